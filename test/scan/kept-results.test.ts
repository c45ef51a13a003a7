import { describe, expect, test } from 'vitest';
import { scan } from '../../src/scan/scan.ts';
import { placedRows, rowsOf } from '../support/inventory-rows.ts';
import { hostOf, scanFiles, scanText } from '../support/scan-text.ts';

describe('a syntax error', () => {
  test.each([
    ['in a statement', `analytics.track('A');\nconst = ;\nanalytics.track('B');`, '2:7', ['1:11', '3:11']],
    ['in a call', `class E { close() { this.cleanup(;\n  analytics.track('A'); } }`, '1:34', ['2:13']],
    [
      'in parameters',
      `export function broken( {\n  const v = ;\n}\nfunction ok() { analytics.track('A') }`,
      '2:9',
      ['4:27'],
    ],
    ['an unclosed block', `function f() {\n  analytics.track('A');`, '2:24', ['2:13']],
    [
      'an unclosed string',
      `analytics.track('A');\nconst s = 'x\nanalytics.track('B')`,
      '2:13',
      ['1:11', '3:11'],
    ],
    [
      'a merge conflict',
      `<<<<<<< HEAD\nanalytics.track('A');\n=======\nanalytics.track('B');\n>>>>>>> x`,
      '1:1',
      ['2:11'],
    ],
  ])('%s is told, and the calls around it are kept', (_, code, at, calls) => {
    const inventory = scanText(code);
    const [problem] = inventory.problems;
    expect(`${problem!.at.line}:${problem!.at.column}`).toBe(at);
    expect(problem!.message).not.toBe('');
    expect(placedRows(inventory).map((row) => row.split(' ')[0])).toEqual(calls);
  });

  test('in one file leaves the others alone', () => {
    const inventory = scanFiles({
      'src/a.ts': `const = ; analytics.track('A')`,
      'src/b.ts': `analytics.track('B')`,
    });
    expect(inventory.problems.map(({ at }) => at.file)).toContain('src/a.ts');
    expect(rowsOf(inventory)).toEqual([
      'src/a.ts:1:21 direct track "A" {}',
      'src/b.ts:1:11 direct track "B" {}',
    ]);
  });
});

describe('a file that is no text', () => {
  test.each([
    ['Latin-1', new Uint8Array([...new TextEncoder().encode('analytics // '), 0xe9]), 'not UTF-8'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'UTF-16, not UTF-8'],
    ['binary', new Uint8Array([0x61, 0x00, 0x62]), 'binary, not text'],
  ])('%s is skipped with the reason', (_, bytes, reason) => {
    const host = hostOf({ 'src/a.ts': `analytics.track('X')` });
    const inventory = scan({
      host: {
        ...host,
        read: (path) => (path === '/code/src/bad.ts' ? bytes : host.read(path)),
        candidates: (needles) => [...host.candidates(needles), '/code/src/bad.ts'],
      },
      root: '/code',
      folder: '/code',
      clients: [],
      wrappers: [],
      sourceOf: () => null,
      files: 2,
      skipped: [{ file: 'src/big.ts', reason: 'larger than 1 MiB' }],
    });
    expect(inventory.skipped).toEqual([
      { file: 'src/bad.ts', reason },
      { file: 'src/big.ts', reason: 'larger than 1 MiB' },
    ]);
    expect(rowsOf(inventory)).toEqual(['src/a.ts:1:11 direct track "X" {}']);
  });
});

test('what was searched and read is counted', () => {
  const inventory = scanFiles({
    'src/a.ts': `analytics.track('X')`,
    'src/b.ts': 'export const b = 1;',
    'src/c.ts': '',
  });
  expect([inventory.files, inventory.candidates]).toEqual([3, 1]);
});

test('no file at all', () => {
  const { unsentNames, ...inventory } = scanFiles({});
  expect(unsentNames?.()).toEqual([]);
  expect(inventory).toEqual({
    files: 0,
    candidates: 0,
    calls: [],
    wrappers: [],
    signOutFile: null,
    skipped: [],
    problems: [],
  });
});

test('calls come sorted by place', () => {
  const line = `analytics.track('X'); analytics.page();`;
  const rows = rowsOf(
    scanFiles({ 'src/b.ts': line, 'src/a.ts': `\n${line}`, 'a.ts': line, 'src/a/b.ts': line }),
  );
  expect(rows.map((row) => row.split(' ')[0])).toEqual([
    'a.ts:1:11',
    'a.ts:1:33',
    'src/a.ts:2:11',
    'src/a.ts:2:33',
    'src/a/b.ts:1:11',
    'src/a/b.ts:1:33',
    'src/b.ts:1:11',
    'src/b.ts:1:33',
  ]);
});
