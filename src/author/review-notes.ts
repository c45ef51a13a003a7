/** The comment at the head of a drafted plan: what it is, and what is left for people to do. */
import type { Call } from '../scan/inventory.ts';
import type { Sightings } from './sightings.ts';

const LISTED = 20;

/** The lines of the comment. Calls whose event could not be worked out are listed: nothing else tells that they are not in the plan. */
export function reviewNotes({ trackCalls, unnamed }: Sightings): readonly string[] {
  return [
    `Drafted by tracklint from ${trackCalls.length} Track call${trackCalls.length === 1 ? '' : 's'}: it says what the code sends, not yet what it should send.`,
    ...(isMostlyOpen(trackCalls)
      ? ['Most of these calls may send more keys than could be worked out: `tracklint inventory` tells why.']
      : []),
    'To do: descriptions and owners; keys that only some calls send; types that are missing.',
    ...(unnamed.length === 0
      ? []
      : ['', 'Not in here, since their event could not be worked out:', ...list(unnamed)]),
  ];
}

/** Whether so many calls have keys that are not known that it isn't worth saying of each event. */
export function isMostlyOpen(calls: readonly Call[]): boolean {
  return calls.filter(({ open }) => open).length * 2 > calls.length && calls.length > 3;
}

function list(calls: readonly Call[]): readonly string[] {
  const lines = calls.slice(0, LISTED).map(({ at, callee, reasons }) => {
    const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
    return `  ${at.file}:${at.line} ${callee}${why}`;
  });
  const more = calls.length - LISTED;
  return more > 0 ? [...lines, `  and ${more} more: \`tracklint inventory\` lists them`] : lines;
}
