import { describe, expect, it } from 'vitest';
import noPii from '../../rules/no-pii-property/rule.ts';
import rule from '../../rules/property-casing/rule.ts';
import reservedColumn from '../../rules/reserved-warehouse-column/rule.ts';
import { partsOf } from '../../src/lint/gathered-findings.ts';
import { call, place, property, value } from '../support/calls.ts';
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
      [casing('cart_id', 'cartId', 'camelCase as 2 of 3 keys are')],
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
    ['once that a plan has another convention', 'aA, bB, cC, dD, eE, fF, a, b, c, d, e, f', ['convention']],
    ['that, and what few are otherwise', 'aA, bB, cC, dD, eE, fF, a_b', ['convention', 'casing']],
    ['the names of an event where both are usual', 'aA, bB, cC, dD, eE, fF, a_a, b_b, c_c, d_d', ['several']],
    ['the names of an event where they are few', 'aA, bB', ['several']],
    ['a name where it is the only one', 'aA, b', ['casing']],
  ])('says %s', (_, names, messageIds) => {
    const properties = names.replace(/\w+/g, '$&: string');
    const plan = `events: { E: { properties: { ${properties} } } }`;
    expect(runRule(rule, { plan }).map(({ messageId }) => messageId)).toEqual(messageIds);
  });

  it('says each name where a convention is set', () => {
    const properties = 'a_a: string, b_b: string, c_c: string, d_d: string, e_e: string, f_f: string';
    const plan = `naming: { properties: camelCase }\nevents: { E: { properties: { ${properties} } } }`;
    expect(runRule(rule, { plan }).flatMap(partsOf)).toHaveLength(6);
  });

  const CAMEL = ['aA', 'bB', 'cC', 'dD', 'eE', 'fF', 'gG', 'hH', 'iI'];

  it('says once that calls have another convention, and what is odd in that one', () => {
    const calls = [call({ keys: CAMEL }), call({ keys: CAMEL }), call({ keys: ['j_j', 'title'] })];
    const findings = runRule(rule, { calls });
    expect(said(findings)).toEqual([
      {
        messageId: 'convention',
        data: { count: 9, total: 10, casing: 'snake_case', names: '"aA", "bB", "cC", "dD", "eE" and 4 more' },
      },
      casing('j_j', 'jJ', 'camelCase as 10 of 11 keys are'),
    ]);
    expect(findings[0]!.help).toContain('property-casing: [error, { casing: consistent }]');
  });

  it('says only what is mixed in one object where no casing prevails', () => {
    const shouted = ['A_B', 'C_D', 'E_F', 'G_H', 'I_J'];
    const calls = [
      call({ keys: CAMEL.slice(0, 7) }),
      call({ keys: shouted }),
      call({ keys: ['aA', 'K_L'] }),
      call({ keys: ['A_B'] }),
    ];
    expect(said(runRule(rule, { calls })).slice(1)).toEqual([
      casing('K_L', 'kL', 'camelCase as keys beside it'),
    ]);
  });

  it('says a name once, at the first place that is reported', () => {
    const at = (file: string) => call({ at: place(file), keys: [property('orderId', { at: place(file) })] });
    const calls = ['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/d.ts'].map(at);
    const filesOf = (reported: readonly string[]) =>
      runRule(rule, { calls, full: false, reported: (file) => reported.includes(file) }).map((finding) => [
        finding.at.file,
        ...finding.related.map((other) => other.at.file),
      ]);
    expect(filesOf(['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/d.ts'])).toEqual([
      ['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/d.ts'],
    ]);
    expect(filesOf(['src/c.ts', 'src/d.ts'])).toEqual([['src/c.ts', 'src/d.ts']]);
    expect(filesOf([])).toEqual([]);
  });

  it('tells all places, where they are many', () => {
    const calls = Array.from({ length: 9 }, () => call({ keys: ['orderId'] }));
    const [finding] = runRule(rule, { calls });
    expect(finding!.related.map(({ message }) => message)).toEqual(Array(8).fill('also here'));
  });

  it('names the keys of one object in one finding, at the first of them', () => {
    const writtenIn = place();
    const inOne = ['orderId', 'cartId', 'total'].map((name) => property(name, { writtenIn }));
    const elsewhere = [property('cartId'), property('shopId')];
    const findings = runRule(rule, { calls: [call({ keys: inOne }), call({ keys: elsewhere })] });
    expect(said(findings)).toEqual([
      { messageId: 'several', data: { casing: 'snake_case', names: '"orderId", "cartId"' } },
      casing('shopId', 'shop_id'),
    ]);
    const [first] = findings;
    expect(first).toMatchObject({ at: inOne[0]!.at, property: null });
    expect(first!.related).toEqual([
      { at: inOne[1]!.at, message: 'and here' },
      { at: elsewhere[0]!.at, message: 'also here' },
    ]);
  });

  it('stands at the key under which an object is sent whole, where its type alone tells the keys', () => {
    const declaredBy = 'type' as const;
    const inside = ['itemsCount', 'id', 'isPrivate'].map((name) => property(name, { declaredBy }));
    const list = property('list', { properties: inside });
    const send = () => call({ keys: [property('list', { ...list, at: place() })] });
    const calls = [send(), send()];
    const findings = runRule(rule, { calls });
    expect(said(findings)).toEqual([
      {
        messageId: 'severalInside',
        data: { outer: 'list', casing: 'snake_case', names: '"isPrivate", "itemsCount"' },
      },
    ]);
    expect([findings[0]!.at, ...findings[0]!.related.map(({ at }) => at)]).toEqual(
      calls.map(({ properties }) => properties[0]!.at),
    );
    expect(
      said(runRule(rule, { calls: [call({ keys: [property('list', { properties: [inside[0]!] })] })] })),
    ).toEqual([
      { messageId: 'inside', data: { property: 'itemsCount', outer: 'list', casing: 'snake_case' } },
    ]);
    expect(said(runRule(rule, { calls: [call({ keys: inside })] }))).toMatchObject([
      { data: { property: 'itemsCount' } },
      { data: { property: 'isPrivate' } },
    ]);
  });

  it('leaves out what a wrapper adds out of sight', () => {
    const calls = [call({ keys: [property('cliVersion', { declaredBy: 'configuration' }), 'orderId'] })];
    expect(said(runRule(rule, { calls }))).toEqual([casing('orderId', 'order_id')]);
  });

  it('leaves to other rules what they want gone', () => {
    const calls = [call({ keys: ['userToken', 'emailAddress', 'userId', 'orderId'] })];
    const beside = [[noPii], [reservedColumn]] as const;
    expect(said(runRule(rule, { calls, beside }))).toEqual([casing('orderId', 'order_id')]);
    expect(runRule(rule, { calls })).toHaveLength(4);
    const plan = 'common: { userToken: { type: string, pii: true } }\nevents: {}';
    expect(said(runRule(rule, { calls, beside, plan }))).toContainEqual(casing('userToken', 'user_token'));
  });

  it('says once what is made in one place', () => {
    const at = place();
    const calls = [call({ keys: [property('total-eu', { at }), property('total-us', { at })] })];
    expect(said(runRule(rule, { calls }))).toEqual([
      { messageId: 'several', data: { casing: 'snake_case', names: '"total-eu", "total-us"' } },
    ]);
  });

  it('keeps a leading underscore, and signs that mean something', () => {
    const calls = [call({ keys: ['_orderId', 'priceIn%'] })];
    expect(said(runRule(rule, { calls }))).toEqual([
      casing('_orderId', '_order_id'),
      { messageId: 'unclear', data: { property: 'priceIn%', casing: 'snake_case' } },
    ]);
  });
});
