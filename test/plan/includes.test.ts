import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { loadFiles, shown } from './plan-folder.ts';

test('files and globs, from the folder of the file, each once, in order', () => {
  const { plan, problems, issues, texts } = loadFiles({
    'plans/main.yaml': 'include: [more/*.yaml, ../shared.yaml]\nevents: { Main: {} }',
    'plans/more/b.yaml': 'events: { B: {} }',
    'plans/more/a.yaml': 'include: ../../shared.yaml\nevents: { A: {} }',
    'plans/more/deep/c.yaml': 'events: { C: {} }',
    'plans/more/.hidden/d.yaml': 'events: { D: {} }',
    'shared.yaml': 'events: { Shared: { properties: { p: { $ref: Id } } } }\ndefinitions: { Id: string }',
  });
  expect([...problems, ...issues]).toEqual([]);
  expect(plan!.events.map(({ name }) => name)).toEqual(['Main', 'A', 'Shared', 'B']);
  expect(plan!.files).toEqual(['plans/main.yaml', 'plans/more/a.yaml', 'shared.yaml', 'plans/more/b.yaml']);
  expect([...texts.keys()]).toEqual(plan!.files);
});

test('a glob over all folders', () => {
  const { plan } = loadFiles({
    'p.yaml': 'include: plans/**/*.yaml',
    'plans/a.yaml': 'events: { A: {} }',
    'plans/x/y/b.yaml': 'events: { B: {} }',
    'plans/node_modules/c.yaml': 'events: { C: {} }',
  });
  expect(plan!.events.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('a circle is refused, with the way', () => {
  const { plan, problems } = loadFiles({
    'a.yaml': 'include: b.yaml\nevents: { A: {} }',
    'b.yaml': 'include: [./a.yaml, b.yaml]\nevents: { B: {} }',
  });
  expect(plan).toBeNull();
  expect(problems.map(shown)).toEqual([
    'b.yaml:1:11 Disallowed "include" in a circle | It leads back to itself: a.yaml → b.yaml → a.yaml',
    'b.yaml:1:21 Disallowed "include" in a circle | It leads back to itself: a.yaml → b.yaml → b.yaml',
  ]);
});

test('a glob may match the file that it stands in, and two files the same third', () => {
  const { plan, problems, issues } = loadFiles({
    'a.yaml': 'include: "*.yaml"\nevents: { A: {} }',
    'b.yaml': 'include: c.yaml\nevents: { B: {} }',
    'c.yaml': 'events: { C: {} }',
  });
  expect([...problems, ...issues]).toEqual([]);
  expect(plan!.events.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

describe('includes stay within the project', () => {
  const refused = (within: string) =>
    `Disallowed "include" of "../../x.yaml": it leaves the project | Includes stay within "${within}"; name other files with --plan, or in the configuration`;
  const files = { 'apps/web/plan.yaml': 'include: ../../x.yaml', 'x.yaml': 'events: { X: {} }' };
  const cases: readonly [
    what: string,
    others: Record<string, string>,
    root: string,
    refusal: string | null,
  ][] = [
    ['the working directory', {}, '', null],
    ['no farther than that', {}, 'apps', refused('.')],
    ['the repository around it', { '.git/HEAD': '' }, 'apps', null],
    [
      'no farther than that',
      { 'apps/.git': 'gitdir: elsewhere', 'package.json': '{}' },
      'apps',
      refused('.'),
    ],
    ['the outermost package', { 'apps/web/package.json': '{}', 'package.json': '{}' }, 'apps', null],
    ['its own folder, where it lies elsewhere', {}, 'other', refused('../apps/web')],
  ];
  test.each(cases)('%s', (_, others, root, refusal) => {
    const { plan, problems } = loadFiles({ ...files, ...others }, ['apps/web/plan.yaml'], root);
    expect(problems.map(({ message, help }) => `${message} | ${help}`)).toEqual(refusal ? [refusal] : []);
    expect(plan?.events.map(({ name }) => name)).toEqual(refusal ? undefined : ['X']);
  });

  test('a link out of the project is refused, alone and among those of a glob', () => {
    const linked = {
      'apps/.git': 'gitdir: elsewhere',
      'apps/a.yaml': 'include: [secret.yaml, "plans/*.yaml"]',
      'apps/secret.yaml': '',
      'apps/plans/b.yaml': '',
      'x.yaml': 'events: { X: {} }',
    };
    const links = { 'apps/secret.yaml': 'x.yaml', 'apps/plans/b.yaml': 'x.yaml' };
    const { problems } = loadFiles(linked, ['apps/a.yaml'], '', links);
    expect(problems.map(shown)).toEqual([
      expect.stringContaining(
        'apps/a.yaml:1:11 Disallowed "include" of "apps/secret.yaml": it leaves the project',
      ),
    ]);
  });

  test('a file that is named explicitly may lie anywhere', () => {
    const { plan } = loadFiles(
      { 'apps/a.yaml': 'events: { A: {} }', 'x.yaml': 'events: { X: {} }' },
      ['x.yaml'],
      'apps',
    );
    expect(plan!.files).toEqual(['../x.yaml']);
  });
});

test('what is no file', () => {
  const { problems, issues } = loadFiles({
    'a.yaml': 'include: [/etc/passwd, "https://x.org/p.yaml", "", "npm:../x", "npm:", "nope/*.yaml"]',
  });
  const path =
    'Expected "include" to be a path from the folder of this file | Packages are included as npm:@acme/plan, the specs of Segment as segment:ecommerce';
  const name = 'to name a package | Write npm:@acme/plan, or npm:@acme/plan/plans/web.yaml for a file in it';
  expect(problems.map(shown)).toEqual([
    `a.yaml:1:11 ${path}`,
    `a.yaml:1:24 ${path}`,
    `a.yaml:1:48 ${path}`,
    `a.yaml:1:52 Expected "npm:../x" ${name}`,
    `a.yaml:1:64 Expected "npm:" ${name}`,
  ]);
  expect(issues.map(shown)).toEqual(['a.yaml:1:72 Unknown file "nope/*.yaml" in "include"']);
});

test('a glob over more folders than can be searched is said', () => {
  const { plan, problems } = loadPlan(['/project/**/*.yaml'], {
    root: '/project',
    read: () => undefined,
    list: (folder) =>
      folder === '/project'
        ? Array.from({ length: 10_001 }, (_, n) => ({ name: `folder-${n}`, isFolder: true }))
        : [],
  });
  expect(plan).toBeNull();
  expect(problems.map(shown)).toEqual([
    '"**/*.yaml" would search more than 10000 folders | Name the folder that the plans are in',
  ]);
});

test('a file whose name looks like a glob', () => {
  const { plan, problems } = loadFiles({ 'a.yaml': 'include: "[b].yaml"', '[b].yaml': 'events: { B: {} }' });
  expect(problems).toEqual([]);
  expect(plan!.events).toHaveLength(1);
});

test('several plans, and a glob of them', () => {
  const files = { 'plans/a.yaml': 'events: { A: {} }', 'plans/b.yaml': 'events: { B: {} }' };
  expect(loadFiles(files, ['plans/b.yaml', 'plans/a.yaml']).plan!.events.map(({ name }) => name)).toEqual([
    'B',
    'A',
  ]);
  expect(loadFiles(files, ['plans/*.yaml']).plan!.files).toEqual(['plans/a.yaml', 'plans/b.yaml']);
});

test('what two files define is an issue in the second, and counts as the first says', () => {
  const { plan, issues } = loadFiles({
    'a.yaml': `include: b.yaml
naming: { events: Title Case }
common: { x: string }
definitions: { D: string }
events: { E: { owner: first } }
identify: { traits: { t: string } }
pages: { P: {} }`,
    'b.yaml': `naming: { events: snake_case, properties: snake_case, vocabulary: { objects: [Cart] } }
common: { x: number, y: string }
definitions: { D: number }
events: { E: { owner: second } }
identify: { traits: { t: string, u: string }, additionalProperties: true }
pages: { P: {} }
screens: { S: {} }`,
  });
  expect(issues.map(shown)).toEqual([
    'b.yaml:1:79 Unknown word "Cart" in "vocabulary": no event has it in its name',
    'b.yaml:2:11 Disallowed repetition of "x" | a.yaml:3 has it already, and that is what counts',
    'b.yaml:3:16 Disallowed repetition of "D" | a.yaml:4 has it already, and that is what counts',
    'b.yaml:4:11 Disallowed repetition of "E" | a.yaml:5 has it already, and that is what counts',
    'b.yaml:5:23 Disallowed repetition of "t" | a.yaml:6 has it already, and that is what counts',
    'b.yaml:6:10 Disallowed repetition of "P" | a.yaml:7 has it already, and that is what counts',
  ]);
  expect(plan!.events.map(({ owner }) => owner)).toEqual(['first']);
  expect(plan!.naming).toEqual({
    events: 'Title Case',
    properties: 'snake_case',
    vocabulary: { objects: ['Cart'], actions: [] },
  });
  expect(plan!.common.get('x')!.schema.type).toEqual(['string']);
  expect([...plan!.identify!.properties.keys()]).toEqual(['t', 'u']);
  expect(plan!.identify!.additionalProperties).toBe(true);
  expect([...plan!.screens!.keys()]).toEqual(['S']);
});

test('mistakes of all files are said at once, each in its own', () => {
  const { problems, issues, texts } = loadFiles({
    'plans/a.yaml': 'include: [b.yaml, c.yaml]\nevnets: {}',
    'plans/b.yaml': 'events: {{',
  });
  expect(problems.map(shown)).toEqual([
    'plans/a.yaml:2:1 Unknown field "evnets" | Did you mean "events"?',
    expect.stringMatching(/^plans\/b\.yaml:1:\d+ /),
  ]);
  expect(issues.map(shown)).toEqual(['plans/a.yaml:1:19 Unknown file "plans/c.yaml" in "include"']);
  expect([...texts.keys()]).toEqual(['plans/a.yaml', 'plans/b.yaml']);
});
