import { describe, expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import type { Files } from '../support/scan-text.ts';
import { scanWithTypes, TSCONFIG } from '../support/scan-types.ts';

/** A call whose name only the type of `./step` tells. */
const CALL = `import { step } from './step';\nanalytics.track(step());\n`;
const STEP = `declare function only<T extends string>(pick: (all: { done: T }) => T, ...all: T[]): T;
export const step = () => only((all) => all.done, 'Step Done');
`;
const DONE = 'direct track "Step Done" {}';

/** The rows and how far the answers reach. */
function scanned(files: Files) {
  const { inventory, report } = scanWithTypes(files);
  return { rows: contentRows(inventory), gain: inventory.types, ...report };
}

describe('finds the project of a file', () => {
  test('in the nearest tsconfig.json', () => {
    const files = { 'tsconfig.json': TSCONFIG, 'src/a.ts': CALL, 'src/step.ts': STEP };
    expect(scanned(files)).toMatchObject({ rows: [DONE], projects: 1, withoutConfig: 0, problems: [] });
  });

  test('one for each package of a repository', () => {
    const files = {
      'a/tsconfig.json': TSCONFIG,
      'a/a.ts': CALL,
      'a/step.ts': STEP,
      'b/tsconfig.json': TSCONFIG,
      'b/a.ts': CALL,
      'b/step.ts': STEP.replace('Step', 'Other'),
    };
    expect(scanned(files)).toMatchObject({ rows: [DONE, 'direct track "Other Done" {}'], projects: 2 });
  });

  test('in the one of several configurations that lists it', () => {
    const app = TSCONFIG.replace('"strict"', '"paths": { "steps": ["./src/step.ts"] }, "strict"');
    const files = {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'tsconfig.app.json': app.replace(/}$/, ', "include": ["src"] }'),
      'src/a.ts': `import type { Step } from 'steps';\ndeclare const s: Step;\nanalytics.track(s.name);`,
      'src/step.ts': `export type Step = { [K in 'name' as \`\${K & string}\`]: 'Step Done' };`,
    };
    expect(scanned(files)).toMatchObject({ rows: [DONE], missing: [] });
  });

  test('in a jsconfig.json, for JavaScript with comments for types', () => {
    const files = {
      'jsconfig.json': TSCONFIG,
      'src/a.js': `/** @type {<T extends string>(text: T) => { name: T }} */\nconst step = JSON.parse('');\nanalytics.track(step('Step Done').name);`,
    };
    expect(scanned(files)).toMatchObject({ rows: [DONE], projects: 1 });
  });

  test('without any, with the usual options', () => {
    const files = { 'src/a.ts': CALL, 'src/step.ts': STEP };
    expect(scanned(files)).toMatchObject({ rows: [DONE], projects: 1, withoutConfig: 1 });
  });

  test('with the sources of other packages of the repository, which need not be installed', () => {
    const files = {
      'app/tsconfig.json': TSCONFIG,
      'app/a.ts': CALL.replace('./step', '@shop/steps'),
      'steps/package.json': '{ "name": "@shop/steps", "main": "dist/index.js" }',
      'steps/src/index.ts': STEP,
    };
    const { inventory, report } = scanWithTypes(files, { packages: { '@shop/steps': 'steps' } });
    expect(contentRows(inventory)).toEqual([DONE]);
    expect(report?.missing).toEqual([]);
  });

  test('with what it declares for all of its files', () => {
    const files = {
      'tsconfig.json': TSCONFIG,
      'src/a.ts': 'analytics.track(ambient(), inModule());',
      'src/ambient.d.ts': `declare function ambient(): 'Step Done';`,
      'src/module.ts': 'export {};\ndeclare global { function inModule(): { a: 1 } }',
    };
    expect(scanned(files).rows).toEqual(['direct track "Step Done" {a}']);
  });

  test('with the types that it installs for globals', () => {
    const files = {
      'tsconfig.json': '{ "compilerOptions": { "lib": ["es5"] } }',
      'src/a.ts': 'analytics.track(step());',
      'node_modules/@types/steps/package.json': '{ "name": "@types/steps" }',
      'node_modules/@types/steps/index.d.ts': `declare function step(): 'Step Done';`,
    };
    expect(scanned(files).rows).toEqual([DONE]);
  });
});

