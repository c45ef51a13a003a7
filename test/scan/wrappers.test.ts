import { expect, test } from 'vitest';
import { placedRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

/** One line of code a line of rows: what is inside the wrapper, then what its callers send. */
const FORMS: [form: string, code: string, rows: string[]][] = [
  [
    'a function',
    `function send(event: string, props?: object) { analytics.track(event, { ...props, app: 'web' }) }
send('Cart Viewed', { cart_id: 1 });
send('Cart Emptied');`,
    [
      '1:58 direct forwarded track ? {app, …}',
      '2:1 wrapper track "Cart Viewed" {app, cart_id}',
      '3:1 wrapper track "Cart Emptied" {app}',
    ],
  ],
  [
    'an arrow function',
    `const send = (event: string) => analytics.track(event);
send('Cart Viewed');`,
    ['1:43 direct forwarded track ? {}', '2:1 wrapper track "Cart Viewed" {}'],
  ],
  [
    'rest arguments',
    `const send = (...args) => analytics.track(...args);
send('Cart Viewed', { cart_id: 1 }, { integrations: {} });`,
    ['1:37 direct forwarded track ? {…}', '2:1 wrapper track "Cart Viewed" {cart_id}'],
  ],
  [
    'a composed name',
    `function send(area: string, action: string) { analytics.track(\`App.\${area}.\${action}\`) }
send('Cart', 'Opened');`,
    ['1:57 direct forwarded track `App.*.*` {}', '2:1 wrapper track "App.Cart.Opened" {}'],
  ],
  [
    'a default name',
    `function send(target: string, event = 'Element Clicked') { analytics.track(event, { target }) }
send('hero');
send('cta', 'CTA Clicked');`,
    [
      '1:70 direct forwarded track "Element Clicked" | ? {target}',
      '2:1 wrapper track "Element Clicked" {target}',
      '3:1 wrapper track "CTA Clicked" {target}',
    ],
  ],
  [
    'an object argument',
    `function send({ event, properties = {} }) { analytics.track(event, { ...properties, a: 1 }) }
send({ event: 'Poll Opened' });
send({ event: 'Poll Answered', properties: { option: 1 } });`,
    [
      '1:55 direct forwarded track ? {a, …}',
      '2:1 wrapper track "Poll Opened" {a}',
      '3:1 wrapper track "Poll Answered" {a, option}',
    ],
  ],
  [
    'an object argument taken apart inside',
    `function send(args) { const { name, data } = args; analytics.page(name, { ...data }) }
send({ name: 'Polls', data: { tab: 'open' } });`,
    ['1:62 direct forwarded page ? {…}', '2:1 wrapper page "Polls" {tab}'],
  ],
  [
    'layers',
    `const send = (event, props) => analytics.track(event, { ...props, schema: 1 });
const shop = (action, props = {}) => send(\`Shop \${action}\`, { ...props, area: 'shop' });
const product = (verb, sku) => shop(\`Product \${verb}\`, { sku });
product('Viewed', 'x');`,
    [
      '1:42 direct forwarded track ? {schema, …}',
      '2:38 wrapper forwarded track `Shop *` {area, schema, …}',
      '3:32 wrapper forwarded track `Shop Product *` {area, schema, sku}',
      '4:1 wrapper track "Shop Product Viewed" {area, schema, sku}',
    ],
  ],
  [
    'a curried function',
    `const create = (area, base = {}) => (action, props) => analytics.track(\`\${area} \${action}\`, { ...base, ...props });
const cart = create('Cart', { area: 'cart' });
cart('Opened', { cart_id: 1 });
create('List')('Shared');`,
    [
      '1:66 direct forwarded track `* *` {…}',
      '3:1 wrapper track "Cart Opened" {area, cart_id}',
      '4:1 wrapper track "List Shared" {}',
    ],
  ],
  [
    'a factory of an object',
    `function create(area) { return { opened: () => analytics.track(\`\${area} Opened\`), sent: (verb) => analytics.track(\`\${area} \${verb}\`) } }
const cart = create('Cart');
cart.opened();
cart.sent('Shared');`,
    [
      '1:58 direct forwarded track `* Opened` {}',
      '1:109 direct forwarded track `* *` {}',
      '3:6 wrapper track "Cart Opened" {}',
      '4:6 wrapper track "Cart Shared" {}',
    ],
  ],
  [
    'a debounced function',
    `const send = debounce((event: string, query: string) => analytics.track(event, { query }), 250);
send('Query Typed', 'x');`,
    ['1:67 direct forwarded track ? {query}', '2:1 wrapper track "Query Typed" {query}'],
  ],
  [
    'a hook that returns a function',
    `function useTracking() { return useCallback((event: string, props = {}) => { analytics.track(event, { ...props, path: 1 }) }, []) }
function Card() { const report = useTracking(); report('Card Opened', { id: 1 }) }`,
    ['1:88 direct forwarded track ? {path, …}', '2:49 wrapper track "Card Opened" {id, path}'],
  ],
  [
    'a hook that returns an object',
    `function useTracking(id) { const send = (event) => analytics.track(event, { id }); return { send, opened: () => send('Card Opened') } }
function Card() { const { send } = useTracking(1); send('Card Closed') }`,
    [
      '1:62 direct forwarded track ? {id}',
      '1:113 wrapper track "Card Opened" {id}',
      '2:52 wrapper track "Card Closed" {id}',
    ],
  ],
  [
    'a hook with a name',
    `function useTrackPage(name) { useEffect(() => { analytics.page(name) }, [name]) }
useTrackPage('Lesson');`,
    ['1:59 direct forwarded page ? {}', '2:1 wrapper page "Lesson" {}'],
  ],
  [
    'a method',
    `class Telemetry { constructor(private env: string) {} record(event, props = {}) { analytics.track(event, { ...props, env: this.env }) } }
const telemetry = new Telemetry('prod');
telemetry.record('Seat Added', { seats: 1 });`,
    ['1:93 direct forwarded track ? {env, …}', '3:11 wrapper track "Seat Added" {env, seats}'],
  ],
  [
    'a static method',
    `class Telemetry { static record(event) { analytics.track(event) } }
Telemetry.record('Landing Opened');`,
    ['1:52 direct forwarded track ? {}', '2:11 wrapper track "Landing Opened" {}'],
  ],
  [
    'a method of a field',
    `class Cart { constructor(private t: Telemetry) {} open() { this.t.record('Cart Opened') } }
class Telemetry { record(event) { analytics.track(event) } }`,
    ['1:67 wrapper track "Cart Opened" {}', '2:45 direct forwarded track ? {}'],
  ],
  [
    'an inherited method',
    `class Base { protected send(event, props) { analytics.track(event, props) } }
class Cart extends Base { open() { this.send('Cart Opened', { id: 1 }) } }`,
    ['1:55 direct forwarded track ? {…}', '2:41 wrapper track "Cart Opened" {id}'],
  ],
  [
    'methods of an object',
    `const clicks = { button(name, props) { analytics.track(\`\${name} Button Clicked\`, props) }, link: (name) => analytics.track(\`\${name} Link Clicked\`) };
clicks.button('Buy', { placement: 'hero' });
clicks.link('Docs');`,
    [
      '1:50 direct forwarded track `* Button Clicked` {…}',
      '1:118 direct forwarded track `* Link Clicked` {}',
      '2:8 wrapper track "Buy Button Clicked" {placement}',
      '3:8 wrapper track "Docs Link Clicked" {}',
    ],
  ],
  [
    'a parameter of the type of a wrapper',
    `function send(event: string) { analytics.track(event) }
class Undo { constructor(private report: typeof send) {} undo() { this.report('Change Undone') } }`,
    ['1:42 direct forwarded track ? {}', '2:72 wrapper track "Change Undone" {}'],
  ],
  [
    'properties from a function',
    `async function send(event, payload) { const props = typeof payload === 'function' ? await payload() : payload; analytics.track(event, props) }
send('Query Run', () => ({ rows: 1 }));
send('Query Saved', { rows: 1, cols: 2 });
send('Query Sent', async () => { const depth = 1; return { depth } });`,
    [
      '1:122 direct forwarded track ? {…}',
      '2:1 wrapper track "Query Run" {rows}',
      '3:1 wrapper track "Query Saved" {cols, rows}',
      '4:1 wrapper track "Query Sent" {depth}',
    ],
  ],
];

test.each(FORMS)('%s', (_, code, rows) => {
  expect(placedRows(scanText(code))).toEqual(rows);
});
