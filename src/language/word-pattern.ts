/** How names come apart into words. */

// A word between spaces is written as its author wants it: "WalletConnect", "2FA".
const SPOKEN = "[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{Ll}+)?";

/** Finds the words of a name with spaces. */
export const SPOKEN_WORD = new RegExp([SPOKEN, '\\*'].join('|'), 'gu');

/**
 * Finds the words of a name without spaces, which begin at separators and changes of case.
 *
 * @param whole spellings with a capital inside that stay whole, the longest first.
 */
export function joinedWord(whole: readonly string[]): RegExp {
  return new RegExp(
    [
      `(?:${whole.join('|')})s?(?![\\p{Ll}\\p{N}])`, // iOS, GitHub
      '\\p{Lu}{2,}s(?![\\p{Ll}\\p{N}])', // URLs, NFTs
      '\\p{N}*\\p{Lu}+\\p{N}*(?!\\p{Ll})', // API, 2FA, MP3
      "\\p{N}*\\p{Lu}?[\\p{Ll}\\p{M}\\p{N}]+(?:['’]\\p{Ll}+)?", // Order, step2, 3rd, What's
      '[\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+', // scripts without case
      '\\p{L}',
      '\\*', // the open part of a pattern
    ].join('|'),
    'gu',
  );
}
