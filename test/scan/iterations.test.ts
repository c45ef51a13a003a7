import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

test.each([
  [
    'for each of its names',
    `const all = (names: string[]) => names.forEach((n) => analytics.track(n));
all(['A Sent', 'B Sent']);`,
    ['direct forwarded track ? {}', 'wrapper track "A Sent" | "B Sent" {}'],
  ],
  [
    'for each of its events',
    `function all(events) { events.map(({ name, props }) => analytics.track(name, { ...props, n: 1 })) }
all([{ name: 'A Sent', props: { a: 1 } }]);`,
    ['direct forwarded track ? {n, …}', 'wrapper track "A Sent" {a, n}'],
  ],
  [
    'through another wrapper',
    `const send = (name) => analytics.track(\`App \${name}\`);
const all = ({ names }) => { names.forEach((name) => { send(name) }) };
all({ names: ['A', 'B'] });`,
    [
      'direct forwarded track `App *` {}',
      'wrapper forwarded track `App *` {}',
      'wrapper track "App A" | "App B" {}',
    ],
  ],
  [
    'for lists of lists',
    `const all = (lists) => lists.forEach((list) => list.forEach((n) => analytics.track(n)));
all([['A Sent'], ['B Sent']]);`,
    ['direct forwarded track ? {}', 'wrapper track "A Sent" | "B Sent" {}'],
  ],
  [
    'of known names',
    `const NAMES = ['A Sent', 'B Sent']; const all = () => NAMES.forEach((n) => analytics.track(n));
all();`,
    ['direct track "A Sent" | "B Sent" {}'],
  ],
  [
    'of something that is no list in sight',
    `const all = (names) => names.forEach((n: 'A Sent') => analytics.track(n));`,
    ['direct forwarded track "A Sent" {}'],
  ],
])('a wrapper that sends %s', (_, code, rows) => {
  expect(contentRows(scanText(code))).toEqual(rows);
});

test('a name of a type parameter is one of its constraint', () => {
  const code = `const send = <E extends 'A Sent' | 'B Sent'>(name: E) => analytics.track(name);
send('A Sent');`;
  expect(contentRows(scanText(code))).toEqual([
    'direct forwarded track "A Sent" | "B Sent" {}',
    'wrapper track "A Sent" {}',
  ]);
});
