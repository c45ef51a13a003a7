import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const FILES = {
  'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  'tracking-plan.yaml': `version: 1
events:
  Order Completed:
    description: Somebody has paid
    owner: checkout
    properties:
      order_id: string!
      coupon: string
`,
  'src/events.ts': "export const EVENTS = { order: 'Order Completed' } as const;\n",
  'src/send.ts': `export function send(name: string, properties: object) {
  analytics.track(name, properties);
}
`,
  'src/cart.ts': `import { EVENTS } from './events';
import { send } from './send';
send(EVENTS.order, { orderId: '7' });
`,
};

const trace = (name: string, rest: Omit<Parameters<typeof scenario>[0], 'args'> = {}, ...flags: string[]) =>
  scenario({ files: FILES, ...rest, args: ['trace', name, ...flags] });

describe('trace', () => {
  it('tells where an event is planned, which calls send it, and what is wrong there', () => {
    const { stdout, stderr, status } = trace('order completed');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(`order completed
Written as "Order Completed"

In the plan  tracking-plan.yaml:3:3  Order Completed
  active, owner checkout
  Somebody has paid
    order_id  string, required
    coupon    string

What else is said of it
  tracking-plan.yaml:8:7  warn  Missing "coupon": it is planned, and no call of "Order Completed" sends it  unimplemented-property

1 call sends it

  src/cart.ts:3:1  send
    through          send(name: string, properties: obje…  src/send.ts:1:17
    name             name: string                          src/send.ts:1:22  parameter of send
                       EVENTS.order                        src/cart.ts:3:6  argument
                         EVENTS = { order: 'Order Comple…  src/events.ts:1:14  imported
                         'Order Completed'                 src/events.ts:1:32
    sends            orderId
    missing          order_id
    not in the plan  orderId
    error            Missing "order_id" in "Order Completed"  missing-required-property
    error            Expected "orderId" to be "order_id", in snake_case  property-casing
    error            Unknown property "orderId" in "Order Completed"  unplanned-property
`);
  });

  it('gives JSON', () => {
    const { stdout, status } = trace('Order Completed', {}, '--format', 'json');
    expect(status).toBe(0);
    const { version, names, planned, calls } = JSON.parse(stdout);
    expect({ version, names }).toEqual({ version: 1, names: ['Order Completed'] });
    expect(planned[0]).toMatchObject({ file: 'tracking-plan.yaml', line: 3, column: 3, owner: 'checkout' });
    expect(calls[0]).toMatchObject({
      file: 'src/cart.ts',
      line: 3,
      certainty: 'sends',
      via: [{ name: 'send', file: 'src/send.ts', line: 1 }],
      plan: { missing: ['order_id'], sometimesMissing: [], unplanned: ['orderId'] },
    });
  });

  it('fails where neither a plan nor a call has it, and says what was perhaps meant', () => {
    const { stdout, stderr, status } = trace('Order Compleet');
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toBe(`Order Compleet

No plan has it.

No call in sight sends it.

Did you mean: "Order Completed"?
`);
  });

  it('names calls that could send anything', () => {
    const files = { ...FILES, 'src/any.ts': 'export const f = (n: string) => analytics.track(n);\n' };
    const { stdout } = trace('Order Completed', { files });
    expect(stdout).toContain(
      'Nothing is known of the name that 1 call sends: it could be this one as well\n',
    );
    expect(stdout).toContain('  src/any.ts:1:43  analytics.track  ');
  });

  it('asks the type-checker with --types, and explains what that told', () => {
    const files = {
      'tsconfig.json': '{ "include": ["src"] }',
      'src/app.ts': `declare function pick<const T extends string>(name: T): T;
declare const analytics: any;
analytics.track(pick('Order Completed'));
`,
    };
    expect(trace('Order Completed', { files }).status).toBe(1);
    const { stdout, stderr, status } = trace('Order Completed', { files }, '--types');
    expect(status).toBe(0);
    expect(stdout).toContain('1 call sends it\n\n  src/app.ts:3:11  analytics.track\n');
    expect(stdout).toMatch(/name {13}pick\('Order Completed'\) /);
    expect(stderr).toMatch(/^--types: 1 of 1 unresolved call resolved by the type-checker, in /);
  });

  it('tells how long it took with --stats, and what was decided with --debug', () => {
    expect(trace('Order Completed', {}, '--stats').stderr).toMatch(/^ {2}trace +\d/m);
    const { stderr } = trace('Order Completed', {}, '--debug');
    expect(stderr).toMatch(/ms {2}configuration: tracklint\.config\.yaml, the nearest from /);
    expect(stderr).toMatch(/ms {2}wrapper: send at src\/send\.ts:1, inferred, 1 call\n/);
  });

  it('needs no plan', () => {
    const { stdout, status } = trace('Order Completed', {}, '--no-plan');
    expect(status).toBe(0);
    expect(stdout).toContain('No plan has it.\n');
    expect(stdout).toContain('1 call sends it\n');
  });

  it.each<[string, string[], string]>([
    ['without a name', ['trace'], "missing required argument 'event'"],
    ['of an empty name', ['trace', ' '], 'Expected the name of an event'],
    ['of several names', ['trace', 'Order', 'Completed'], 'too many arguments'],
    ['with a plan that is missing', ['trace', 'A', '--plan', 'no.yaml'], 'no.yaml'],
  ])('%s fails', (_, args, message) => {
    const { stdout, stderr, status } = scenario({ files: FILES, args });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
