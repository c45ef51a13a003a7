import { expect, it } from 'vitest';
import { sharedStart } from '../../src/language/shared-start.ts';

const NAMES = ['linked', 'user_login', 'sites_created', 'sites_removed', 'cart.viewed'];
const behind = (start: string, names = NAMES) => names.map((name) => start + name);

it.each([
  [behind('cli:'), 'cli:'],
  [behind('app.ui.'), 'app.ui.'],
  [behind('[App] '), '[App] '],
  [behind('Checkout: '), 'Checkout: '],
  [behind('cli_'), ''],
  [behind('cli:', NAMES.slice(1)), ''],
  [[...behind('cli:'), 'other'], ''],
  [[...behind('cli:'), 'cli:'], ''],
  [NAMES, ''],
  [[], ''],
])('of %j is %j', (names, start) => {
  expect(sharedStart(names)).toBe(start);
});
