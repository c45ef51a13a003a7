/** Small programs whose calls share events and keys, with values of every kind. */
import fc from 'fast-check';
import type { Files } from './scan-text.ts';

const keyName = fc.constantFrom('id', 'kind', 'author', 'items', 'constructor');

const value = fc.letrec<{ value: string; object: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      "'a'",
      "'b'",
      '1',
      '1.5',
      'true',
      'null',
      'undefined',
      'unknown()',
      'String(unknown())',
      '[]',
      '{}',
    ),
    fc.constantFrom('new Date()', 'Number(unknown())', 'typed', 'typed.author', "''"),
    tie('object'),
    tie('value').map((one) => `[${one}]`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `(flag() ? ${a} : ${b})`),
  ),
  object: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.tuple(keyName, tie('value')).map(([key, one]) => `${key}: ${one}`) },
        fc.tuple(keyName, tie('value')).map(([key, one]) => `...(flag() && { ${key}: ${one} })`),
        fc.constant('...unknown()'),
      ),
      { maxLength: 4 },
    )
    .map((entries) => `{ ${entries.join(', ')} }`),
}));

const eventName = fc.constantFrom(
  "'Cart Viewed'",
  "'Order Completed'",
  "(flag() ? 'Cart Viewed' : 'Cart Emptied')",
  '`Experiment ${unknown()} Shown`',
  'unknown()',
);

const call = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(eventName, value.object).map(([name, keys]) => `analytics.track(${name}, ${keys});`),
  },
  value.object.map((keys) => `send('Cart Viewed', ${keys});`),
  value.object.map((keys) => `both(flag() ? 'Cart Viewed' : 'Cart Emptied', ${keys});`),
  value.object.map((traits) => `analytics.identify('u', ${traits});`),
  value.object.map((traits) => `analytics.group('g', ${traits});`),
  value.object.map((keys) => `analytics.page('Docs', ${keys});`),
  value.object.map((keys) => `analytics.screen(flag() ? 'Home' : unknown(), ${keys});`),
);

const DECLARATIONS = `declare const typed: { id: string; kind?: 'a' | 'b'; author: { id: number | null; items?: string[] } };
function send(event: string, keys: object) { analytics.track(event, { ...keys, app: 'shop' }); }
function both(event: 'Cart Viewed' | 'Cart Emptied', keys: object) {
  if (event === 'Cart Viewed') analytics.track(event, { ...keys, viewed: true });
  else analytics.track(event, keys);
}
`;

export const generatedCalls: fc.Arbitrary<Files> = fc
  .array(call, { minLength: 1, maxLength: 6 })
  .map((calls) => ({ 'src/app.ts': `${DECLARATIONS}${calls.join('\n')}\n` }));
