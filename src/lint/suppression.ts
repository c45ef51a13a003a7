/** Which findings the directives of a code base and its plan turn off. */
import type { Comment } from '../document/comment.ts';
import type { Span } from '../document/span.ts';
import type { Call } from '../scan/inventory.ts';
import { type Directive, readDirective, type Target } from './directive.ts';
import { closedTargets, targetsFor } from './directive-reach.ts';
import type { Finding } from './finding.ts';
import { compareSpans, spanKey } from './finding-order.ts';
import { without } from './gathered-findings.ts';
import { INTERNAL_ERROR } from './rule-run.ts';

export interface Suppression {
  /** The findings that no directive turns off; one about many places in its parts. */
  readonly findings: readonly Finding[];
  /** How many were turned off. */
  readonly suppressed: number;
  /** In the order of files and places. */
  readonly directives: readonly Directive[];
  /** The targets that have turned something off, or on again. */
  readonly used: ReadonlySet<Target>;
}

/**
 * Sorts out what directives turn off. One counts at the finding's own place, and at the calls that it speaks of: a
 * finding that stands at a constant or in the plan goes where all of its calls are covered. That a rule has crashed can't
 * be turned off.
 */
export function suppress(
  found: readonly Finding[],
  comments: readonly Comment[],
  calls: readonly Call[],
): Suppression {
  const directives = comments
    .flatMap((comment) => readDirective(comment) ?? [])
    .toSorted((a, b) => compareSpans(a.at, b.at));
  const used = new Set<Target>();
  if (directives.length === 0) return { findings: found, suppressed: 0, directives, used };

  const byFile = new Map<string, Directive[]>();
  for (const directive of directives) {
    const { file } = directive.at;
    byFile.set(file, [...(byFile.get(file) ?? []), directive]);
  }
  for (const inFile of byFile.values()) for (const target of closedTargets(inFile)) used.add(target);

  const callsAt = callsByPlace(calls);
  const covering = (rule: string, at: Span): readonly Target[] => {
    const inFile = byFile.get(at.file);
    if (inFile === undefined) return [];
    // The name of an event can stand on a later line than its call does.
    const places = [at, ...(callsAt.get(spanKey(at)) ?? []).map((call) => call.at)];
    return places.flatMap((place) => targetsFor(rule, place, inFile));
  };
  const isSuppressed = ({ rule, at, related }: Finding): boolean => {
    const own = covering(rule, at);
    const sentAt = callsAt.has(spanKey(at)) ? [] : related.filter((place) => callsAt.has(spanKey(place.at)));
    const ofCalls = sentAt.map((place) => covering(rule, place.at));
    for (const target of [own, ...ofCalls].flat()) used.add(target);
    return own.length > 0 || (ofCalls.length > 0 && ofCalls.every((targets) => targets.length > 0));
  };
  const left = without(found, (finding) => finding.rule !== INTERNAL_ERROR && isSuppressed(finding));
  return { findings: left.findings, suppressed: left.off, directives, used };
}

/** Calls by the places that findings name for them: their name argument, and themselves. */
function callsByPlace(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const places = new Map<string, Call[]>();
  for (const call of calls) {
    for (const key of new Set([spanKey(call.eventAt), spanKey(call.at)])) {
      const there = places.get(key);
      if (there === undefined) places.set(key, [call]);
      else there.push(call);
    }
  }
  return places;
}
