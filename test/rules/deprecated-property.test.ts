import { expect, it } from 'vitest';
import rule from '../../rules/deprecated-property/rule.ts';
import { call, property, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const PLAN = `common: { source: { type: string, deprecated: true } }
events:
  E:
    properties:
      old: { type: string, deprecated: { replacedBy: new, reason: shorter } }
      new: string
      author: { properties: { mail: { type: string, deprecated: { replacedBy: email } }, email: string } }
      items: { type: array, items: { properties: { sku: { type: string, deprecated: true } } } }
  F: { properties: { old: string } }
  V:
    properties: { old: { type: string, deprecated: true } }
    versions: { 2: { properties: { old: string! } } }
identify: { traits: { nick: { type: string, deprecated: true } } }
pages: { P: { properties: { old: { type: string, deprecated: true } } } }`;

const of = (messageId: string, path: string, subject = '"E"', more = {}) => ({
  messageId,
  data: { property: path, subject, ...more },
});
const nested = property('author', { types: ['object'], properties: [property('mail')] });
const listed = property('items', { items: value({ types: ['object'], properties: [property('sku')] }) });

it.each([
  [
    'a property',
    call({ events: ['E'], keys: ['old'] }),
    of('replaced', 'old', '"E"', { replacement: 'new' }),
  ],
  ['a common one', call({ events: ['F'], keys: ['source'] }), of('deprecated', 'source', '"F"')],
  [
    'one in an object',
    call({ events: ['E'], keys: [nested] }),
    of('replaced', 'author.mail', '"E"', { replacement: 'author.email' }),
  ],
  ['one in an array', call({ events: ['E'], keys: [listed] }), of('deprecated', 'items[].sku')],
  [
    'a trait',
    call({ method: 'identify', keys: ['nick'] }),
    of('deprecated', 'nick', 'the traits of identify'),
  ],
  [
    'one of a page',
    call({ method: 'page', events: ['P'], keys: ['old'] }),
    of('deprecated', 'old', 'page "P"'),
  ],
])('rejects %s', (_, sent, expected) => {
  expect(said(runRule(rule, { calls: [sent], plan: PLAN }))).toEqual([expected]);
});

it('says why, and where', () => {
  const [finding] = runRule(rule, { calls: [call({ events: ['E'], keys: ['old'] })], plan: PLAN });
  expect(finding).toMatchObject({
    help: 'The plan says why: shorter',
    related: [{ at: { file: 'tracking-plan.yaml', line: 6 }, message: 'deprecated here' }],
  });
});

it.each([
  ['another event', call({ events: ['F'], keys: ['old'] })],
  ['a key that never travels', call({ events: ['E'], keys: [property('old', { undefined: 'always' })] })],
  [
    'an optional key that may belong to another event',
    call({ events: ['E', 'F'], keys: [property('old', { optional: true })] }),
  ],
  ['a version in which it is not deprecated', call({ events: ['V'], keys: ['old'] })],
])('accepts %s', (_, sent) => {
  expect(runRule(rule, { calls: [sent], plan: PLAN })).toEqual([]);
});
