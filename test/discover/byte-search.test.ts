import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteSearch } from '../../src/discover/byte-search.ts';

test.each<[text: string, needles: string[], found: boolean]>([
  ['analytics.track(', ['identify', '.track('], true],
  ['analytics.trac', ['identify', '.track('], false],
  ['track', ['track'], true],
  ['', ['track'], false],
  ['anything', [], false],
  ['', [''], true],
  ['größe', ['ö'], true],
  ['x', ['xy', 'x'], true],
  ['abcabd', ['abd', 'a-long-needle-beside-a-short-one'], true],
])('%j for %j', (text, needles, found) => {
  expect(byteSearch(needles)(Buffer.from(text))).toBe(found);
});

test('finds what a search for one text after the other finds', () => {
  const letters = fc.constantFrom('a', 'b', 'ö', '😀', '.');
  const texts = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 6 }), (text, needles) => {
      const bytes = Buffer.from(text);
      expect(byteSearch(needles)(bytes)).toBe(needles.some((needle) => bytes.includes(needle)));
    }),
  );
});
