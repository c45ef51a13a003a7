import { expect, it } from 'vitest';
import { ENGLISH } from '../../src/language/lexicon.ts';
import { usualSpelling } from '../../src/language/usual-spelling.ts';

const TITLE = { casing: 'Title Case', separator: null } as const;
const SENTENCE = { casing: 'Sentence case', separator: null } as const;
const TITLED = [
  'Buy Item With Card',
  'Buy Item With Crypto',
  'Click on Buy Item',
  'Item Added to Cart',
  'Click on MANA',
];

it.each([
  ['Click on Buy with Crypto', TITLE, TITLED, 'Click on Buy With Crypto'],
  ['Open BUY MANA Modal', TITLE, TITLED, 'Open Buy MANA Modal'],
  ['Modal Turned On', TITLE, TITLED, 'Modal Turned On'],
  ['With Buy', TITLE, TITLED, 'With Buy'],
  [
    'Item Added by Cart',
    TITLE,
    [...TITLED, 'ITEM ADDED BY CART', 'item added By cart'],
    'Item Added by Cart',
  ],
  ['Item Taken To Cart', TITLE, TITLED, 'Item Taken To Cart'],
  ['API Item Added', TITLE, ['Api Item Added', 'Api Item Removed'], 'API Item Added'],
  ['Open BUY modal', SENTENCE, ['Click to buy', 'Click on buy'], 'Open buy modal'],
  ['Open BUY modal', SENTENCE, ['Buy item', 'Buy cart'], 'Open BUY modal'],
  ['Item Added', TITLE, [], 'Item Added'],
] as const)('%s in %o', (name, style, names, spelled) => {
  expect(usualSpelling(names, style, ENGLISH)(name)).toBe(spelled);
});
