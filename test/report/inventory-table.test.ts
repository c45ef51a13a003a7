import { expect, it } from 'vitest';
import { inventoryTable } from '../../src/report/inventory-table.ts';
import { COLORED, call, inventory, PLAIN, property } from './samples.ts';

const VIEW = { colors: PLAIN, width: 80, elapsed: 120 };

it('lists calls by file, then wrappers, then counts', () => {
  const table = inventoryTable(
    inventory(
      [
        call('src/cart.ts:3:13-18', {
          properties: [
            property('src/cart.ts:4:5-9', 'coupon', { optional: true }),
            property('src/cart.ts:4:5-9', 'order_id'),
          ],
          open: true,
        }),
        call('src/cart.ts:120:3-8', {
          kind: 'wrapper',
          names: [],
          namesComplete: false,
          pattern: 'App.*',
          resolution: 'partial',
          reasons: ['runtime value'],
          via: [{ name: 'trackEvent', file: 'src/analytics.ts', line: 4 }],
        }),
        call('src/user.ts:1:1-9', {
          method: 'identify',
          names: [],
          resolution: 'opaque',
          reasons: ['runtime value'],
          open: true,
        }),
        call('src/user.ts:2:1-9', {
          forwarded: true,
          names: [],
          namesComplete: false,
          reasons: ['a parameter'],
        }),
        call('src/user.ts:3:1-9', { method: 'reset', names: [] }),
      ],
      {
        wrappers: [
          {
            name: 'trackEvent',
            file: 'src/analytics.ts',
            line: 4,
            method: 'track',
            inferred: true,
            calls: 17,
          },
          { name: 'send', file: 'src/send.ts', line: 10, method: 'track', inferred: false, calls: 1 },
        ],
        skipped: [{ file: 'src/video.ts', reason: 'not UTF-8' }],
      },
    ),
    VIEW,
  );
  expect(table).toBe(`src/cart.ts
   3:13  track     resolved   Order Completed
                              coupon?, order_id, …
  120:3  track     partial    App.*
                              via trackEvent (src/analytics.ts:4)
                              runtime value

src/user.ts
  1:1  identify  opaque     …
                            runtime value
  2:1  track     forwarded  …
  3:1  reset     resolved

Wrappers
  trackEvent  src/analytics.ts:4  17 calls  track
  send        src/send.ts           1 call  track, from the configuration

1 file skipped
  src/video.ts  not UTF-8

120 files, 4 calls (2 resolved, 1 partial, 1 opaque), 2 wrappers, 120 ms
`);
});

it('shows known names beside unknown ones', () => {
  const names = [
    { value: 'A', at: null },
    { value: 'B', at: null },
  ];
  expect(inventoryTable(inventory([call('a.ts:1:1-2', { names })]), VIEW)).toContain('  A | B\n');
  expect(inventoryTable(inventory([call('a.ts:1:1-2', { names, namesComplete: false })]), VIEW)).toContain(
    '  A | B | …\n',
  );
});

it('wraps long lists of keys', () => {
  const properties = Array.from({ length: 30 }, (_, index) =>
    property('a.ts:1:1-2', `property_number_${index}`),
  );
  const lines = inventoryTable(inventory([call('a.ts:1:1-2', { properties })]), VIEW).split('\n');
  expect(lines.join(' ').match(/property_number_\d+/g)).toHaveLength(30);
  for (const line of lines.slice(0, -2)) expect(line.length).toBeLessThanOrEqual(80);
});

it('says loudly that there is no call', () => {
  expect(inventoryTable(inventory([], { files: 7 }), VIEW)).toMatch(
    /^No analytics call was found: 7 files searched\.\n/,
  );
});

it('paints what is not fully known', () => {
  const table = inventoryTable(inventory([call('a.ts:1:1-2', { resolution: 'partial', reasons: ['why'] })]), {
    ...VIEW,
    colors: COLORED,
  });
  expect(table).toContain('\u001b[33mpartial  \u001b[39m');
  expect(table).toContain('\u001b[33mwhy\u001b[39m');
});
