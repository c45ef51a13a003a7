import { describe, expect, test } from 'vitest';
import { loadFiles, shown } from './plan-folder.ts';

const PACKAGE = 'node_modules/@acme/plan';
const MAIN = { 'apps/web/tracking-plan.yaml': 'include: npm:@acme/plan\nevents: { Own: {} }' };

describe('the plan of a package', () => {
  const cases: readonly [what: string, manifest: unknown, file: string][] = [
    ['at its root', {}, 'tracking-plan.yaml'],
    ['at its root, .yml', { main: 'index.js' }, 'tracking-plan.yml'],
    ['main', { main: 'plans/all.yaml' }, 'plans/all.yaml'],
    ['main, which is JSON', { main: './plan.json' }, 'plan.json'],
    ['exports', { exports: './plans/all.yaml', main: 'other.yaml' }, 'plans/all.yaml'],
    ['exports with conditions', { exports: { types: './i.d.ts', default: './a.yml' } }, 'a.yml'],
    ['exports with subpaths', { exports: { '.': { import: ['./i.js', './a.yaml'] } } }, 'a.yaml'],
    ['at its root, beside exports of code', { exports: { '.': './index.js' } }, 'tracking-plan.yaml'],
    ['at its root, with a manifest that is no mapping', [], 'tracking-plan.yaml'],
  ];
  test.each(cases)('%s', (_, manifest, file) => {
    const { plan, problems } = loadFiles({
      ...MAIN,
      [`${PACKAGE}/package.json`]: JSON.stringify(manifest),
      [`${PACKAGE}/index.js`]: 'throw new Error("this must not run")',
      [`${PACKAGE}/${file}`]: '{ "events": { "Shared": {} } }',
    });
    expect(problems).toEqual([]);
    expect(plan!.events.map(({ name }) => name)).toEqual(['Own', 'Shared']);
    expect(plan!.files).toEqual(['apps/web/tracking-plan.yaml', `${PACKAGE}/${file}`]);
  });

  test('the nearest one counts', () => {
    const { plan } = loadFiles({
      ...MAIN,
      'apps/web/node_modules/@acme/plan/package.json': '{}',
      'apps/web/node_modules/@acme/plan/tracking-plan.yaml': 'events: { Near: {} }',
      [`${PACKAGE}/package.json`]: '{}',
      [`${PACKAGE}/tracking-plan.yaml`]: 'events: { Far: {} }',
    });
    expect(plan!.events.map(({ name }) => name)).toEqual(['Own', 'Near']);
  });
});

test('files of a package, by path, glob and exported subpath', () => {
  const { plan, problems } = loadFiles({
    'p.yaml': 'include: ["npm:plan/plans/*.yaml", "npm:plan/one", "npm:plan/two.yaml"]',
    'node_modules/plan/package.json': '{ "exports": { "./one": "./lib/1.yaml" } }',
    'node_modules/plan/plans/a.yaml': 'events: { A: {} }',
    'node_modules/plan/plans/b.yaml': 'events: { B: {} }',
    'node_modules/plan/lib/1.yaml': 'events: { One: {} }',
    'node_modules/plan/two.yaml': 'events: { Two: {} }',
  });
  expect(problems).toEqual([]);
  expect(plan!.events.map(({ name }) => name)).toEqual(['A', 'B', 'One', 'Two']);
});

test('what can go wrong', () => {
  const { problems, issues } = loadFiles({
    'p.yaml':
      'include: ["npm:@acme/nope", "npm:empty", "npm:plan/../../p.yaml", "npm:plan/nope.yaml", "npm:sly"]',
    'node_modules/empty/package.json': '{ "main": "index.js" }',
    'node_modules/plan/package.json': '{}',
    'node_modules/sly/package.json': '{ "main": "../../p.yaml", "exports": "/project/p.yaml" }',
  });
  expect(problems.map(shown)).toEqual([
    'p.yaml:1:11 Can\'t find the package "@acme/nope" | Install it: npm install --save-dev @acme/nope',
    expect.stringContaining(
      'p.yaml:1:29 Missing tracking plan in the package "empty" | It has no tracking-plan',
    ),
    'p.yaml:1:42 Disallowed "include" of "npm:plan/../../p.yaml": it leaves the package',
    expect.stringContaining('p.yaml:1:89 Missing tracking plan in the package "sly"'),
  ]);
  expect(issues.map(shown)).toEqual(['p.yaml:1:67 Unknown file "node_modules/plan/nope.yaml" in "include"']);
});

test('includes in a package stay in it, or are packages and specs themselves', () => {
  const { plan, problems } = loadFiles({
    'p.yaml': 'include: npm:plan',
    'node_modules/plan/package.json': '{}',
    'node_modules/plan/tracking-plan.yaml': 'include: [plans/a.yaml, "npm:base", "segment:ab-testing"]',
    'node_modules/plan/plans/a.yaml': 'include: ../b.yaml\nevents: { A: {} }',
    'node_modules/plan/b.yaml': 'events: { B: {} }',
    'node_modules/base/package.json': '{}',
    'node_modules/base/tracking-plan.yaml': 'events: { Base: {} }',
  });
  expect(problems).toEqual([]);
  expect(plan!.events.map(({ name }) => name)).toEqual(['A', 'B', 'Base', 'Experiment Viewed']);

  const leaving = loadFiles({
    'p.yaml': 'include: npm:plan',
    'secret.yaml': 'events: {}',
    'node_modules/plan/package.json': '{}',
    'node_modules/plan/tracking-plan.yaml': 'include: [../../secret.yaml, "../**/*.yaml"]',
  });
  expect(leaving.problems.map(shown)).toEqual([
    'node_modules/plan/tracking-plan.yaml:1:11 Disallowed "include" of "../../secret.yaml": it leaves the package',
    'node_modules/plan/tracking-plan.yaml:1:30 Disallowed "include" of "../**/*.yaml": it leaves the package',
  ]);
});

test('a linked package has the dependencies of the place that it is linked to', () => {
  const store = 'node_modules/.pnpm/plan@1/node_modules';
  const { plan, problems } = loadFiles(
    {
      'p.yaml': 'include: ["npm:plan", "npm:also"]',
      [`${store}/plan/package.json`]: '{}',
      [`${store}/plan/tracking-plan.yaml`]: 'include: ["npm:base", "more/*.yaml"]\nevents: { A: {} }',
      [`${store}/plan/more/b.yaml`]: 'events: { B: {} }',
      [`${store}/base/package.json`]: '{}',
      [`${store}/base/tracking-plan.yaml`]: 'events: { Base: {} }',
    },
    ['p.yaml'],
    '',
    { 'node_modules/plan': `${store}/plan`, 'node_modules/also': `${store}/plan` },
  );
  expect(problems).toEqual([]);
  expect(plan!.events.map(({ name }) => name)).toEqual(['A', 'Base', 'B']);
  expect(plan!.files.slice(0, 2)).toEqual(['p.yaml', 'node_modules/plan/tracking-plan.yaml']);
});
