import { expect, it } from 'vitest';
import rule from '../../rules/event-source/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const PLAN = `events: { A: { sources: [api, cron] }, B: {}, "C *": { sources: [api] } }
pages: { Home: { sources: [site] } }
screens: { Home: { sources: [] } }`;

const data = (kind: string, name: string, planned: string) => ({
  messageId: 'source',
  data: { kind, name, source: 'web', planned },
});

it.each([
  ['an event', call({ events: ['A'], source: 'web' }), data('event', 'A', '"api" or "cron"')],
  ['an event of a pattern', call({ events: ['C 1'], source: 'web' }), data('event', 'C 1', '"api"')],
  ['one of several', call({ events: ['A', 'B'], source: 'web' }), data('event', 'A', '"api" or "cron"')],
  ['a page', call({ method: 'page', events: ['Home'], source: 'web' }), data('page', 'Home', '"site"')],
  [
    'a screen',
    call({ method: 'screen', events: ['Home'], source: 'web' }),
    data('screen', 'Home', 'no source'),
  ],
])('rejects %s', (_, sent, expected) => {
  const findings = runRule(rule, { calls: [sent], plan: PLAN });
  expect(said(findings)).toEqual([expected]);
  expect(findings[0]!.at).toEqual(sent.eventAt);
});

it.each([
  ['a source of the event', call({ events: ['A'], source: 'cron' })],
  ['an event without sources', call({ events: ['B'], source: 'web' })],
  ['a call of no known source', call({ events: ['A'] })],
  ['an event that is not planned', call({ events: ['D'], source: 'web' })],
  ['traits', call({ method: 'identify', source: 'web' })],
])('accepts %s', (_, sent) => {
  expect(runRule(rule, { calls: [sent], plan: PLAN })).toEqual([]);
});
