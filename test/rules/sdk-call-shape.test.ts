import { describe, expect, it } from 'vitest';
import rule from '../../rules/sdk-call-shape/rule.ts';
import { lintText } from '../support/lint-text.ts';

const CLIENTS = {
  node: "import { Analytics } from '@segment/analytics-node'; const analytics = new Analytics({ writeKey: 'k' });",
  legacy: "import Analytics from 'analytics-node'; const analytics = new Analytics('k');",
  rudderNode: "import Rudder from '@rudderstack/rudder-sdk-node'; const analytics = new Rudder('k');",
  next: "import { AnalyticsBrowser } from '@segment/analytics-next'; const analytics = AnalyticsBrowser.load({ writeKey: 'k' });",
  rudder:
    "import { RudderAnalytics } from '@rudderstack/analytics-js'; const analytics = new RudderAnalytics();",
  native:
    "import { createClient } from '@segment/analytics-react-native'; const analytics = createClient({ writeKey: 'k' });",
  other: "import Analytics from 'analytics'; const analytics = Analytics({ app: 'shop' });",
  unknown: '',
};
type Client = keyof typeof CLIENTS;

function lint(client: Client, code: string) {
  return lintText(`${CLIENTS[client]}\n${code}`, { rules: [rule] }).findings.map(({ messageId, data }) => [
    messageId,
    data.actual ?? data.key ?? data.expected ?? '',
  ]);
}

describe('sdk-call-shape', () => {
  it.each<[Client, string]>([
    ['node', "analytics.track({ userId: 'u', event: 'A', properties: { a: 1 } })"],
    ['node', "analytics.track({ userId: 'u', event: 'A' }, () => {})"],
    ['node', "analytics.track({ userId: 'u', event: 'A' }, undefined)"],
    ['node', 'analytics.track(message)'],
    ['node', 'analytics.track({ ...message })'],
    ['node', "analytics.track({ event: 'A', properties: maybe })"],
    ['node', 'declare const message: { event: string }; analytics.track(message)'],
    ['node', 'function send(message) { analytics.track(message) } send({})'],
    ['node', 'analytics.identify({ userId: "u" })'],
    ['node', 'analytics.track(...all)'],
    ['node', "declare const given: string | { event: 'A' }; analytics.track(given)"],
    ['legacy', "analytics.alias({ previousId: 'a', userId: 'b' })"],
    ['next', "analytics.track('A')"],
    ['next', "analytics.track('A', null)"],
    ['next', "analytics.track('A', {}, {}, () => {})"],
    ['next', "analytics.track('A', () => {})"],
    ['next', "analytics.track({ event: 'A', properties: {} })"],
    ['next', 'analytics.track(name)'],
    ['next', "declare const some: string | undefined; analytics.track('A', some && { a: 1 })"],
    ['next', "analytics.identify({ plan: 'team' })"],
    ['next', "analytics.identify({ traits: 'many' })"],
    ['next', "analytics.identify('u', { plan: 'team' })"],
    ['next', 'analytics.identify(7)'],
    ['next', 'analytics.page()'],
    ['next', "analytics.page('Docs', 'Index')"],
    ['next', "analytics.page({ path: '/' })"],
    ['next', "analytics.trackLink(link, 'A', 'b')"],
    ['next', "analytics.alias('u')"],
    ['native', "analytics.track('A', { a: 1 })"],
    ['native', 'analytics.identify(undefined, { plan: 1 })'],
    ['rudder', "analytics.identify({ plan: 'team' }, { integrations: { All: true } })"],
    ['other', "analytics.track('A', 'b')"],
    ['unknown', "analytics.track('A', 'b')"],
    ['unknown', 'analytics.track()'],
  ])('%s: accepts %s', (client, code) => {
    expect(lint(client, code)).toEqual([]);
  });

  it.each<[Client, string, string, string]>([
    ['node', "analytics.track('A', { a: 1 })", 'position', 'a string'],
    ['legacy', "analytics.identify('u', { plan: 'team' })", 'position', 'a string'],
    ['rudderNode', "analytics.page('Home')", 'position', 'a string'],
    ['node', 'analytics.track()', 'noMessage', ''],
    ['node', 'analytics.track(undefined)', 'noMessage', ''],
    ['node', "analytics.track({ userId: 'u', event: 'A' }, { a: 1 })", 'second', ''],
    ['node', "analytics.track({ userId: 'u', properties: {} })", 'key', 'event'],
    ['node', "analytics.track({ userId: 'u', event: undefined })", 'key', 'event'],
    ['node', "analytics.group({ userId: 'u' })", 'key', 'groupId'],
    ['node', "analytics.alias({ userId: 'u' })", 'key', 'previousId'],
    ['node', "analytics.track({ event: 'A', properties: 'a' })", 'object', 'a string'],
    ['node', "analytics.identify({ userId: 'u', traits: ['a'] })", 'object', 'an array'],
    [
      'node',
      "function send(name: string, properties: object) { analytics.track(name, properties) } send('A', {})",
      'position',
      'a string',
    ],
    ['next', 'analytics.track()', 'event', ''],
    ['next', "analytics.track('')", 'event', ''],
    ['next', 'analytics.track({ properties: {} })', 'key', 'event'],
    ['next', 'analytics.track(42)', 'eventType', 'a number'],
    ['next', "analytics.track('A', 'b')", 'object', 'a string'],
    ['next', "analytics.track('A', ['b'])", 'object', 'an array'],
    ['next', "analytics.page('A', 7)", 'object', 'a number'],
    ['next', "analytics.identify({ userId: 'u', traits: {} })", 'message', 'identify(userId, traits)'],
    ['next', "analytics.page({ name: 'A', properties: {} })", 'message', 'page(name, properties)'],
    ['rudder', "analytics.track({ event: 'A' })", 'message', 'track(event, properties)'],
    ['native', "analytics.track({ event: 'A' })", 'message', 'track(event, properties)'],
    ['native', "analytics.identify({ plan: 'team' })", 'message', 'identify(userId, traits)'],
  ])('%s: rejects %s', (client, code, messageId, about) => {
    expect(lint(client, code)).toEqual([[messageId, about]]);
  });

  it('stands at the argument', () => {
    const [finding] = lintText(`${CLIENTS.node}\nanalytics.track('A', {})`, { rules: [rule] }).findings;
    expect(finding?.at).toMatchObject({ line: 2, column: 17, endColumn: 20 });
    expect(finding?.message).toBe('Expected analytics.track() to be given a message object, not a string');
  });
});
