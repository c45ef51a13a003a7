/** Whether a name is written in a casing: judged word by word, so that acronyms, digits and brands are no mistakes. */
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

export type Casing =
  | 'Title Case'
  | 'Sentence case'
  | 'lower case'
  | 'snake_case'
  | 'camelCase'
  | 'PascalCase'
  | 'kebab-case'
  | 'SCREAMING_SNAKE_CASE';

/** A casing, and what parts the areas of a name that are each written in it (`.` of `app.cart.item_added`). */
export interface NameStyle {
  readonly casing: Casing;
  readonly separator: string | null;
}

const SMALL_WORDS = new Set(
  'a an the and or nor but of in on to for from with without by at as via per vs into onto over up out off than'.split(
    ' ',
  ),
);

/** Words that Title Case may leave in lower case, unless they come first or last. */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word.toLowerCase());
}

// One piece of a compact casing: small letters, letters of scripts without case, digits.
const SMALL = '[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]';
const LARGE = '[\\p{Lu}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]';
const MIXED = '[\\p{L}\\p{M}\\p{N}]';
const COMPACT: Partial<Record<Casing, RegExp>> = {
  snake_case: new RegExp(`^${SMALL}+(?:_${SMALL}+)*$`, 'u'),
  'kebab-case': new RegExp(`^${SMALL}+(?:-${SMALL}+)*$`, 'u'),
  SCREAMING_SNAKE_CASE: new RegExp(`^${LARGE}+(?:_${LARGE}+)*$`, 'u'),
  camelCase: new RegExp(`^${SMALL}${MIXED}*$`, 'u'),
  PascalCase: new RegExp(`^${LARGE}${MIXED}*$`, 'u'),
};

/**
 * Whether a name (or a pattern with `*`, which stands for any word) fits a casing. Small words may be lower case in
 * Title Case, and acronyms upper case wherever there are spaces.
 */
export function fitsCasing(name: string, casing: Casing, lexicon: Lexicon = ENGLISH): boolean {
  const compact = COMPACT[casing];
  if (compact)
    return compact.test(fillPattern(name, casing)) && !(casing === 'PascalCase' && isShouted(name, lexicon));
  const tokens = name.split(' ');
  if (tokens.some((token) => !/[\p{L}\p{N}*&+–—-]/u.test(token) || token.includes('_'))) return false;
  if (tokens.length === 1 && wordsOf(name, lexicon).length > 1) return false;
  if (tokens.length > 1 && isShouted(name, lexicon)) return false;
  return tokens.every((token, index) => fitsSpaced(bare(token), casing, index, tokens.length, lexicon));
}

/** Whether every area of a name fits the style's casing. */
export function fitsStyle(name: string, style: NameStyle, lexicon: Lexicon = ENGLISH): boolean {
  return areasOf(name, style).every((area) => fitsCasing(area, style.casing, lexicon));
}

/** Whether the parts of a name are no areas, but its object and its action: `sites_createStarted`. */
export function partsWords({ separator }: NameStyle): boolean {
  return separator === '_';
}

/** A style for a message. What parts areas is no part of a casing, and needs no mention. */
export function styleInWords(style: NameStyle): string {
  return partsWords(style) ? `${style.casing} parted by "${style.separator}"` : style.casing;
}

/** The parts of a name that a style's casing is about. */
export function areasOf(name: string, style: NameStyle): readonly string[] {
  return style.separator ? name.split(style.separator) : [name];
}

function fitsSpaced(token: string, casing: Casing, index: number, count: number, lexicon: Lexicon): boolean {
  if (!/\p{L}/u.test(token) || /^\p{Ll}?\p{N}/u.test(token) || isNamelike(token, lexicon)) return true;
  const capital = !/^\p{Ll}/u.test(token);
  const first = index === 0;
  if (casing === 'Title Case') return capital || (!first && index < count - 1 && isSmallWord(token));
  if (casing === 'Sentence case' && first) return capital;
  return !/\p{Lu}/u.test(token) || lexicon.spellingOf(token) === token;
}

/** An acronym (`API`, `A/B`), or a word with the small first letter of a brand (`iOS`, `macOS`). */
function isNamelike(token: string, { spellingOf }: Lexicon): boolean {
  if (/^\p{Ll}/u.test(token)) return spellingOf(token) === token;
  return /^(?:\p{Lu}[\p{N}/&.]*){2,}s?$/u.test(token) || spellingOf(token) === token;
}

/** Without quotes and brackets around it. */
function bare(token: string): string {
  return token.replace(/^[^\p{L}\p{N}*]+|[^\p{L}\p{N}*]+$/gu, '');
}

function isShouted(name: string, lexicon: Lexicon): boolean {
  return (
    /\p{Lu}\P{Lu}*\p{Lu}/u.test(name) &&
    !/\p{Ll}/u.test(name) &&
    wordsOf(name, lexicon).some((word) => !lexicon.spellingOf(word.text))
  );
}

function fillPattern(name: string, casing: Casing): string {
  return name.replaceAll('*', casing === 'SCREAMING_SNAKE_CASE' || casing === 'PascalCase' ? 'X' : 'x');
}
