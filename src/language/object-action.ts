/** Segment's "Object Action": what was acted upon, then what happened to it in the past tense ("Article Bookmarked"). */
import { betterWords } from './better-words.ts';
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { isParticle, isPreposition } from './particles.ts';
import { isPastLikeInfinitive } from './past-tense.ts';
import { isPressing } from './verbs.ts';
import { wordsOf } from './words.ts';

/**
 * `object`: an action with nothing that it happened to. `action`: no past-tense action at the end.
 * `better` is the name as it should be, in words, only where that is certain.
 */
export type ObjectAction =
  | { readonly fits: true }
  | { readonly fits: false; readonly lacks: 'object' | 'action'; readonly better: readonly string[] | null };

const FITS: ObjectAction = { fits: true };

/**
 * Judges a name, whichever casing it is written in.
 *
 * @param hasArea whether an area (`app.cart.`, `cli:`) stands in front of the name, which can be its object.
 * @param isAction further words that are actions, in lower case.
 */
export function judgeObjectAction(
  name: string,
  hasArea: boolean,
  isAction: (word: string) => boolean = () => false,
  lexicon: Lexicon = ENGLISH,
): ObjectAction {
  const words = wordsOf(name, lexicon).map((word) => word.text);
  const plain = words.map((word) => word.toLowerCase());
  if (!/[a-z]/i.test(name) || plain.at(-1) === '*') return FITS;
  const isPast = (word: string | undefined) => word !== undefined && (lexicon.isPast(word) || isAction(word));

  const last = plain.length - 1;
  const first = plain[0]!;
  const resetClicked = last > 0 && isPressing(first) && isPastLikeInfinitive(plain[last]!);
  if (isPast(plain[last]) && !resetClicked) return last > 0 || hasArea ? FITS : lacks('object');
  if (last > 0 && isParticle(plain[last]!) && isPast(plain[last - 1])) return FITS;
  if (isPast(first) && isParticle(plain[1] ?? '') && isPreposition(plain[2] ?? '')) return FITS;
  const action = plain.findLastIndex((word, index) => isPast(word) && isPreposition(plain[index + 1] ?? ''));
  if (action > 0 && !plain.slice(0, action).every(isAdverb)) return FITS;
  // "Added to Cart" says nothing of an object; "Clicked on Buy Button", "Failed to Import Blogs" have it behind the action.
  const doesNext = plain[1] === 'on' || (plain[1] === 'to' && lexicon.isVerb(plain[2] ?? ''));
  if (action === 0 && !doesNext && !hasArea) return lacks('object');
  return lacks('action', betterWords(words, hasArea, lexicon));
}

function lacks(what: 'object' | 'action', better: readonly string[] | null = null): ObjectAction {
  return { fits: false, lacks: what, better };
}

/** "Manually disconnected from Wallet" is an action without an object, too. */
function isAdverb(word: string): boolean {
  return /..ly$/.test(word);
}
