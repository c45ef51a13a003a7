import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

const TYPED = `import { Analytics } from '@segment/analytics-node';\n`;

/** `sdk` is a field that the class's own code assigns; `report` sends through it. */
test.each([
  ['from a parameter', `sdk: Analytics; constructor(sdk: Analytics) { this.sdk = sdk }`],
  ['from a parameter, the field without a type', `sdk; constructor(sdk: Analytics) { this.sdk = sdk }`],
  ['from a parameter, the field not declared', `constructor(sdk: Analytics) { this.sdk = sdk }`],
  ['of a type, the parameter without one', `sdk: Analytics; constructor(sdk) { this.sdk = sdk }`],
  ['from options', `sdk; constructor(opts: { sdk: Analytics }) { this.sdk = opts.sdk }`],
  ['from taken apart options', `sdk; constructor({ sdk }: { sdk: Analytics }) { this.sdk = sdk }`],
  ['with a default', `sdk; constructor(sdk?: Analytics) { this.sdk = sdk ?? new Analytics({}) }`],
  ['by a method', `sdk: Analytics | null = null; init(sdk: Analytics) { this.sdk = sdk }`],
  ['by a setter', `sdk; set client(sdk: Analytics) { this.sdk = sdk }`],
  ['and taken away', `sdk; constructor(s: Analytics) { this.sdk = s } stop() { this.sdk = null }`],
  ['when it is first used', `sdk; get() { return (this.sdk ??= new Analytics({})) }`],
  ['when a promise is kept', `sdk; init() { load().then((sdk: Analytics) => { this.sdk = sdk }) }`],
  ['elsewhere, declared as null here', `sdk: Analytics | null = null;`],
])('a client in a field, assigned %s', (_, members) => {
  const code = `${TYPED}class R { ${members} report() { this.sdk.track({ event: 'X' }) } }`;
  expect(contentRows(scanText(code))).toEqual(['direct track "X" {}']);
});

test.each([
  ['its base assigns', `class B { sdk; constructor(s: Analytics) { this.sdk = s } } class R extends B {`],
  ['its base declares', `class B { sdk: Analytics } class R extends B { constructor(s) { this.sdk = s }`],
  [
    'it hands to its base',
    `class B { constructor(protected sdk) {} } class R extends B { constructor(s: Analytics) { super(s) }`,
  ],
])('a client in a field that %s', (_, begin) => {
  const code = `${TYPED}${begin} report() { this.sdk.track({ event: 'X' }) } }`;
  expect(contentRows(scanText(code))).toEqual(['direct track "X" {}']);
});

test('a field of something else is no client, whatever its parameter is called', () => {
  const code = `${TYPED}import { Mixpanel } from 'mixpanel';
class R { sdk; constructor(analytics: Mixpanel) { this.sdk = analytics } report() { this.sdk.track('X') } }`;
  expect(contentRows(scanText(code))).toEqual([]);
});
