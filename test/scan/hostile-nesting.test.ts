import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanFiles } from '../support/scan-text.ts';

/** Far above what these take, far below what going quadratic or exponential takes. */
const SECONDS = 10;

const TRACKED = `analytics.track('Cart Viewed', { cart_id: 1 });`;
const ROW = 'direct track "Cart Viewed" {cart_id}';

function times(count: number, text: string | ((index: number) => string), separator = ''): string {
  return Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index))).join(
    separator,
  );
}

/** Sources that the parser itself can't take: they are skipped with a reason, and the other file is read. */
test.each([
  ['brackets', `${times(1_000, '[')}${times(1_000, ']')}`],
  ['more brackets', `${times(20_000, '[')}${times(20_000, ']')}`],
  ['parentheses', `${times(20_000, '(')}1${times(20_000, ')')}`],
  ['blocks', `${times(20_000, '{')}${times(20_000, '}')}`],
  ['objects', `x = ${times(20_000, '{a:')}1${times(20_000, '}')}`],
  ['arrow functions', times(20_000, '() => ')],
  ['calls', `${times(20_000, 'f(')}${times(20_000, ')')}`],
  ['types', `type T = ${times(20_000, 'A<')}B${times(20_000, '>')}`],
  ['alternatives', `x = ${times(20_000, (i) => `c${i} ? ${i} : `)}1`],
  ['functions', `${times(5_000, 'function f() { ')}${times(5_000, '}')}`],
  ['templates', `${times(5_000, '`${')}1${times(5_000, '}`')}`],
  ['elements', times(20_000, '<a>')],
  ['conditions', times(20_000, 'if (a) ')],
  ['negations', times(50_000, '!')],
  ['assignments', times(20_000, (i) => `a${i} = `)],
])('%s nested deeply', { timeout: SECONDS * 1000 }, (_, code) => {
  const inventory = scanFiles({ 'src/deep.tsx': `// analytics\n${code}`, 'src/app.ts': TRACKED });
  expect(contentRows(inventory)).toEqual([ROW]);
  for (const { file, reason } of inventory.skipped) {
    expect({ file, reason }).toEqual({ file: 'src/deep.tsx', reason: 'nested too deeply to be parsed' });
  }
});
