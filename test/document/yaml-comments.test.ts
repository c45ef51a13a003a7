import { expect, it } from 'vitest';
import { yamlComments } from '../../src/document/yaml-comments.ts';

it.each([
  ['# X', ['1:1  X']],
  ['a: 1 # X', ['1:6  X']],
  ['# first\na:\n  # X\n  b: 1', ['3:3  X']],
  ['a: [1, # X\n 2]', ['1:8  X']],
  ['a: { b: 1 } # X\r\nc: 2', ['1:13  X']],
  ['a: "# X"', []],
  ["a: '# X'", []],
  ['a: |\n  # X\nb: 1', []],
  ['a: x# X', []],
  ['a: >-\n  text\n# X\nb: 1', ['3:1  X']],
  ['a: "# no\n  X" # X', ['2:6  X']],
  ['a: [ # X', ['1:6  X']],
])('%j', (text, expected) => {
  const found = yamlComments(text, 'plan.yaml', 'X');
  expect(found.map(({ at, text: inner }) => `${at.line}:${at.column} ${inner}`)).toEqual(expected);
});
