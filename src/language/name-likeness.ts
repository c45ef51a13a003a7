/** Names that are one name, written in two ways. */
import { ENGLISH, type Lexicon } from './lexicon.ts';
import { plainWords } from './words.ts';

export type Difference =
  | 'case'
  | 'separators'
  | 'word order'
  | 'spelling'
  | 'singular and plural'
  | 'how they are written';

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/ll(ed|ing)$/, 'l$1'],
  [/is(e|ed|ing|ation)$/, 'iz$1'],
  [/ys(e|ed|ing)$/, 'yz$1'],
  [/^(behavi|col|fav|flav|hon|lab|neighb)our/, '$1or'],
  [/^(catalog|dialog)ue/, '$1'],
  [/^(cent)re/, '$1er'],
  [/^licence/, 'license'],
];
const NO_PLURALS = new Set('news status success address process business access analytics terms'.split(' '));

/** A text that is the same for names that differ in nothing but case, separators, word order, spelling and number. */
export function likeness(name: string, lexicon: Lexicon = ENGLISH): string {
  return actionLast(plainWords(name, lexicon), lexicon).map(spelling).map(singular).join('');
}

/** In what two names of the same likeness differ. */
export function differenceOf(a: string, b: string, lexicon: Lexicon = ENGLISH): Difference {
  if (a.toLowerCase() === b.toLowerCase()) return 'case';
  const [first, second] = [plainWords(a, lexicon), plainWords(b, lexicon)];
  if (first.join('') === second.join('')) return 'separators';
  const [inOrder, other] = [actionLast(first, lexicon), actionLast(second, lexicon)];
  if (inOrder.join('') === other.join('')) return 'word order';
  if (first.map(spelling).join('') === second.map(spelling).join('')) return 'spelling';
  const isNumber = first.map(singular).join('') === second.map(singular).join('');
  return isNumber ? 'singular and plural' : 'how they are written';
}

/** "Completed Order" is "Order Completed"; no other order of words means the same for certain. */
function actionLast(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const [first, ...rest] = words;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return words;
  return lexicon.isPastOfKnownVerb(first) && !lexicon.isPast(last) ? [...rest, first] : words;
}

function spelling(word: string): string {
  return BRITISH.reduce((text, [british, american]) => text.replace(british, american), word);
}

function singular(word: string): string {
  if (word.length < 4 || NO_PLURALS.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
