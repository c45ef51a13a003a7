/** A name taken apart into words, whichever casing it is written in. */
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { SPOKEN_WORD } from './word-pattern.ts';

/** A word and where it stands in the name (`end` exclusive). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a name at separators, and at changes of case where it has no spaces. Acronyms, digits and well-known spellings
 * stay whole: `iOSAppInstalled` is iOS, App, Installed; `parse_HTMLPage2` is parse, HTML, Page2.
 */
export function wordsOf(name: string, lexicon: Lexicon = ENGLISH): readonly Word[] {
  const pattern = /\s/.test(name.trim()) ? SPOKEN_WORD : lexicon.joinedWord;
  return [...name.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a name in lower case, for comparing names of different styles. */
export function plainWords(name: string, lexicon: Lexicon = ENGLISH): readonly string[] {
  return wordsOf(name, lexicon).map((word) => word.text.toLowerCase());
}
