import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-component-page/rule.ts';
import { call, place } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const run = (fields: Parameters<typeof call>[0]) => said(runRule(rule, { calls: [call(fields)] }));

describe('no-component-page', () => {
  it.each([
    'Home',
    'Menu',
    'Admin Panel',
    'Control Panel',
    'Modal Settings',
    'Search Results',
    'Tabs',
    'Dialogue Archive',
    'Table',
  ])('accepts a page called %s', (name) => {
    expect(run({ method: 'page', events: [name] })).toEqual([]);
  });

  it.each([
    ['Filter Drawer', 'drawer'],
    ['settings_modal', 'modal'],
    ['Account Menu', 'menu'],
    ['Billing Tab', 'tab'],
    ['Product Side Panel', 'side panel'],
    ['SearchResultsList', 'results list'],
  ])('rejects a page called %s', (name, part) => {
    expect(run({ method: 'page', events: [name] })).toEqual([
      { messageId: 'name', data: { method: 'page', name, part } },
    ]);
  });

  it.each<[string, Parameters<typeof call>[0], string, string]>([
    ['a component', { within: { functions: ['open', 'ShareDialog'] } }, 'ShareDialog', 'dialog'],
    ['a class', { within: { functions: ['FilterDrawer.open'] } }, 'FilterDrawer', 'drawer'],
    ['a file', { at: place('src/ShareModal.vue') }, 'ShareModal', 'modal'],
  ])('rejects a screen without a name in %s', (_, fields, name, part) => {
    expect(run({ method: 'screen', ...fields })).toEqual([
      { messageId: 'place', data: { method: 'screen', name, part } },
    ]);
  });

  it.each<[string, Parameters<typeof call>[0]]>([
    [
      'a name that is none of these',
      { method: 'page', events: ['Sign In'], within: { functions: ['SignInModal'] } },
    ],
    ['another component', { method: 'page', within: { functions: ['CheckoutPage'] } }],
    ['a function that is no component', { method: 'page', within: { functions: ['openDialog'] } }],
    ['a Track call', { events: ['Filter Drawer'] }],
  ])('accepts %s', (_, fields) => {
    expect(run(fields)).toEqual([]);
  });
});
