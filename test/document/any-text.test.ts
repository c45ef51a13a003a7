import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainValue } from '../../src/document/node.ts';
import { readDocument } from '../../src/document/read-document.ts';

const TOKENS = [
  'a',
  'b: ',
  ': ',
  '- ',
  '? ',
  '\n',
  '\n  ',
  '\r\n',
  '\t',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '&x ',
  '*x',
  '<<: ',
  '!!str ',
  '!t ',
  '|\n',
  '>-\n',
  '#',
  '---',
  '...',
  '%YAML 1.1\n',
  '__proto__: ',
  '\u{FEFF}',
  '\\',
  '1.10',
  '~',
  '@',
];

/** Texts that are nearly YAML, which get further than random ones. */
const nearlyYaml = fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map((tokens) => tokens.join(''));

function readsOrSaysWhy(bytes: Uint8Array, file: string): void {
  const { root, text, problems } = readDocument(bytes, file);
  if (root === null) expect(problems).not.toEqual([]);
  else expect(() => JSON.stringify(plainValue(root))).not.toThrow();
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
  for (const { at, message } of problems) {
    expect(message).not.toBe('');
    expect(at!.line).toBeLessThanOrEqual(lines.length);
    if (text !== null) expect(at!.column).toBeLessThanOrEqual(lines[at!.line - 1]!.length + 1);
  }
}

test.each(['plan.yaml', 'plan.json'])('any text is read, or refused with a reason (%s)', (file) => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), nearlyYaml);
  fc.assert(
    fc.property(texts, (text) => readsOrSaysWhy(new TextEncoder().encode(text), file)),
    { numRuns: 1500 },
  );
});

test('any bytes are read, or refused with a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readsOrSaysWhy(bytes, 'plan.yaml')),
    { examples: [[Uint8Array.from([10, 128])]], numRuns: 1000 },
  );
});

test('JSON means what it means to JSON.parse', () => {
  const key = fc.string().filter((name) => name !== '__proto__');
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json')),
      fc.dictionary(key, tie('json')),
    ),
  }));
  fc.assert(
    fc.property(json, fc.constantFrom(0, 2, '\t'), (value, indent) => {
      const { root, problems } = readDocument(
        new TextEncoder().encode(JSON.stringify(value, null, indent)),
        'a.json',
      );
      expect(problems).toEqual([]);
      expect(JSON.parse(JSON.stringify(plainValue(root!)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
