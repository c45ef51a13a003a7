import { describe, expect, test } from 'vitest';
import { plainValue } from '../../src/document/node.ts';
import { MAX_BYTES, readDocument } from '../../src/document/read-document.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function problemsIn(text: string, file = 'plan.yaml'): string[] {
  return readDocument(bytesOf(text), file).problems.map(
    ({ at, message }) => `${at?.file}:${at?.line}:${at?.column} ${message}`,
  );
}

function plainValueOf(text: string, file = 'plan.yaml'): unknown {
  const { root, problems } = readDocument(bytesOf(text), file);
  expect(problems).toEqual([]);
  return JSON.parse(JSON.stringify(plainValue(root!)));
}

describe('what is read', () => {
  const cases: readonly [name: string, text: string, value: unknown][] = [
    ['nothing', '', null],
    ['only a comment', '# nothing yet\n', null],
    ['block YAML', 'a: 1\nb:\n  - x\n  - true\n', { a: 1, b: ['x', true] }],
    [
      'keys that YAML 1.1 reads as something else',
      'Yes: 1\n1.10: 2\nnull: 3\n',
      { Yes: 1, '1.10': 2, null: 3 },
    ],
    ['words that are no booleans any more', 'a: yes\nb: off\n', { a: 'yes', b: 'off' }],
    ['a YAML 1.1 line that would change that', '%YAML 1.1\n---\na: yes\n', { a: 'yes' }],
    ['a date as text', 'a: 2024-05-17\n', { a: '2024-05-17' }],
    ['carriage returns', 'a: 1\r\nb:\r\n  - c\r\n', { a: 1, b: ['c'] }],
    ['a byte order mark', '\u{FEFF}a: 1\n', { a: 1 }],
    ['an alias', 'a: &x { b: 1 }\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    [
      'a merge key, where own keys win',
      'a: &x { b: 1, c: 2 }\nd:\n  <<: *x\n  b: 3\n',
      {
        a: { b: 1, c: 2 },
        d: { b: 3, c: 2 },
      },
    ],
    [
      'several merges, of which the first wins',
      'a: &x { k: 1 }\nb: &y { k: 2, l: 2 }\nc: { <<: [*x, *y] }',
      {
        a: { k: 1 },
        b: { k: 2, l: 2 },
        c: { k: 1, l: 2 },
      },
    ],
    ['a quoted "<<"', '"<<": 1\n', { '<<': 1 }],
    ['a key that every object has', 'constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
    ['a standard tag', 'a: !!str 1\n', { a: '1' }],
    ['an end of document', '---\na: 1\n...\n', { a: 1 }],
  ];
  test.each(cases)('%s', (_, text, value) => {
    expect(plainValueOf(text)).toEqual(value);
  });

  test('JSON that is indented with tabs', () => {
    expect(plainValueOf('{\n\t"a": [\n\t\t1,\n\t\t"b"\n\t]\n}\n', 'c.json')).toEqual({ a: [1, 'b'] });
  });

  test('mappings have no prototype', () => {
    const { root } = readDocument(bytesOf('a: {}'), 'plan.yaml');
    expect(Object.getPrototypeOf(plainValue(root!))).toBeNull();
  });
});

describe('what is refused, and where', () => {
  const cases: readonly [name: string, text: string, problems: readonly string[]][] = [
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['plan.yaml:3:1 Duplicate key "a"']],
    ['a duplicate key in another spelling', 'a: 1\n"a": 2\n', ['plan.yaml:2:1 Duplicate key "a"']],
    ['an unknown tag', 'a: !foo b\n', ['plan.yaml:1:4 Unknown tag "!foo"']],
    ['a tag of other schemas', 'a: !!binary b\n', ['plan.yaml:1:4 Unknown tag "tag:yaml.org,2002:binary"']],
    ['a tab', 'a:\n\tb: 1\n', ['plan.yaml:2:1 Unexpected tab']],
    ['several documents', 'a: 1\n---\nb: 2\n', ['plan.yaml:2:1 Expected one document, found several']],
    ['two keys on a line', 'a: b: c\n', ['plan.yaml:1:4 Unexpected second key on one line']],
    ['an open quote', 'a: "b\n', ['plan.yaml:2:1 Missing closing "']],
    ['an open bracket', 'a: [b\nc: d\n', ['plan.yaml:2:1 Missing "]"']],
    ['a reserved character', 'a: @b\n', ['plan.yaml:1:4 Expected a value, but "@" means something to YAML']],
    ['text after a quoted one', 'a: "b" c\n', ['plan.yaml:1:8 Unexpected text after the value']],
    [
      'a key without a colon',
      'events\nversion: 1\n',
      ['plan.yaml:1:1 Expected a key, a colon and a value on one line'],
    ],
    ['an alias of nothing', 'a: *b\n', ['plan.yaml:1:4 Unknown alias "*b"']],
    [
      'an alias inside of what it stands for',
      'a: &x [*x]\n',
      ['plan.yaml:1:8 Disallowed alias "*x" inside of what it stands for'],
    ],
    ['a list as a key', '? [a]\n: b\n', ['plan.yaml:1:3 Expected a key to be a text']],
    [
      'a merge of a text',
      '<<: a\n',
      ['plan.yaml:1:1 Expected "<<" to be followed by a mapping, or a list of them'],
    ],
    [
      'a key that would change an object',
      'a:\n  __proto__: 1\n',
      ['plan.yaml:2:3 Disallowed key "__proto__"'],
    ],
    [
      'columns after characters of two units',
      '"😀": 1\n"😀": @\n',
      ['plan.yaml:2:7 Expected a value, but "@" means something to YAML'],
    ],
    [
      'several mistakes',
      'a: @b\nc: @d\n',
      [
        'plan.yaml:1:4 Expected a value, but "@" means something to YAML',
        'plan.yaml:2:4 Expected a value, but "@" means something to YAML',
      ],
    ],
    ['mistakes after carriage returns', 'a: 1\r\nb: 1\r\na: 2\r\n', ['plan.yaml:3:1 Duplicate key "a"']],
    [
      'mistakes after a byte order mark',
      '\u{FEFF}a: @b\n',
      ['plan.yaml:1:4 Expected a value, but "@" means something to YAML'],
    ],
  ];
  test.each(cases)('%s', (_, text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  const jsonCases: readonly [name: string, text: string, problems: readonly string[]][] = [
    ['a comment', '{\n  // why\n  "a": 1\n}', ['c.json:2:3 Expected JSON']],
    ['a missing comma', '{"a": 1 "b": 2}', ['c.json:1:7 Expected "," or the end of the brackets']],
    ['a word without quotes', '{"a": b}', ['c.json:1:7 Expected JSON']],
  ];
  test.each(jsonCases)('JSON with %s', (_, text, problems) => {
    expect(problemsIn(text, 'c.json')).toEqual(problems);
  });
});

describe('bytes that are no text', () => {
  const cases: readonly [name: string, bytes: Uint8Array, place: string, message: RegExp][] = [
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\u{FEFF}a: 1', 'utf16le')), '1:1', /UTF-16/],
    ['UTF-16 without one', new Uint8Array(Buffer.from('a: 1', 'utf16le')), '1:1', /UTF-16/],
    [
      'Latin-1',
      new Uint8Array(Buffer.from('a: 1\nb: caf\u{E9}\n', 'latin1')),
      '2:7',
      /this character is not/,
    ],
    ['a file that is too long', new Uint8Array(MAX_BYTES + 1), '1:1', /at most 10 MiB/],
  ];
  test.each(cases)('%s', (_, bytes, place, message) => {
    const { root, problems } = readDocument(bytes, 'plan.yaml');
    expect(root).toBeNull();
    expect(problems).toHaveLength(1);
    expect(`${problems[0]!.at!.line}:${problems[0]!.at!.column}`).toBe(place);
    expect(problems[0]!.message).toMatch(message);
  });
});

describe('hostile texts', () => {
  const deep = 100_000;
  const staircase = Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  const literals = Array.from({ length: 2000 }, (_, n) => {
    const indent = ' '.repeat(n);
    return `${indent}b: |\n${indent} text\n${indent}a:`;
  }).join('\n');
  const cases: readonly [name: string, text: string][] = [
    ['open brackets', '['.repeat(deep)],
    ['closed brackets', '['.repeat(deep) + ']'.repeat(deep)],
    ['braces', '{a: '.repeat(deep)],
    ['list items on one line', `${'- '.repeat(deep)}a`],
    ['list items after a key', `a: ${'- '.repeat(deep)}a`],
    ['keys on one line', 'a: '.repeat(deep)],
    ['keys in one bracket', `[${'a: '.repeat(deep)}`],
    ['explicit keys', `${'? '.repeat(deep)}a`],
    ['colons', ': '.repeat(deep)],
    ['indented keys', staircase],
    ['indented keys beside block texts', literals],
  ];
  test.each(cases)('%s are too deep', (_, text) => {
    const messages = problemsIn(text).map((problem) => problem.replace(/^\S+ /, ''));
    expect(messages).toEqual(['Nested too deeply: more than 200 levels']);
  });

  test('a depth that somebody could write is read', () => {
    expect(problemsIn(`${'{a: '.repeat(90)}1${'}'.repeat(90)}`)).toEqual([]);
  });

  test('aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 30; n += 1) lines.push(`a${n}: &a${n} [${`*a${n - 1}, `.repeat(10)}]`);
    const problems = problemsIn(lines.join('\n'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/:5:\d+ Aliases stand for more than 100000 values$/);
  });

  test('merges that multiply', () => {
    const lines = [`a0: &a0 {${Array.from({ length: 1000 }, (_, n) => `k${n}: 1`).join(', ')}}`];
    for (let n = 1; n < 1000; n += 1) lines.push(`a${n}: {<<: *a0}`);
    expect(problemsIn(lines.join('\n'))).toEqual([expect.stringMatching(/Aliases stand for more/)]);
  });

  test('a file that is no YAML at all gives a list that can be read', () => {
    const problems = problemsIn('}\n'.repeat(20_000));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatch(/19950 more lines can't be read/);
  });

  test('20,000 keys take no quadratic time', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `key ${n}: { type: string }`).join('\n');
    const started = performance.now();
    expect(problemsIn(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
