/** A name taken apart into words, whichever casing it is written in. */
import { MIXED_SPELLINGS } from './spellings.ts';

/** A word and where it stands in the name (`end` exclusive). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = new RegExp(
  [
    `(?:${MIXED_SPELLINGS.join('|')})s?(?![\\p{Ll}\\p{N}])`, // iOS, GitHub
    '\\p{Lu}{2,}s(?![\\p{Ll}\\p{N}])', // URLs, NFTs
    '\\p{N}*\\p{Lu}+\\p{N}*(?!\\p{Ll})', // API, 2FA, MP3
    "\\p{N}*\\p{Lu}?[\\p{Ll}\\p{M}\\p{N}]+(?:['’]\\p{Ll}+)?", // Order, step2, 3rd, What's
    '[\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+', // scripts without case
    '\\p{L}',
    '\\*', // the open part of a pattern
  ].join('|'),
  'gu',
);

/**
 * Splits a name at separators and changes of case. Acronyms, digits and well-known spellings stay whole:
 * `iOSAppInstalled` is iOS, App, Installed; `parse_HTMLPage2` is parse, HTML, Page2.
 */
export function wordsOf(name: string): readonly Word[] {
  return [...name.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a name in lower case, for comparing names of different styles. */
export function plainWords(name: string): readonly string[] {
  return wordsOf(name).map((word) => word.text.toLowerCase());
}
