import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const GOOD = `version: 1
naming: { properties: snake_case }
events:
  Order Completed:
    description: The payment has arrived
    properties:
      order_id: { type: string, required: true, description: The number on the invoice }
`;
const WRONG = GOOD.replace('order_id', 'orderId').replace('type: string', 'type: string, minimum: 1');
const PART = `version: 1
events:
  Item Sold:
    description: One piece of an order
    properties: { price: { $ref: Money } }
`;
const WHOLE = `version: 1
include: plans/items.yaml
definitions: { Money: { type: number, description: An amount in euros } }
events:
  order completed: { description: The payment has arrived }
`;

function findings(stdout: string): string[] {
  const report = JSON.parse(stdout) as { findings: { file: string; line: number; rule: string }[] };
  return report.findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

const check = (...args: string[]) => ['plan', 'check', ...args];

describe('plan check', () => {
  it('is silent about a good plan, and says how much it has seen', () => {
    const { stdout, stderr, status } = scenario({
      files: { 'src/a.ts': 'analytics.track(1', 'tracking-plan.yaml': GOOD },
      args: check(),
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(
      /^No problems found\.\n\nChecked tracking-plan\.yaml\n1 event, 1 property, 0 errors, 0 warnings, [\d.]+ m?s\n$/,
    );
  });

  it('points at the lines of the plan', () => {
    const { stdout, stderr, status } = scenario({ files: { 'tracking-plan.yaml': WRONG }, args: check() });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toContain(
      '7:7  error  Expected "orderId" to be "order_id", in snake_case  property-casing',
    );
    expect(stdout).toContain('error  Disallowed "minimum" on a string  plan-schema');
    expect(stdout).toContain('7 │       orderId: { type: string');
  });

  it('prints the contract of lint as JSON', () => {
    const { stdout, status } = scenario({
      files: { 'tracking-plan.yaml': WRONG },
      args: check('--format', 'json'),
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      summary: { files: 0, calls: 0, resolved: 0, errors: 2, warnings: 0 },
      skipped: [],
    });
    expect(findings(stdout)).toEqual([
      'tracking-plan.yaml:7 property-casing',
      'tracking-plan.yaml:7 plan-schema',
    ]);
  });

  it('counts warnings as lint does', () => {
    const files = { 'tracking-plan.yaml': 'version: 1\nevents: { Cart Viewed: {} }\n' };
    expect(scenario({ files, args: check() }).status).toBe(0);
    expect(scenario({ files, args: check('--max-warnings', '0') }).status).toBe(1);
    expect(scenario({ files, args: check('--quiet') }).stdout).not.toContain('plan-description');
  });

  it('heeds the configuration, also for a file of the plan', () => {
    const files = {
      'tracking-plan.yaml': WHOLE,
      'plans/items.yaml': PART.replace('    description: One piece of an order\n', ''),
      'tracklint.config.yaml': `rules: { event-name-casing: off, plan-owner: error }
overrides: [{ files: [plans/**], rules: { plan-owner: off, plan-description: error } }]\n`,
    };
    const { stdout, status } = scenario({ files, args: check('--format', 'json') });
    expect(status).toBe(1);
    expect(findings(stdout)).toEqual([
      'plans/items.yaml:3 plan-description',
      'tracking-plan.yaml:5 plan-owner',
    ]);
  });

  it('says nothing of what only code can show', () => {
    const plan = `${GOOD}      coupon: { type: string, description: The code }\n`;
    const { stdout } = scenario({ files: { 'tracking-plan.yaml': plan }, args: check() });
    expect(stdout).toContain('No problems found.');
  });
});

describe('plan check of files', () => {
  const files = { 'tracking-plan.yaml': WHOLE, 'plans/items.yaml': PART, 'other/plan.yaml': WRONG };

  it('takes a file of the plan as a part of it, and reports that part', () => {
    const { stdout, status } = scenario({ files, args: check('plans/items.yaml') });
    expect(stdout).toContain('No problems found.');
    expect(status).toBe(0);
  });

  it('reports all of a plan that is named itself', () => {
    const { stdout } = scenario({ files, args: check('tracking-plan.yaml', '--format', 'json') });
    expect(findings(stdout)).toEqual(['tracking-plan.yaml:5 event-name-casing']);
  });

  it('takes any other file for a plan of its own', () => {
    const { stdout, status } = scenario({
      files,
      args: check('other/plan.yaml', 'plans/items.yaml', '--format', 'json'),
    });
    expect(findings(stdout)).toEqual(['other/plan.yaml:7 property-casing', 'other/plan.yaml:7 plan-schema']);
    expect(status).toBe(1);
  });

  it('checks the plans of overrides, too', () => {
    const config = 'overrides: [{ files: [server/**], plan: other/plan.yaml }]\n';
    const { stdout } = scenario({
      files: { ...files, 'tracklint.config.yaml': config },
      args: check('--format', 'json'),
    });
    expect(findings(stdout)).toEqual([
      'other/plan.yaml:7 property-casing',
      'other/plan.yaml:7 plan-schema',
      'tracking-plan.yaml:5 event-name-casing',
    ]);
  });
});

describe('plan check that can not be', () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ['without a plan', { 'a.ts': '' }, [], 'There is no tracking plan here'],
    ['of a file that is not there', {}, ['plan.yaml'], 'Can\'t read the tracking plan "plan.yaml"'],
    ['of a folder', { 'plans/a.yaml': GOOD }, ['plans'], 'Can\'t read the tracking plan "plans"'],
    ['of broken YAML', { 'tracking-plan.yaml': 'events: [' }, [], 'tracking-plan.yaml:1:'],
    ['with an unknown flag', { 'tracking-plan.yaml': GOOD }, ['--staged'], "unknown option '--staged'"],
  ])('%s', (_, files, args, message) => {
    const { stdout, stderr, status } = scenario({ files, args: check(...args) });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('says all that is wrong with a plan that can not be read', () => {
    const plan = `evnets: {}\ninclude: nowhere.yaml\n${WRONG}`;
    const { stderr, status } = scenario({ files: { 'tracking-plan.yaml': plan }, args: check() });
    expect(status).toBe(2);
    expect(stderr).toContain('Unknown field "evnets"');
    expect(stderr).toContain('Unknown file "nowhere.yaml" in "include"');
    expect(stderr).toContain('Disallowed "minimum" on a string');
  });
});

it('plan alone says which commands there are', () => {
  const { stderr, status } = scenario({ args: ['plan'] });
  expect(status).toBe(2);
  expect(stderr).toContain('check');
});

describe('what a plan includes', () => {
  it('judges nothing that a spec offers, only what the plan says itself', () => {
    const specs = ['ecommerce', 'b2b-saas', 'mobile', 'video', 'identify', 'group'];
    const include = `include: [${specs.map((name) => `"segment:${name}"`).join(', ')}]`;
    const own = GOOD.replace('version: 1', `version: 1\n${include}`).replace(
      'description: The payment has arrived',
      'owner: shop',
    );
    const { stdout, status } = scenario({
      files: { 'tracking-plan.yaml': own },
      args: check('--format', 'json'),
    });
    expect(findings(stdout)).toEqual([]);
    expect(status).toBe(0);
  });

  it('says which file is missing, and nothing of what could be planned there', () => {
    const files = {
      'src/a.ts': `analytics.track('Item Sold', { initiator: 'user', display_format: 'web' });`,
      'tracking-plan.yaml': 'version: 1\ninclude: plans/gone.yaml\n',
    };
    const { stdout, status } = scenario({ files, args: ['--format', 'json'] });
    expect(findings(stdout)).toEqual(['tracking-plan.yaml:2 plan-reference']);
    expect(status).toBe(1);
  });
});
