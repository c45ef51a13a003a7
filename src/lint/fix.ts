/** What would mend a finding, as data: rules say what to write where, the command writes it. */
import type { SpanEdit } from '../document/span-edit.ts';

/** `safe` sends the same data, or what the plan itself names; `unsafe` gives an event or a key another name in every tool. */
export type FixKind = 'safe' | 'unsafe';

/** All edits are made, or none. */
export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly SpanEdit[];
}

/** The field `fix` of a report, where it is known what to write. */
export function fixWith(kind: FixKind, edits: readonly SpanEdit[] | null): { readonly fix?: Fix } {
  return edits === null || edits.length === 0 ? {} : { fix: { kind, edits } };
}
