import { describe, expect, it } from 'vitest';
import { pretty } from '../../src/report/pretty.ts';
import { COLORED, finding, inventory, PLAIN, result, span } from './samples.ts';

const CART = "analytics.track('Order Completed', {\n  orderId: order.id,\n  total,\n});\n";
const VIEW = {
  colors: PLAIN,
  width: 80,
  elapsed: 320,
  source: (file: string) => (file === 'src/cart.ts' ? CART : undefined),
};

describe('findings', () => {
  it('at one place show the places that belong to them once', () => {
    const related = [{ at: span('src/list.ts:4:3-9'), message: 'sent here' }];
    const report = pretty(
      result([
        finding('src/cart.ts:1:17-34', { related }),
        finding('src/cart.ts:1:17-34', { related, rule: 'event-name-casing' }),
      ]),
      VIEW,
    );
    expect(report.match(/sent here {2}src\/list\.ts:4:3\n/g)).toHaveLength(1);
    expect(report).not.toContain('4:3, 4:3');
  });

  it('explain once a file what to do about a property', () => {
    const missing = (place: string, event: string, help: string) =>
      finding(place, { message: `Missing "initiator" in "${event}"`, property: 'initiator', help });
    const report = pretty(
      result([
        missing('src/cart.ts:1:11-16', 'A', 'Send it always'),
        missing('src/cart.ts:2:1-2', 'B', 'Send it always'),
        missing('src/cart.ts:3:1-2', 'C', 'Or not'),
        missing('src/list.ts:1:1-2', 'A', 'Send it always'),
      ]),
      VIEW,
    );
    expect(report.match(/Missing "initiator"/g)).toHaveLength(4);
    expect(report.match(/Send it always|Or not/g)).toEqual(['Send it always', 'Or not', 'Send it always']);
  });

  it('stand under their file, each with its lines of code', () => {
    const report = pretty(
      result([
        finding('src/cart.ts:1:17-34', {
          rule: 'unplanned-event',
          message: 'Unknown event "Order Completed"',
          help: 'Did you mean "Order Finished"?',
        }),
        finding('src/cart.ts:2:3-10', { severity: 'warn' }),
        finding('src/gone.ts:9:1-2'),
      ]),
      VIEW,
    );
    expect(report).toBe(`src/cart.ts

  1:17  error  Unknown event "Order Completed"  unplanned-event
               Did you mean "Order Finished"?

    1 │ analytics.track('Order Completed', {
      │                 ^^^^^^^^^^^^^^^^^
    2 │   orderId: order.id,

  2:3  warn   Expected "orderId" to be "order_id"  property-casing

    1 │ analytics.track('Order Completed', {
    2 │   orderId: order.id,
      │   ^^^^^^^
    3 │   total,

src/gone.ts

  9:1  error  Expected "orderId" to be "order_id"  property-casing

3 problems (2 errors, 1 warning)

Checked against tracking-plan.yaml
120 files, 45 calls (40 resolved, 3 partial, 2 opaque), 2 errors, 1 warning, 320 ms
`);
  });

  it('at one place share its lines of code', () => {
    const report = pretty(
      result([
        finding('src/cart.ts:2:3-10', { message: 'One' }),
        finding('src/cart.ts:2:3-10', { message: 'Two', severity: 'warn' }),
      ]),
      VIEW,
    );
    expect(report).toContain(
      '  2:3  error  One  property-casing\n       warn   Two  property-casing\n\n    1 │',
    );
    expect(report.match(/orderId: order/g)).toHaveLength(1);
  });

  it('list every related place, one line a file', () => {
    const related = [
      { at: span('src/list.ts:4:3-9'), message: 'also sent here' },
      { at: span('src/list.ts:9:3-9'), message: 'also sent here' },
      { at: span('src/form.ts:1:1-9'), message: 'also sent here' },
      { at: span('plan.yaml:7:5-9'), message: 'planned here' },
    ];
    expect(pretty(result([finding('src/x.ts:1:1-2', { related })]), VIEW)).toContain(`
    also sent here  src/list.ts:4:3, 9:3
                    src/form.ts:1:1
    planned here  plan.yaml:7:5
`);
  });

  it.each([
    [3, 'src/list.ts:1:3, 2:3, 3:3\n\n'],
    [4, 'src/list.ts:1:3, 2:3, 3:3\n                    and 1 more place\n\n'],
    [500, 'src/list.ts:1:3, 2:3, 3:3\n                    and 497 more places\n\n'],
  ])('show the first of %i related places, and count the others', (count, shown) => {
    const related = Array.from({ length: count }, (_, index) => ({
      at: span(`src/list.ts:${index + 1}:3-9`),
      message: 'also sent here',
    }));
    const report = pretty(result([finding('src/x.ts:1:1-2', { related })]), VIEW);
    expect(report).toContain(`also sent here  ${shown}`);
    for (const line of report.split('\n').slice(0, -3)) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('wrap, with the rule on a line of its own where there is no room', () => {
    const report = pretty(
      result([
        finding('src/x.ts:10:1-2', {
          message: 'a long message of several words',
          help: 'some help that wraps',
        }),
      ]),
      { ...VIEW, width: 40 },
    );
    expect(report).toContain(`
  10:1  error  a long message of several
               words  property-casing
               some help that wraps
`);
  });

  it('cannot write to the terminal', () => {
    const report = pretty(
      result([finding('src/a\nb.ts:1:1-2', { message: 'Unknown event "\u001b[2J"' })]),
      VIEW,
    );
    expect(report).toContain('src/a\\nb.ts');
    expect(report).toContain('Unknown event "\\u001b[2J"');
  });

  it('take the color of their severity', () => {
    const report = pretty(result([finding('src/cart.ts:2:3-10', { severity: 'warn' })]), {
      ...VIEW,
      colors: COLORED,
    });
    expect(report).toContain('\u001b[4msrc/cart.ts\u001b[24m\n');
    expect(report).toContain(
      '\u001b[33mwarn \u001b[39m  Expected "orderId" to be "order_id"  \u001b[2mproperty-casing',
    );
    expect(report).toContain('\u001b[33m^^^^^^^\u001b[39m');
    expect(report).toContain('\u001b[33m\u001b[1m1 problem\u001b[22m\u001b[39m (0 errors, 1 warning)');
  });

  it('leave no space at the end of a line', () => {
    const findings = Array.from({ length: 12 }, () => finding('src/cart.ts:2:3-10', { help: 'help' }));
    expect(pretty(result(findings), VIEW)).not.toMatch(/[ \t]\n/);
  });
});

describe('the end of the report', () => {
  it('sums up by rule where there are many findings, the most frequent first', () => {
    const findings = [
      ...Array.from({ length: 9 }, () => finding('src/x.ts:1:1-2', { rule: 'unplanned-event' })),
      finding('src/x.ts:1:1-2', { rule: 'event-name-casing' }),
      ...Array.from({ length: 1200 }, () => finding('src/x.ts:1:1-2', { severity: 'warn' })),
      finding('src/x.ts:1:1-2'),
    ];
    expect(pretty(result(findings), VIEW)).toContain(`
1,211 problems (11 errors, 1,200 warnings)

  rule               errors  warnings
  property-casing         1     1,200
  unplanned-event         9
  event-name-casing       1

`);
  });

  it('counts on success too', () => {
    expect(pretty(result([]), VIEW)).toBe(`No problems found.

Checked against tracking-plan.yaml
120 files, 45 calls (40 resolved, 3 partial, 2 opaque), 0 errors, 0 warnings, 320 ms
`);
  });

  it('says that warnings are left out', () => {
    const summary = { ...result([]).summary, warnings: 2 };
    expect(pretty(result([], { summary }), VIEW)).toMatch(
      /^2 problems \(0 errors, 2 warnings; warnings are not shown\)\n/,
    );
  });

  it('says that what is wanted of one source only was not checked', () => {
    const report = pretty(result([], { unassignedSources: ['api', 'web'] }), VIEW);
    expect(report).toMatch(/\nChecked against tracking-plan\.yaml\nWhat the plan wants of one source only/);
    expect(report).toContain('(api, web)');
  });

  it('says what a plan would add where there is none', () => {
    const report = pretty(result([], { planFiles: [] }), VIEW);
    expect(report).toContain(
      'No tracking plan: with one, unknown events, missing properties and wrong values',
    );
    expect(report).toMatch(/into\s+tracking-plan\.yaml\.\n/);
  });

  it('lists what was not read', () => {
    const skipped = [
      { file: 'src/video.ts', reason: 'not UTF-8' },
      { file: 'vendor', reason: 'vendored code' },
    ];
    expect(pretty(result([], { skipped }), VIEW)).toContain(`
2 files skipped
  src/video.ts  not UTF-8
  vendor        vendored code
`);
  });

  it('says loudly that no call was found, and what to try', () => {
    const summary = { ...result([]).summary, calls: 0, resolved: 0, partial: 0, opaque: 0 };
    const report = pretty(result([], { inventory: inventory([]), summary }), VIEW);
    expect(report).toContain('No analytics call was found: 120 files searched.\n  - ');
    expect(report).toContain('`wrappers`');
    expect(report).toContain('120 files, 0 calls, 0 errors');
  });

  it('says that there is no file to search', () => {
    const summary = { ...result([]).summary, files: 0, calls: 0 };
    const report = pretty(
      result([], { inventory: inventory([], { files: 0 }), summary, planFiles: [] }),
      VIEW,
    );
    expect(report).toContain('No analytics call was found: there is no source file here.');
    expect(report).toContain('Run tracklint in the folder that holds the source');
  });
});
