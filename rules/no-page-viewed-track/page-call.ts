/** `track('Pricing Page Viewed', { … })` as `page('Pricing', { … })`. */
import type { SpanEdit } from '../../src/document/span-edit.ts';
import type { ViewedPlace } from '../../src/language/viewed-place.ts';
import { isSameSpan } from '../../src/lint/finding-order.ts';
import { renamedEvent } from '../../src/lint/renaming.ts';
import type { Call } from '../../src/scan/inventory.ts';

const TRACK = 'track';

/** The edits of one call; null where it isn't `….track('name', …)` with the name written in it, in a browser or an app. */
export function asPageCall(call: Call, place: ViewedPlace): readonly SpanEdit[] | null {
  const [name, ...others] = call.names;
  const [first] = call.arguments ?? [];
  const isPlain = call.kind === 'direct' && call.callee.endsWith(`.${TRACK}`) && call.platform !== 'server';
  const isOnly = call.namesComplete && others.length === 0 && name?.written;
  if (!isPlain || !isOnly || !first || !name.at || !isSameSpan(name.at, first.at)) return null;
  // Behind an area (`app.page_viewed`) one can't tell what the place is called; and a screen has a name.
  if (/[.:/|]/.test(name.value) || (place.kind === 'screen' && place.name === null)) return null;

  const { file, line, column } = call.at;
  const token = { file, line, column, endLine: line, endColumn: column + TRACK.length };
  const named: readonly SpanEdit[] | null =
    place.name === null ? [{ at: first.at, text: '', along: 'comma' }] : renamedEvent([name], place.name);
  return named && [{ at: token, text: place.kind }, ...named];
}