describe('says what is in the way', () => {
  test('packages without types, and no other imports', () => {
    const files = {
      'tsconfig.json': TSCONFIG.replace(/}$/, ', "include": ["src"] }'),
      'src/a.ts': `import { x } from 'not-there/deep'; import '@scope/not-there'; import './gone'; import '@/alias';
import { y } from 'untyped'; import 'declared';
analytics.track(x(), y());`,
      'src/declared.d.ts': `declare module 'declared' {}`,
      'node_modules/untyped/package.json': '{ "name": "untyped", "main": "index.js" }',
      'node_modules/untyped/index.js': 'exports.y = () => ({ a: 1 })',
    };
    expect(scanned(files)).toMatchObject({
      rows: ['direct track ? {…}'],
      missing: ['@scope/not-there', 'not-there', 'untyped'],
      gain: { asked: 1, resolved: 0, improved: 0 },
    });
  });

  test('components, which are part of no program', () => {
    const files = {
      'tsconfig.json': TSCONFIG,
      'src/A.vue': `<script setup lang="ts">\nimport { step } from './step';\nanalytics.track(step());\n</script>`,
      'src/step.ts': STEP,
    };
    expect(scanned(files)).toMatchObject({ rows: ['direct track ? {}'], unasked: 1, projects: 0 });
  });

  test('syntax errors and types in a circle, which cost nothing else', () => {
    const files = {
      'tsconfig.json': TSCONFIG,
      'src/a.ts': `${CALL}\nconst = ;\ntype T = T[];\ndeclare const t: T, u: U;\nanalytics.track(t, u);`,
      'src/step.ts': STEP,
      'src/loop.ts': `type A = B; type B = A; interface C extends C {}`,
    };
    expect(scanned(files)).toMatchObject({ rows: [DONE, 'direct track ? {…}'], failure: null });
  });
});

describe('bounds its work', () => {
  test.each([
    ['a long chain', `export const x = a${'.b()'.repeat(5000)};`],
    ['a long sum', `export const x = ${'1 + '.repeat(5000)} 1;`],
    ['deep nesting', `export const x = ${'['.repeat(900)}${']'.repeat(900)};`],
    ['a type without end', 'type N<T> = { n: N<T[]> }; export declare const x: N<1>;'],
    [
      'many alternatives',
      `export declare const x: { [K in ${Array.from({ length: 2000 }, (_, i) => `'k${i}'`).join('|')}]: K };`,
    ],
  ])('in %s', (_, code) => {
    const files = {
      'tsconfig.json': TSCONFIG,
      'src/a.ts': `import { x } from './x';\n${CALL}analytics.track(window.name, x);`,
      'src/step.ts': STEP,
      'src/x.ts': code,
    };
    const { rows } = scanned(files);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^direct track ("Step Done"|\?) {}$/);
  });
});

describe('asks only what is open', () => {
  test('nothing where all calls are resolved', () => {
    const { inventory, report } = scanWithTypes({ 'src/a.ts': `analytics.track('X');` });
    expect(inventory.types).toEqual({ asked: 0, resolved: 0, improved: 0 });
    expect(report).toBeNull();
  });

  test('only about the wanted files', () => {
    const files = { 'tsconfig.json': TSCONFIG, 'src/a.ts': CALL, 'src/b.ts': CALL, 'src/step.ts': STEP };
    const { inventory } = scanWithTypes(files, { wants: (file) => file === 'src/b.ts' });
    expect(contentRows(inventory)).toEqual(['direct track ? {}', DONE]);
    expect(inventory.types).toEqual({ asked: 1, resolved: 1, improved: 0 });
  });

  test('and counts what is known better without being resolved', () => {
    const files = {
      'tsconfig.json': TSCONFIG,
      'src/a.ts': CALL.replace('step()', 'step(), window.anything'),
      'src/step.ts': STEP,
    };
    expect(scanned(files)).toMatchObject({
      rows: ['direct track "Step Done" {…}'],
      gain: { asked: 1, resolved: 0, improved: 1 },
    });
  });
});
