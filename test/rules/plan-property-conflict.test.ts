import { expect, it } from 'vitest';
import rule from '../../rules/plan-property-conflict/rule.ts';
import { runRule, said } from '../support/run-rule.ts';

const events = (...types: readonly string[]) =>
  `events:\n${types.map((type, n) => `  E${n}: { properties: { p: ${type} } }`).join('\n')}`;

it('says once for a name which place differs from most', () => {
  const findings = runRule(rule, { plan: events('string', 'number', 'number', 'boolean') });
  expect(said(findings)).toEqual([
    { messageId: 'conflict', data: { property: 'p', usual: 'a number', actual: 'a string' } },
  ]);
  expect(findings[0]).toMatchObject({
    at: { line: 3 },
    related: [
      { at: { line: 4 }, message: 'a number here' },
      { at: { line: 6 }, message: 'another type here, too' },
    ],
  });
});

it.each([
  ['the same', ['string', 'string!']],
  ['an integer and a number', ['integer', 'number']],
  ['what may be null', ['string', '{ type: [string, "null"] }']],
  ['types that overlap', ['string', '{ type: [string, number] }']],
  ['no type at all', ['string', '{ enum: [1] }']],
])('accepts %s', (_, types) => {
  expect(runRule(rule, { plan: events(...types) })).toEqual([]);
});

it.each([
  [
    'versions of an event',
    'events: { E: { properties: { p: string }, versions: { 2: { properties: { p: number } } } } }',
  ],
  ['traits', 'identify: { traits: { p: string } }\nevents: { E: { properties: { p: number } } }'],
])('lets %s differ', (_, plan) => {
  expect(runRule(rule, { plan })).toEqual([]);
});

it('compares common properties, pages and screens, too', () => {
  const plan =
    'common: { p: string, q: string }\npages: { P: { properties: { p: number } } }\nscreens: { S: { properties: { q: array } } }';
  expect(runRule(rule, { plan }).map(({ property, at }) => [property, at.line])).toEqual([
    ['p', 3],
    ['q', 4],
  ]);
});
