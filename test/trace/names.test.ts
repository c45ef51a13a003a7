import { expect, it } from 'vitest';
import type { Files } from '../support/scan-text.ts';
import { explained } from '../support/trace-of.ts';

/** The call that is traced stands on the line that says so. */
const lines = (...code: readonly string[]) => `${code.join('\n')}\n`;

it.each<[string, Files, readonly string[]]>([
  [
    'a constant of another file, through a barrel',
    {
      'src/app.ts': lines(
        "import { EVENTS } from './names';",
        'analytics.track(EVENTS.order, { total: 1 }); // here',
      ),
      'src/names.ts': "export * from './events';",
      'src/events.ts': lines(
        'export const EVENTS = {',
        "  cart: 'Cart Viewed',",
        "  order: 'Order Completed',",
        '} as const;',
      ),
    },
    [
      'event  "Order Completed"',
      '  EVENTS.order                           src/app.ts:2:17     "Order Completed"',
      "    EVENTS = { cart: 'Cart Viewed', or…  src/events.ts:1:14  {cart, order}  imported",
      "    'Order Completed'                    src/events.ts:3:10",
      'properties  {total}',
      '  { total: 1 }                           src/app.ts:2:31     {total}',
    ],
  ],
  [
    'an enum',
    {
      'src/app.ts': lines(
        "enum Event { Order = 'Order Completed' }",
        'analytics.track(Event.Order); // here',
      ),
    },
    [
      'event  "Order Completed"',
      '  Event.Order                              src/app.ts:2:17  "Order Completed"',
      "    enum Event { Order = 'Order Complete…  src/app.ts:1:6   {Order}",
      "    'Order Completed'                      src/app.ts:1:22",
    ],
  ],
  [
    'a template',
    {
      'src/app.ts': lines(
        "const AREA = 'Cart';",
        'function send(action: string) {',
        '  analytics.track(`${AREA} ${action}`); // here',
        '}',
      ),
    },
    [
      'event  `Cart *`',
      '  `${AREA} ${action}`                   src/app.ts:3:19  `Cart *`',
      '    AREA = \'Cart\'                       src/app.ts:1:7   "Cart"',
      '    action: string                      src/app.ts:2:15  a string  parameter of send',
      'decided by',
      '  action                                src/app.ts:2:15  parameter of send',
      'filled by  no call in sight',
    ],
  ],
  [
    'a wrapper of a wrapper',
    {
      'src/app.ts': lines(
        "import { track } from './track';",
        "track('Order Completed', { total: 1 }); // here",
      ),
      'src/track.ts': lines(
        "import { send } from './send';",
        "export const track = (name: string, props = {}) => send(name, { ...props, source: 'web' });",
      ),
      'src/send.ts': lines(
        'export function send(event: string, data: object) {',
        '  window.analytics.track(event, data);',
        '}',
      ),
    },
    [
      'event  "Order Completed"',
      '  event: string                        src/send.ts:1:22   "Order Completed"  parameter of send',
      '    name                               src/track.ts:2:57  "Order Completed"  argument',
      '      name: string                     src/track.ts:2:23  "Order Completed"  parameter of track',
      "        'Order Completed'              src/app.ts:2:7     argument",
      'properties  {total, source}',
      '  data: object                         src/send.ts:1:37   {total, source}  parameter of send',
      "    { ...props, source: 'web' }        src/track.ts:2:63  {total, source}  argument",
      '      props = {}                       src/track.ts:2:37  {total}  parameter of track',
      '        { total: 1 }                   src/app.ts:2:26    {total}  argument',
    ],
  ],
  [
    'a function that a hook returns',
    {
      'src/app.tsx': lines(
        'function useTracking(area: string) {',
        '  return (action: string) => analytics.track(`${area} ${action}`);',
        '}',
        'function Cart() {',
        "  const track = useTracking('Cart');",
        "  track('Emptied'); // here",
        '}',
      ),
    },
    [
      'event  "Cart Emptied"',
      '  `${area} ${action}`                   src/app.tsx:2:46  "Cart Emptied"',
      '    area: string                        src/app.tsx:1:22  "Cart"  parameter of useTracking',
      "      'Cart'                            src/app.tsx:5:29",
      '    action: string                      src/app.tsx:2:11  "Emptied"',
      '                                                          parameter of a function in useTracking',
      "      'Emptied'                         src/app.tsx:6:9   argument",
    ],
  ],
  [
    'a branch that the caller decides',
    {
      'src/app.ts': lines(
        'function send(isNew: boolean) {',
        "  analytics.track(isNew ? 'Order Created' : 'Order Changed');",
        '}',
        'function name(isNew: boolean) {',
        "  if (isNew) return 'Order Created';",
        "  return 'Order Changed';",
        '}',
        'analytics.track(name(true)); // here',
      ),
    },
    [
      'event  "Order Created"',
      '  name(true)                   src/app.ts:8:17  "Order Created"',
      '    name(isNew: boolean)       src/app.ts:4:10',
      '      isNew: boolean           src/app.ts:4:15  true  test, parameter of name',
      '        true                   src/app.ts:8:22  true  argument',
      "      'Order Created'          src/app.ts:5:21",
    ],
  ],
  [
    'fallbacks, and a lookup by a key of a union',
    {
      'src/app.ts': lines(
        "const NAMES = { a: 'A Opened', b: 'B Opened' };",
        "function send(key: 'a' | 'c', name?: string) {",
        "  analytics.track(name ?? NAMES[key] ?? 'Other Opened'); // here",
        '}',
      ),
    },
    [
      'event  a string | "A Opened" | "Other Opened"',
      '  name ?? NAMES[key] ?? \'Other Opened\'     src/app.ts:3:19  a string | "A Opened" | "Other Opened"',
      '    name ?? NAMES[key]                     src/app.ts:3:19  a string | "A Opened" | undefined',
      '      name?: string                        src/app.ts:2:31  undefined | a string',
      '                                                            parameter of send',
      '      NAMES[key]                           src/app.ts:3:27  "A Opened" | undefined',
      '        key: \'a\' | \'c\'                     src/app.ts:2:15  "a" | "c"  parameter of send',
      "        NAMES = { a: 'A Opened', b: 'B O…  src/app.ts:1:7   {a, b}",
      "        'A Opened'                         src/app.ts:1:20",
      "    'Other Opened'                         src/app.ts:3:41",
      'decided by',
      '  name                                     src/app.ts:2:31  parameter of send',
      'filled by  no call in sight',
    ],
  ],
  [
    'fields of a class',
    {
      'src/app.ts': lines(
        'class Tracker {',
        "  prefix = 'Cart';",
        '  constructor(private readonly action: string) {}',
        '  send() {',
        "    analytics.track(this.prefix + ' ' + this.action); // here",
        '  }',
        '}',
      ),
    },
    [
      'event  `Cart *`',
      "  this.prefix + ' ' + this.action          src/app.ts:5:21  `Cart *`",
      '    this.prefix                            src/app.ts:5:21  "Cart"',
      '      prefix = \'Cart\'                      src/app.ts:2:3   "Cart"',
      '    this.action                            src/app.ts:5:41  a string',
      '      private readonly action: string      src/app.ts:3:32  a string  parameter of new Tracker',
      '        private readonly action: string    src/app.ts:3:32  a string  declared type',
    ],
  ],
  [
    'definitions in a circle',
    {
      'src/app.ts': lines("import { A } from './b';", 'export const B = A;', 'analytics.track(B); // here'),
      'src/b.ts': lines("import { B } from './app';", 'export const A = B;'),
    },
    [
      'event  unknown: defined in terms of itself',
      '  B = A                     src/app.ts:2:14  unknown: defined in terms of itself',
      '    A = B                   src/b.ts:2:14    unknown: defined in terms of itself  imported',
      '      B = A                 src/app.ts:2:14  unknown: defined in terms of itself  imported',
    ],
  ],
  [
    'another package',
    {
      'src/app.ts': lines(
        "import { t } from 'i18n';",
        "analytics.track(t('order'), JSON.parse(text)); // here",
      ),
    },
    [
      'event  unknown: external module "i18n"',
      '  t(\'order\')                               src/app.ts:2:17  unknown: external module "i18n"',
      '    import { t } from \'i18n\'               src/app.ts:1:10  unknown: external module "i18n"',
      'properties  unknown: runtime value',
      '  JSON.parse(text)                         src/app.ts:2:29  unknown: runtime value',
    ],
  ],
  [
    'a message of a server SDK',
    {
      'src/app.ts': lines(
        "import { Analytics } from '@segment/analytics-node';",
        "const client = new Analytics({ writeKey: 'x' });",
        'const properties = { a: 1 };',
        "const message = { event: 'Order Completed', userId: 'u', properties };",
        'client.track(message); // here',
      ),
    },
    [
      'event  "Order Completed"',
      "  'Order Completed'         src/app.ts:4:26",
      'properties  {a}',
      '  properties = { a: 1 }     src/app.ts:3:7   {a}',
    ],
  ],
  [
    'a template of a component',
    {
      'src/App.vue': lines(
        '<script setup lang="ts">',
        "const NAME = 'Cart Viewed';",
        '</script>',
        '<template>',
        '  <button @click="$analytics.track(NAME, { a: 1 })">x</button> <!-- // here -->',
        '</template>',
      ),
    },
    [
      'event  "Cart Viewed"',
      '  NAME = \'Cart Viewed\'              src/App.vue:2:7   "Cart Viewed"',
      'properties  {a}',
      '  { a: 1 }                          src/App.vue:5:42  {a}',
    ],
  ],
])('%s', (_, files, told) => {
  expect(explained(files)).toEqual(told);
});
