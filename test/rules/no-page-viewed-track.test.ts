import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-page-viewed-track/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

describe('no-page-viewed-track', () => {
  it.each([
    'Product Viewed',
    'Landing Page Video Viewed',
    'Page Views Exported',
    'Page Shared',
    'Screen Recorded',
    'Full Screen Viewed',
    'Viewed Page Count',
    'View Product',
    'Homepage Banner Viewed',
    'path_changed',
  ])('accepts %s', (event) => {
    expect(runRule(rule, { calls: [call({ events: [event] })] })).toEqual([]);
  });

  it.each([
    ['Page Viewed', 'page'],
    ['Viewed Page', 'page'],
    ['Pricing Page Viewed', 'page'],
    ['Viewed Pricing Page', 'page'],
    ['Home Screen Viewed', 'screen'],
    ['page_view', 'page'],
    ['pageview', 'page'],
    ['PageView', 'page'],
    ['app.screen_viewed', 'screen'],
    ['Page Viewed: Pricing', 'page'],
  ])('rejects %s', (event, place) => {
    expect(said(runRule(rule, { calls: [call({ events: [event] })] }))).toEqual([
      { messageId: 'view', data: { event, place } },
    ]);
  });

  it('is about Track calls', () => {
    expect(runRule(rule, { calls: [call({ method: 'page', events: ['Page Viewed'] })] })).toEqual([]);
  });
});
