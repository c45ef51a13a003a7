import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCatastrophic } from '../../src/plan/catastrophic-pattern.ts';

describe('can backtrack for ever', () => {
  // Each with a text that shows it: how long a search takes doubles with every repetition.
  it.each([
    ['^(a+)+$', 'a', ''],
    ['^(a*)*$', 'a', ''],
    ['(x+x+)+y', 'x', ''],
    ['(.*)*=', 'x', ''],
    ['^(a|a)*$', 'a', ''],
    ['^(a|aa)+$', 'a', ''],
    ['^(\\w+\\s?)*$', 'a', ''],
    ['^([a-zA-Z0-9]+ ?)+$', 'a', ''],
    ['^(\\d{1,3},?)+$', '1', ''],
    ['^https://(([a-z]+)\\.?)+/$', 'a', 'https://'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a', ''],
    ['^([^@]|[\\w.])+@$', 'a', ''],
  ])('%s', (pattern, repeated, before) => {
    expect(isCatastrophic(pattern, true)).toBe(true);
    const search = (count: number) => {
      const started = performance.now();
      new RegExp(pattern, 'u').test(`${before}${repeated.repeat(count)}\u0000`);
      return performance.now() - started;
    };
    // What is honest takes microseconds.
    const count = [16, 18, 20, 22, 24, 26, 28, 30].find((length) => search(length) > 5);
    expect(count).toBeDefined();
  });
});

it.each([
  '^[A-Z]{3}$',
  '^([a-z]+_)*[a-z]+$',
  '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  '^[\\w.-]+@([\\w-]+\\.)+[\\w-]{2,4}$',
  '^(\\d{3})+$',
  '^(\\d{1,3},)*\\d{1,3}$',
  '^\\s+|\\s+$',
  '^.*a.*b.*c$',
  '(a+)+',
  '^(a|b)*$',
  '^(ab|ac)*$',
  '^v\\d+\\.\\d+\\.\\d+(-[\\w.]+)?$',
  '^(https?://)?[^\\s/]+(/.*)?$',
  '^[\\p{L} ]+$',
  '',
])('%s ends', (pattern) => {
  expect(isCatastrophic(pattern, true)).toBe(false);
});

it.each([
  ['the older syntax', '^([\\w-.]+)+$', false, true],
  ['what does not parse', '^(a+', true, false],
  ['what is too large to be judged', `${'(a{20}'.repeat(4)}${'){20}'.repeat(4)}`, true, false],
])('%s', (_, pattern, unicode, expected) => {
  const started = performance.now();
  expect(isCatastrophic(pattern, unicode)).toBe(expected);
  expect(performance.now() - started).toBeLessThan(2000);
});

it('is judged in bounded time', () => {
  const started = performance.now();
  isCatastrophic(
    `^(?:${Array.from({ length: 99 }, (_, n) => String.fromCharCode(0x4e00 + n)).join('?')}?)*$`,
    true,
  );
  expect(performance.now() - started).toBeLessThan(1000);
});

it('whatever people write is judged', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab*+?()|[]^$\\\\d{},1') }), (pattern) => {
      expect([true, false]).toContain(isCatastrophic(pattern, false));
    }),
  );
});
