/** A name put into a casing, for suggestions. */
import { camelCase, constantCase, kebabCase, pascalCase, snakeCase } from 'change-case';
import {
  areasOf,
  type Casing,
  fitsCasing,
  fitsStyle,
  isSmallWord,
  type NameStyle,
  partsWords,
} from './casing.ts';
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

const SPACED: ReadonlySet<Casing> = new Set(['Title Case', 'Sentence case', 'lower case']);

/** Writes the words of a name in a casing; acronyms and brands keep their spelling where the casing has spaces. */
export function inCasing(name: string, casing: Casing, lexicon: Lexicon = ENGLISH): string {
  const wordTexts = () => wordsOf(name, lexicon).map((word) => word.text);
  // Casings without spaces have no room for an apostrophe either.
  const split = () => wordTexts().map((word) => word.replace(/['’]/g, ''));
  switch (casing) {
    case 'Title Case':
      return spaced(name, wordTexts(), lexicon, (word, index, count) =>
        isSmallWord(word) && index > 0 && index < count - 1 ? word : capital(word),
      );
    case 'Sentence case':
      return spaced(name, wordTexts(), lexicon, (word, index) => (index === 0 ? capital(word) : small(word)));
    case 'lower case':
      return spaced(name, wordTexts(), lexicon, small);
    case 'snake_case':
      return snakeCase(name, { split });
    case 'camelCase':
      return camelCase(name, { split, mergeAmbiguousCharacters: true });
    case 'PascalCase':
      return pascalCase(name, { split, mergeAmbiguousCharacters: true });
    case 'kebab-case':
      return kebabCase(name, { split });
    case 'SCREAMING_SNAKE_CASE':
      return constantCase(name, { split });
  }
}

/** Writes every area of a name in the style's casing; one that is (`App`, `UI`) keeps its spelling. */
export function inStyle(name: string, style: NameStyle, lexicon: Lexicon = ENGLISH): string {
  return areasOf(name, style)
    .map((area) => (fitsCasing(area, style.casing, lexicon) ? area : inCasing(area, style.casing, lexicon)))
    .join(style.separator ?? '');
}

/** A name in a style, null where its words can't be told for certain, or it has signs that the style has no place for. */
export function inStyleForCertain(name: string, style: NameStyle, lexicon: Lexicon = ENGLISH): string | null {
  if (!areasOf(name, style).every((area) => keepsWords(area, style, lexicon))) return null;
  // Where the object ends, no sign says.
  if (partsWords(style) && areasOf(name, style).length === 1 && wordsOf(name, lexicon).length > 1)
    return null;
  const written = inStyle(name, style, lexicon);
  return fitsStyle(written, style, lexicon) ? written : null;
}

/**
 * Whether the words of a name can be told apart, and stay what they are in a style. Brackets and quotes mean something to
 * their author. A hyphen or capital inside of a word, where something else parts the words, belongs to it: "WalletConnect
 * session opened", "Re-verification Started".
 */
export function keepsWords(name: string, { casing }: NameStyle, lexicon: Lexicon): boolean {
  if (/[^\p{L}\p{M}\p{N}\s_'’-]/u.test(name)) return false;
  const isSpoken = /\s/.test(name.trim());
  if (isSpoken && /[\p{L}\p{N}][_-][\p{L}\p{N}]/u.test(name)) return false;
  if (isSpoken ? SPACED.has(casing) : !/[_-]/.test(name)) return true;
  const parts = name.split(/[\s_-]+/);
  return parts.every(
    (part) => !/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(part) || lexicon.spellingOf(part) === part,
  );
}

function spaced(
  name: string,
  words: readonly string[],
  { spellingOf }: Lexicon,
  write: (word: string, index: number, count: number) => string,
): string {
  const shouted = !/\p{Ll}/u.test(name);
  return words
    .map((word, index) => spellingOf(word) ?? write(shouted ? word.toLowerCase() : word, index, words.length))
    .join(' ');
}

function capital(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** In lower case, but for an acronym, and a word with a capital inside, which is a name. */
function small(word: string): string {
  return /^\p{Lu}{2,}s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word) ? word : word.toLowerCase();
}
