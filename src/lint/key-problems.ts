/** What is wrong with keys of a call, kept to what is certain where a call can send several things. */
import type { Span } from '../document/span.ts';
import type { PlanProperty, PlanShape } from '../plan/plan.ts';
import type { Property } from '../scan/inventory.ts';
import type { RelatedPlace } from './finding.ts';
import type { Fix } from './fix.ts';
import type { PlannedSend } from './planned-sends.ts';
import type { Report } from './rule.ts';

export interface KeyProblem<Id extends string> {
  readonly messageId: Id;
  /** The property path: `author.name`, `topics[]`. */
  readonly path: string;
  readonly at: Span;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** True where the problem is there whenever the call is made, false where a key is optional. */
  readonly always: boolean;
}

export type Judge<Id extends string> = (
  properties: readonly Property[],
  open: boolean,
  shape: PlanShape,
  send: PlannedSend,
) => readonly KeyProblem<Id>[];

/**
 * Judges what a call sends against its plan. Where one call can send several events, a problem with an optional key
 * counts only if every one of them has it: the key may come along with the others only.
 */
export function reportKeyProblems<Id extends string>(
  sends: readonly PlannedSend[],
  judge: Judge<Id>,
): readonly Report<Id>[] {
  const judged = sends.map((send) => {
    const { properties, open } = send.variant;
    return { send, problems: judge(properties, open, send.shape, send) };
  });
  return judged.flatMap(({ send, problems }) => {
    const siblings = judged.filter((other) => other.send.variant === send.variant);
    const certain = (problem: KeyProblem<Id>) =>
      problem.always ||
      send.alone ||
      (siblings.length === send.variant.names.length &&
        siblings.every((one) => hasProblem(one.problems, problem)));
    return problems.filter(certain).map(({ messageId, at, path, data, help, related, fix }) => ({
      messageId,
      at,
      event: send.event,
      property: path,
      data: { property: path, subject: send.subject, ...data },
      ...(help === undefined ? {} : { help }),
      ...(related === undefined ? {} : { related }),
      ...(fix === undefined ? {} : { fix }),
    }));
  });
}

/** Judges each planned key that is sent, what is inside of its value included. */
export function judgePlanned<Id extends string>(
  properties: readonly Property[],
  shape: PlanShape,
  judge: (property: Property, planned: PlanProperty) => readonly Omit<KeyProblem<Id>, 'always'>[],
): readonly KeyProblem<Id>[] {
  return properties.flatMap((property) => {
    const planned = shape.properties.get(property.name);
    if (!planned) return [];
    return judge(property, planned).map((problem) => ({
      ...problem,
      always: problem.path === property.name && isAlwaysSent(property),
    }));
  });
}

/** Whether a key travels whenever its call is made. */
export function isAlwaysSent(property: Property): boolean {
  return !property.optional && property.undefined === 'never';
}

function hasProblem<Id extends string>(
  problems: readonly KeyProblem<Id>[],
  problem: KeyProblem<Id>,
): boolean {
  return problems.some(({ messageId, path }) => messageId === problem.messageId && path === problem.path);
}
