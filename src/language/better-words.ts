/** A name that is no object and its action, put right: only where there is one way to read it. */
import { isSmallWord } from './casing.ts';
import type { Lexicon } from './lexicon.ts';
import { isParticle } from './particles.ts';
import { isAlsoNoun, isMostlyNoun, isPressing, pastWithParticle } from './verbs.ts';

const MOST_OBJECT_WORDS = 3;

/** Words that make a name something else than a verb and its object. */
const NOT_OF_AN_OBJECT = new Set(
  (
    '* all any are each every failure first error go here is last more never next no not now only previous secure some ' +
    'success that this was welcome'
  ).split(' '),
);

/** What verbs that are also nouns make names of: "Start Page", "Share Link", "Click Rate". */
const COMPOUND_HEADS = new Set(
  'button code count date error event id limit link mode page rate screen size speed state status step tab time url progress'.split(
    ' ',
  ),
);
/** Those that can be pressed. */
const PRESSABLE = new Set('button code date link page screen step tab'.split(' '));

/** What a name of a verb ends in where it names a part of the screen: "Edit Profile Button". */
const PARTS_OF_SCREENS = new Set('banner button icon menu modal popup tab'.split(' '));

/** What ends a name of something else than a verb and its object: "Protect Wallet Help", "Download Toast Interaction". */
const OTHER_ENDS = new Set(
  'confirmation help impression incorrect interaction invalid progress selection'.split(' '),
);
/** These do where the verb is one that nobody does to them: "Spend Merchant Link", "Choose Password Step". */
const PLACES = new Set('link settings step'.split(' '));
const DONE_TO_PLACES = new Set('change copy edit open visit view'.split(' '));

/**
 * The words of the name that was meant, in their order: `Click Button` gives Button, clicked.
 *
 * @param hasArea whether an area stands in front of the name, which can be its object.
 * @returns null where that is not certain.
 */
export function betterWords(
  words: readonly string[],
  hasArea: boolean,
  lexicon: Lexicon,
): readonly string[] | null {
  const plain = words.map((word) => word.toLowerCase());
  if (plain.some((word) => NOT_OF_AN_OBJECT.has(word))) return null;
  if (plain.length === 1) return ofOneWord(plain[0]!, hasArea, lexicon);
  const phrase = pastWithParticle(plain.at(-2)!, plain.at(-1)!);
  if (phrase !== null) {
    const object = words.slice(0, -2);
    return leads(plain, lexicon) && object.length > 0 ? null : [...object, phrase, plain.at(-1)!];
  }
  return leads(plain, lexicon) ? verbFirst(words, plain, lexicon) : verbLast(words, plain, lexicon);
}

function ofOneWord(word: string, hasArea: boolean, lexicon: Lexicon): readonly string[] | null {
  const past = lexicon.pastOf(word);
  if (past === null) return null;
  return past.length > 1 || (hasArea && !isMostlyNoun(word)) ? past : null;
}

/** Whether the first word is the action. */
function leads(plain: readonly string[], lexicon: Lexicon): boolean {
  const [first, second] = plain as [string, string];
  if (lexicon.isPastOfKnownVerb(first)) return true;
  if (!lexicon.isVerb(first) || isMostlyNoun(first)) return false;
  // "Tag Click": of two words that are both, the one that presses is the action.
  return !(plain.length === 2 && isAlsoNoun(first) && !isPressing(first) && isPressing(second));
}

/** "Bookmark Article", "Clicked Button". */
function verbFirst(
  words: readonly string[],
  plain: readonly string[],
  lexicon: Lexicon,
): readonly string[] | null {
  const first = plain[0]!;
  const particle = isParticle(plain[1]!) && plain[1] !== 'on' ? [plain[1]!] : [];
  const object = words.slice(1 + particle.length);
  const plainObject = plain.slice(1 + particle.length);
  if (object.length === 0 || object.length > MOST_OBJECT_WORDS || object.some(isSmallWord)) return null;

  const isPast = lexicon.isPastOfKnownVerb(first);
  const last = plainObject.at(-1)!;
  const isOneWord = object.length === 1;
  if (!isPast && isOneWord && isCompound(first, last)) return null;
  if (lexicon.isVerb(last) && !(isOneWord ? isAlsoNoun(last) : isMostlyNoun(last))) return null;
  if (!isPast && !isDoneTo(first, last, isOneWord)) return null;
  const isPartOfScreen = PARTS_OF_SCREENS.has(last);
  if (!isPartOfScreen && plainObject.slice(1, -1).some(lexicon.isVerb)) return null;
  const namesAction = !isOneWord && lexicon.isVerb(plainObject[0]!) && !isMostlyNoun(plainObject[0]!);
  if (namesAction && !isPartOfScreen) return null;
  return [...object, ...(isPast ? [first] : lexicon.pastOf(first)!), ...particle];
}

function isDoneTo(verb: string, end: string, isOneWord: boolean): boolean {
  if (OTHER_ENDS.has(end)) return false;
  return isOneWord || !PLACES.has(end) || isPressing(verb) || DONE_TO_PLACES.has(verb);
}

function isCompound(verb: string, head: string): boolean {
  if (!isAlsoNoun(verb) || !COMPOUND_HEADS.has(head)) return false;
  return !(isPressing(verb) && PRESSABLE.has(head));
}

/** "Link Click", "user_login". */
function verbLast(
  words: readonly string[],
  plain: readonly string[],
  lexicon: Lexicon,
): readonly string[] | null {
  const last = plain.at(-1)!;
  const past = lexicon.pastOf(last);
  if (past === null || isMostlyNoun(last)) return null;
  const object = plain.slice(0, -1);
  // "Downloading Client Update" says what goes on.
  if (/...ing$/.test(object[0]!) && object.length > 1) return null;
  // "Request Signature Cancel": which of the two is the action, and what is it that was cancelled?
  if (object.slice(0, -1).some(lexicon.isVerb) || object.some(lexicon.isPastOfKnownVerb)) return null;
  if (object.some((word) => lexicon.isVerb(word) && !isAlsoNoun(word))) return null;
  return [...words.slice(0, -1), ...past];
}
