import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { renamedEvent, renamedInPlan, renamedKey } from '../../src/lint/renaming.ts';
import type { Spelling } from '../../src/scan/inventory.ts';
import { place, property } from '../support/calls.ts';

const at = place();

it.each<[Spelling | null, string, string | null]>([
  ['identifier', 'order_id', 'order_id'],
  ['identifier', 'order id', "'order id'"],
  ['identifier', '2fa', "'2fa'"],
  ['shorthand', 'order_id', 'order_id: orderId'],
  ['shorthand', 'order id', "'order id': orderId"],
  ['"', 'order_id', '"order_id"'],
  ["'", 'order id', "'order id'"],
  ['`', "the user's", null],
  ['identifier', "the user's", null],
  [null, 'order_id', null],
])('writes a key that is written as %s anew as "%s"', (written, to, text) => {
  const edits = renamedKey(property('orderId', { at, written }), to);
  expect(edits).toEqual(text === null ? null : [{ at, text }]);
});

it('renames an event at all of its literals, or at none', () => {
  const [one, two] = [place(), place()];
  const literal = (where: typeof one, written: Spelling | null) => ({ value: 'Old', at: where, written });
  expect(renamedEvent([literal(one, "'"), literal(two, '"')], 'New Name')).toEqual([
    { at: one, text: "'New Name'" },
    { at: two, text: '"New Name"' },
  ]);
  expect(renamedEvent([literal(one, "'"), literal(two, null)], 'New Name')).toBeNull();
  expect(renamedEvent([{ value: 'Old', at: null, written: null }], 'New Name')).toBeNull();
});

it.each([
  'order_id',
  'Order Completed',
  'a: b',
  'true',
  '* Shown',
  '[GGL] Opened',
  'a, b',
  '#1',
  '',
  '1.0',
  "it's",
])('writes %j into a plan so that it reads back', (to) => {
  const { text } = renamedInPlan(place('plan.yaml'), to);
  expect(Object.keys(parse(`${text}: 1`))).toEqual([to]);
  expect(Object.keys(parse(`{ ${text}: 1 }`))).toEqual([to]);
  expect(JSON.parse(renamedInPlan(place('plan.json'), to).text)).toBe(to);
});
