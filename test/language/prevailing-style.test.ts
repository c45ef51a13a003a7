import { describe, expect, it } from 'vitest';
import { commonestCasing, prevailingStyle } from '../../src/language/prevailing-style.ts';

const numbered = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index));

describe('prevailingStyle', () => {
  it('is what 8 of 10 names share', () => {
    const names = [...numbered(8, (index) => `order_step${index}_taken`), 'Order Completed', 'orderSent'];
    expect(prevailingStyle(names)).toEqual({ casing: 'snake_case', separator: null });
  });

  it('sees areas', () => {
    const names = numbered(12, (index) => `app.cart${index}.item_added`);
    expect(prevailingStyle(names)).toEqual({ casing: 'snake_case', separator: '.' });
  });

  it('sees camelCase behind the object, where it is no snake_case', () => {
    const started = numbered(6, (index) => `sites_step${index}Started`);
    const parted = { casing: 'camelCase', separator: '_' };
    expect(prevailingStyle([...started, 'command', 'sites_linked', 'user_removed', 'team_left'])).toEqual(
      parted,
    );
    const snake = numbered(9, (index) => `order_${index}_sent`);
    expect(prevailingStyle([...snake, 'sites_createStarted'])?.casing).toBe('snake_case');
    const camel = numbered(5, (index) => `orderSent${index}`);
    expect(prevailingStyle([...camel, ...snake])).toBeNull();
  });

  it.each([
    ['fewer than 10 names', numbered(9, (index) => `order_${index}_sent`)],
    [
      '7 of 10',
      [...numbered(7, (index) => `order_${index}_sent`), 'Order Completed', 'Cart Viewed', 'orderSent'],
    ],
    [
      'nothing in common',
      numbered(20, (index) => (index % 2 ? `Order ${index} Sent` : `order_${index}_sent`)),
    ],
  ])('is null for %s', (_, names) => {
    expect(prevailingStyle(names)).toBeNull();
  });
});

describe('commonestCasing', () => {
  it.each([
    [['orderId', 'itemId', 'order_id', 'title'], 'camelCase'],
    [['order_id', 'item_id', 'orderId', 'title'], 'snake_case'],
    [['orderId', 'item_id'], 'snake_case'],
    [['title', 'price'], 'snake_case'],
  ])('of %s is %s', (names, casing) => {
    expect(commonestCasing(names)).toBe(casing);
  });
});
