import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { loadFiles, shown } from './plan-folder.ts';

describe('problems: a plan that cannot be read', () => {
  const cases: readonly [name: string, text: string, problems: readonly string[]][] = [
    [
      'an empty file',
      '# soon\n',
      [
        'p.yaml:1:1 Expected a tracking plan, but the file is empty | A plan has "events:" with a name and the properties of each',
      ],
    ],
    ['a list', '- a', ['p.yaml:1:1 Expected a tracking plan to be a mapping']],
    [
      'a syntax error',
      'events: [',
      ['p.yaml:1:10 Missing "]" | Close it, indented further than the line that it belongs to'],
    ],
    [
      'a duplicate event',
      'events:\n  A: {}\n  A: {}',
      ['p.yaml:3:3 Duplicate key "A" | It is on line 2 already'],
    ],
    ['an unknown field', 'evnets: {}', ['p.yaml:1:1 Unknown field "evnets" | Did you mean "events"?']],
    [
      'an unknown field of a property',
      'events: { A: { properties: { p: { type: string, minLenght: 1 } } } }',
      ['p.yaml:1:49 Unknown field "minLenght" | Did you mean "minLength"?'],
    ],
    [
      "JSON Schema's required on an event",
      'events: { A: { required: [p] } }',
      [
        'p.yaml:1:16 Unknown field "required" | Say it on each property: "name: string!", or "required: true" in it',
      ],
    ],
    ['another version', 'version: 2', ['p.yaml:1:10 Expected "version" to be 1']],
    ['events that are a list', 'events: [A]', ['p.yaml:1:1 Expected "events" to be a mapping']],
    [
      'problems and issues together',
      'evnets: {}\nnaming: { events: x }',
      ['p.yaml:1:1 Unknown field "evnets" | Did you mean "events"?'],
    ],
  ];
  test.each(cases)('%s', (_, text, problems) => {
    const loaded = loadFiles({ 'p.yaml': text });
    expect(loaded.problems.map(shown)).toEqual(problems);
    expect(loaded.plan).toBeNull();
  });

  test('a plan that can be read only once, as from a pipe', () => {
    const contents = ['events: { Cart Viewed: {} }'];
    const { plan, problems } = loadPlan(['/dev/fd/63'], {
      root: '/project',
      read: () => new TextEncoder().encode(contents.pop() ?? ''),
      list: () => [],
    });
    expect(problems).toEqual([]);
    expect(plan!.events.map(({ name }) => name)).toEqual(['Cart Viewed']);
  });

  test('a plan that is not there', () => {
    const { plan, problems } = loadFiles({}, ['plans/none.yaml']);
    expect(plan).toBeNull();
    expect(problems.map(shown)).toEqual([
      'Can\'t read the tracking plan "plans/none.yaml" | Is the path right? It starts at the working directory',
    ]);
  });
});

describe('definitions that multiply', () => {
  test('by two at each step', () => {
    const lines = ['definitions:', '  D0: string'];
    for (let n = 1; n <= 60; n += 1) {
      lines.push(`  D${n}: { properties: { a: { $ref: D${n - 1} }, b: { $ref: D${n - 1} } } }`);
    }
    const { issues } = loadFiles({ 'p.yaml': lines.join('\n') });
    expect(shown(issues[0]!)).toMatch(/Disallowed size of definition "D\d+"/);
  });

  test.each(['forwards', 'backwards'])('one inside the other, %s', (direction) => {
    const lines = Array.from(
      { length: 5000 },
      (_, n) => `  D${n}: { properties: { a: { $ref: D${n + 1} } } }`,
    );
    lines.push('  D5000: string');
    const text = ['definitions:', ...(direction === 'forwards' ? lines : lines.toReversed())].join('\n');
    const { issues } = loadFiles({ 'p.yaml': text });
    expect(issues.length).toBeGreaterThan(0);
    expect(shown(issues[0]!)).toMatch(/Disallowed (nesting|size)/);
  });
});
