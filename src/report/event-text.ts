/** What a call sends, in short. */
import type { Call } from '../scan/inventory.ts';
import { visible } from './terminal-text.ts';

/** `Order Completed | Cart Viewed`, with dots or a pattern for names that aren't known; empty where a call has no name. */
export function eventText({ names, namesComplete, pattern }: Call): string {
  const known = names.map(({ value }) => visible(value));
  if (namesComplete) return known.join(' | ');
  return [...known, pattern === null ? '…' : visible(pattern)].join(' | ');
}
