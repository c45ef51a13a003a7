/** Segment's "Object Action": what was acted upon, then what happened to it in the past tense ("Article Bookmarked"). */
import { isSmallWord } from './casing.ts';
import { isPastLikeInfinitive, isPastTense } from './past-tense.ts';
import { isAlsoNoun, isMostlyNoun, isPastOfKnownVerb, isVerb, leadsAsVerb, pastOf } from './verbs.ts';
import { wordsOf } from './words.ts';

/**
 * `object`: an action with nothing that it happened to. `action`: no past-tense action at the end.
 * `better` is the name as it should be, in words, only where that is certain.
 */
export type ObjectAction =
  | { readonly fits: true }
  | { readonly fits: false; readonly lacks: 'object' | 'action'; readonly better: readonly string[] | null };

const FITS: ObjectAction = { fits: true };
const PARTICLES = new Set('in up out off on down back over away through'.split(' '));
const PREPOSITIONS = new Set(
  'to from as in into on onto with without for by at via after before during of'.split(' '),
);
/** Words that make a name something else than a verb and its object. */
const UNCERTAIN = new Set(
  'all more every each no not any some this that go success error failure'.split(' '),
);
const MOST_OBJECT_WORDS = 3;

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
): ObjectAction {
  const words = wordsOf(name).map((word) => word.text);
  const plain = words.map((word) => word.toLowerCase());
  if (!/[a-z]/i.test(name) || plain.at(-1) === '*') return FITS;
  const isPast = (word: string | undefined) => word !== undefined && (isPastTense(word) || isAction(word));

  const last = plain.length - 1;
  const first = plain[0]!;
  const resetClicked = last > 0 && leadsAsVerb(first) && !isPast(first) && isPastLikeInfinitive(plain[last]!);
  if (isPast(plain[last]) && !resetClicked) return last > 0 || hasArea ? FITS : lacks('object');
  if (last > 0 && PARTICLES.has(plain[last]!) && isPast(plain[last - 1])) return FITS;
  if (isPast(first) && PARTICLES.has(plain[1] ?? '') && PREPOSITIONS.has(plain[2] ?? '')) return FITS;
  const action = plain.findLastIndex(
    (word, index) => isPast(word) && PREPOSITIONS.has(plain[index + 1] ?? ''),
  );
  if (action > 0) return FITS;
  // "Added to Cart" says nothing of an object; "Clicked on Buy Button" has it behind the action.
  if (action === 0 && plain[1] !== 'on') return lacks('object');
  return lacks('action', better(words, plain, hasArea));
}

function lacks(what: 'object' | 'action', better: readonly string[] | null = null): ObjectAction {
  return { fits: false, lacks: what, better };
}

function better(
  words: readonly string[],
  plain: readonly string[],
  hasArea: boolean,
): readonly string[] | null {
  const first = plain[0]!;
  const last = plain.at(-1)!;
  const lastPast = pastOf(last);
  if (plain.length === 1) return lastPast && (hasArea || lastPast.length > 1) ? lastPast : null;
  const verbLeads = leadsAsVerb(first) || isPastOfKnownVerb(first);
  if (lastPast && !verbLeads) return isMostlyNoun(last) ? null : [...words.slice(0, -1), ...lastPast];
  if (!verbLeads || (isVerb(last) && !isAlsoNoun(last))) return null;

  const past = isPastOfKnownVerb(first) ? [first] : pastOf(first)!;
  const particle = PARTICLES.has(plain[1]!) && plain[1] !== 'on' ? [plain[1]!] : [];
  const object = words.slice(1 + particle.length);
  const certain = !object.some(
    (word) => isSmallWord(word) || UNCERTAIN.has(word.toLowerCase()) || word === '*',
  );
  if (!certain || object.length === 0 || object.length > MOST_OBJECT_WORDS) return null;
  return [...object, ...past, ...particle];
}
