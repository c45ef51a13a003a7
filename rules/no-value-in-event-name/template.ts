/** The template that several names are made of. */
import type { Lexicon } from '../../src/language/lexicon.ts';
import { plainWords, wordsOf } from '../../src/language/words.ts';

/** The object and its action: with fewer words in common the names speak of different things. */
const SHARED_WORDS = 2;

/**
 * What names have in common, with `*` for what varies: `* Step Completed`. Where the action varies, or the whole object,
 * each name is an event of its own, and there is no template.
 *
 * @returns null for less than two names, and for names without such a template.
 */
export function templateOf(names: readonly string[], lexicon: Lexicon): string | null {
  const [first, ...others] = names;
  if (first === undefined || others.length === 0) return null;
  const words = names.map((name) => plainWords(name, lexicon));
  const shortest = Math.min(...words.map(({ length }) => length));
  let shared = 0;
  while (shared < shortest - 1 && words.every((one) => one.at(-1 - shared) === words[0]!.at(-1 - shared))) {
    shared += 1;
  }
  if (shared < SHARED_WORDS || !lexicon.isPast(words[0]!.at(-1)!)) return null;
  return `* ${first.slice(wordsOf(first, lexicon).at(-shared)!.start)}`;
}
