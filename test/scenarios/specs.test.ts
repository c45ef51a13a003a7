import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const CODE = `import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey: 'k' });
const common = { initiator: 'user', display_format: 'web' };
analytics.track('Order Completed', { ...common, orderId: 'o1', total: '12', products: [{ sku: 's1' }] });
analytics.track('Completed Order', { ...common });
analytics.track('Signed Up', { ...common });
analytics.track('Ordr Completed', { ...common });
`;

function findings(files: Record<string, string>, prepare: (folder: string) => void = () => {}): string[] {
  const { stdout, stderr, status } = scenario({ files, args: ['--format', 'json'], prepare });
  expect(stderr).toBe('');
  expect(status).toBe(1);
  return JSON.parse(stdout).findings.map(
    ({ rule, file, line, message, help }: Record<string, string | null>) =>
      `${file}:${line} ${rule}: ${message}${help === null ? '' : ` | ${help}`}`,
  );
}

it('checks code against the specs that the plan includes', () => {
  const files = {
    'src/app.ts': CODE,
    'tracking-plan.yaml': 'version: 1\ninclude: ["segment:ecommerce", "segment:b2b-saas"]\n',
  };
  expect(findings(files)).toEqual([
    'src/app.ts:4 missing-required-property: Missing "order_id" in "Order Completed"',
    'src/app.ts:4 property-casing: Expected "orderId" to be "order_id", in snake_case',
    'src/app.ts:4 property-type-mismatch: Expected "total" to be a number, not a string',
    'src/app.ts:4 missing-required-property: Missing "products[].product_id" in "Order Completed"',
    'src/app.ts:5 deprecated-event: Expected "Completed Order" to be "Order Completed": it is deprecated',
    'src/app.ts:7 unplanned-event: Unknown event "Ordr Completed" | Did you mean "Order Completed"? If not, add the event to the plan',
  ]);
});

it('expects what the plan itself lists to be sent, and no more of the spec than that', () => {
  const files = {
    'src/app.ts': CODE.split('\n')
      .slice(0, 3)
      .join('\n')
      .concat("\nanalytics.track('Cart Viewed', common);\n"),
    'tracking-plan.yaml': `version: 1
include: segment:ecommerce
events:
  Order Refunded: { owner: checkout, properties: { total: string } }
`,
  };
  expect(findings(files)).toEqual([
    expect.stringMatching(/^tracking-plan\.yaml:4 unimplemented-event: Missing call for "Order Refunded"/),
    expect.stringMatching(
      /^tracking-plan\.yaml:4 plan-schema: Expected "total" to be a number, as segment:ecommerce/,
    ),
  ]);
});

it('reads a plan from an installed package, also a linked one', () => {
  const files = {
    'src/app.ts': "analytics.track('Order Completed', {});\n",
    'tracking-plan.yaml': 'version: 1\ninclude: npm:@acme/plan\n',
    'packages/plan/package.json': '{ "name": "@acme/plan", "version": "1.0.0" }',
    'packages/plan/tracking-plan.yaml':
      'version: 1\nevents: { Order Completed: { properties: { total: number! } } }\n',
    'node_modules/@acme/.keep': '',
    'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  };
  const link = (folder: string) =>
    symlinkSync('../../packages/plan', path.join(folder, 'node_modules/@acme/plan'), 'dir');
  expect(findings(files, link)).toEqual([
    'src/app.ts:1 missing-required-property: Missing "total" in "Order Completed"',
  ]);
});

it('says what to do about a package that is missing, and a spec that there is not', () => {
  const { stdout, stderr, status } = scenario({
    files: { 'tracking-plan.yaml': 'version: 1\ninclude: ["npm:@acme/plan", "segment:video-ads"]\n' },
  });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Can\'t find the package "@acme/plan"');
  expect(stderr).toContain('npm install --save-dev @acme/plan');
  expect(stderr).toContain('Unknown spec "segment:video-ads"');
  expect(stderr).toContain('segment:ecommerce');
});
