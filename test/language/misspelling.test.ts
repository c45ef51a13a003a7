import { expect, it } from 'vitest';
import { isMisspelling } from '../../src/language/misspelling.ts';

it.each([
  ['order completed', 'Order Completed'],
  ['orderCompleted', 'Order Completed'],
  ['orderId', 'order_id'],
  ['signup_method', 'sign_up_method'],
  ['Order Compelted', 'Order Completed'],
  ['Order Complted', 'Order Completed'],
  ['order_completted', 'Order Completed'],
  ['Order Camplated', 'Order Camplited'],
  ['curency', 'currency'],
  ['desciption', 'description'],
])('takes "%s" for "%s"', (written, meant) => {
  expect(isMisspelling(written, meant)).toBe(true);
});

it.each([
  ['Order Completed', 'Order Completed'],
  ['Product Viewed', 'Products Viewed'],
  ['Order Complete', 'Order Completed'],
  ['form_date', 'from_date'],
  ['post_name', 'past_name'],
  ['Order Shipped', 'Order Skipped Twice'],
  ['Completed Order', 'Order Completed'],
  ['Odrer Compelted', 'Order Completed'],
  ['feature1', 'feature2'],
  ['Order Confirmed', 'Order Completed'],
  ['', 'Order'],
])('does not take "%s" for "%s"', (written, meant) => {
  expect(isMisspelling(written, meant)).toBe(false);
});
