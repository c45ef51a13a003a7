/** Whether a name can only be another one, misspelt: what is fixed without a question has to be certain. */
import { plainWords } from './words.ts';

/** Short words have too many neighbours: `form` and `from`, `post` and `past`. */
const SHORTEST = 5;

/**
 * Whether `written` is `meant` in other casing or with other separators, or with one slip in one word: a letter too
 * many, missing, wrong, or swapped with its neighbour. Other endings are no slips ("Product", "Products").
 */
export function isMisspelling(written: string, meant: string): boolean {
  if (written === meant) return false;
  const [words, wanted] = [plainWords(written), plainWords(meant)];
  if (words.join('') === wanted.join('')) return true;
  if (words.length !== wanted.length) return false;
  const different = words.flatMap((word, index) => (word === wanted[index] ? [] : [index]));
  if (different.length !== 1) return false;
  return isSlip(words[different[0]!]!, wanted[different[0]!]!);
}

/** Whether two words differ by one letter too many, missing or wrong, or by two that changed places; endings may not. */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || /\d/.test(a + b)) return false;
  if (a.startsWith(b) || b.startsWith(a)) return false;
  let start = 0;
  while (a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return end > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
