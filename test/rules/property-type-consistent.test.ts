import { describe, expect, it } from 'vitest';
import rule from '../../rules/property-type-consistent/rule.ts';
import type { WireType } from '../../src/scan/inventory.ts';
import { call, place, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const sends = (event: string, ...types: WireType[]) =>
  call({ events: [event], keys: [property('price', { types })] });

describe('property-type-consistent', () => {
  it.each([
    ['one type', [sends('A', 'number'), sends('B', 'number')], {}],
    ['a type among others', [sends('A', 'number'), sends('B', 'number', 'string')], {}],
    ['null', [sends('A', 'number'), sends('B', 'null')], {}],
    ['a type that is not known', [sends('A', 'number'), sends('B')], {}],
    [
      'traits beside properties',
      [sends('A', 'number'), call({ method: 'identify', keys: [property('price', 'free')] })],
      {},
    ],
    [
      'what the plan has',
      [sends('A', 'number'), sends('B', 'string')],
      { plan: 'common: { price: number }\nevents: {}' },
    ],
  ])('accepts %s', (_, calls, run) => {
    expect(runRule(rule, { calls, ...run })).toEqual([]);
  });

  it('says which type is where', () => {
    const calls = [
      sends('A', 'number'),
      sends('B', 'string'),
      sends('C', 'null', 'number'),
      sends('D', 'boolean'),
    ];
    const findings = runRule(rule, { calls });
    expect(said(findings)).toEqual([
      {
        messageId: 'type',
        data: { property: 'price', actual: 'a string', usual: 'a number', elsewhere: '"A"' },
      },
    ]);
    expect(findings[0]!.related.map(({ message }) => message)).toEqual(['a number here', 'a boolean here']);
  });

  it('says it at the first place that is reported', () => {
    const at = (file: string, type: WireType) =>
      call({ events: [file], keys: [property('price', { types: [type], at: place(file) })] });
    const calls = [at('a.ts', 'number'), at('b.ts', 'string'), at('c.ts', 'number'), at('d.ts', 'boolean')];
    const saidIn = (...reported: string[]) =>
      runRule(rule, { calls, full: false, reported: (file) => reported.includes(file) }).map((finding) => [
        finding.at.file,
        ...finding.related.map((other) => other.at.file),
      ]);
    expect(saidIn('b.ts', 'd.ts')).toEqual([['b.ts', 'a.ts', 'd.ts']]);
    expect(saidIn('d.ts')).toEqual([['d.ts', 'a.ts']]);
    expect(saidIn('a.ts')).toEqual([]);
  });

  it('speaks of calls of one event', () => {
    expect(said(runRule(rule, { calls: [sends('A', 'number'), sends('A', 'string')] }))).toMatchObject([
      { data: { elsewhere: 'another call of "A"' } },
    ]);
  });

  it('compares keys inside of objects by their path', () => {
    const inside = (name: string, known: string | number) =>
      call({
        events: ['A'],
        keys: [property(name, { types: ['object'], properties: [property('id', known)] })],
      });
    expect(runRule(rule, { calls: [inside('user', 1), inside('team', 'x')] })).toEqual([]);
    expect(runRule(rule, { calls: [inside('user', 1), inside('user', 'x')] })).toMatchObject([
      { property: 'user.id' },
    ]);
  });
});
