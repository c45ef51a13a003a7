/**
 * Texts in other cases, as the libraries that are used for it write them. Each splits words in its own way; a text that
 * isn't plain letters and digits is left alone.
 */

/** The text in another case; null where it isn't certain what the library makes of it. */
export type Recase = (text: string) => string | null;

type Join = (words: readonly string[]) => string;

const lower = (word: string) => word.toLowerCase();
const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const capital = (word: string) => upperFirst(lower(word));
const joined =
  (separator: string, of: (word: string) => string): Join =>
  (words) =>
    words.map(of).join(separator);

const camel: Join = (words) => words.map((word, i) => (i === 0 ? lower(word) : capital(word))).join('');

const JOINS: Readonly<Record<string, Join>> = {
  camelCase: camel,
  snakeCase: joined('_', lower),
  kebabCase: joined('-', lower),
};

const LODASH: Readonly<Record<string, Join>> = {
  ...JOINS,
  startCase: joined(' ', upperFirst),
  lowerCase: joined(' ', lower),
  upperCase: joined(' ', (word) => word.toUpperCase()),
};

const CHANGE_CASE: Readonly<Record<string, Join>> = {
  ...JOINS,
  paramCase: JOINS.kebabCase!,
  capitalCase: joined(' ', capital),
  pascalCase: joined('', capital),
  noCase: joined(' ', lower),
  dotCase: joined('.', lower),
  constantCase: joined('_', (word) => word.toUpperCase()),
  sentenceCase: (words) => words.map((word, i) => (i === 0 ? capital(word) : lower(word))).join(' '),
};

/** lodash's functions: a number is a word of its own. */
export function lodashCase(name: string): Recase | undefined {
  switch (name) {
    case 'upperFirst':
      return upperFirst;
    case 'lowerFirst':
      return (text) => text.charAt(0).toLowerCase() + text.slice(1);
    case 'capitalize':
      return capital;
  }
  const join = Object.hasOwn(LODASH, name) ? LODASH[name] : undefined;
  // "1st" and the like are words to lodash.
  return (
    join &&
    ((text) =>
      isPlain(text) && !/\d(st|nd|rd|th)/i.test(text)
        ? join(text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [])
        : null)
  );
}

/** change-case's functions: a number belongs to the word before it. */
export function changeCase(name: string): Recase | undefined {
  const join = Object.hasOwn(CHANGE_CASE, name) ? CHANGE_CASE[name] : undefined;
  return (
    join &&
    ((text) => {
      const words = text
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== '');
      return isPlain(text) && !words.some((word, i) => i > 0 && /^\d/.test(word)) ? join(words) : null;
    })
  );
}

/** `camelize` and `decamelize` of humps. */
export function humpsCase(name: string): Recase | undefined {
  switch (name) {
    case 'camelize':
      return (text) => (/^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/.test(text) ? camel(text.split(/[_-]/)) : null);
    case 'decamelize':
      return (text) =>
        isPlain(text)
          ? text
              .split(/(?=[A-Z])/)
              .join('_')
              .toLowerCase()
          : null;
    default:
      return undefined;
  }
}

function isPlain(text: string): boolean {
  return /^[A-Za-z0-9 _-]*$/.test(text);
}
