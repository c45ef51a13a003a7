import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const PLAN = `version: 1
events:
  Order Completed:
    description: An order went through
    properties:
      initiator: { type: string, enum: [user, system], required: true }
      display_format: string!
      order_id: string!
`;
const GOOD = `import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey: 'x' });
analytics.track('Order Completed', { initiator: 'user', display_format: 'web', order_id: '7' });
`;
const WRONG = GOOD.replace("order_id: '7'", "orderId: '7'").replace('Order Completed', 'Order Compleeted');
const WARNING = `analytics.track('Item ' + location.hash + ' Opened', { initiator: 'user', display_format: 'web' });\n`;

describe('lint', () => {
  it('is silent about good calls, and says what it has seen', () => {
    const { stdout, stderr, status } = scenario({ files: { 'src/a.ts': GOOD, 'tracking-plan.yaml': PLAN } });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(
      /^No problems found\.\n\nChecked against tracking-plan\.yaml\n1 file, 1 call \(1 resolved, 0 partial, 0 opaque\), 0 errors, 0 warnings, [\d.]+ m?s\n$/,
    );
  });

  it('finds mistakes with the nearest plan', () => {
    const { stdout, stderr, status } = scenario({ files: { 'src/a.ts': WRONG, 'tracking-plan.yaml': PLAN } });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toContain('src/a.ts\n');
    expect(stdout).toContain("3 │ analytics.track('Order Compleeted'");
    expect(stdout).toContain('unplanned-event');
  });

  it('works without plan and configuration', () => {
    const { stdout, status } = scenario({ files: { 'src/a.ts': WRONG } });
    expect(status).toBe(1);
    expect(stdout).toContain('property-casing');
    expect(stdout).toContain('No tracking plan: with one,');
  });

  it('prints the contract as JSON', () => {
    const { stdout, status } = scenario({
      files: { 'src/a.ts': WRONG, 'tracking-plan.yaml': PLAN },
      args: ['lint', '--format', 'json'],
    });
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report).toMatchObject({ version: 1, summary: { files: 1, calls: 1, resolved: 1 }, skipped: [] });
    expect(report.summary.errors + report.summary.warnings).toBe(report.findings.length);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'property-casing', file: 'src/a.ts', line: 3, property: 'orderId' }),
    );
  });

  it('gives the same bytes for the same input', () => {
    const run = () =>
      scenario({ files: { 'src/a.ts': WRONG, 'src/b.ts': WRONG }, args: ['--format', 'json'] }).stdout;
    expect(run()).toBe(run());
  });

  it('reports the selected paths only, and knows the whole code base', () => {
    const files = { 'src/a.ts': WRONG, 'lib/b.ts': WRONG, 'tracking-plan.yaml': PLAN };
    const { stdout, status } = scenario({ files, args: ['lib', '--format', 'json'] });
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(new Set(report.findings.map(({ file }: { file: string }) => file))).toEqual(new Set(['lib/b.ts']));
    expect(report.summary).toMatchObject({ files: 1, calls: 1 });
  });

  it('takes the nearest plan of the given paths', () => {
    const files = { 'shop/src/a.ts': GOOD, 'shop/tracking-plan.yaml': PLAN };
    expect(scenario({ files, args: ['shop'] }).stdout).toContain('Checked against shop/tracking-plan.yaml');
    expect(scenario({ files, args: ['.'], cwd: 'shop/src' }).stdout).toContain(
      'Checked against ../tracking-plan.yaml',
    );
    expect(scenario({ files, args: ['shop', '--no-plan'] }).stdout).toContain('No tracking plan:');
  });

  it('merges several plans', () => {
    const files = {
      'a.ts': GOOD,
      'one.yaml': PLAN,
      'two.yaml': 'version: 1\nevents:\n  Cart Viewed: { status: planned }\n',
    };
    const { stdout, status } = scenario({ files, args: ['--plan', 'one.yaml', '--plan', 'two.yaml'] });
    expect(stdout).toContain('Checked against one.yaml, two.yaml');
    expect(status).toBe(0);
  });
});

describe('warnings', () => {
  const files = { 'a.ts': WARNING };
  it.each<[string[], number]>([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--quiet', '--max-warnings', '0'], 1],
  ])('with %j give exit code %i', (args, expected) => {
    const { stdout, status } = scenario({ files, args });
    expect(status).toBe(expected);
    expect(stdout).toContain('0 errors, 1 warning');
  });

  it.each<[string[], number, string]>([
    [['--min-calls', '1'], 0, ''],
    [['--min-calls', '2'], 1, 'Expected at least 2 calls, found 1'],
    [
      ['--min-resolution', '100'],
      1,
      'Expected at least 100 % of the calls to be resolved, found 0 % (0 of 1)',
    ],
    [['inventory', '--min-calls', '2'], 1, 'Expected at least 2 calls, found 1'],
  ])('with %j give exit code %i for what is seen', (args, expected, message) => {
    const { stderr, status } = scenario({ files, args });
    expect(status).toBe(expected);
    expect(stderr).toContain(message);
  });

  it('are not printed with --quiet', () => {
    expect(scenario({ files }).stdout).toContain('no-dynamic-event-name');
    expect(scenario({ files, args: ['--quiet'] }).stdout).not.toContain('no-dynamic-event-name');
  });
});

describe('colors', () => {
  it.each<[string[], Record<string, string>, boolean]>([
    [[], {}, false],
    [['--color'], { NO_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%j with %j', (args, env, colored) => {
    expect(scenario({ files: { 'a.ts': WRONG }, args, env }).stdout.includes('\u001b[')).toBe(colored);
  });
});

it('prints more than a pipe holds', () => {
  const calls = Array.from(
    { length: 2000 },
    (_, index) => `analytics.track('Event ${index}', { orderId${index}: ${index} });`,
  );
  const { stdout, status } = scenario({
    files: { 'a.ts': calls.join('\n') },
    args: ['--format', 'json', '--rule', 'property-casing: [error, { casing: snake_case }]'],
  });
  expect(status).toBe(1);
  expect(stdout.length).toBeGreaterThan(64 * 1024);
  expect(JSON.parse(stdout).findings.length).toBeGreaterThan(2000);
});
