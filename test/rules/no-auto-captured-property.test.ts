import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-auto-captured-property/rule.ts';
import { call } from '../support/calls.ts';
import { lintText } from '../support/lint-text.ts';
import { runRule } from '../support/run-rule.ts';

const lint = (code: string, platform?: 'browser' | 'server') =>
  lintText(code, { rules: [rule], ...(platform ? { platform } : {}) }).findings.map(
    ({ messageId, property, data }) => [messageId, property, data.context],
  );

describe('no-auto-captured-property', () => {
  it.each([
    ['a title of its own', "analytics.track('A', { title: article.title, url: product.url })"],
    ['a part of the page that is not captured', "analytics.track('A', { hash: location.hash })"],
    ['a part of the path', "analytics.track('A', { section: location.pathname.split('/')[1] })"],
    [
      'a location of its own',
      "const location = useLocation(); analytics.track('A', { path: location.pathname })",
    ],
    ['a key that says more', "analytics.track('A', { ip_count: 3, zip: '1', utm: 'a' })"],
    ['a Page call', "analytics.page('A', { path: location.pathname })"],
    ['a message of a server', "analytics.track({ userId: 'u', event: 'A', properties: { ip: request.ip } })"],
  ])('accepts %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });

  it('accepts what a server sends', () => {
    expect(lint("analytics.track('A', { user_agent: agent })", 'server')).toEqual([]);
  });

  it.each([
    ['window.location.href', 'context.page.url'],
    ['document.URL', 'context.page.url'],
    ['document.location.pathname', 'context.page.path'],
    ['location.search', 'context.page.search'],
    ['document.title', 'context.page.title'],
    ['globalThis.document.referrer', 'context.page.referrer'],
    ['navigator.userAgent!', 'context.userAgent'],
    ['window.navigator.language', 'context.locale'],
  ])('rejects the value of %s', (value, context) => {
    expect(lint(`analytics.track('A', { from: ${value} })`)).toEqual([['value', 'from', context]]);
    expect(lint(`const from = ${value}; analytics.track('A', { from })`)).toEqual([
      ['value', 'from', context],
    ]);
  });

  it.each([
    ['utm_source', 'context.campaign.source'],
    ['utmCampaign', 'context.campaign.name'],
    ['userAgent', 'context.userAgent'],
    ['ip', 'context.ip'],
  ])('rejects the key %s', (key, context) => {
    expect(lint(`analytics.track('A', { ${key}: given() })`)).toEqual([['name', key, context]]);
  });
});

it('knows of no library behind a wrapper that ends out of sight', () => {
  const behind = { platform: 'unknown', sdk: null, keys: ['user_agent'] } as const;
  expect(runRule(rule, { calls: [call({ ...behind, kind: 'wrapper' })] })).toEqual([]);
  expect(runRule(rule, { calls: [call({ ...behind, kind: 'direct' })] })).toHaveLength(1);
});
