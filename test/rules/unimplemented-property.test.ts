import { expect, it } from 'vitest';
import rule from '../../rules/unimplemented-property/rule.ts';
import { call, property, value } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const unsent = (name: string, subject = '"E"') => ({ messageId: 'unsent', data: { name, subject } });
const plan = (properties: string) => `events: { E: { properties: ${properties} } }`;
const object = (...keys: string[]) => ({
  types: ['object' as const],
  properties: keys.map((key) => property(key)),
});

it.each([
  ['a property', plan('{ a: string, b: string }'), [call({ events: ['E'], keys: ['a'] })], [unsent('b')]],
  [
    'one that no call of several sends',
    plan('{ a: string, b: string, c: string }'),
    [call({ events: ['E'], keys: ['a'] }), call({ events: ['E'], keys: ['b'] })],
    [unsent('c')],
  ],
  [
    'a key in an object',
    plan('{ a: { properties: { b: string, c: string } } }'),
    [call({ events: ['E'], keys: [property('a', object('b'))] })],
    [unsent('a.c')],
  ],
  [
    'a key in an array',
    plan('{ a: { type: array, items: { properties: { b: string, c: string } } } }'),
    [call({ events: ['E'], keys: [property('a', { items: value(object('b')) })] })],
    [unsent('a[].c')],
  ],
  [
    'a common one',
    'common: { a: string }\nevents: { E: {} }',
    [call({ events: ['E'] })],
    [unsent('a', 'track')],
  ],
  [
    'a trait',
    'identify: { traits: { a: string } }',
    [call({ method: 'identify' })],
    [unsent('a', 'identify')],
  ],
  [
    'one of a page',
    'pages: { P: { properties: { a: string } } }',
    [call({ method: 'page', events: ['P'] })],
    [unsent('a', 'page "P"')],
  ],
  [
    'one of a pattern',
    'events: { "E *": { properties: { a: string } } }',
    [call({ events: ['E 1'] }), call({ events: ['E 2'] })],
    [unsent('a', '"E *"')],
  ],
  [
    'one of the newest version',
    'events: { E: { properties: { a: string }, versions: { 2: { properties: { b: string } } } } }',
    [call({ events: ['E'] })],
    [unsent('b')],
  ],
  [
    'one of a source that sends the event',
    plan('{ a: { type: string, sources: [web] } }'),
    [call({ events: ['E'], source: 'web' })],
    [unsent('a')],
  ],
])('rejects %s', (_, text, calls, expected) => {
  const findings = runRule(rule, { plan: text, calls });
  expect(said(findings)).toEqual(expected);
  expect(findings[0]!.at.file).toBe('tracking-plan.yaml');
});

it.each([
  [
    'what one of the calls sends',
    plan('{ a: string }'),
    [call({ events: ['E'] }), call({ events: ['E'], keys: ['a'] })],
  ],
  ['what may be sent among other keys', plan('{ a: string }'), [call({ events: ['E'], open: true })]],
  ['an event that nothing sends', plan('{ a: string }'), [call({ events: ['F'] })]],
  [
    'what a call with an unknown name sends',
    plan('{ a: string }'),
    [call({ events: ['E'] }), call({ namesComplete: false, keys: ['a'] })],
  ],
  [
    'what a call with unknown name and keys may send',
    plan('{ a: string }'),
    [call({ events: ['E'] }), call({ namesComplete: false, open: true })],
  ],
  ['a required one, which the calls lack', plan('{ a: string! }'), [call({ events: ['E'] })]],
  ['a deprecated one', plan('{ a: { type: string, deprecated: true } }'), [call({ events: ['E'] })]],
  [
    'one of another source',
    plan('{ a: { type: string, sources: [api] } }'),
    [call({ events: ['E'], source: 'web' })],
  ],
  [
    'an event that is yet to come',
    'events: { E: { status: planned, properties: { a: string } } }',
    [call({ events: ['E'] })],
  ],
  [
    'an object of which nothing is known',
    plan('{ a: { properties: { b: string } } }'),
    [call({ events: ['E'], keys: ['a'] })],
  ],
])('accepts %s', (_, text, calls) => {
  expect(runRule(rule, { plan: text, calls })).toEqual([]);
});

it('judges what a call sends with that event only', () => {
  const [e, f] = [call({ events: ['E'], keys: ['a'] }), call({ events: ['F'] })];
  const sends = [e, f].map(({ names, properties, open }) => ({ names, properties, open }));
  const both = call({ events: ['E', 'F'], keys: [property('a', { optional: true })], sends });
  const text = 'events: { E: { properties: { a: string } }, F: { properties: { a: string } } }';
  expect(said(runRule(rule, { plan: text, calls: [both] }))).toEqual([unsent('a', '"F"')]);
});

it('says once for an event what it lacks, and nothing on a partial run', () => {
  const text = plan('{ a: string, b: string, c: string, d: string, e: string, f: string }');
  const run = { plan: text, calls: [call({ events: ['E'] })] };
  expect(said(runRule(rule, run))).toMatchObject([{ messageId: 'many', data: { count: 6, subject: '"E"' } }]);
  expect(runRule(rule, { ...run, full: false })).toEqual([]);
});
