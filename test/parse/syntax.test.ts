import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { SourceFiles } from '../../src/parse/source-files.ts';
import {
  enclosingFunction,
  keyName,
  postOrder,
  spanOf,
  syntaxErrors,
  unwrap,
} from '../../src/parse/syntax.ts';
import { hostOf } from '../support/scan-text.ts';

function parse(code: string, name = 'src/app.ts'): ts.SourceFile {
  return new SourceFiles(hostOf({ [name]: code })).get(`/code/${name}`)!;
}

/** The first node of that text. */
function nodeOf(source: ts.SourceFile, text: string): ts.Node {
  return [...postOrder(source)].find((node) => node.getText(source) === text)!;
}

describe('postOrder', () => {
  test('gives children before parents, in the order of the text', () => {
    const source = parse('f(a, b);');
    expect([...postOrder(source)].map((node) => ts.SyntaxKind[node.kind])).toEqual([
      'Identifier',
      'Identifier',
      'Identifier',
      'CallExpression',
      'ExpressionStatement',
      'EndOfFileToken',
      'SourceFile',
    ]);
  });

  test('leaves out what is not entered', () => {
    const source = parse('f(() => g(1));');
    const calls = [...postOrder(source, (node) => !ts.isArrowFunction(node))].filter(ts.isCallExpression);
    expect(calls.map((call) => call.expression.getText(source))).toEqual(['f']);
  });

  test('goes deeper than the call stack', () => {
    const source = parse(`a${'.b()'.repeat(50_000)};`);
    expect([...postOrder(source)].filter(ts.isCallExpression)).toHaveLength(50_000);
  });
});

test.each([
  ['a', 'a', '1:1-1:2'],
  ['/* c */ b', 'b', '1:9-1:10'],
  ['x;\n  y', 'y', '2:3-2:4'],
  ["'🎉'; b", 'b', '1:7-1:8'],
  ['x;\r\ny', 'y', '2:1-2:2'],
  ['f(\n1)', 'f(\n1)', '1:1-2:3'],
  ['\uFEFFa', 'a', '1:1-1:2'],
])('in %o the node %o spans %s', (code, text, place) => {
  const at = spanOf(nodeOf(parse(code), text), 'x.ts');
  expect(`${at.line}:${at.column}-${at.endLine}:${at.endColumn}`).toBe(place);
  expect(at.file).toBe('x.ts');
});

test.each([
  ['const a = 1', []],
  ['const = 1', ['6 Variable declaration expected.']],
  ['f(', ["2 ')' expected."]],
])('the syntax errors of %o', (code, errors) => {
  const found = syntaxErrors(parse(code)).map(({ start, message }) => `${start} ${message}`);
  expect(found.slice(0, errors.length)).toEqual(errors);
  expect(found.length > 0).toBe(errors.length > 0);
});

test.each([
  ['(a)', 'a'],
  ['((a as B)!)', 'a'],
  ['<B>a', 'a'],
  ['(a satisfies B)', 'a'],
  ['a.b', 'a.b'],
  ['await a', 'await a'],
])('%s without what does not change it is %s', (code, inner) => {
  const source = parse(`x = ${code}`);
  const [statement] = source.statements;
  const assigned = (statement as ts.ExpressionStatement).expression as ts.BinaryExpression;
  expect(unwrap(assigned.right).getText(source)).toBe(inner);
});

test.each([
  ['a', 'a'],
  ["'a b'", 'a b'],
  ['1e3', '1000'],
  ['0x10', '16'],
  ['[a]', undefined],
  ['`a`', undefined],
])('the key %s is called %s', (key, name) => {
  const source = parse(`x = { ${key}: 1 }`);
  const property = [...postOrder(source)].find(ts.isPropertyAssignment);
  expect(property && keyName(property.name)).toBe(name);
});

test.each([
  ['x', 'the file'],
  ['function f() { x }', 'f'],
  ['function f() { () => x }', '() => x'],
  ['class C { m() { x } }', 'm'],
  ['class C { p = x }', 'the file'],
  ['class C { constructor() { x } }', 'constructor'],
  ['({ get g() { return x } })', 'g'],
])('in %s the x belongs to %s', (code, owner) => {
  const around = enclosingFunction(nodeOf(parse(code), 'x'));
  const text = around.getText();
  expect(ts.isSourceFile(around) ? 'the file' : text).toContain(owner);
});

test.each([
  ['a.ts', 'const x = <T,>(a: T) => a;', true],
  ['a.ts', 'const x = <T>y;', true],
  ['a.tsx', 'const x = <div/>;', true],
  ['a.ts', 'const x = <div/>;', false],
  ['a.js', 'const x = <div/>;', true],
  ['a.jsx', 'const x = <div/>;', true],
  ['a.mjs', 'export default 1;', true],
  ['a.cjs', 'module.exports = 1;', true],
  ['a.mts', 'const x: number = 1;', true],
  ['a.json', '{"a": [1]}', true],
  ['a.json', '{"a": }', false],
])('%s can hold %s: %s', (name, code, fits) => {
  expect(syntaxErrors(parse(code, name)).length === 0).toBe(fits);
});

test('a file is parsed once, a missing one is undefined, an unreadable one is told once', () => {
  const host = hostOf({ 'a.ts': 'a' });
  let reads = 0;
  const files = new SourceFiles({
    ...host,
    read: (path) => {
      reads++;
      return path.endsWith('bad.ts') ? new Uint8Array([0xe9]) : host.read(path);
    },
  });
  expect(files.get('/code/a.ts')).toBe(files.get('/code/a.ts'));
  expect([files.get('/code/none.ts'), files.get('/code/none.ts')]).toEqual([undefined, undefined]);
  expect([files.get('/code/bad.ts'), files.get('/code/bad.ts')]).toEqual([undefined, undefined]);
  expect(files.unreadable).toEqual([{ path: '/code/bad.ts', reason: 'not UTF-8' }]);
  expect(reads).toBe(3);
});
