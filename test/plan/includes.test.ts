import { expect, test } from 'vitest';
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

test('loops are harmless', () => {
  const { plan, problems } = loadFiles({
    'a.yaml': 'include: [b.yaml, ./a.yaml]\nevents: { A: {} }',
    'b.yaml': 'include: a.yaml\nevents: { B: {} }',
  });
  expect(problems).toEqual([]);
  expect(plan!.events.map(({ name }) => name)).toEqual(['A', 'B']);
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
    'b.yaml:2:11 Duplicate "x" | a.yaml:3 has it already',
    'b.yaml:3:16 Duplicate "D" | a.yaml:4 has it already',
    'b.yaml:4:11 Duplicate "E" | a.yaml:5 has it already',
    'b.yaml:5:23 Duplicate "t" | a.yaml:6 has it already',
    'b.yaml:6:10 Duplicate "P" | a.yaml:7 has it already',
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
  const { problems, texts } = loadFiles({
    'plans/a.yaml': 'include: [b.yaml, c.yaml]\nevnets: {}',
    'plans/b.yaml': 'events: {{',
  });
  expect(problems.map(shown)).toEqual([
    'plans/a.yaml:1:19 Can\'t read the tracking plan "plans/c.yaml"',
    'plans/a.yaml:2:1 Unknown field "evnets" | Did you mean "events"?',
    expect.stringMatching(/^plans\/b\.yaml:1:\d+ /),
  ]);
  expect([...texts.keys()]).toEqual(['plans/a.yaml', 'plans/b.yaml']);
});
