/** The words that names are judged by: English as interfaces use it, and what a project adds to it. */
import { isPastTense } from './past-tense.ts';
import { SPELLINGS } from './spellings.ts';
import { isPastOfVerb, isVerb, pastOf, regularPast } from './verbs.ts';
import { joinedWord } from './word-pattern.ts';

/** The words that a project adds. */
export interface OwnWords {
  /** Infinitives with their past form; null for a regular one. */
  readonly verbs: ReadonlyMap<string, string | null>;
  /** Words that are never an action; one with a capital inside is always spelled so. */
  readonly nouns: readonly string[];
}

export interface Lexicon {
  /** Finds the words of a name without spaces. */
  readonly joinedWord: RegExp;
  /** The spelling that a word has by itself: `iOS` for `ios`, `URLs` for `urls`; undefined for an ordinary word. */
  spellingOf(word: string): string | undefined;
  /** Whether a lower-case word is an infinitive in the table. */
  isVerb(word: string): boolean;
  /** The past form of an infinitive, in lower-case words (`logged in` for `login`); null for one not in the table. */
  pastOf(word: string): readonly string[] | null;
  /** Whether a word is the past form of a verb, one in the table or not. */
  isPast(word: string): boolean;
  /** Whether a word is the past form of a verb in the table. */
  isPastOfKnownVerb(word: string): boolean;
}

/** English with the words of a project, which win where both know a word. */
export function createLexicon({ verbs, nouns }: OwnWords): Lexicon {
  const own = new Map(
    [...verbs].map(([infinitive, past]) => [infinitive.toLowerCase(), past ?? regularPast(infinitive)]),
  );
  const ownPast = new Set([...own.values()].map((past) => past.toLowerCase()));
  const ownNouns = new Set(nouns.map((noun) => noun.toLowerCase()));
  const spelled = nouns.filter((noun) => /\p{Lu}/u.test(noun.slice(1)) || /^\p{Lu}$/u.test(noun));
  const spellings = new Map([...SPELLINGS, ...spelled].map((word) => [word.toLowerCase(), word]));
  const whole = [...spellings.values()]
    .filter((word) => /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}+\p{Ll}/u.test(word) && /^[\p{L}\p{N}]+$/u.test(word))
    .sort((a, b) => b.length - a.length);
  const isOwnVerb = (word: string) => own.has(word);
  const past = (word: string) => {
    const form = own.get(word);
    return form === undefined ? pastOf(word) : [form];
  };
  return {
    joinedWord: joinedWord(whole),
    spellingOf(word) {
      const letters = word.toLowerCase();
      const singular = letters.endsWith('s') ? spellings.get(letters.slice(0, -1)) : undefined;
      return spellings.get(letters) ?? (singular && `${singular}s`);
    },
    isVerb: (word) => isOwnVerb(word) || (!ownNouns.has(word) && isVerb(word)),
    pastOf: (word) => (ownNouns.has(word) && !isOwnVerb(word) ? null : past(word)),
    isPast: (word) => {
      const lower = word.toLowerCase();
      return ownPast.has(lower) || (!ownNouns.has(lower) && isPastTense(lower));
    },
    isPastOfKnownVerb: (word) => ownPast.has(word) || (!ownNouns.has(word) && isPastOfVerb(word)),
  };
}

/** English alone. */
export const ENGLISH: Lexicon = createLexicon({ verbs: new Map(), nouns: [] });
