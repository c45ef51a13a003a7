import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/document/nearest.ts';

const cases: readonly [word: string, candidates: readonly string[], expected: string | null][] = [
  ['sevrity', ['severity', 'source'], 'severity'],
  ['tyep', ['type', 'items'], 'type'],
  ['warning', ['off', 'warn', 'error'], 'warn'],
  ['desc', ['deprecated', 'description'], 'description'],
  ['of', ['off', 'warn'], 'off'],
  ['Title case', ['Sentence case', 'Title Case'], 'Title Case'],
  ['snakeCase', ['camelCase', 'snake_case'], 'snake_case'],
  ['casing-event-name', ['property-casing', 'event-name-casing'], 'event-name-casing'],
  ['--fromat', ['--format', '--config'], '--format'],
  ['strnig!', ['string', 'string!', 'string[]'], 'string!'],
  ['x', ['a', 'b'], null],
  ['', ['a'], null],
  ['completely different', ['type', 'items'], null],
  ['order completed', ['Product Added'], null],
  ['anything', [], null],
];

test.each(cases)('%s of %j is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('the help names the candidate, or there is none', () => {
  expect(didYouMean('tyep', ['type'])).toBe('Did you mean "type"?');
  expect(didYouMean('quux', ['type'])).toBeNull();
});
