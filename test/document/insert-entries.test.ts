import { expect, it } from 'vitest';
import { insertEntries, type NewEntry } from '../../src/document/insert-entries.ts';
import { applyEdits } from '../../src/document/text-edit.ts';
import type { YamlValue } from '../../src/document/write-yaml.ts';

const entry = (path: string, key: string, value: YamlValue = 'string'): NewEntry => ({
  path: path === '' ? [] : path.split('/'),
  key,
  value,
});

function inserted(text: string, ...entries: readonly NewEntry[]): string {
  const { edits, refused } = insertEntries(text, entries);
  expect(refused).toEqual([]);
  return applyEdits(text, edits);
}

it.each<[string, string, NewEntry[], string]>([
  ['after the last entry', 'a:\n  x: 1\nb: 2\n', [entry('a', 'm')], 'a:\n  x: 1\n  m: string\nb: 2\n'],
  [
    'several, in their order',
    'a:\n  x: 1\n',
    [entry('a', 'z'), entry('a', 'm')],
    'a:\n  x: 1\n  z: string\n  m: string\n',
  ],
  [
    'after the comment on the line',
    'a:\n  x: 1 # one\nb: 2\n',
    [entry('a', 'm')],
    'a:\n  x: 1 # one\n  m: string\nb: 2\n',
  ],
  [
    'after the comments that belong to it',
    'a:\n  x: 1\n  # z: 3\n\n  # w: 4\n\n# about b\nb: 2\n',
    [entry('a', 'm')],
    'a:\n  x: 1\n  # z: 3\n\n  # w: 4\n  m: string\n\n# about b\nb: 2\n',
  ],
  [
    'deep inside',
    'a:\n  b:\n    c:\n      x: 1\n',
    [entry('a/b/c', 'm')],
    'a:\n  b:\n    c:\n      x: 1\n      m: string\n',
  ],
  [
    'in the place that the order has for it',
    'a:\n  Ant: 1\n  # about Cat\n  Cat:\n    x: 1\n    # of Cat\n  Eel: 3\n',
    [entry('a', 'Dog'), entry('a', 'Bee'), entry('a', 'Aal'), entry('a', 'Fox')],
    'a:\n  Aal: string\n  Ant: 1\n  Bee: string\n  # about Cat\n  Cat:\n    x: 1\n    # of Cat\n  Dog: string\n  Eel: 3\n  Fox: string\n',
  ],
  [
    'after what is in no order',
    'a:\n  b: 1\n  c: 1\n  a: 1\n',
    [entry('a', 'aa')],
    'a:\n  b: 1\n  c: 1\n  a: 1\n  aa: string\n',
  ],
  [
    'with the empty lines of its neighbours',
    'a:\n  x:\n    k: 1\n\n  w:\n    k: 1\n\nb: 1\n',
    [entry('a', 'm')],
    'a:\n  x:\n    k: 1\n\n  w:\n    k: 1\n\n  m: string\n\nb: 1\n',
  ],
  [
    'with the indentation of the file',
    'a:\n    x: 1\n',
    [entry('a/m/z', 'k')],
    'a:\n    x: 1\n    m:\n        z:\n            k: string\n',
  ],
  [
    'with its line ends',
    'a:\r\n  x: 1\r\nb: 2\r\n',
    [entry('a', 'm')],
    'a:\r\n  x: 1\r\n  m: string\r\nb: 2\r\n',
  ],
  ['where the last line has no end', 'a:\n  x: 1', [entry('a', 'm')], 'a:\n  x: 1\n  m: string'],
  [
    'after a text in block style',
    'a:\n  x: |\n    one\n\n    two\nb: 1\n',
    [entry('a', 'm')],
    'a:\n  x: |\n    one\n\n    two\n  m: string\nb: 1\n',
  ],
  [
    'after lists',
    'a:\n  x:\n    - 1\n    - k: 2\nb: 1\n',
    [entry('a', 'm')],
    'a:\n  x:\n    - 1\n    - k: 2\n  m: string\nb: 1\n',
  ],
  ['after nothing', 'a:\n  x:\nb: 1\n', [entry('a', 'm')], 'a:\n  x:\n  m: string\nb: 1\n'],
  [
    'into a mapping on one line',
    'a: { x: 1, "y": [2] } # one\n',
    [entry('a', 'z')],
    'a: { x: 1, "y": [2], z: string } # one\n',
  ],
  [
    'into one on several lines',
    'a: {\n  x: 1,\n}\n',
    [entry('a', 'z', { type: 'string' })],
    'a: {\n  x: 1, z: { type: string },\n}\n',
  ],
  ['where nothing is', 'a:\nb: 1\n', [entry('a', 'm')], 'a:\n  m: string\nb: 1\n'],
  [
    'where nothing but a comment is',
    'a: # one\n  # two\nb: 1\n',
    [entry('a', 'm')],
    'a: # one\n  # two\n  m: string\nb: 1\n',
  ],
  ['in the place of {}', 'a: {} # one\nb: 1\n', [entry('a', 'm')], 'a: # one\n  m: string\nb: 1\n'],
  ['in the place of null', 'a: ~\nb: 1\n', [entry('a', 'm')], 'a:\n  m: string\nb: 1\n'],
  ['into {} on a line with others', 'a: { b: {} }\n', [entry('a/b', 'm')], 'a: { b: { m: string } }\n'],
  [
    'below a key that is missing',
    'a:\n  x: 1\n',
    [entry('b/c', 'm')],
    'a:\n  x: 1\n\nb:\n  c:\n    m: string\n',
  ],
  [
    'below one that is missing on a line',
    'a: { x: 1 }\n',
    [entry('a/b', 'm')],
    'a: { x: 1, b: { m: string } }\n',
  ],
  ['into an empty file', '# nothing\n', [entry('a', 'm')], '# nothing\na:\n  m: string\n'],
  [
    'with quotes where they are needed',
    'a:\n  x: 1\n',
    [entry('a', 'm: z', 'no')],
    'a:\n  x: 1\n  "m: z": "no"\n',
  ],
])('puts entries %s', (_, text, entries, expected) => {
  expect(inserted(text, ...entries)).toBe(expected);
});

it.each<[string, string]>([
  ['an alias', 'b: &b\n  x: 1\na: *b\n'],
  ['an anchor', 'a: &a\n  x: 1\nb: *a\n'],
  ['a merge key', 'b: &b { x: 1 }\na:\n  <<: *b\n'],
  ['a list', 'a:\n  - x\n'],
  ['a text', 'a: x\n'],
])('leaves %s alone', (_, text) => {
  const { edits, refused } = insertEntries(text, [entry('a', 'm')]);
  expect(edits).toEqual([]);
  expect(refused.map(({ entry: one }) => one.key)).toEqual(['m']);
});
