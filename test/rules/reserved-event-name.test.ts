import { describe, expect, it } from 'vitest';
import rule from '../../rules/reserved-event-name/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const calls = (event: string) => [call({ events: [event] })];

describe('reserved-event-name', () => {
  it.each([
    ['Users', 'users'],
    ['pages', 'pages'],
  ])('%s is a table of every warehouse', (event, table) => {
    expect(said(runRule(rule, { calls: calls(event) }))).toEqual([
      { messageId: 'table', data: { event, table } },
    ]);
  });

  it.each([
    ['session_start', 'firebase', 'Firebase'],
    ['ga_opened', 'firebase', 'Firebase'],
    ['form_submit', 'google-analytics', 'Google Analytics'],
    ['$pageview', 'posthog', 'PostHog'],
  ])('%s is reserved by %s', (event, destination, by) => {
    expect(said(runRule(rule, { calls: calls(event), options: { destinations: [destination] } }))).toEqual([
      { messageId: 'reserved', data: { event, destination: by } },
    ]);
    expect(runRule(rule, { calls: calls(event) })).toEqual([]);
  });

  it.each(['User Created', 'Session Start', 'form_submitted', 'Error Shown'])('accepts %s', (event) => {
    const options = { destinations: ['firebase', 'google-analytics', 'posthog'] };
    expect(runRule(rule, { calls: calls(event), options })).toEqual([]);
  });
});
