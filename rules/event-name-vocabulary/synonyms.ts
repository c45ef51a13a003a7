/** Words that mean one thing in event names, where a code base has more than one of them in use. */
import { plainWords } from '../../src/language/words.ts';
import type { NameUse } from '../../src/lint/rule.ts';

/** Only what is said of the same deed: to remove something is not always to delete it. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['signed up', 'registered'],
  ['signup', 'sign up', 'registration'],
  ['logged in', 'signed in'],
  ['login', 'log in', 'sign in', 'signin'],
  ['logged out', 'signed out'],
  ['logout', 'log out', 'sign out', 'signout'],
  ['purchased', 'bought'],
  ['e mail', 'email', 'mail'],
];

/** A word of a group, and the names that say it. */
export interface Wording {
  readonly word: string;
  readonly names: readonly NameUse[];
}

/** The groups of which several words are in use, each with the word that most names say first. */
export function wordingsInUse(
  names: readonly NameUse[],
  groups: readonly (readonly string[])[],
): readonly (readonly [Wording, ...Wording[]])[] {
  const phrases = names.map((name) => ({ name, phrase: phraseOf(name.value) }));
  return groups.flatMap((group) => {
    const inUse = group
      .map((word) => ({
        word,
        names: phrases.filter(({ phrase }) => phrase.includes(phraseOf(word))).map(({ name }) => name),
      }))
      .filter((wording) => wording.names.length > 0)
      .toSorted((a, b) => b.names.length - a.names.length);
    const [usual, ...others] = inUse;
    return usual !== undefined && others.length > 0 ? [[usual, ...others] as const] : [];
  });
}

/** The words of a name between spaces, in which whole words can be searched for. */
function phraseOf(name: string): string {
  return ` ${plainWords(name).join(' ')} `;
}
