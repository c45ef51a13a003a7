import { describe, expect, it } from 'vitest';
import { columnsOf, count, duration, pad, visible, wrap } from '../../src/report/terminal-text.ts';

describe('visible', () => {
  it.each([
    ['Order Completed', 'Order Completed'],
    ['two\nlines\tand a tab', 'two\\nlines\\tand a tab'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u009b31m', '\\u009b31m'],
    ['abc\u202edef', 'abc\\u202edef'],
    ['Größe 価格 🎉', 'Größe 価格 🎉'],
  ])('%j is shown as %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

it.each([
  ['abc', 3],
  ['価格', 4],
  ['🎉', 2],
  ['e\u0301', 1],
  ['', 0],
])('%j takes %i columns', (text, expected) => {
  expect(columnsOf(text)).toBe(expected);
  expect(columnsOf(pad(text, 10))).toBe(10);
});

it.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 100, ['one two three']],
  ['a-very-long-word b', 4, ['a-very-long-word', 'b']],
  ['価格 価格', 8, ['価格', '価格']],
  ['', 8, ['']],
])('%j wraps at %i', (text, width, expected) => {
  expect(wrap(text, width)).toEqual(expected);
});

it('counts as people read', () => {
  expect([count(0, 'call'), count(1, 'call'), count(1204, 'call')]).toEqual([
    '0 calls',
    '1 call',
    '1,204 calls',
  ]);
  expect([duration(87.4), duration(999.2), duration(1449)]).toEqual(['87 ms', '999 ms', '1.4 s']);
});
