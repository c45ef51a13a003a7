/** The findings that a project has accepted for now: how many of each, so that the next one is told. */
import type { Finding } from '../lint/finding.ts';
import { type FingerprintParts, fingerprintOf } from '../lint/fingerprint.ts';
import { partsOf, piecesOf } from '../lint/gathered-findings.ts';
import { INTERNAL_ERROR } from '../lint/rule-run.ts';

/** Findings that have one fingerprint: nothing but their place tells them apart, and places move. */
export interface Entry extends FingerprintParts {
  /** 1 or more. */
  readonly count: number;
}

/** Entries by fingerprint. */
export type Baseline = ReadonlyMap<string, Entry>;

export const EMPTY: Baseline = new Map();

/** Gives a file, as it is printed, the path that it has in a baseline. */
export type PathOf = (file: string) => string;

/** The fingerprint with the path that a baseline knows. */
export function fingerprintIn(finding: Finding, pathOf: PathOf): string {
  return fingerprintOf(wordsOf(finding, pathOf));
}

/** What would suppress all findings of a run. That a rule has crashed can't be accepted. */
export function baselineOf(findings: readonly Finding[], pathOf: PathOf): Baseline {
  const entries = new Map<string, Entry>();
  for (const finding of findings.flatMap(partsOf).flatMap(piecesOf)) {
    if (finding.rule !== INTERNAL_ERROR) add(entries, { ...wordsOf(finding, pathOf), count: 1 });
  }
  return entries;
}

/** Adds to the entry that has the same fingerprint. */
export function add(entries: Map<string, Entry>, entry: Entry): void {
  const fingerprint = fingerprintOf(entry);
  const count = (entries.get(fingerprint)?.count ?? 0) + entry.count;
  entries.set(fingerprint, { ...entry, count });
}

/** What accepts all that each of several baselines accepts: runs that overlap find the same. */
export function together(baselines: readonly Baseline[]): Baseline {
  const entries = new Map<string, Entry>();
  for (const [fingerprint, entry] of baselines.flatMap((one) => [...one])) {
    if (entry.count > (entries.get(fingerprint)?.count ?? 0)) entries.set(fingerprint, entry);
  }
  return entries;
}

/** How many findings a baseline is for. */
export function size(baseline: Baseline): number {
  return [...baseline.values()].reduce((sum, { count }) => sum + count, 0);
}

function wordsOf({ rule, messageId, at, event, property }: Finding, pathOf: PathOf): FingerprintParts {
  return { rule, messageId, path: pathOf(at.file), event, property };
}
