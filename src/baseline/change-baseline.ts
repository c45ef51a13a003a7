/** How a baseline follows the code: what is added to it, what it no longer needs, and files that have moved. */
import { compareText } from '../lint/finding-order.ts';
import type { FingerprintParts } from '../lint/fingerprint.ts';
import { add, type Baseline, type Entry } from './baseline.ts';

export type EntryTest = (entry: FingerprintParts) => boolean;

/**
 * The baseline with the findings that were chosen.
 *
 * @param found what would suppress all findings of the run.
 * @param isChosen whether findings like this are to be suppressed.
 * @param isJudged whether the run would have found all that there is of this; else what is known of it stays.
 */
export function extended(
  baseline: Baseline,
  found: Baseline,
  isChosen: EntryTest,
  isJudged: EntryTest,
): Baseline {
  const entries = new Map(baseline);
  for (const [fingerprint, entry] of baseline) {
    if (isChosen(entry) && isJudged(entry)) entries.delete(fingerprint);
  }
  for (const [fingerprint, entry] of found) {
    const known = entries.get(fingerprint)?.count ?? 0;
    if (isChosen(entry)) entries.set(fingerprint, { ...entry, count: Math.max(known, entry.count) });
  }
  return entries;
}

/** The baseline without what the run has not found, though it would have. Never accepts more than before. */
export function pruned(baseline: Baseline, found: Baseline, isJudged: EntryTest): Baseline {
  const entries = new Map<string, Entry>();
  for (const [fingerprint, entry] of baseline) {
    const finds = found.get(fingerprint)?.count ?? 0;
    const count = isJudged(entry) ? Math.min(entry.count, finds) : entry.count;
    if (count > 0) entries.set(fingerprint, { ...entry, count });
  }
  return entries;
}

/**
 * The baseline with the entries of files that are gone at the files that now have the same findings. A file that has
 * entries of its own takes no others in: what is new there is to be told.
 *
 * @param isGone says of a path in the baseline that there is no such file any more.
 */
export function relocated(baseline: Baseline, found: Baseline, isGone: (path: string) => boolean): Baseline {
  const known = new Set([...baseline.values()].map(({ path }) => path));
  const homeless = [...found.values()].filter(({ path }) => !known.has(path));
  if (homeless.length === 0) return baseline;

  const gone = new Set([...known].filter(isGone));
  const entries = new Map(baseline);
  const left = new Map<string, [string, Entry][]>();
  const inOrder = [...baseline].toSorted(([, a], [, b]) => compareText(a.path, b.path));
  for (const [fingerprint, entry] of inOrder) {
    if (!gone.has(entry.path)) continue;
    const words = anywhere(entry);
    left.set(words, [...(left.get(words) ?? []), [fingerprint, entry]]);
  }
  for (const target of homeless.toSorted((a, b) => compareText(a.path, b.path))) {
    let wanted = target.count;
    for (const [fingerprint] of left.get(anywhere(target)) ?? []) {
      const source = entries.get(fingerprint);
      if (source === undefined || wanted === 0) continue;
      const count = Math.min(source.count, wanted);
      wanted -= count;
      if (count === source.count) entries.delete(fingerprint);
      else entries.set(fingerprint, { ...source, count: source.count - count });
      add(entries, { ...target, count });
    }
  }
  return entries;
}

/** What a finding is about, wherever it stands. */
function anywhere({ rule, messageId, event, property }: FingerprintParts): string {
  return JSON.stringify([rule, messageId, event, property]);
}
