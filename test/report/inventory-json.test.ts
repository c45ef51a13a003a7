import { describe, expect, it } from 'vitest';
import { inventoryJson } from '../../src/report/inventory-json.ts';
import type { Call, Inventory } from '../../src/scan/inventory.ts';
import { call, inventory, property, span } from './samples.ts';

function project(calls: readonly Call[], rest: Partial<Inventory> = {}) {
  return JSON.parse(inventoryJson(inventory(calls, rest)));
}

function row(rest: Partial<Call>) {
  return project([call('src/cart.ts:12:15-20', rest)]).calls[0];
}

it('gives the contract, key by key', () => {
  const document = project(
    [
      call('src/cart.ts:12:15-20', {
        at: { file: 'src/cart.ts', line: 12, column: 15, endLine: 15, endColumn: 5 },
        sdk: '@segment/analytics-next',
        source: 'web',
        properties: [property('src/cart.ts:13:5-13', 'order_id', { values: ['a'], valuesComplete: true })],
        via: [{ name: 'trackEvent', file: 'src/analytics.ts', line: 4 }],
        kind: 'wrapper',
      }),
    ],
    {
      wrappers: [
        { name: 'trackEvent', file: 'src/analytics.ts', line: 4, method: 'track', inferred: true, calls: 17 },
      ],
      skipped: [{ file: 'src/video.ts', reason: 'not UTF-8' }],
    },
  );
  expect(document).toStrictEqual({
    version: 1,
    summary: { files: 120, candidates: 14, calls: 1, resolved: 1, partial: 0, opaque: 0 },
    calls: [
      {
        file: 'src/cart.ts',
        line: 12,
        column: 15,
        endLine: 15,
        endColumn: 5,
        callee: 'analytics.track',
        method: 'track',
        kind: 'wrapper',
        sdk: '@segment/analytics-next',
        platform: 'browser',
        source: 'web',
        events: ['Order Completed'],
        knownEvents: [],
        pattern: null,
        nameAt: { file: 'src/events.ts', line: 3, column: 24 },
        properties: [
          {
            name: 'order_id',
            optional: false,
            line: 13,
            column: 5,
            types: ['string'],
            values: ['a'],
            valuesComplete: true,
            undefined: 'never',
            properties: null,
            items: null,
          },
        ],
        open: false,
        sends: null,
        ids: { userId: 'never', anonymousId: 'never', groupId: 'never', previousId: 'never' },
        resolution: 'resolved',
        reasons: [],
        via: [{ name: 'trackEvent', file: 'src/analytics.ts', line: 4 }],
      },
    ],
    wrappers: [
      { name: 'trackEvent', file: 'src/analytics.ts', line: 4, method: 'track', inferred: true, calls: 17 },
    ],
    skipped: [{ file: 'src/video.ts', reason: 'not UTF-8' }],
  });
});

describe('events', () => {
  const known = [{ value: 'A', at: null }];
  it.each([
    ['all are known', { names: known, namesComplete: true }, { events: ['A'], knownEvents: [] }],
    ['some are known', { names: known, namesComplete: false }, { events: null, knownEvents: ['A'] }],
    [
      'none is known',
      { names: [], namesComplete: false, pattern: 'App.*' },
      { events: null, knownEvents: [], pattern: 'App.*' },
    ],
    ['there is none to have', { names: [], namesComplete: true }, { events: [], knownEvents: [] }],
  ])('where %s', (_, rest, expected) => {
    expect(row(rest)).toMatchObject(expected);
  });

  it('name the first literal', () => {
    expect(
      row({
        names: [
          { value: 'A', at: null },
          { value: 'B', at: span('src/e.ts:1:2-5') },
        ],
      }).nameAt,
    ).toEqual({
      file: 'src/e.ts',
      line: 1,
      column: 2,
    });
    expect(row({ names: known }).nameAt).toBeNull();
  });
});

it('names the file of a property only where it is another one', () => {
  const nested = [property('src/types.ts:2:3-5', 'sku'), property('src/cart.ts:2:3-5', 'id')];
  const [product] = row({
    properties: [property('src/cart.ts:1:2-5', 'product', { properties: nested })],
  }).properties;
  expect(product).not.toHaveProperty('file');
  expect(product.properties.map(({ file }: { file?: string }) => file)).toEqual(['src/types.ts', undefined]);
});

it('shows what an array holds', () => {
  const { name: _name, optional: _optional, at: _at, ...items } = property('src/cart.ts:1:2-5', 'x');
  const [list] = row({
    properties: [property('src/cart.ts:1:2-5', 'ids', { types: ['array'], items })],
  }).properties;
  expect(list.items).toEqual({
    types: ['string'],
    values: [],
    valuesComplete: false,
    undefined: 'never',
    properties: null,
    items: null,
  });
});

it('gives correlated alternatives', () => {
  const sends = [{ names: [{ value: 'A', at: null }], properties: [], open: true }];
  expect(row({ sends }).sends).toEqual([{ events: ['A'], properties: [], open: true }]);
});

it('lists forwarded calls and does not count them', () => {
  const document = project([
    call('src/a.ts:1:1-2', { forwarded: true, resolution: 'opaque' }),
    call('src/a.ts:2:1-2', { resolution: 'partial' }),
  ]);
  expect(document.calls.map((each: { forwarded?: boolean }) => each.forwarded)).toEqual([true, undefined]);
  expect(document.summary).toMatchObject({ calls: 1, resolved: 0, partial: 1, opaque: 0 });
});
