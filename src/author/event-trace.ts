/** All that is known of one event: where it is planned, which calls send it or may send it, and what is said of these. */
import { nearest } from '../document/nearest.ts';
import type { Span } from '../document/span.ts';
import type { Finding } from '../lint/finding.ts';
import { compareSpans, compareText, spanKey } from '../lint/finding-order.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import { nearestEvent } from '../plan/event-lookup.ts';
import { isEventPattern, matchesEventPattern, patternsMeet } from '../plan/event-pattern.ts';
import { nameWords } from '../plan/name-words.ts';
import type { Plan } from '../plan/plan.ts';
import type { Call, Inventory } from '../scan/inventory.ts';
import { type KeysOfCall, keysOfCall } from './keys-of-call.ts';
import { type PlannedEntry, plannedEntries } from './planned-entry.ts';

/** `sends` where it is all that a call can send, `can send` where it is one of several names, `may send` where only a part of the name is known and fits. */
export type Certainty = 'sends' | 'can send' | 'may send';

/** A call that sends the event, or may send it. */
export interface Sender {
  readonly call: Call;
  /** The name of the project that the call is in. */
  readonly project: string;
  readonly certainty: Certainty;
  /** Null where nothing planned is certain to be meant. */
  readonly keys: KeysOfCall | null;
  readonly findings: readonly Finding[];
}

/** What a plan says of the event. */
export interface PlannedHere extends PlannedEntry {
  /** The names of the projects that have the plan. */
  readonly projects: readonly string[];
}

export interface EventTrace {
  /** The name as it was asked for. */
  readonly asked: string;
  /** The names of code and plans that are meant by it, in whatever casing; sorted, empty where there is none. */
  readonly names: readonly string[];
  /** The names of the projects that were looked through. */
  readonly projects: readonly string[];
  readonly planned: readonly PlannedHere[];
  readonly senders: readonly Sender[];
  /** Calls of whose name nothing is known: each could send it. */
  readonly unknown: readonly Call[];
  /** Findings about the event that belong to none of the calls. */
  readonly findings: readonly Finding[];
  /** Names of plans and code that were perhaps meant, where it isn't planned, or nothing sends it. */
  readonly similar: readonly string[];
}

export interface EventQuestion {
  readonly asked: string;
  /** Of a call at most one of them has a row. */
  readonly projects: readonly SearchedProject[];
  readonly findings: readonly Finding[];
}

export interface SearchedProject {
  readonly name: string;
  readonly inventory: Inventory;
  /** The plans of the project, and the one that holds for a file as it is printed. */
  readonly plans: readonly Plan[];
  planOf(file: string): Plan | null;
}

/** Gathers what is known of an event, page or screen. Casing and separators of the name don't matter. */
export function traceEvent({ asked, projects, findings }: EventQuestion): EventTrace {
  const isMeant = meaning(asked);
  const named = projects
    .flatMap((project) => lintedCalls(project.inventory).map((call) => ({ call, project })))
    .filter(({ call }) => isNamed(call.method))
    .sort((a, b) => compareSpans(a.call.at, b.call.at));
  const calls = named.map(({ call }) => call);
  const sentNames = new Set(calls.flatMap((call) => call.names.map(({ value }) => value)));
  const meantInCode = [...sentNames].filter(isMeant);
  const planned = plannedIn(projects, [asked, ...meantInCode], isMeant);
  const names = [...new Set([...meantInCode, ...planned.map(({ name }) => name).filter(isMeant)])];
  const wanted = names.length === 0 ? [asked] : names;

  const about = findings.filter(({ event }) => event !== null && isMeant(event));
  const senders = named.flatMap(({ call, project }): readonly Sender[] => {
    const certainty = certaintyOf(call, isMeant, wanted);
    if (certainty === null) return [];
    const plan = project.planOf(call.at.file);
    return [
      {
        call,
        project: project.name,
        certainty,
        keys: plan === null || certainty === 'may send' ? null : keysOfCall(call, plan, isMeant),
        findings: findings.filter((one) => belongsTo(one, call, isMeant)),
      },
    ];
  });
  const told = new Set(senders.flatMap((sender) => sender.findings));
  return {
    asked,
    names: names.toSorted(compareText),
    projects: projects.map(({ name }) => name),
    planned,
    senders,
    unknown: calls.filter(
      (call) =>
        !call.namesComplete &&
        call.pattern === null &&
        call.method === 'track' &&
        !call.names.some(({ value }) => isMeant(value)),
    ),
    findings: about.filter((one) => !told.has(one)),
    similar: similarTo(asked, isMeant, {
      plans: planned.length > 0 ? [] : projects.flatMap(({ plans }) => plans),
      sent: senders.length > 0 ? [] : [...sentNames],
    }),
  };
}

