/** Other names for events and keys, in the code and in the plan. */
import { stringify } from 'yaml';
import type { Span } from '../document/span.ts';
import type { SpanEdit } from '../document/span-edit.ts';
import type { EventName, Property } from '../scan/inventory.ts';

/** Needs no escapes, in whichever quotes and languages it stands. */
const PLAIN = /^[^"'`\\<>&{}$\p{C}\u{2028}\u{2029}]+$/u;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** The edits that give an event another name at all of its literals; null where one of them can't be written anew. */
export function renamedEvent(names: readonly EventName[], to: string): readonly SpanEdit[] | null {
  const edits = names.map(({ at, written }) => (at && written ? quotedEdit(at, written, to) : null));
  return edits.every((edit) => edit !== null) ? edits : null;
}

/** The edits that give a key another name: `{ orderId }` becomes `{ order_id: orderId }`. Null where that can't be done. */
export function renamedKey(property: Property, to: string): readonly SpanEdit[] | null {
  const { at, written, name } = property;
  if (!written) return null;
  if (written !== 'identifier' && written !== 'shorthand') {
    const edit = quotedEdit(at, written, to);
    return edit && [edit];
  }
  if (!PLAIN.test(to)) return null;
  const key = IDENTIFIER.test(to) ? to : `'${to}'`;
  return [{ at, text: written === 'shorthand' ? `${key}: ${name}` : key }];
}

/** The edit that gives an event or a property of a plan another name. */
export function renamedInPlan(at: Span, to: string): SpanEdit {
  if (!/\.ya?ml$/i.test(at.file)) return { at, text: JSON.stringify(to) };
  // As a key in braces, where commas and brackets need quotes, too.
  const [, text] = /^\{ (.*): 0 \}\n$/s.exec(
    stringify({ [to]: 0 }, { collectionStyle: 'flow', lineWidth: 0 }),
  )!;
  return { at, text: text! };
}

function quotedEdit(at: Span, quote: string, to: string): SpanEdit | null {
  return PLAIN.test(to) ? { at, text: quote + to + quote } : null;
}
