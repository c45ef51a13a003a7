import { expect, it } from 'vitest';
import type { Files } from '../support/scan-text.ts';
import { explained } from '../support/trace-of.ts';

/** The call that is traced stands on the line that says so. */
const lines = (...code: readonly string[]) => `${code.join('\n')}\n`;

it.each<[string, Files, readonly string[]]>([
  [
    'spreads, one of them conditional',
    {
      'src/app.ts': lines(
        "const common = { currency: 'EUR' };",
        'function send(coupon?: string) {',
        "  analytics.track('Order Completed', { ...common, ...(coupon && { coupon }) }); // here",
        '}',
      ),
    },
    [
      'event  "Order Completed"',
      "  'Order Completed'                        src/app.ts:3:19",
      'properties  {currency, coupon?}',
      '  { ...common, ...(coupon && { coupon })…  src/app.ts:3:38  {currency, coupon?}',
      "    common = { currency: 'EUR' }           src/app.ts:1:7   {currency}",
      '    coupon && { coupon }                   src/app.ts:3:55  {coupon} | something falsy',
      '      { coupon }                           src/app.ts:3:65  {coupon}',
    ],
  ],
  [
    'writes and deletes',
    {
      'src/app.ts': lines(
        'function send(gift: boolean) {',
        '  const props: any = { total: 1, tax: 2 };',
        '  if (gift) props.gift = true;',
        '  delete props.tax;',
        "  analytics.track('Order Completed', props); // here",
        '}',
      ),
    },
    [
      'event  "Order Completed"',
      "  'Order Completed'                        src/app.ts:5:19",
      'properties  {total, gift?}',
      '  props: any = { total: 1, tax: 2 }        src/app.ts:2:9   {total, tax}',
      '  props.gift = true                        src/app.ts:3:13  {total, tax, gift?}  write',
      '  delete props.tax                         src/app.ts:4:3   {total, gift?}  write',
    ],
  ],
  [
    'a declared type where no value is known',
    {
      'src/app.ts': lines(
        "import type { Order } from './order';",
        'export function send(order: Order) {',
        "  analytics.track('Order Completed', order); // here",
        '}',
      ),
      'src/order.ts': lines('export interface Order {', '  id: string;', '  coupon?: string;', '}'),
    },
    [
      'event  "Order Completed"',
      "  'Order Completed'                       src/app.ts:3:19",
      'properties  {id, coupon?}',
      '  order: Order                            src/app.ts:2:22    {id, coupon?}  parameter of send',
      '    interface Order { id: string; coupo…  src/order.ts:1:18  {id, coupon?}  declared type',
    ],
  ],
  [
    'a function that only calls another',
    {
      'src/app.tsx': lines(
        'const props = useMemo(() => ({ a: 1 }), []);',
        "analytics.track('X Done', props); // here",
      ),
    },
    [
      'event  "X Done"',
      "  'X Done'                               src/app.tsx:2:17",
      'properties  {a}',
      '  props = useMemo(() => ({ a: 1 }), [])  src/app.tsx:1:7   {a}',
      '    { a: 1 }                             src/app.tsx:1:30  {a}',
    ],
  ],
  [
    'a destructured parameter with a default',
    {
      'src/app.ts': lines(
        "function send({ name = 'X Done', data }: { name?: string; data: { a: number } }) {",
        '  analytics.track(name, data);',
        '}',
        'send({ data: { a: 1 } }); // here',
      ),
    },
    [
      'event  "X Done"',
      '  name = \'X Done\'                          src/app.ts:1:17  "X Done"',
      "    { name = 'X Done', data }: { name?:…   src/app.ts:1:15  {data}  parameter of send",
      '      { data: { a: 1 } }                   src/app.ts:4:6   {data}  argument',
      "    'X Done'                               src/app.ts:1:24  default",
      'properties  {a}',
      '  data                                     src/app.ts:1:34  {a}',
      "    { name = 'X Done', data }: { name?:…   src/app.ts:1:15  {data}  parameter of send",
      '      { data: { a: 1 } }                   src/app.ts:4:6   {data}  argument',
      '    { a: 1 }                               src/app.ts:4:14',
    ],
  ],
  [
    'traits',
    {
      'src/app.ts': lines(
        'declare const user: { email: string };',
        "analytics.identify('u1', { ...user }); // here",
      ),
    },
    [
      'traits  {email}',
      '  { ...user }                            src/app.ts:2:26  {email}',
      '    user: { email: string }              src/app.ts:1:15  {email}',
    ],
  ],
  [
    'a wrapper that sends twice',
    {
      'src/app.ts': lines(
        'function both(name: string) {',
        '  analytics.track(name, { a: 1 });',
        "  analytics.track(name + ' Again');",
        '}',
        "both('X Done'); // here",
      ),
    },
    [
      'event  "X Done"',
      '  name: string                      src/app.ts:1:15  "X Done"  parameter of both',
      "    'X Done'                        src/app.ts:5:6   argument",
      'properties  {a}',
      '  { a: 1 }                          src/app.ts:2:25  {a}',
      'goes through',
      '  both(name: string)                src/app.ts:1:10',
      "  analytics.track(name + ' Again')  src/app.ts:3:13  client of an unknown SDK",
      'event  "X Done Again"',
      '  name + \' Again\'                   src/app.ts:3:19  "X Done Again"',
      '    name: string                    src/app.ts:1:15  "X Done"  parameter of both',
      "      'X Done'                      src/app.ts:5:6   argument",
    ],
  ],
])('%s', (_, files, told) => {
  expect(explained(files)).toEqual(told);
});
