import { describe, expect, it } from 'vitest';
import rule from '../../rules/event-name-similar/rule.ts';
import unplannedEvent from '../../rules/unplanned-event/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const sending = (...events: string[]) => events.map((event) => call({ events: [event] }));

describe('event-name-similar', () => {
  it.each([
    ['Buy With Card', 'buy_with_card', 'separators'],
    ['Order Completed', 'order completed', 'case'],
    ['Order Completed', 'Completed Order', 'word order'],
    ['Order Canceled', 'Order Cancelled', 'spelling'],
    ['Colour Picked', 'color_picked', 'spelling'],
    ['Playlist Organised', 'Playlist Organized', 'spelling'],
    ['Product Added', 'Products Added', 'singular and plural'],
    ['Category Viewed', 'categories_viewed', 'singular and plural'],
    ['Wishlist Opened', 'Wish List Opened', 'separators'],
    ['app.cart.opened', 'app_cart_opened', 'separators'],
    ['Submitted Swap', 'swaps.submitted', 'how they are written'],
  ])('takes %s and %s for one', (a, b, difference) => {
    const [finding, ...others] = runRule(rule, { calls: sending(a, b, a) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ messageId: 'similar', data: { event: b, other: a, difference } });
    expect(finding?.related.map(({ message }) => message)).toContain(`"${a}" is here`);
  });

  it.each([
    ['Order Completed', 'Order Complete'],
    ['Click on buy with crypto', 'Click on Buy NFT With Crypto'],
    ['User Invited Team', 'Team Invited User'],
    ['Modal Closed', 'Modal Dismissed'],
    ['Order Created', 'Order Updated'],
    ['Order Started', 'Order Restarted'],
    ['News Opened', 'New Opened'],
    ['a', 'A'],
    ['订单完成', '订单取消'],
  ])('takes %s and %s for two', (a, b) => {
    expect(runRule(rule, { calls: sending(a, b) })).toEqual([]);
  });

  it('compares with the plan, and leaves to unplanned-event what that one says', () => {
    const calls = sending('order_completed', 'Signup Clicked', 'signup_clicked');
    const plan =
      'events: { Order Completed: {}, Cart Viewed: {}, cart_viewed: {}, Cart viewed: { deprecated: true } }';
    const found = (beside: boolean) =>
      said(runRule(rule, { calls, plan, beside: beside ? [[unplannedEvent]] : [] })).map(
        ({ data }) => data.event,
      );
    expect([...found(true)].sort()).toEqual(['cart_viewed', 'signup_clicked']);
    expect([...found(false)].sort()).toEqual(['cart_viewed', 'order_completed', 'signup_clicked']);
  });
});
