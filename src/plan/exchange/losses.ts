/** What a plan says and another format can't say: nothing of it goes unmentioned. */
import type { Span } from '../../document/span.ts';

/**
 * `lost` isn't in the output, `changed` is there as something else, and `unchecked` is kept, though nothing is made of it.
 * A `note` is something to know before the output is used.
 */
export const LOSS_KINDS = ['lost', 'changed', 'unchecked', 'note'] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

export interface Loss {
  readonly kind: LossKind;
  /** What it is about, in words that "of 3 events" can follow. */
  readonly what: string;
  /** Which event, or which property of it; null for the plan as a whole. */
  readonly subject: Subject | null;
  /** Where it is in what was read. */
  readonly at: Span | null;
}

export interface Subject {
  readonly is: 'event' | 'property' | 'page' | 'screen' | 'rule' | 'row';
  /** `Order Completed`, `Order Completed.products[].sku`. */
  readonly name: string;
}

const PLURALS: Readonly<Record<Subject['is'], string>> = {
  event: 'events',
  property: 'properties',
  page: 'pages',
  screen: 'screens',
  rule: 'rules',
  row: 'rows',
};
/** So many subjects are named on a line. */
const MAX_NAMED = 3;

/** A line for each thing that was lost, the worst first, however many events it was lost of. */
export function lossLines(losses: readonly Loss[]): string[] {
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = JSON.stringify([LOSS_KINDS.indexOf(loss.kind), loss.what, loss.subject?.is]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [loss]);
    else group.push(loss);
  }
  return LOSS_KINDS.flatMap((kind) =>
    [...groups.values()]
      .filter(([first]) => first!.kind === kind)
      .map((group) => `${kind.padEnd(9)}  ${line(group)}`),
  );
}

function line(group: readonly Loss[]): string {
  const { what, subject } = group[0]!;
  if (subject === null) return `${what}${place(group[0]!)}`;
  const names = [...new Map(group.map((loss) => [loss.subject!.name, loss])).values()];
  const named = names.slice(0, MAX_NAMED).map((loss) => `${loss.subject!.name}${place(loss)}`);
  const count = names.length === 1 ? `a ${subject.is}` : `${names.length} ${PLURALS[subject.is]}`;
  const more = names.length > MAX_NAMED ? ', …' : '';
  return `${what} of ${count.replace(/^a e/, 'an e')}: ${named.join(', ')}${more}`;
}

function place({ at }: Loss): string {
  return at === null ? '' : ` (${at.file}:${at.line}:${at.column})`;
}
