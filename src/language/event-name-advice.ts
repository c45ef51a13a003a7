/** How an event name should read, for a message: Object Action, in the style that names are written in. */
import { areasOf, type Casing, fitsCasing, fitsStyle, type NameStyle, partsWords } from './casing.ts';
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { judgeObjectAction } from './object-action.ts';
import { isParticle } from './particles.ts';
import { inCasing, inStyle, keepsWords } from './recasing.ts';
import { wordsOf } from './words.ts';

const AREA = /^(.*[.:/|]\s*|\[[^\]]*\]\s*)(?=[^.:/|]*\p{L})/u;
const COMPACT: readonly Casing[] = [
  'snake_case',
  'camelCase',
  'kebab-case',
  'PascalCase',
  'SCREAMING_SNAKE_CASE',
];

/** What is wrong with an event name, and the name as it should be where that is certain. */
export interface NameAdvice {
  readonly lacks: 'object' | 'action';
  readonly better: string | null;
  /** Whether the better name says nothing of an object, as "Signed Up" for "signup". */
  readonly isAlone: boolean;
}

/**
 * Judges the part of a name behind its area (`app.cart.`, `cli:`).
 *
 * @returns null where the name is an object and its action.
 */
export function adviseEventName(
  name: string,
  style: NameStyle,
  isKnownAction?: (word: string) => boolean,
  lexicon: Lexicon = ENGLISH,
): NameAdvice | null {
  const area = AREA.exec(name)?.[1] ?? '';
  const rest = name.slice(area.length);
  const judged = judgeObjectAction(rest, area !== '', isKnownAction, lexicon);
  if (judged.fits) return null;
  const { lacks, better } = judged;
  const isCertain =
    !area.startsWith('[') && areasOf(rest, style).every((part) => keepsWords(part, style, lexicon));
  return {
    lacks,
    better: better && isCertain ? written(area, rest, better, style, lexicon) : null,
    isAlone: better !== null && area === '' && isAction(better),
  };
}

/** One past form, alone or with its particle. */
function isAction(words: readonly string[]): boolean {
  return words.length === 1 || (words.length === 2 && isParticle(words[1]!));
}

/** An area that isn't part of the style is kept as it is, and so is the casing that the rest has of its own. */
function written(
  area: string,
  rest: string,
  words: readonly string[],
  style: NameStyle,
  lexicon: Lexicon,
): string | null {
  if (style.separator && area.includes(style.separator))
    return inStyle(area + words.join(' '), style, lexicon);
  if (area === '' || fitsStyle(rest, style, lexicon)) {
    const better = inParts(rest, words, style, lexicon);
    return better && area + better;
  }
  // Only names of its kind could tell whether "cli:user_login" is "user_logged_in" or "user_loggedIn".
  if (words.length > wordsOf(rest, lexicon).length) return null;
  const own = COMPACT.find((casing) => fitsCasing(rest, casing, lexicon));
  return area + inCasing(words.join(' '), own ?? style.casing, lexicon);
}

/** The words in the parts that the name has, of which the last one holds the action; null where they go into others. */
function inParts(rest: string, words: readonly string[], style: NameStyle, lexicon: Lexicon): string | null {
  const end = style.separator ? rest.lastIndexOf(style.separator) : -1;
  if (end < 0) {
    return partsWords(style) && words.length > 1 ? null : inStyle(words.join(' '), style, lexicon);
  }
  const before = rest.slice(0, end);
  const kept = wordsOf(before, lexicon);
  if (kept.some(({ text }, index) => words[index] !== text)) return null;
  const action = words.slice(kept.length).join(' ');
  return inStyle(before, style, lexicon) + style.separator + inCasing(action, style.casing, lexicon);
}
