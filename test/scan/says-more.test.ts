import { expect, test } from 'vitest';
import { saysMore } from '../../src/scan/says-more.ts';
import { type CallFields, call, property } from '../support/calls.ts';

const NAMELESS: CallFields = { events: [], namesComplete: false };
const OPEN: CallFields = { events: ['X'], keys: ['a'], open: true };
const optional = { ...property('a'), optional: true };

test.each<[string, boolean, CallFields, CallFields]>([
  ['all names', true, NAMELESS, { events: ['X'] }],
  ['some names', true, NAMELESS, { ...NAMELESS, events: ['X'] }],
  ['a part of the name', true, NAMELESS, { ...NAMELESS, pattern: 'Cart *' }],
  [
    'names that fit the part which is known',
    true,
    { ...NAMELESS, pattern: 'A * B' },
    { events: ['A x B', 'A y B'] },
  ],
  ['all keys', true, OPEN, { events: ['X'], keys: ['a', 'b'] }],
  ['that there are no others', true, OPEN, { events: ['X'], keys: ['a'] }],
  ['some keys', true, OPEN, { ...OPEN, keys: ['a', 'b'] }],
  ['the same', false, OPEN, OPEN],
  ['less of the names', false, { events: ['X', 'Y'], namesComplete: false }, { events: ['X'] }],
  ['names that do not fit', false, { ...NAMELESS, pattern: 'A * B' }, { events: ['A x B', 'C'] }],
  [
    'nothing of a name whose part was known',
    false,
    { ...NAMELESS, ...OPEN, events: [], pattern: 'A *' },
    NAMELESS,
  ],
  ['all names, fewer keys', false, { ...NAMELESS, keys: ['a'] }, { events: ['X'], keys: [] }],
  ['all names, open keys', false, { ...NAMELESS, keys: ['a'] }, { events: ['X'], keys: ['a'], open: true }],
  ['all keys, a less certain one', false, OPEN, { events: ['X'], keys: [optional] }],
  ['all keys, fewer names', false, OPEN, { events: [], namesComplete: false, keys: ['a'] }],
  ['another method', false, NAMELESS, { events: ['X'], method: 'page' }],
  [
    'another way to the client',
    false,
    NAMELESS,
    { events: ['X'], via: [{ name: 'f', file: 'a.ts', line: 1 }] },
  ],
  ['what is no longer forwarded', false, { ...NAMELESS, forwarded: true, orphaned: true }, { events: ['X'] }],
])('%s: %s', (_, more, before, after) => {
  expect(saysMore(call(after), call(before))).toBe(more);
});
