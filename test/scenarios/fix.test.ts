import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';

const PLAN = `version: 1
events:
  Item Sold: { description: Old, deprecated: { replacedBy: Order Completed } }
  Order Completed:
    description: An order is paid
    properties: { order_id: string, total: number, currency: string }
`;
const EVENTS = `export const EVENTS = { sold: 'Item Sold' } as const; // names\n`;
const CALLS = `import { EVENTS } from './events';
export function buy(orderId: string) {
  analytics.track(EVENTS.sold, { orderId, "Total": 3, /* of the day */ curency: 'EUR' }); // keep
  analytics.track('order completed', { order_id: orderId });
}
export const again = () => analytics.track(EVENTS.sold, { order_id: 'x' });
`;
const FIXED_EVENTS = `export const EVENTS = { sold: 'Order Completed' } as const; // names\n`;
const FIXED_CALLS = `import { EVENTS } from './events';
export function buy(orderId: string) {
  analytics.track(EVENTS.sold, { order_id: orderId, "total": 3, /* of the day */ currency: 'EUR' }); // keep
  analytics.track('Order Completed', { order_id: orderId });
}
export const again = () => analytics.track(EVENTS.sold, { order_id: 'x' });
`;
const CONFIG = 'rules: { required-common-properties: off }\n';
const FILES = {
  'src/app.ts': CALLS,
  'src/events.ts': EVENTS,
  'tracking-plan.yaml': PLAN,
  'tracklint.config.yaml': CONFIG,
};

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('--fix', () => {
  it('writes what the plan names, at the definition, and leaves the rest as it is', async () => {
    const folder = folderWith(FILES);
    const { stdout, stderr, status } = await runIn(folder, ['--fix']);
    expect(stderr).toBe('Made 6 fixes in 2 files\n');
    expect(stdout).toContain('No problems found.');
    expect(status).toBe(0);
    expect(read(folder, 'src/app.ts')).toBe(FIXED_CALLS);
    expect(read(folder, 'src/events.ts')).toBe(FIXED_EVENTS);
    expect(read(folder, 'tracking-plan.yaml')).toBe(PLAN);
    expect((await runIn(folder, ['--fix'])).stderr).toBe('Made 0 fixes in 0 files\n');
    expect(read(folder, 'src/app.ts')).toBe(FIXED_CALLS);
  });

  it('keeps line ends and the byte order mark', async () => {
    const windows = (text: string) => `\u{FEFF}${text.replaceAll('\n', '\r\n')}`;
    const folder = folderWith({ ...FILES, 'src/app.ts': windows(CALLS), 'src/events.ts': windows(EVENTS) });
    await runIn(folder, ['--fix']);
    expect(read(folder, 'src/app.ts')).toBe(windows(FIXED_CALLS));
    expect(read(folder, 'src/events.ts')).toBe(windows(FIXED_EVENTS));
  });

  it('fixes components where they stand', async () => {
    const component = (name: string, key: string) =>
      `<template>\n  <b @click="analytics.track('${name}', { ${key}: id })">é</b>\n</template>\n<script setup>\nconst id = 1;\n</script>\n`;
    const folder = folderWith({ ...FILES, 'src/a.vue': component('order completed', 'orderId') });
    await runIn(folder, ['--fix']);
    expect(read(folder, 'src/a.vue')).toBe(component('Order Completed', 'order_id'));
  });

  it('leaves alone what other code reads, and says so by finding it still', async () => {
    const code = `const props = { orderId: '1' };\nanalytics.track('Order Completed', props);\nshow(props.orderId);\n`;
    const folder = folderWith({ ...FILES, 'src/app.ts': code });
    const { stdout, status } = await runIn(folder, ['--fix', '--format', 'json']);
    expect(read(folder, 'src/app.ts')).toBe(code);
    const findings = JSON.parse(stdout).findings.filter(
      ({ property }: { property: string }) => property === 'orderId',
    );
    expect(findings).toMatchObject([
      { rule: 'property-casing', fix: null },
      { rule: 'unplanned-property', fix: null, edits: [] },
    ]);
    expect(status).toBe(1);
  });

  it('takes out directives that turn off nothing, each with its line', async () => {
    const code = (first: string, second: string) =>
      `${first}export const a = () => analytics.track('Order Completed', {});\nexport const b = 1;${second}\n`;
    const before = code(
      '// tracklint-disable-next-line property-casing, no-dynamic-event-name -- why\n',
      ' // tracklint-disable-line',
    );
    const folder = folderWith({ ...FILES, 'src/b.ts': before });
    await runIn(folder, ['--fix']);
    expect(read(folder, 'src/b.ts')).toBe(code('', ''));
  });

  it('fixes only what is reported', async () => {
    const other = `analytics.track('order completed', {});\n`;
    const folder = folderWith({ ...FILES, 'src/other.ts': other });
    await runIn(folder, ['src/app.ts', '--fix']);
    expect(read(folder, 'src/app.ts')).toBe(FIXED_CALLS);
    expect(read(folder, 'src/other.ts')).toBe(other);
  });

  it.skipIf(process.getuid?.() === 0)('says what it could not write', async () => {
    const folder = folderWith(FILES);
    chmodSync(path.join(folder, 'src'), 0o555);
    const { stderr, status } = await runIn(folder, ['--fix']);
    expect(stderr).toContain("Can't write src/app.ts: permission denied");
    expect(status).toBe(2);
  });
});