/** A plan that several projects have says one thing to all of them. */
function plannedIn(
  projects: readonly SearchedProject[],
  names: readonly string[],
  isMeant: (name: string) => boolean,
): readonly PlannedHere[] {
  const byPlace = new Map<string, PlannedHere>();
  for (const { name, plans } of projects) {
    for (const entry of plannedEntries(plans, names, isMeant)) {
      const key = spanKey(entry.at);
      byPlace.set(key, { ...entry, projects: [...new Set([...(byPlace.get(key)?.projects ?? []), name])] });
    }
  }
  return [...byPlace.values()];
}

/** The same words, whatever their casing; for a pattern also the names that it stands for. */
function meaning(asked: string): (name: string) => boolean {
  const words = nameWords(asked).join(' ');
  return (name) =>
    name === asked ||
    (words !== '' && nameWords(name).join(' ') === words && isEventPattern(name) === isEventPattern(asked)) ||
    (isEventPattern(asked) && matchesEventPattern(asked, name));
}

function isNamed(method: Call['method']): boolean {
  return method === 'track' || method === 'page' || method === 'screen';
}

function certaintyOf(
  { names, namesComplete, pattern }: Call,
  isMeant: (name: string) => boolean,
  wanted: readonly string[],
): Certainty | null {
  if (names.some(({ value }) => isMeant(value))) {
    return namesComplete && names.every(({ value }) => isMeant(value)) ? 'sends' : 'can send';
  }
  return pattern !== null && wanted.some((name) => patternsMeet(pattern, name)) ? 'may send' : null;
}

/** Findings at a call, and at the names and keys that it sends; of another event that it can send as well there are none. */
function belongsTo(finding: Finding, call: Call, isMeant: (name: string) => boolean): boolean {
  if (finding.event !== null && !isMeant(finding.event) && finding.event !== call.pattern) return false;
  const places = [
    call.eventAt,
    ...call.names.flatMap(({ at, value }) => (at !== null && isMeant(value) ? [at] : [])),
    ...call.properties.map(({ at }) => at),
  ];
  return (finding.parts ?? [finding]).some(
    ({ at }) => isWithin(at, call.at) || places.some((place) => spanKey(place) === spanKey(at)),
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  const isBefore = (a: readonly [number, number], b: readonly [number, number]) =>
    a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);
  return (
    inner.file === outer.file &&
    isBefore([outer.line, outer.column], [inner.line, inner.column]) &&
    isBefore([inner.endLine, inner.endColumn], [outer.endLine, outer.endColumn])
  );
}

function similarTo(
  asked: string,
  isMeant: (name: string) => boolean,
  { plans, sent }: { readonly plans: readonly Plan[]; readonly sent: readonly string[] },
): readonly string[] {
  const planned = plans.flatMap((plan) => nearestEvent(plan, asked)?.name ?? []);
  const inCode = nearest(
    asked,
    sent.toSorted(compareText).filter((name) => !isMeant(name)),
  );
  return [...new Set([...planned, ...(inCode === null ? [] : [inCode])])].filter((name) => !isMeant(name));
}
