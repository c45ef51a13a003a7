import { describe, expect, it } from 'vitest';
import rule from '../../rules/property-casing/rule.ts';
import { call, property, value } from '../support/calls.ts';
import { PLAN_FILE } from '../support/plan-text.ts';
import { runRule, said } from '../support/run-rule.ts';

const casing = (key: string, expected: string, name = 'snake_case') => ({
  messageId: 'casing',
  data: { property: key, expected, casing: name },
});

describe('property-casing', () => {
  it.each([
    ['snake_case', [call({ keys: ['order_id', 'title', 'address1', '_id', '$browser', '2fa_code'] })], {}],
    ['reserved traits', [call({ method: 'identify', keys: ['firstName', 'lastName', 'createdAt'] })], {}],
    [
      'reserved traits of an address',
      [call({ method: 'identify', keys: [property('address', { properties: [property('postalCode')] })] })],
      {},
    ],
    ['another casing', [call({ keys: ['orderId'] })], { options: { casing: 'camelCase' } }],
    [
      "the plan's casing",
      [call({ keys: ['orderId'] })],
      { plan: 'naming: { properties: camelCase }\nevents: {}' },
    ],
    ['what most keys use', [call({ keys: ['orderId', 'itemId'] })], { options: { casing: 'consistent' } }],
  ])('accepts %s', (_, calls, run) => {
    expect(runRule(rule, { calls, ...run })).toEqual([]);
  });

  it.each([
    ['a key', [call({ keys: ['orderId'] })], {}, [casing('orderId', 'order_id')]],
    [
      'a trait that is not reserved',
      [call({ method: 'identify', keys: ['teamName'] })],
      {},
      [casing('teamName', 'team_name')],
    ],
    [
      'a reserved trait as a property',
      [call({ keys: ['firstName'] })],
      {},
      [casing('firstName', 'first_name')],
    ],
    [
      'an acronym',
      [call({ method: 'page', keys: ['contextURL'] })],
      {},
      [casing('contextURL', 'context_url')],
    ],
    [
      'the odd one out',
      [call({ keys: ['orderId', 'itemId', 'cart_id'] })],
      { options: { casing: 'consistent' } },
      [casing('cart_id', 'cartId', 'camelCase')],
    ],
    [
      "what isn't the plan's casing",
      [call({ keys: ['order_id'] })],
      { plan: 'naming: { properties: camelCase }\nevents: {}' },
      [casing('order_id', 'orderId', 'camelCase')],
    ],
    [
      'a key without words',
      [call({ keys: ['—'] })],
      {},
      [{ messageId: 'unclear', data: { property: '—', casing: 'snake_case' } }],
    ],
  ])('rejects %s', (_, calls, run, expected) => {
    expect(said(runRule(rule, { calls, ...run }))).toEqual(expected);
  });

  it('goes into objects and arrays', () => {
    const author = property('author', { properties: [property('fullName')] });
    const products = property('products', { items: value({ properties: [property('productId')] }) });
    const findings = runRule(rule, { calls: [call({ keys: [author, products] })] });
    expect(findings.map((finding) => finding.property).sort()).toEqual([
      'author.fullName',
      'products[].productId',
    ]);
  });

  it('says once what is written once, however often it is sent', () => {
    const shared = property('orderId');
    const calls = [1, 2, 3].map((index) => call({ events: [`Step ${index} Completed`], keys: [shared] }));
    const findings = runRule(rule, { calls });
    expect(findings.map(({ at, event, related }) => [at, event, related.length])).toEqual([
      [shared.at, null, 3],
    ]);
  });

  it('judges planned keys in the plan', () => {
    const calls = [call({ events: ['Order Completed'], keys: ['orderId', 'itemId'] })];
    const plan = 'events: { Order Completed: { properties: { orderId: string } } }';
    const findings = runRule(rule, { calls, plan });
    expect(findings.map(({ at, property: path }) => [at.file === PLAN_FILE, path])).toEqual([
      [false, 'itemId'],
      [true, 'orderId'],
    ]);
  });

  it('says once for a name of the plan that it should be another', () => {
    const plan = 'events:\n  E: { properties: { siteId: string } }\n  F: { properties: { siteId: string } }';
    const findings = runRule(rule, { plan });
    expect(said(findings)).toEqual([casing('siteId', 'site_id')]);
    expect(findings[0]).toMatchObject({ event: null, related: [{ at: { line: 4 } }] });
  });

  it.each([
    ['once that most of a plan has another convention', 'aA, bB, cC, dD, eE, fF, a_b', ['convention']],
    ['each name where only some have', 'aA, bB, cC, dD, eE, fF, a, b, c, d, e, f', Array(6).fill('casing')],
    ['each name where they are few', 'aA, bB', ['casing', 'casing']],
  ])('says %s', (_, names, messageIds) => {
    const properties = names.replace(/\w+/g, '$&: string');
    const plan = `events: { E: { properties: { ${properties} } } }`;
    expect(runRule(rule, { plan }).map(({ messageId }) => messageId)).toEqual(messageIds);
  });

  it('says each name where a convention is set', () => {
    const properties = 'a_a: string, b_b: string, c_c: string, d_d: string, e_e: string, f_f: string';
    const plan = `naming: { properties: camelCase }\nevents: { E: { properties: { ${properties} } } }`;
    expect(runRule(rule, { plan })).toHaveLength(6);
  });
});
