import { describe, expect, test } from 'vitest';
import { ProjectConfigs } from '../../src/typecheck/project-config.ts';
import { type Files, hostOf } from '../support/scan-text.ts';

function read(files: Files, file = '/code/src/a.ts') {
  const configs = new ProjectConfigs(hostOf({ 'src/a.ts': '', ...files }), '/code');
  return { ...configs.of(file), problems: configs.problems };
}

const OWN = '{ "compilerOptions": { "strict": true } }';

describe('the configuration of a file', () => {
  test.each<[string, Files, string | null]>([
    ['is the nearest', { 'tsconfig.json': OWN, 'src/tsconfig.json': OWN }, '/code/src/tsconfig.json'],
    ['can lie above', { 'tsconfig.json': OWN, 'other/tsconfig.json': OWN }, '/code/tsconfig.json'],
    ['can be for JavaScript', { 'jsconfig.json': OWN }, '/code/jsconfig.json'],
    [
      'is for TypeScript where there are two',
      { 'jsconfig.json': OWN, 'tsconfig.json': OWN },
      '/code/tsconfig.json',
    ],
    ['can be missing', {}, null],
    [
      'can be one that others are made of',
      {
        'tsconfig.json':
          '{ "files": [], "references": [{ "path": "./tests.json" }, { "path": "./app.json" }] }',
        'tests.json': '{ "include": ["tests"] }',
        'app.json': '{ "include": ["src"] }',
      },
      '/code/app.json',
    ],
    [
      'is the nearest where none lists the file',
      { 'tsconfig.json': '{ "files": [], "references": [{ "path": "./gone" }, { "path": "." }] }' },
      '/code/tsconfig.json',
    ],
  ])('%s', (_, files, path) => {
    expect(read(files)).toMatchObject({ path, problems: [] });
  });

  test('lists files by its globs, without installed ones', () => {
    const files = {
      'tsconfig.json': '{ "include": ["src", "types/*.d.ts"], "exclude": ["**/*.test.ts"] }',
      'src/a.test.ts': '',
      'src/deep/b.tsx': '',
      'types/x.d.ts': '',
      'types/deep/y.d.ts': '',
      'node_modules/x/index.ts': '',
    };
    expect([...read(files).files].sort()).toEqual([
      '/code/src/a.ts',
      '/code/src/deep/b.tsx',
      '/code/types/x.d.ts',
    ]);
  });

  test('takes options from those that it extends', () => {
    const files = {
      'tsconfig.json': '{ "extends": ["./base.json", "shared/strict"] }',
      'base.json': '// for all\n{ "compilerOptions": { "target": "es2020", } }',
      'node_modules/shared/package.json': '{ "name": "shared" }',
      'node_modules/shared/strict.json': OWN,
    };
    expect(read(files)).toMatchObject({ options: { target: 7, strict: true }, problems: [] });
  });
});

describe('a broken configuration', () => {
  test.each([
    ['{ "compilerOptions": { "strict": true }, oops', 'tsconfig.json:1:46'],
    ['{\n  "compilerOptions": { "target": "es1999" } }', 'tsconfig.json:2:34'],
    ['{\n  "extends": "gone/tsconfig.json" }', 'tsconfig.json:2:14'],
  ])('%j is told at its place', (text, place) => {
    const [problem] = read({ 'tsconfig.json': text }).problems;
    expect(`${problem?.at?.file}:${problem?.at?.line}:${problem?.at?.column}`).toBe(place);
    expect(problem?.help).toContain('asked all the same');
  });

  test.each([
    ['{ "extends": "./gone.json" }', "'gone.json'"],
    ['{ "extends": "./tsconfig.json" }', 'tsconfig.json'],
    ['\0', "Can't read tsconfig.json as text"],
  ])('%j is told', (text, message) => {
    expect(
      read({ 'tsconfig.json': text })
        .problems.map((one) => one.message)
        .join(),
    ).toContain(message);
  });

  test.each([
    '',
    'null',
    '[]',
    '"x"',
    '{',
    '{ "include": 3, "references": {} }',
    '{ "compilerOptions": [] }',
  ])('%j gives options all the same', (text) => {
    expect(read({ 'tsconfig.json': text })).toMatchObject({ path: '/code/tsconfig.json', folder: '/code' });
  });
});
