import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainValue } from '../../src/document/node.ts';
import { readCsv } from '../../src/document/read-csv.ts';

function read(text: string) {
  const { root, problems } = readCsv(new TextEncoder().encode(text), 'plan.csv');
  const rows = root === null ? null : (plainValue(root) as object[]).map((row) => ({ ...row }));
  return { rows, problems: problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`) };
}

it.each<[string, string, object[]]>([
  [
    'rows',
    'a,b\n1,2\n3,4\n',
    [
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ],
  ],
  ['no line end after the last row', 'a,b\r\n1,2', [{ a: '1', b: '2' }]],
  ['quotes', 'a,b\n"x, ""y""\nz",2\n', [{ a: 'x, "y"\nz', b: '2' }]],
  ['empty cells and rows', 'a,b,c\n,,3\n,,\n\n"",2,\n', [{ c: '3' }, { b: '2' }]],
  ['short rows', 'a,b\n1\n', [{ a: '1' }]],
  ['semicolons', 'a;b\n1,5;2\n', [{ a: '1,5', b: '2' }]],
  ['a byte order mark', '\u{FEFF}a,b\n1,2\n', [{ a: '1', b: '2' }]],
  ['a header alone', 'a,b\n', []],
])('reads %s', (_, text, rows) => {
  expect(read(text)).toEqual({ rows, problems: [] });
});

it.each([
  ['', ['1:1 Expected a row with the names of the columns, but the file is empty']],
  ['a,b\n1,"2\n', ['2:3 Missing closing "']],
  ['a,b\n"1"x,2\n', ['2:4 Expected "," or the end of the row after the closing quote']],
  ['a,a\n1,2\n', ['1:3 Duplicate column "a"']],
  [
    'a,b\n1,2,3\n4,5,6\n',
    ['2:5 Expected 2 cells, as in the first row', '3:5 Expected 2 cells, as in the first row'],
  ],
  ['a,__proto__\n1,2\n', ['1:3 Disallowed column "__proto__"']],
])('says what is wrong with %j', (text, problems) => {
  expect(read(text)).toEqual({ rows: null, problems });
});

it('reads what any program writes by the rules', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '=', 'é'), minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
      const expected = rows.map(([a, b]) => ({ a, b }));
      expect(read(['a,b', ...text].join('\r\n')).rows).toEqual(expected);
    }),
  );
});
