import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonValue, writeJson } from '../../src/document/write-json.ts';

it('writes what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(writeJson(value as JsonValue)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

it('keeps the order of names, and leaves out what is undefined', () => {
  const names = new Map<string, JsonValue>([
    ['b', { x: undefined, y: [] }],
    ['2', {}],
  ]);
  expect(writeJson({ names, none: undefined })).toBe(
    '{\n  "names": {\n    "b": {\n      "y": []\n    },\n    "2": {}\n  }\n}\n',
  );
});
