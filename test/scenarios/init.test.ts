import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';

const CODE = `
analytics.track('Order Completed', { initiator: 'user', display_format: 'web', order_id: String(id) });
analytics.identify('u', { plan: 'free' });
`;
/** It ends in a request: only a declaration makes its calls be seen. */
const WRAPPED = {
  'src/telemetry.ts': `export function trackTelemetry(event: string, properties: object) {
  return fetch('/telemetry', { method: 'POST', body: JSON.stringify({ event, properties }) });
}
`,
  'src/cart.ts': `import { trackTelemetry } from './telemetry';
trackTelemetry('Cart Viewed', { cart_id: 'c' });
trackTelemetry('Cart Emptied', { cart_id: 'c' });
`,
};

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('init', () => {
  it('writes a configuration and a plan that the code keeps to', async () => {
    const folder = folderWith({ 'src/a.ts': CODE, 'package.json': '{ "name": "@acme/shop" }' });
    const { stdout, stderr, status } = await runIn(folder, ['init']);
    expect({ stdout, stderr, status }).toEqual({
      stdout: 'Wrote tracking-plan.yaml: 1 event, 1 trait, from 2 calls\nWrote tracklint.config.yaml\n',
      stderr: '\nNext: read tracking-plan.yaml, above all its comments, and run `tracklint`.\n',
      status: 0,
    });
    expect(read(folder, 'tracking-plan.yaml')).toContain('\nname: shop\n');
    expect(read(folder, 'tracklint.config.yaml')).toMatch(
      /^# yaml-language-server: \$schema=.*\n\nplan: tracking-plan\.yaml\nextends: \[tracklint:recommended\]/,
    );
    const lint = await runIn(folder, ['--max-warnings', '0']);
    expect({ status: lint.status, stderr: lint.stderr }).toEqual({ status: 0, stderr: '' });
    expect(lint.stdout).toContain('Checked against tracking-plan.yaml');
  });

  it('declares the wrappers that it has found, with their calls in the plan', async () => {
    const folder = folderWith(WRAPPED);
    const { stdout, status } = await runIn(folder, ['init', '--yes'], []);
    expect({ stdout, status }).toEqual({
      stdout: 'Wrote tracking-plan.yaml: 2 events, from 2 calls\nWrote tracklint.config.yaml: 1 wrapper\n',
      status: 0,
    });
    const config = read(folder, 'tracklint.config.yaml');
    expect(config).toContain(
      '#   trackTelemetry: 2 calls, e.g. src/cart.ts:2 "Cart Viewed", ends in fetch at src/telemetry.ts:2',
    );
    expect(config).toContain('wrappers:\n  - name: trackTelemetry\n');
    const lint = await runIn(folder, ['lint', '--format', 'json']);
    const report = JSON.parse(lint.stdout);
    expect(report.summary.calls).toBe(2);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('unplanned-event');
  });

  it('says so where it finds no call, and writes what can be built upon', async () => {
    const folder = folderWith({ 'src/a.ts': 'export const a = 1;' });
    const { stderr, status } = await runIn(folder, ['init']);
    expect(stderr).toContain('No analytics call was found: 1 file searched.');
    expect(status).toBe(0);
    expect((await runIn(folder, ['lint'])).status).toBe(0);
  });

  it('asks at a terminal', async () => {
    const folder = folderWith({ ...WRAPPED, 'lib/a.ts': CODE });
    const { stderr, stdout } = await runIn(folder, ['init'], ['Acme', 'src/**', 'no']);
    expect(stderr).toContain(
      `Name of the plan (${path.basename(folder)}): Files to look at, as globs (all): `,
    );
    expect(stderr).toContain('trackTelemetry: 2 calls');
    expect(stdout).toContain('Wrote tracking-plan.yaml: 0 events, from 0 calls');
    expect(read(folder, 'tracking-plan.yaml')).toContain('\nname: Acme\n');
    expect(read(folder, 'tracklint.config.yaml')).toMatch(/\nfiles: \[src\/\*\*\]\n$/);
  });

  it('writes nothing where the answers end', async () => {
    const folder = folderWith({ 'src/a.ts': CODE });
    const { stderr, status } = await runIn(folder, ['init'], ['Acme']);
    expect(stderr).toContain('Stopped, nothing was written');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['src']);
  });
});

describe('init beside what is there', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'tracking-plan.yaml',
      { 'tracking-plan.yaml': 'events: {}\n' },
      'There is a plan already: tracking-plan.yaml',
    ],
    [
      'tracking-plan.yml',
      { 'tracking-plan.yml': 'events: {}\n' },
      'There is a plan already: tracking-plan.yml',
    ],
    [
      'the plan of the configuration',
      { 'tracklint.config.yaml': 'plan: plan/shop.yaml\n', 'plan/shop.yaml': 'events: {}\n' },
      'There is a plan already: plan/shop.yaml',
    ],
    [
      'several plans',
      { 'tracklint.config.yaml': 'plan: [plan/*.yaml]\n' },
      'There is a plan already: plan/*.yaml',
    ],
    [
      'a plan that is not there',
      { 'tracklint.config.yaml': 'plan: shop.yaml\n' },
      'Can\'t find the tracking plan "shop.yaml"',
    ],
    ['a broken configuration', { 'tracklint.config.yaml': 'plam: x\n' }, 'Did you mean "plan"?'],
  ])('stops at %s', async (_, files, message) => {
    const folder = folderWith({ 'src/a.ts': CODE, ...files });
    const { stdout, stderr, status } = await runIn(folder, ['init']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    for (const [file, text] of Object.entries(files)) expect(read(folder, file)).toBe(text);
  });

  it('keeps a configuration', async () => {
    const config = 'files: [src/**] # ours\n';
    const folder = folderWith({ 'src/a.ts': CODE, 'lib/b.ts': CODE, 'tracklint.config.yaml': config });
    const { stdout, status } = await runIn(folder, ['init']);
    expect({ stdout, status }).toEqual({
      stdout: 'Wrote tracking-plan.yaml: 1 event, 1 trait, from 2 calls\n',
      status: 0,
    });
    expect(read(folder, 'tracklint.config.yaml')).toBe(config);
  });

  it('does not count what lies above the folder', async () => {
    const folder = folderWith({
      'tracking-plan.yaml': 'events: {}\n',
      'tracklint.config.yaml': 'files: [none/**]\n',
      'web/src/a.ts': CODE,
    });
    const { stdout, status } = await runIn(path.join(folder, 'web'), ['init']);
    expect({ stdout, status }).toMatchObject({ stdout: expect.stringContaining('1 event'), status: 0 });
    expect(readdirSync(path.join(folder, 'web'))).toEqual([
      'src',
      'tracking-plan.yaml',
      'tracklint.config.yaml',
    ]);
  });
});
