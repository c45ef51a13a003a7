import { describe, expect, it } from 'vitest';
import rule from '../../rules/required-event-properties/rule.ts';
import { call, property } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

describe('required-event-properties', () => {
  it.each([
    ['all keys', call({ events: ['Item List Sorted'], keys: ['sort_column', 'sort_direction'] }), undefined],
    ['another event', call({ events: ['Item Sorted'] }), undefined],
    ['keys that are not known', call({ events: ['Item List Sorted'], open: true }), undefined],
    [
      'a search with a parameter',
      call({ events: ['Search Initiated'], keys: ['initiator', 'query'] }),
      undefined,
    ],
    [
      'a key that may belong to this event',
      call({
        events: ['External Link Clicked', 'Link Clicked'],
        keys: [property('destination_url', { optional: true })],
      }),
      undefined,
    ],
    [
      'an event that the options take away',
      call({ events: ['External Link Clicked'] }),
      { events: { 'External Link Clicked': [] } },
    ],
    [
      'a search that the options speak of',
      call({ events: ['Search Initiated'] }),
      { events: { 'Search Initiated': [] } },
    ],
  ])('accepts %s', (_, accepted, options) => {
    expect(runRule(rule, { calls: [accepted], options })).toEqual([]);
  });

  it.each([
    ['Search Results Displayed', ['total_result_count']],
    ['Paginated List Displayed', ['total_items_pages', 'items_per_page', 'current_item_page']],
    ['External Link Clicked', ['destination_url']],
    ['external_link_clicked', ['destination_url']],
    ['Item List Sorted', ['sort_column', 'sort_direction']],
  ])('rejects %s without its keys', (event, keys) => {
    const findings = runRule(rule, { calls: [call({ events: [event], keys: ['initiator'] })] });
    expect(new Set(findings.map((finding) => finding.property))).toEqual(new Set(keys));
    expect(said(findings)[0]).toMatchObject({ messageId: 'missing', data: { event } });
  });

  it.each([
    [
      'a search for nothing',
      call({ events: ['Search Initiated'], keys: ['initiator', 'display_format'] }),
      'search',
    ],
    [
      'a key that can be absent',
      call({ events: ['External Link Clicked'], keys: [property('destination_url', { optional: true })] }),
      'maybe',
    ],
  ])('rejects %s', (_, rejected, messageId) => {
    expect(runRule(rule, { calls: [rejected] }).map((finding) => finding.messageId)).toEqual([messageId]);
  });

  it('asks for what the options add', () => {
    const options = { events: { 'Cart Viewed': ['cart_id'] } };
    expect(said(runRule(rule, { calls: [call({ events: ['Cart Viewed'] })], options }))).toEqual([
      { messageId: 'missing', data: { event: 'Cart Viewed', property: 'cart_id' } },
    ]);
  });
});
