import { describe, expect, it } from 'vitest';
import { codeFrame, sourceLines } from '../../src/report/code-frame.ts';
import { COLORED, PLAIN, span } from './samples.ts';

function frame(source: string, place: string, width = 60): string[] {
  return codeFrame(sourceLines(source), span(`a.ts:${place}`), { colors: PLAIN, marker: PLAIN, width });
}

describe('a code frame', () => {
  it('marks the range between the lines before and after', () => {
    expect(frame('one();\ntwo(three);\nfour();\nfive();', '2:5-10')).toEqual([
      '1 │ one();',
      '2 │ two(three);',
      '  │     ^^^^^',
      '3 │ four();',
    ]);
  });

  it('aligns numbers of different length', () => {
    expect(frame(`${'x\n'.repeat(8)}nine\nten`, '9:1-5')).toEqual([
      ' 8 │ x',
      ' 9 │ nine',
      '   │ ^^^^',
      '10 │ ten',
    ]);
  });

  it('leaves empty neighbours out', () => {
    expect(frame('\ntrack();\n  \n', '2:1-6')).toEqual(['2 │ track();', '  │ ^^^^^']);
  });

  it('reads every line break that TypeScript knows, and no byte order mark', () => {
    expect(frame('\ufeffa\r\nb\rc\u2028d', '1:1-2')).toEqual(['1 │ a', '  │ ^', '2 │ b']);
    expect(frame('a\r\nb\rc\u2028d', '4:1-2')).toEqual(['3 │ c', '4 │ d', '  │ ^']);
  });

  it('marks the first line of a range over several', () => {
    const lines = sourceLines('track({\n  a,\n});');
    const at = { file: 'a.ts', line: 1, column: 1, endLine: 3, endColumn: 3 };
    expect(codeFrame(lines, at, { colors: PLAIN, marker: PLAIN, width: 60 })).toEqual([
      '1 │ track({',
      '  │ ^^^^^^^',
      '2 │   a,',
    ]);
  });

  it.each([
    ['an empty range', 'track();', '1:1-1', '^'],
    ['the end of a line', 'track();', '1:9-9', '        ^'],
    ['tabs', '\ttrack()', '1:2-7', '  ^^^^^'],
    ['wide characters', "t('価格', x)", '1:9-10', '          ^'],
    ['a wide range', "t('価格')", '1:3-7', '  ^^^^^^'],
    ['combining characters', "t('e\u0301', x)", '1:8-9', '      ^'],
  ])('puts the marker right under %s', (_, source, place, marker) => {
    expect(frame(source, place)[1]).toBe(`  │ ${marker}`);
  });

  it('cuts a long line around the marker', () => {
    const source = `${'a'.repeat(200)}MARK${'b'.repeat(200)}`;
    const [line, marker] = frame(source, '1:201-205', 44);
    expect(line).toBe(`1 │ …${'a'.repeat(12)}MARK${'b'.repeat(22)}…`);
    expect(marker).toBe(`  │ ${' '.repeat(13)}^^^^`);
  });

  it('cuts the end of a long line, and a marker that is longer', () => {
    const [line, marker] = frame('a'.repeat(100), '1:1-101', 24);
    expect(line).toBe(`1 │ ${'a'.repeat(19)}…`);
    expect(marker).toBe(`  │ ${'^'.repeat(20)}`);
  });

  it('lets no control character through', () => {
    expect(frame('a\u001b[31mb\u202e', '1:1-2')[0]).toBe('1 │ a�[31mb�');
  });

  it('is empty where the source has no such line', () => {
    expect(frame('one', '7:1-2')).toEqual([]);
  });

  it('paints the marker and dims all but the line', () => {
    const style = { colors: COLORED, marker: COLORED.yellow, width: 60 };
    expect(codeFrame(['a', 'bc'], span('a.ts:2:1-3'), style)).toEqual([
      '\u001b[2m1 │\u001b[22m \u001b[2ma\u001b[22m',
      '\u001b[2m2 │\u001b[22m bc',
      '\u001b[2m  │\u001b[22m \u001b[33m^^\u001b[39m',
    ]);
  });

  it('of a line of millions of characters shows what is near, in no time', () => {
    const source = `${'a'.repeat(4_000_000)}XYZ${'b'.repeat(4_000_000)}`;
    const lines = sourceLines(source);
    const at = { file: 'a.ts', line: 1, column: 4_000_001, endLine: 1, endColumn: 4_000_004 };
    const started = performance.now();
    const drawn = Array.from({ length: 200 }, () =>
      codeFrame(lines, at, { colors: PLAIN, marker: PLAIN, width: 40 }),
    );
    expect(performance.now() - started).toBeLessThan(5000);
    expect(drawn[0]).toEqual(['1 │ …aaaaaaaaaaaXYZbbbbbbbbbbbbbbbbbbbb…', '  │             ^^^']);
  });
});
