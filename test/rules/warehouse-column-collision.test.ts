import { expect, it } from 'vitest';
import rule from '../../rules/warehouse-column-collision/rule.ts';
import { call, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const collision = (key: string, other: string, column: string) => ({
  messageId: 'collision',
  data: { property: key, other, column },
});
const site = property('site', { types: ['object'], properties: [property('id')] });

it.each([
  [
    'two spellings',
    [call({ events: ['E'], keys: ['siteId', 'site_id'] })],
    collision('siteId', 'site_id', 'site_id'),
  ],
  [
    'spellings of which none is the column',
    [call({ events: ['E'], keys: ['siteId', 'site id'] })],
    collision('site id', 'siteId', 'site_id'),
  ],
  [
    'a key in an object',
    [call({ events: ['E'], keys: [site, 'site_id'] })],
    collision('site.id', 'site_id', 'site_id'),
  ],
  [
    'two calls of one event',
    [call({ events: ['E'], keys: ['siteId'] }), call({ events: ['E'], keys: ['site_id'] })],
    collision('siteId', 'site_id', 'site_id'),
  ],
  [
    'keys that a call of several events always sends',
    [call({ events: ['E', 'F'], keys: ['siteId', 'site_id'] })],
    { messageId: 'collisions', data: { property: 'siteId', other: 'site_id', column: 'site_id', count: 2 } },
  ],
  [
    'two pages, which share a table',
    [
      call({ method: 'page', events: ['P'], keys: ['siteId'] }),
      call({ method: 'page', events: ['Q'], keys: ['site_id'] }),
    ],
    collision('siteId', 'site_id', 'site_id'),
  ],
])('rejects %s', (_, calls, expected) => {
  expect(said(runRule(rule, { calls }))).toEqual([expected]);
});

it.each([
  ['two events', [call({ events: ['E'], keys: ['siteId'] }), call({ events: ['F'], keys: ['site_id'] })]],
  [
    'the same key twice',
    [call({ events: ['E'], keys: ['siteId'] }), call({ events: ['E'], keys: ['siteId'] })],
  ],
  [
    'keys of which a call of several events may send each with another',
    [
      call({
        events: ['E', 'F'],
        keys: [property('siteId', { optional: true }), property('site_id', { optional: true })],
      }),
    ],
  ],
  ['names without a Latin letter', [call({ events: ['E'], keys: ['название', '名前'] })]],
  [
    'a key that never travels',
    [call({ events: ['E'], keys: [property('siteId', { undefined: 'always' }), 'site_id'] })],
  ],
])('accepts %s', (_, calls) => {
  expect(runRule(rule, { calls })).toEqual([]);
});

it('judges planned keys in the plan, once for all events in which they meet', () => {
  const plan = `common: { siteId: string }
events:
  E: { properties: { site_id: string } }
  F: { properties: { site_id: string } }`;
  const calls = [call({ events: ['E'], keys: ['siteId', 'site_id'] })];
  const findings = runRule(rule, { plan, calls });
  expect(said(findings)).toEqual([
    { messageId: 'collisions', data: { property: 'siteId', other: 'site_id', column: 'site_id', count: 2 } },
  ]);
  expect(findings[0]).toMatchObject({
    at: { file: 'tracking-plan.yaml', line: 2 },
    related: [{ at: { line: 4 } }],
  });
});

it('judges a key that is not planned where it is sent', () => {
  const plan = 'events: { E: { properties: { site_id: string } } }';
  const calls = [call({ events: ['E'], keys: ['siteId', 'site_id'] })];
  expect(runRule(rule, { plan, calls })).toMatchObject([
    { messageId: 'collision', at: { file: 'src/app.ts' } },
  ]);
});

it('knows which keys belong to which event of one call', () => {
  const [e, f] = [call({ events: ['E'], keys: ['siteId'] }), call({ events: ['F'], keys: ['site_id'] })];
  const sends = [e, f].map(({ names, properties, open }) => ({ names, properties, open }));
  const both = call({ events: ['E', 'F'], keys: ['siteId', 'site_id'], sends });
  expect(runRule(rule, { calls: [both] })).toEqual([]);
});
