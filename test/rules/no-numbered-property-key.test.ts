import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-numbered-property-key/rule.ts';
import { call, property, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

describe('no-numbered-property-key', () => {
  it.each([
    ['no numbers', ['feature', 'features']],
    ['one number', ['feature_1', 'title']],
    ['numbers that say something', ['day_7', 'day_30']],
    ['percentiles', ['latency_p50', 'latency_p99']],
    ['names with a number', ['h1', 'h2', 'q1', 'q2', 'x1', 'x2']],
    [
      'the lines of an address',
      ['address1', 'address2', 'address_line_1', 'address_line_2', 'street1', 'street2'],
    ],
    ['different ends', ['step1Name', 'step2Time']],
    ['numbers that start later', ['level_2', 'level_3']],
    ['versions', ['oauth2', 'oauth3', 'web2', 'web3']],
  ])('accepts %s', (_, keys) => {
    expect(runRule(rule, { calls: [call({ keys })] })).toEqual([]);
  });

  it.each([
    ['two', ['feature_1', 'feature_2'], '"feature_1", "feature_2"'],
    [
      'in order of their numbers',
      ['tag10', 'tag1', 'tag2', 'tag3', 'tag4', 'tag5', 'tag6', 'tag7', 'tag8', 'tag9'],
      /^"tag1", .*"tag10"$/,
    ],
    ['from 0 on', ['item-0', 'item-1'], '"item-0", "item-1"'],
    ['in the middle', ['item1Price', 'item2Price', 'title'], '"item1Price", "item2Price"'],
  ])('rejects %s', (_, keys, names) => {
    const findings = said(runRule(rule, { calls: [call({ keys })] }));
    expect(findings).toEqual([{ messageId: 'numbered', data: { names: expect.stringMatching(names) } }]);
  });

  it('looks into each object by itself', () => {
    const inside = (...names: string[]) => value({ properties: names.map((name) => property(name)) });
    const apart = [property('a', inside('tag1')), property('b', inside('tag2'))];
    expect(runRule(rule, { calls: [call({ keys: apart })] })).toEqual([]);
    const together = [property('a', inside('tag1', 'tag2'))];
    expect(runRule(rule, { calls: [call({ keys: together })] })).toMatchObject([{ property: 'a.tag1' }]);
  });

  it('says once what several calls send', () => {
    const keys = [property('tag1'), property('tag2')];
    const calls = [call({ keys }), call({ keys })];
    expect(runRule(rule, { calls })).toHaveLength(1);
  });
});
