import { expect, it } from 'vitest';
import rule from '../../rules/plan-description/rule.ts';
import { runRule, said } from '../support/run-rule.ts';

const names = (findings: ReturnType<typeof runRule>) =>
  findings.map(({ messageId, data }) => [messageId, data.name]);

it('wants events and properties described', () => {
  const findings = runRule(rule, { plan: 'events: { A: { properties: { p: string } } }' });
  expect(names(findings)).toEqual([
    ['event', 'A'],
    ['property', 'p'],
  ]);
  expect(findings[1]).toMatchObject({ property: 'p', at: { line: 2, column: 30 } });
});

it.each([
  [
    'described in another event',
    '{ A: { description: a, properties: { p: string } }, B: { description: b, properties: { p: { type: string, description: x } } } }',
  ],
  ['deprecated', '{ A: { deprecated: true, properties: { p: { type: string, deprecated: true } } } }'],
])('accepts what is %s', (_, events) => {
  expect(runRule(rule, { plan: `events: ${events}` })).toEqual([]);
});

it.each([
  [
    'a definition',
    'definitions: { D: { type: string, description: x } }\nevents: { A: { description: a, properties: { p: { $ref: D } } } }',
  ],
  ['reserved traits', 'identify: { traits: { email: string, firstName: string } }'],
])('accepts %s', (_, plan) => {
  expect(runRule(rule, { plan })).toEqual([]);
});

it('takes a blank description for none, and looks inside of objects', () => {
  const plan =
    'events: { A: { description: " ", properties: { a: { description: a, properties: { b: string } } } } }';
  expect(names(runRule(rule, { plan }))).toEqual([
    ['event', 'A'],
    ['property', 'b'],
  ]);
});

it('says once for a file what most of it lacks', () => {
  const events = Array.from({ length: 300 }, (_, n) => `  E${n}: { properties: { p${n}: string } }`);
  const findings = runRule(rule, { plan: `events:\n${events.join('\n')}` });
  expect(said(findings)).toMatchObject([
    { messageId: 'events', data: { count: 300, names: '"E0", "E1", "E2", "E3", "E4" and 295 more' } },
    { messageId: 'properties', data: { count: 300 } },
  ]);
  expect(findings[0]).toMatchObject({
    at: { line: 3 },
    related: [{ at: { line: 4 } }, {}, {}, { at: { line: 7 } }],
  });
});
