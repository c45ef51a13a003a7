/** How an event name should read, for a message: Object Action, in the style that names are written in. */
import { type Casing, fitsCasing, type NameStyle } from './casing.ts';
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { judgeObjectAction } from './object-action.ts';
import { isParticle } from './particles.ts';
import { inCasing, inStyle, keepsWords } from './recasing.ts';

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
  const isCertain = !area.startsWith('[') && keepsWords(rest, style, lexicon);
  return {
    lacks,
    better: better && isCertain ? written(area, rest, better.join(' '), style, lexicon) : null,
    isAlone: better !== null && area === '' && isAction(better),
  };
}

/** One past form, alone or with its particle. */
function isAction(words: readonly string[]): boolean {
  return words.length === 1 || (words.length === 2 && isParticle(words[1]!));
}

/** An area that isn't part of the style is kept as it is, and so is the casing that the rest has of its own. */
function written(area: string, rest: string, words: string, style: NameStyle, lexicon: Lexicon): string {
  if (area === '') return inStyle(words, style, lexicon);
  if (style.separator && area.includes(style.separator)) return inStyle(area + words, style, lexicon);
  const own = COMPACT.find((casing) => fitsCasing(rest, casing, lexicon));
  return area + inCasing(words, own ?? style.casing, lexicon);
}
