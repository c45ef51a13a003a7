/** Event names that record the view of a page or screen, which have calls of their own. */
import { wordsOf } from './words.ts';

const PLACES = new Set(['page', 'screen']);
const VIEWS = new Set(['view', 'views', 'viewed', 'visit', 'visited']);
const IN_ONE_WORD = /^(page|screen)(?:views?|viewed)$/;
/** A display mode, not a place. */
const NOT_PLACES = new Set(['full', 'split']);

export interface ViewedPlace {
  readonly kind: 'page' | 'screen';
  /** What it is called: "Pricing" of "Pricing Page Viewed"; null where the name says nothing more. */
  readonly name: string | null;
}

/** The place of "Page Viewed", "Pricing Page Viewed", "Viewed Pricing Page", "page_view", "pageview"; null for other names. */
export function viewedPlace(event: string): ViewedPlace | null {
  const texts = wordsOf(event).map(({ text }) => text);
  const words = texts.map((text) => text.toLowerCase());
  const place = (word: string, named: readonly string[]): ViewedPlace => ({
    kind: word === 'page' ? 'page' : 'screen',
    name: named.join(' ') || null,
  });
  const last = words.at(-1) ?? '';
  const oneWord = IN_ONE_WORD.exec(last)?.[1];
  if (oneWord) return place(oneWord, texts.slice(0, -1));
  const beforeLast = words.at(-2) ?? '';
  if (VIEWS.has(last) && PLACES.has(beforeLast))
    return NOT_PLACES.has(words.at(-3) ?? '') ? null : place(beforeLast, texts.slice(0, -2));
  if (VIEWS.has(words[0] ?? '') && PLACES.has(last))
    return NOT_PLACES.has(beforeLast) ? null : place(last, texts.slice(1, -1));
  return PLACES.has(words[0] ?? '') && words[1] === 'viewed' ? place(words[0]!, texts.slice(2)) : null;
}
