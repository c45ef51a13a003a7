/** Event names that record the view of a page or screen, which have calls of their own. */
import { plainWords } from './words.ts';

const PLACES = new Set(['page', 'screen']);
const VIEWS = new Set(['view', 'views', 'viewed', 'visit', 'visited']);
const IN_ONE_WORD = /^(page|screen)(?:views?|viewed)$/;
/** A display mode, not a place. */
const NOT_PLACES = new Set(['full', 'split']);

/** `page` for "Page Viewed", "Pricing Page Viewed", "Viewed Pricing Page", "page_view", "pageview"; else null. */
export function viewedPlace(name: string): 'page' | 'screen' | null {
  const words = plainWords(name);
  const last = words.at(-1) ?? '';
  const oneWord = IN_ONE_WORD.exec(last)?.[1];
  if (oneWord) return placeOf(oneWord);
  const beforeLast = words.at(-2) ?? '';
  if (VIEWS.has(last) && PLACES.has(beforeLast))
    return NOT_PLACES.has(words.at(-3) ?? '') ? null : placeOf(beforeLast);
  if (VIEWS.has(words[0] ?? '') && PLACES.has(last)) return NOT_PLACES.has(beforeLast) ? null : placeOf(last);
  return PLACES.has(words[0] ?? '') && words[1] === 'viewed' ? placeOf(words[0]!) : null;
}

function placeOf(word: string): 'page' | 'screen' {
  return word === 'page' ? 'page' : 'screen';
}
