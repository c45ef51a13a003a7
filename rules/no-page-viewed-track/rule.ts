import { plainWords } from '../../src/language/words.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

const PLACES = new Set(['page', 'screen']);
const VIEWS = new Set(['view', 'views', 'viewed', 'visit', 'visited']);
const IN_ONE_WORD = /^(page|screen)(?:views?|viewed)$/;
/** A display mode, not a place. */
const NOT_PLACES = new Set(['full', 'split']);

export default defineRule({
  id: 'no-page-viewed-track',
  description: 'Disallow Track calls for a page or screen view, which page() and screen() record',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: { view: 'Disallowed Track event for a {place} view: "{event}"' },
  *name(name) {
    const place = viewedPlace(plainWords(name.value));
    if (place === null) return;
    yield {
      messageId: 'view',
      at: name.at,
      event: name.value,
      data: { event: name.value, place },
      help: `Call ${place}() instead: it records the view with its context (${place === 'page' ? 'title, URL, path, referrer' : 'app, device, operating system'})`,
    };
  },
});

/** `page` for "Page Viewed", "Pricing Page Viewed", "Viewed Pricing Page", "page_view", "pageview". */
function viewedPlace(words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  const oneWord = IN_ONE_WORD.exec(last)?.[1];
  if (oneWord) return oneWord;
  const beforeLast = words.at(-2) ?? '';
  if (VIEWS.has(last) && PLACES.has(beforeLast))
    return NOT_PLACES.has(words.at(-3) ?? '') ? null : beforeLast;
  if (VIEWS.has(words[0] ?? '') && PLACES.has(last)) return NOT_PLACES.has(beforeLast) ? null : last;
  if (PLACES.has(words[0] ?? '') && words[1] === 'viewed') return words[0]!;
  return null;
}
