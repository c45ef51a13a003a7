import { describe, expect, it } from 'vitest';
import rule from '../../rules/required-common-properties/rule.ts';
import { call, place, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const both = ['initiator', 'display_format'];
const send = (keys: Parameters<typeof call>[0]) => call({ events: ['Item Added'], ...keys });
const subject = '"Item Added"';

describe('required-common-properties', () => {
  it.each([
    ['both keys', [send({ keys: both })], {}],
    ['keys that are not known', [send({ open: true })], {}],
    ['a server', [send({ platform: 'server' })], {}],
    [
      'a message that says whose it is, as servers send it',
      [send({ platform: 'unknown', ids: { ...send({}).ids, userId: 'always' } })],
      {},
    ],
    ['another method', [send({ method: 'page' })], {}],
    ['what a wrapper passes on', [send({ forwarded: true })], {}],
    ['other platforms', [send({})], { options: { platforms: ['server'] } }],
    ['other properties', [send({ keys: ['team'] })], { options: { properties: ['team'] } }],
    ["a plan's common keys", [send({})], { plan: 'common: { team: string }\nevents: {}' }],
    [
      "an event's own keys",
      [send({})],
      { plan: 'events: { Item Added: { properties: { initiator: string, display_format: string } } }' },
    ],
  ])('accepts %s', (_, calls, run) => {
    expect(runRule(rule, { calls, ...run })).toEqual([]);
  });

  it.each([
    [
      'a call',
      [send({ keys: ['initiator'] })],
      [{ messageId: 'missing', data: { property: 'display_format', subject } }],
    ],
    [
      'a call on some paths',
      [send({ keys: ['initiator', property('display_format', { optional: true })] })],
      [{ messageId: 'maybe', data: { property: 'display_format', subject } }],
    ],
    [
      'a value of undefined',
      [send({ keys: ['initiator', property('display_format', { undefined: 'always' })] })],
      [{ messageId: 'missing', data: { property: 'display_format', subject } }],
    ],
    [
      'one of two calls',
      [send({ keys: ['initiator'] }), send({ keys: both })],
      [{ messageId: 'missing', data: { property: 'display_format', subject } }],
    ],
    [
      'a call whose event is not known',
      [send({ events: [], namesComplete: false, keys: ['initiator'] })],
      [
        {
          messageId: 'missing',
          data: { property: 'display_format', subject: 'this call of analytics.track' },
        },
      ],
    ],
  ])('rejects %s', (_, calls, expected) => {
    expect(said(runRule(rule, { calls }))).toEqual(expected);
  });

  it('says once that nobody sends any of the keys', () => {
    expect(said(runRule(rule, { calls: [send({}), send({})] }))).toEqual([
      { messageId: 'noneEverywhere', data: { properties: '"initiator", "display_format"', count: 2 } },
    ]);
  });

  it('says it where most calls go through', () => {
    const through = place();
    const calls = [send({}), send({ sentAt: [through] }), send({ sentAt: [through] })];
    expect(runRule(rule, { calls })[0]!.at).toEqual(through);
    expect(runRule(rule, { calls: [...calls, send({}), send({})] })[0]!.at).toEqual(calls[0]!.at);
  });

  it.each([
    ['unknown', true],
    ['browser', false],
  ] as const)('explains to calls whose platform is %s how to name one: %s', (platform, isSaid) => {
    const [finding] = runRule(rule, { calls: [send({ platform }), send({ platform })] });
    expect(finding!.help!.includes('platform: server')).toBe(isSaid);
  });

  it('says once what all calls lack, with their number, source by source', () => {
    const many = (source: string | null) =>
      Array.from({ length: 40 }, () => send({ source, keys: ['initiator'] }));
    expect(said(runRule(rule, { calls: [...many(null), send({ open: true })] }))).toEqual([
      { messageId: 'everywhere', data: { property: 'display_format', count: 40 } },
    ]);
    expect(
      said(runRule(rule, { calls: [...many('web'), ...many('app'), send({ source: 'kiosk', keys: both })] })),
    ).toEqual([
      { messageId: 'everywhereInSource', data: { property: 'display_format', count: 40, source: 'web' } },
      { messageId: 'everywhereInSource', data: { property: 'display_format', count: 40, source: 'app' } },
    ]);
  });
});
