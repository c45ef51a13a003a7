/** A name put into a casing, for suggestions. */
import { camelCase, constantCase, kebabCase, pascalCase, snakeCase } from 'change-case';
import { areasOf, type Casing, fitsCasing, isSmallWord, type NameStyle } from './casing.ts';
import { ownSpelling } from './spellings.ts';
import { wordsOf } from './words.ts';

const wordTexts = (name: string): string[] => wordsOf(name).map((word) => word.text);
/** For casings without spaces, which have no room for an apostrophe either. */
const split = (name: string): string[] => wordTexts(name).map((word) => word.replace(/['’]/g, ''));

/** Writes the words of a name in a casing; acronyms and brands keep their spelling where the casing has spaces. */
export function inCasing(name: string, casing: Casing): string {
  switch (casing) {
    case 'Title Case':
      return spaced(name, (word, index, count) =>
        isSmallWord(word) && index > 0 && index < count - 1 ? word : capital(word),
      );
    case 'Sentence case':
      return spaced(name, (word, index) => (index === 0 ? capital(word) : small(word)));
    case 'lower case':
      return spaced(name, small);
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
export function inStyle(name: string, style: NameStyle): string {
  return areasOf(name, style)
    .map((area) => (fitsCasing(area, style.casing) ? area : inCasing(area, style.casing)))
    .join(style.separator ?? '');
}

function spaced(name: string, write: (word: string, index: number, count: number) => string): string {
  const shouted = !/\p{Ll}/u.test(name);
  const words = wordTexts(name);
  return words
    .map(
      (word, index) => ownSpelling(word) ?? write(shouted ? word.toLowerCase() : word, index, words.length),
    )
    .join(' ');
}

function capital(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** In lower case, but for an acronym. */
function small(word: string): string {
  return /^\p{Lu}{2,}s?$/u.test(word) ? word : word.toLowerCase();
}
