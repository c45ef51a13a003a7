import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';

const CODE = `analytics.track('Cart Viewed', { cart_id: String(id), total: 1 });
analytics.track('Order Completed', { order_id: String(id) });
`;
const PLAN = `# Ours
version: 1
events:
    # Cart
    Cart Viewed:
        properties: { 'cart_id': string! } # more to come
`;
const GROWN = `# Ours
version: 1
events:
    # Cart
    Cart Viewed:
        properties: { 'cart_id': string!, total: number! } # more to come
    Order Completed:
        properties:
            order_id: string!
`;

function read(folder: string, file = 'tracking-plan.yaml'): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('plan add', () => {
  it('adds what is new, and leaves the rest as it is', async () => {
    const folder = folderWith({ 'src/a.ts': CODE, 'tracking-plan.yaml': PLAN });
    const { stdout, stderr, status } = await runIn(folder, ['plan', 'add']);
    expect({ stdout, stderr, status }).toEqual({
      stdout: 'tracking-plan.yaml\n  + event "Order Completed"\n  + property "total" of "Cart Viewed"\n',
      stderr: 'Added 1 event and 1 property: read them over, above all their comments\n',
      status: 0,
    });
    expect(read(folder)).toBe(GROWN);
    expect(readdirSync(folder)).toEqual(['src', 'tracking-plan.yaml']);
    const again = await runIn(folder, ['plan', 'add']);
    expect(again).toMatchObject({
      stdout: '',
      stderr: 'Nothing to add: the plan holds what the calls send\n',
      status: 0,
    });
    expect(read(folder)).toBe(GROWN);
  });

  it('keeps a byte order mark and line ends', async () => {
    const windows = (text: string) => `\u{FEFF}${text.replaceAll('\n', '\r\n')}`;
    const folder = folderWith({ 'src/a.ts': CODE, 'tracking-plan.yaml': windows(PLAN) });
    expect((await runIn(folder, ['plan', 'add'])).status).toBe(0);
    expect(read(folder)).toBe(windows(GROWN));
  });

  it.each([
    ['', PLAN, GROWN],
    [' of a file whose last line has no end', PLAN.trimEnd(), GROWN.trimEnd()],
  ])('prints a diff that git applies, and writes nothing, with --dry-run%s', async (_, plan, grown) => {
    const folder = folderWith({ 'src/a.ts': CODE, 'tracking-plan.yaml': plan });
    const { stdout, stderr, status } = await runIn(folder, ['plan', 'add', '--dry-run']);
    expect({ stderr, status }).toEqual({ stderr: 'Would add 1 event and 1 property\n', status: 0 });
    expect(read(folder)).toBe(plan);
    const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8' });
    expect(applied.stderr).toBe('');
    expect(read(folder)).toBe(grown);
  });

  it('takes only what the given paths send', async () => {
    const files = {
      'src/a.ts': CODE,
      'lib/b.ts': `analytics.track('Cart Emptied');`,
      'tracking-plan.yaml': PLAN,
    };
    const folder = folderWith(files);
    expect((await runIn(folder, ['plan', 'add', 'lib'])).stdout).toBe(
      'tracking-plan.yaml\n  + event "Cart Emptied"\n',
    );
  });

  it('edits each file of a plan where its things are', async () => {
    const folder = folderWith({
      'src/a.ts': CODE,
      'tracking-plan.yaml': 'include: [cart.yaml, order.yaml]\n',
      'cart.yaml': 'events:\n  Cart Viewed: {}\n  Cart Emptied: {}\n',
      'order.yaml': 'events:\n  Order Refunded: {}\n',
    });
    const { stdout } = await runIn(folder, ['plan', 'add']);
    expect(stdout).toBe(
      'cart.yaml\n  + property "cart_id" of "Cart Viewed"\n  + property "total" of "Cart Viewed"\norder.yaml\n  + event "Order Completed"\n',
    );
    expect(read(folder, 'cart.yaml')).toContain(
      'Cart Viewed:\n    properties:\n      cart_id: string!\n      total: number!\n  Cart Emptied: {}\n',
    );
  });

  it('puts new events where it is told to', async () => {
    const folder = folderWith({
      'src/a.ts': CODE,
      'tracking-plan.yaml': `include: new.yaml\n${PLAN}`,
      'new.yaml': 'version: 1\n',
    });
    await runIn(folder, ['plan', 'add', '--to', 'new.yaml']);
    expect(read(folder, 'new.yaml')).toBe(
      'version: 1\n\nevents:\n  Order Completed:\n    properties:\n      order_id: string!\n',
    );
  });

  it('writes to the file that a link leads to', async () => {
    const folder = folderWith({ 'src/a.ts': CODE, 'shared/plan.yaml': PLAN });
    symlinkSync('shared/plan.yaml', path.join(folder, 'tracking-plan.yaml'));
    await runIn(folder, ['plan', 'add']);
    expect(read(folder, 'shared/plan.yaml')).toBe(GROWN);
    expect(readdirSync(path.join(folder, 'shared'))).toEqual(['plan.yaml']);
  });

  it('says what it leaves to people', async () => {
    const plan =
      'events:\n  Cart Viewed:\n    properties: &cart\n      cart_id: string!\n  Cart Left: { properties: *cart }\n  Order Completed: {}\n';
    const code = `${CODE}analytics.track(name); analytics.page('Docs');`;
    const folder = folderWith({ 'src/a.ts': code, 'tracking-plan.yaml': plan });
    const { stdout, stderr, status } = await runIn(folder, ['plan', 'add']);
    expect(stdout).toBe('tracking-plan.yaml\n  + property "order_id" of "Order Completed"\n');
    expect(stderr).toBe(
      `The plan doesn't speak of "pages": with "pages: {}" in it they are added, too
Not added: property "total" of "Cart Viewed", as it is reused in other places by an anchor (&), an alias (*) or a merge (<<) in tracking-plan.yaml
The event of 1 call could not be worked out: \`tracklint inventory\` tells why
Added 1 property: read them over, above all their comments
`,
    );
    expect(status).toBe(0);
    expect(read(folder)).toContain(plan.slice(0, plan.indexOf('  Order Completed')));
  });
});

describe('plan add stops', () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ['without a plan', {}, [], 'There is no plan to add to'],
    ['at a broken plan', { 'tracking-plan.yaml': 'events: [\n' }, [], 'tracking-plan.yaml:'],
    [
      'where no file can be edited',
      { 'plan.json': '{ "events": {} }' },
      ['--plan', 'plan.json'],
      'No file of the plan can be edited',
    ],
    [
      'at a file that is none of the plan',
      { 'tracking-plan.yaml': PLAN },
      ['--to', 'new.yaml'],
      'It consists of tracking-plan.yaml',
    ],
    ['at an unknown option', { 'tracking-plan.yaml': PLAN }, ['--dry'], "unknown option '--dry'"],
  ])('%s', async (_, files, args, message) => {
    const folder = folderWith({ 'src/a.ts': CODE, ...files });
    const { stdout, stderr, status } = await runIn(folder, ['plan', 'add', ...args]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    for (const [file, text] of Object.entries(files)) expect(read(folder, file)).toBe(text);
  });
});