describe('--fix-dry-run', () => {
  it('prints a diff that git applies, and writes nothing', async () => {
    const folder = folderWith(FILES);
    const { stdout, stderr, status } = await runIn(folder, ['--fix-dry-run']);
    expect(stderr).toBe('Would make 6 fixes in 2 files\n');
    expect(status).toBe(0);
    expect(read(folder, 'src/app.ts')).toBe(CALLS);
    writeFileSync(path.join(folder, 'fix.patch'), stdout);
    expect(spawnSync('git', ['apply', 'fix.patch'], { cwd: folder, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(read(folder, 'src/app.ts')).toBe(FIXED_CALLS);
    expect(read(folder, 'src/events.ts')).toBe(FIXED_EVENTS);
  });

  it.each([
    [['--fix-dry-run', '--fix'], "option '--fix-dry-run' cannot be used with option '--fix'"],
    [
      ['--fix-dry-run', '--format', 'json'],
      "option '--fix-dry-run' cannot be used with option '-f, --format <format[=file]>'",
    ],
    [['--unsafe-fixes'], 'Expected "--unsafe-fixes" to come with "--fix" or "--fix-dry-run"'],
  ])('refuses %j', async (args, message) => {
    const { stderr, status } = await runIn(folderWith(FILES), args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

it('tells the edits of each finding, by offset', async () => {
  const folder = folderWith(FILES);
  const { stdout } = await runIn(folder, ['--format', 'json']);
  const { summary, findings } = JSON.parse(stdout);
  // The two keys of one object are one finding.
  expect(summary.fixable).toBe(4);
  const [first] = findings.filter(({ rule }: { rule: string }) => rule === 'unplanned-event');
  const start = CALLS.indexOf("'order completed'");
  expect(first).toMatchObject({
    fix: 'safe',
    edits: [{ file: 'src/app.ts', start, end: start + 17, text: "'Order Completed'" }],
  });
});

it('offers to fix in the summary', async () => {
  const { stdout } = await runIn(folderWith(FILES), []);
  expect(stdout).toContain('\n3 can be fixed with --fix, 1 more with --unsafe-fixes\n');
});

const keys = fc.constantFrom('orderId', 'OrderID', 'order-id', 'curency', 'total', 'Total', 'other');
const entry = fc.oneof(
  keys.map((key) => `'${key}': 1`),
  keys.filter((key) => !key.includes('-')).map((key) => `${key}: 1`),
  fc.constantFrom(
    'orderId',
    'total',
    '...rest',
    '...{ orderId }',
    '...(total && { Total: 1 })',
    "['order' + 'Id']: 1",
  ),
);
const call = fc
  .tuple(
    fc.constantFrom(
      "'Order Completed'",
      '"order_completed"',
      'EVENTS.sold',
      '`Order Compelted`',
      "total ? 'Item Sold' : 'item sold'",
    ),
    fc.array(entry, { maxLength: 4 }),
    fc.constantFrom(
      (name: string, object: string) => `analytics.track(${name}, ${object});`,
      (name: string, object: string) => `send(${name}, ${object});`,
      (name: string, object: string) => `{ const props = ${object}; analytics.track(${name}, props); }`,
      (name: string, object: string) => `{ const props = ${object}; send(${name}, props); show(props); }`,
    ),
  )
  .map(([name, entries, write]) => write(name, `{ ${entries.join(', ')} }`));

it('comes to an end, in files that still parse, whatever the calls look like', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 4 }), async (calls) => {
      const head = `import { EVENTS } from './events';\nconst send = (name, props) => analytics.track(name, { ...props, total: 1 });\n`;
      const folder = folderWith({ ...FILES, 'src/app.ts': `${head}${calls.join('\n')}\n` });
      const first = await runIn(folder, ['--fix', '--unsafe-fixes', '--format', 'json']);
      expect(first.status).toBeLessThan(2);
      const after = [
        read(folder, 'src/app.ts'),
        read(folder, 'src/events.ts'),
        read(folder, 'tracking-plan.yaml'),
      ];
      const second = await runIn(folder, ['--fix', '--unsafe-fixes', '--format', 'json']);
      expect(second.stderr).toBe('Made 0 fixes in 0 files\n');
      expect(second.stdout).toBe(first.stdout);
      expect([
        read(folder, 'src/app.ts'),
        read(folder, 'src/events.ts'),
        read(folder, 'tracking-plan.yaml'),
      ]).toEqual(after);
      expect(
        JSON.parse(second.stdout).findings.filter(({ rule }: { rule: string }) => rule === 'parse-error'),
      ).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);
