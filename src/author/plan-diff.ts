/** What is different between two plans, together with what it means for the code at hand. */

import type { Change } from '../plan/diff/change.ts';
import { type Audience, EFFECTS } from '../plan/diff/effects.ts';
import { matchesEventPattern } from '../plan/event-pattern.ts';
import type { Method } from '../scan/inventory.ts';
import type { BrokenCall } from './broken-calls.ts';

export type { BrokenCall, Change };

export interface JudgedChange {
  readonly change: Change;
  /** Whom it breaks; nobody where it is safe. */
  readonly breaks: readonly Audience[];
  readonly reason: string;
  /** The calls that get a finding through it. */
  readonly calls: readonly BrokenCall[];
}

export interface PlanDiff {
  /** How the plans are called: `main`, `tracking-plan.yaml`. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly JudgedChange[];
  /** Calls that break through what no single change says. */
  readonly otherCalls: readonly BrokenCall[];
  /** What was searched for calls; null where the code was left aside. */
  readonly code: { readonly files: number; readonly calls: number } | null;
}

/** The differences of several plans (at least one) as one. */
export function allDifferences(diffs: readonly PlanDiff[]): PlanDiff {
  const names = (side: 'before' | 'after') => [...new Set(diffs.map((diff) => diff[side]))].join(', ');
  const searched = diffs.flatMap(({ code }) => code ?? []);
  const sum = (key: 'files' | 'calls') => searched.reduce((total, code) => total + code[key], 0);
  return {
    before: names('before'),
    after: names('after'),
    changes: diffs.flatMap(({ changes }) => changes),
    otherCalls: diffs.flatMap(({ otherCalls }) => otherCalls),
    code: searched.length === 0 ? null : { files: sum('files'), calls: sum('calls') },
  };
}

/** Gives each change the calls that it breaks. A change that is safe by itself breaks the code where calls show it. */
export function judgeChanges(
  changes: readonly Change[],
  broken: readonly BrokenCall[],
): Pick<PlanDiff, 'changes' | 'otherCalls'> {
  const callsOf = new Map<Change, BrokenCall[]>(changes.map((change) => [change, []]));
  const otherCalls: BrokenCall[] = [];
  for (const one of broken) {
    const cause = likeliest(changes, one);
    if (cause === null) otherCalls.push(one);
    else callsOf.get(cause)!.push(one);
  }
  return { changes: changes.map((change) => judged(change, callsOf.get(change)!)), otherCalls };
}

function judged(change: Change, calls: readonly BrokenCall[]): JudgedChange {
  const { breaks, reason } = EFFECTS[change.effect];
  const isShown = calls.some(({ finding }) => finding.severity === 'error');
  if (!isShown || (breaks as readonly Audience[]).includes('code')) return { change, breaks, reason, calls };
  return { change, breaks: ['code', ...breaks], reason: 'Calls that were not checked before are', calls };
}

const SECTIONS: Readonly<Partial<Record<Method, Change['place']['section']>>> = {
  track: 'events',
  page: 'pages',
  screen: 'screens',
  identify: 'identify',
  group: 'group',
};

/** The change that says most of what a finding is about; the first of several. */
function likeliest(changes: readonly Change[], broken: BrokenCall): Change | null {
  let best: Change | null = null;
  let most = 0;
  for (const change of changes) {
    const nearness = nearnessOf(change, broken);
    if (nearness <= most) continue;
    best = change;
    most = nearness;
  }
  return best;
}

/** 0 for a change that can't be the cause. An error comes from what breaks, a warning from what doesn't. */
function nearnessOf({ place, before, kind, effect }: Change, { call, finding }: BrokenCall): number {
  const isCommon = place.section === 'common' && call.method === 'track';
  if (!isCommon && place.section !== SECTIONS[call.method]) return 0;
  const names = finding.event === null ? call.names.map(({ value }) => value) : [finding.event];
  const oldName = kind === 'renamed' && place.property === null ? before : null;
  const isNamed = place.name === null || names.some((name) => name === place.name || name === oldName);
  if (!isNamed && !names.some((name) => matchesEventPattern(place.name!, name))) return 0;
  const about = nearnessOfProperty(place.property, kind === 'renamed' ? before : null, finding.property);
  if (about === 0) return 0;
  const breaks = (EFFECTS[effect].breaks as readonly Audience[]).includes('code');
  const fits = breaks === (finding.severity === 'error');
  return Number(fits) * 100 + about * 10 + Number(isNamed) * 2 + Number(!isCommon);
}

/** 3 for the property itself, 2 for one that it is inside of, 1 for what the change of a whole event leaves of it. */
function nearnessOfProperty(
  changed: string | null,
  renamedFrom: string | null,
  found: string | null,
): number {
  if (changed === null) return 1;
  if (found === null) return 0;
  const paths = renamedFrom === null ? [changed] : [changed, siblingOf(changed, renamedFrom)];
  if (paths.includes(found)) return 3;
  return paths.some((path) => found.startsWith(`${path}.`) || found.startsWith(`${path}[`)) ? 2 : 0;
}

function siblingOf(path: string, name: string): string {
  return path.includes('.') ? `${path.slice(0, path.lastIndexOf('.'))}.${name}` : name;
}
