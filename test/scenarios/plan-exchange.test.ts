import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenario } from './scenario.ts';

const RULES = JSON.stringify({
  rules: [
    {
      key: 'Order Completed',
      type: 'TRACK',
      version: 1,
      jsonSchema: {
        type: 'object',
        properties: {
          properties: {
            type: 'object',
            properties: { order_id: { type: 'string' }, total: { not: { type: 'null' } } },
            required: ['order_id'],
          },
        },
      },
    },
  ],
});
const PLAN = `version: 1
name: Acme
events:
  Order Completed:
    owner: checkout
    properties:
      order_id: string!
`;

/** The outcome, with what a file holds afterwards. */
function withFile(file: string, run: Scenario) {
  let folder = '';
  const outcome = scenario({
    ...run,
    prepare: (given) => {
      folder = given;
    },
  });
  const target = path.join(folder, file);
  return { ...outcome, written: existsSync(target) ? readFileSync(target, 'utf8') : null };
}

describe('plan import', () => {
  it('prints a plan, and says what it does not check', () => {
    const { stdout, stderr, status } = scenario({
      files: { 'rules.json': RULES },
      args: ['plan', 'import', 'rules.json'],
    });
    expect(status).toBe(0);
    expect(stdout).toBe(`# yaml-language-server: $schema=./node_modules/tracklint/schema/plan.json

version: 1

events:
  Order Completed:
    properties:
      order_id: string!
      total: { meta: { schema: { not: { type: "null" } } } }
`);
    expect(stderr).toMatch(
      /^1 event from Segment\nunchecked {2}"not" of a property: Order Completed\.total \(rules\.json:1:\d+\)\n$/,
    );
  });

  it('writes a new file, which can be linted with', () => {
    const files = { 'rules.json': RULES, 'a.ts': "analytics.track('Order Completed', { orderId: 1 });\n" };
    const { stdout, stderr, status, written } = withFile('plans/acme.yaml', {
      files,
      args: ['plan', 'import', 'rules.json', '-o', 'plans/acme.yaml'],
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    expect(stderr).toContain('plans/acme.yaml: 1 event from Segment\n');
    const lint = scenario({ files: { 'a.ts': files['a.ts'], 'tracking-plan.yaml': written! } });
    expect(lint.stdout).toContain('Missing "order_id"');
  });

  it('overwrites a file only where it is told to', () => {
    const files = { 'rules.json': RULES, 'plan.yaml': 'mine' };
    const args = ['plan', 'import', 'rules.json', '-o', 'plan.yaml'];
    const refused = withFile('plan.yaml', { files, args });
    expect(refused).toMatchObject({ status: 2, stdout: '', written: 'mine' });
    expect(refused.stderr).toContain('"plan.yaml" is there already');
    expect(refused.stderr).toContain('--force');
    const forced = withFile('plan.yaml', { files, args: [...args, '--force'] });
    expect(forced).toMatchObject({ status: 0 });
    expect(forced.written).toContain('Order Completed');
  });

  it('reads several files together', () => {
    const { stdout, status } = scenario({
      files: {
        'c/events.yaml':
          'version: rudder/v1\nkind: events\nspec: { events: [{ id: e, name: E, event_type: track }] }\n',
        'c/tp.yaml':
          'version: rudder/v1\nkind: tracking-plan\nspec: { id: p, display_name: P, rules: [{ type: event_rule, id: r, event: "#event:e" }] }\n',
      },
      args: ['plan', 'import', 'c/events.yaml', 'c/tp.yaml'],
    });
    expect(status).toBe(0);
    expect(stdout).toContain('name: P\n');
    expect(stdout).toContain('  E: ');
  });

  it.each<[string, Record<string, string | null>, string[], string[]]>([
    ['a file that is missing', {}, ['nowhere.json'], [`Can't read "nowhere.json"`]],
    ['a folder', { catalog: null }, ['catalog'], [`Can't read "catalog"`, 'Is it a file']],
    [
      'an unknown format',
      { 'a.json': '{"openapi": "3.1.0"}' },
      ['a.json'],
      ['a.json:1:1  Unknown format', '--from segment|'],
    ],
    [
      'a plan of its own',
      { 'a.yaml': PLAN },
      ['a.yaml'],
      ['a.yaml:1:1  This is a tracking plan of tracklint already'],
    ],
    ['nothing', { 'a.yaml': '' }, ['a.yaml'], ['there is nothing in it']],
    [
      'two formats',
      { 'a.json': RULES, 'b.yaml': 'kind: events\nspec: {}\n' },
      ['a.json', 'b.yaml'],
      ['of Segment and RudderStack'],
    ],
    ['broken JSON', { 'a.json': '{"rules": [}' }, ['a.json'], ['a.json:1:']],
    [
      'a key that is there twice',
      { 'a.json': '{"rules": [],\n"rules": []}' },
      ['a.json'],
      ['a.json:2:1  Duplicate key "rules"'],
    ],
    [
      'a broken CSV',
      { 'a.csv': 'Object Type,Object Name\nEvent,"A\n' },
      ['a.csv'],
      ['a.csv:2:7  Missing closing "'],
    ],
    ['a format that there is not', { 'a.json': RULES }, ['a.json', '--from', 'segmnt'], ['segmnt']],
  ])('refuses %s', (_, files, args, messages) => {
    const { stdout, stderr, status } = scenario({ files, args: ['plan', 'import', ...args] });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('plan export', () => {
  const files = { 'tracking-plan.yaml': PLAN };

  it('prints the nearest plan, and says what the format can not say', () => {
    const { stdout, stderr, status } = scenario({ files, args: ['plan', 'export', '--to', 'segment'] });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'Acme',
      rules: [{ key: 'Order Completed', type: 'TRACK' }],
    });
    expect(stderr).toBe(`Segment can't say all of it:\nlost       "owner" of an event: Order Completed\n`);
  });

  it('writes to a file, again and again, but never over the plan', () => {
    const to = (file: string) => ['plan', 'export', '--to', 'markdown', '-o', file];
    const first = withFile('docs/events.md', {
      files: { ...files, 'docs/events.md': 'old' },
      args: to('docs/events.md'),
    });
    expect(first).toMatchObject({ stdout: '', stderr: '', status: 0 });
    expect(first.written).toMatch(/^# Acme\n/);
    const over = withFile('tracking-plan.yaml', { files, args: to('tracking-plan.yaml') });
    expect(over).toMatchObject({ status: 2, written: PLAN });
    expect(over.stderr).toContain('"tracking-plan.yaml" is the plan itself');
  });

  it('has a command of its own for the catalogue', () => {
    const exported = scenario({ files, args: ['plan', 'export', '--to', 'markdown'] });
    const docs = scenario({ files, args: ['plan', 'docs'] });
    expect(docs).toEqual(exported);
    expect(docs.stdout).toMatch(/^# Acme\n/);
    expect(withFile('events.md', { files, args: ['plan', 'docs', '-o', 'events.md'] }).written).toBe(
      docs.stdout,
    );
  });

  it('writes several files to a folder', () => {
    const run = withFile('catalog/tracking-plan.yaml', {
      files,
      args: ['plan', 'export', 'tracking-plan.yaml', '--to', 'rudderstack', '-o', 'catalog'],
    });
    expect(run.status).toBe(0);
    expect(run.written).toContain('kind: tracking-plan');
    const printed = scenario({ files, args: ['plan', 'export', '--to', 'rudderstack'] });
    expect(printed.stdout.split('\n---\n')).toHaveLength(3);
  });

  it('exports a plan with mistakes, and fails', () => {
    const wrong = PLAN.replace('string!', '{ type: number, minLength: 3 }');
    const { stdout, stderr, status } = scenario({
      files: { 'tracking-plan.yaml': wrong },
      args: ['plan', 'export', '--to', 'csv'],
    });
    expect(status).toBe(1);
    expect(stdout).toContain('order_id');
    expect(stderr).toContain('tracking-plan.yaml:7:44  Disallowed "minLength"');
  });

  it.each<[string, Record<string, string>, string]>([
    ['an object', { 'plan.json': '{}' }, 'plan.json:1:1'],
    ['a table with other columns', { 'plan.csv': 'a,b\n1,2\n' }, 'plan.csv:1:1'],
  ])('imports nothing from %s without an event', (_, given, place) => {
    const args = ['plan', 'import', ...Object.keys(given), '--from', 'segment'];
    const { stdout, stderr, status } = scenario({ files: given, args });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(`${place}  Expected a tracking plan of Segment, but no event is found in it`);
  });

  it.each<[string, Scenario, string[]]>([
    ['no plan', { args: ['--to', 'csv'] }, ['No tracking plan found']],
    ['no format', { files, args: [] }, ['--to <format>']],
    ['an unknown format', { files, args: ['--to', 'excel'] }, ['excel', 'markdown']],
    ['a plan that can not be read', { args: ['nowhere.yaml', '--to', 'csv'] }, ['nowhere.yaml']],
    [
      'a plan that is broken',
      { files: { 'p.yaml': 'version: 2\n' }, args: ['p.yaml', '--to', 'csv'] },
      ['p.yaml:1:'],
    ],
    [
      'a folder to write to',
      {
        files,
        args: ['--to', 'csv', '-o', 'there'],
        prepare: (folder) => mkdirSync(path.join(folder, 'there')),
      },
      [`Can't write "there": it is a folder`],
    ],
  ])('refuses %s', (_, run, messages) => {
    const { stdout, stderr, status } = scenario({ ...run, args: ['plan', 'export', ...(run.args ?? [])] });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
