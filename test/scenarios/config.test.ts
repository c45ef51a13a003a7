import { expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const CALL =
  "analytics.track('Order Completed', { initiator: 'user', display_format: 'web', orderId: 7 });\n";
const plan = (key: string) => `version: 1
events:
  Order Completed:
    properties: { initiator: string, display_format: string, ${key}: number }
`;

interface Row {
  readonly file: string;
  readonly rule: string;
}

function findings(files: Record<string, string>, args: readonly string[] = [], cwd = '.'): readonly string[] {
  const { stdout } = scenario({ files, args: [...args, '--format', 'json'], cwd });
  return JSON.parse(stdout).findings.map(({ file, rule }: Row) => `${file} ${rule}`);
}

it('the nearest configuration upwards holds', () => {
  const files = {
    'tracklint.config.yaml': 'rules: { property-casing: off }\n',
    'web/src/a.ts': CALL,
    'api/tracklint.config.yaml': 'rules: { property-casing: warn }\n',
    'api/a.ts': CALL,
  };
  expect(findings(files, ['web'])).toEqual([]);
  expect(findings(files, ['api'])).toEqual(['api/a.ts property-casing']);
  expect(findings(files, ['web', '--no-config'])).toEqual(['web/src/a.ts property-casing']);
  expect(findings(files, ['web', '--config', 'api/tracklint.config.yaml'])).toEqual([
    'web/src/a.ts property-casing',
  ]);
  expect(findings(files, [], 'web/src')).toEqual([]);
});

it('overrides hold for their files', () => {
  const files = {
    'package.json': JSON.stringify({
      tracklint: { overrides: [{ files: ['api/**'], rules: { 'property-casing': 'off' } }] },
    }),
    'web/a.ts': CALL,
    'api/a.ts': CALL,
  };
  expect(findings(files)).toEqual(['web/a.ts property-casing']);
});

it('files can have a plan of their own', () => {
  const files = {
    'tracklint.config.yaml':
      'plan: web.yaml\nrules: { property-casing: off }\noverrides: [{ files: ["api/**"], plan: api.yaml }]\n',
    'web.yaml': plan('orderId'),
    'api.yaml': plan('order_id'),
    'web/a.ts': CALL,
    'api/a.ts': CALL,
  };
  expect(findings(files)).toContain('api/a.ts unplanned-property');
  expect(findings(files)).not.toContain('web/a.ts unplanned-property');
  expect(findings(files, ['--plan', 'web.yaml'])).toEqual([]);
  expect(findings(files, ['--no-plan'])).toEqual([]);
});

it('files outside of the working directory are reported where the configuration asks for them', () => {
  const files = {
    'app/tracklint.config.yaml': 'files: [src/**, ../shared/**]\n',
    'app/src/a.ts': CALL,
    'shared/b.ts': CALL.replace('orderId', 'cartId').replace('Order Completed', 'Cart Viewed'),
    'other/c.ts': CALL,
  };
  expect(findings(files, [], 'app')).toEqual(['../shared/b.ts property-casing', 'src/a.ts property-casing']);
});

it('a plan can be turned off', () => {
  const files = {
    'tracklint.config.yaml': 'plan: false\n',
    'tracking-plan.yaml': plan('orderId'),
    'a.ts': CALL,
  };
  const { stdout } = scenario({ files });
  expect(stdout).toContain('No tracking plan:');
});

it('fingerprints do not depend on where the command runs', () => {
  const files = { 'tracklint.config.yaml': '{}\n', 'web/a.ts': CALL };
  const fingerprints = (args: readonly string[], cwd: string) =>
    JSON.parse(scenario({ files, args: [...args, '--format', 'json'], cwd }).stdout).findings.map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
  expect(fingerprints([], '.')).toHaveLength(1);
  expect(fingerprints([], 'web')).toEqual(fingerprints([], '.'));
});

it('mistakes of the plan and of sources can be set like rules', () => {
  const files = {
    'tracking-plan.yaml': `${plan('orderId')}naming: { events: title }\n`,
    'a.ts': `${CALL}const = ;\n`,
  };
  const mistakes = ['a.ts parse-error', 'tracking-plan.yaml plan-schema'];
  expect(findings(files)).toEqual(expect.arrayContaining(mistakes));
  const config = 'rules: { plan-schema: off, parse-error: off }\n';
  const set = findings({ ...files, 'tracklint.config.yaml': config });
  expect(set.filter((found) => mistakes.includes(found))).toEqual([]);
});

it('a plan among the paths is read as the plan, and is no source that was skipped', () => {
  const files = { 'tracking-plan.yaml': plan('total'), 'a.ts': CALL };
  const { stdout } = scenario({ files, args: ['tracking-plan.yaml', 'a.ts'] });
  expect(stdout).toContain('unplanned-property');
  expect(stdout).not.toContain('skipped');
});
