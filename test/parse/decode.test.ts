import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/parse/decode.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['plain text', bytes('const a = 1;'), 'const a = 1;'],
  ['nothing', bytes(''), ''],
  ['a byte order mark, which is left out', bytes('\uFEFFa'), 'a'],
  ['characters beyond the basic plane', bytes('🎉 日本'), '🎉 日本'],
  ['CRLF, which is kept', bytes('a\r\nb'), 'a\r\nb'],
])('%s', (_, given, text) => {
  expect(decode(given)).toEqual({ text });
});

test.each([
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 'not UTF-8'],
  ['a cut character', [0x61, 0xe6, 0x97], 'not UTF-8'],
  ['an overlong character', [0xc0, 0xaf], 'not UTF-8'],
  ['a surrogate', [0xed, 0xa0, 0x80], 'not UTF-8'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'UTF-16, not UTF-8'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'UTF-16, not UTF-8'],
  ['a zero byte', [0x61, 0x00, 0x62], 'binary, not text'],
])('%s has no text', (_, given, reason) => {
  expect(decode(new Uint8Array(given))).toEqual({ reason });
});

test('any text comes back as it was, any bytes give a text or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      expect(decode(bytes(text))).toEqual({ text });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (given) => {
      const decoded = decode(given);
      expect('text' in decoded ? typeof decoded.text : decoded.reason).toBeTruthy();
    }),
  );
});
