import { expect, it } from 'vitest';
import { applySpanEdits, type SpanEdit } from '../../src/document/span-edit.ts';
import { spansOf } from '../../src/document/text-spans.ts';

/** Takes out what stands between « and ». */
function without(marked: string, along?: SpanEdit['along'], file = 'a.tsx'): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  return applySpanEdits(file, text, [
    { at: spansOf(file, text)(start, end), text: '', ...(along && { along }) },
  ]);
}

it.each<[string, SpanEdit['along'], string]>([
  ["f(«'a', »b)", undefined, 'f(b)'],
  ["f(«'a'», b)", 'comma', 'f(b)'],
  ["f(«'a'»)", 'comma', 'f()'],
  ['f(b, «c»)', 'comma', 'f(b)'],
  ['a, «b», c', 'comma', 'a, c'],
  ['a;\n  «// x»\nb;', 'line', 'a;\nb;'],
  ['a;\r\n  «// x»\r\nb;', 'line', 'a;\r\nb;'],
  ['«// x»\nb;', 'line', 'b;'],
  ['b;\n«// x»', 'line', 'b;\n'],
  ['a; «// x»\nb;', 'line', 'a;\nb;'],
  ['a(«/* x */» b);', 'line', 'a( b);'],
  ['<p>\n  {«/* x */»}\n  <b/>\n</p>', 'line', '<p>\n  <b/>\n</p>'],
  ['<p>{«/* x */»}<b/></p>', 'line', '<p>{}<b/></p>'],
  ['if (a)\n  {«/* x */»}\nb;', 'line', 'if (a)\n  {}\nb;'],
])('%s', (marked, along, expected) => {
  expect(without(marked, along)).toBe(expected);
});

it('counts lines as the language of the file does', () => {
  const text = "f('a\u2028b');\ng();";
  const at = (file: string, line: number) => ({ file, line, column: 1, endLine: line, endColumn: 2 });
  expect(applySpanEdits('a.ts', text, [{ at: at('a.ts', 3), text: 'h' }])).toBe("f('a\u2028b');\nh();");
  expect(applySpanEdits('a.yaml', text, [{ at: at('a.yaml', 2), text: 'h' }])).toBe("f('a\u2028b');\nh();");
});
