import { describe, expect, test } from 'vitest';
import { contentRows, rowsOf } from '../support/inventory-rows.ts';
import { type Files, scanFiles, scanText } from '../support/scan-text.ts';

describe('a client that a call hands in to a parameter', () => {
  test.each([
    [
      'a function',
      `function setup(a) { a.track('X', { b: 1 }) } setup(window.analytics)`,
      ['direct track "X" {b}'],
    ],
    [
      'a function called on the spot',
      `(function (a) { a.track('X') })(window.analytics)`,
      ['direct track "X" {}'],
    ],
    [
      'an object',
      `const f = ({ client }) => client.track('X'); f({ client: window.analytics })`,
      ['direct track "X" {}'],
    ],
    [
      'a constructor',
      `class T { constructor(private c) {} m() { this.c.track('X') } } new T(window.analytics).m()`,
      ['direct track "X" {}'],
    ],
    ['a method of it', `function f(send) { send('X') } f(window.analytics.track)`, ['direct track "X" {}']],
    [
      'nothing else with it',
      `function f({ c, name }) { c.track(name) } f({ c: window.analytics, name: 'X' })`,
      ['direct forwarded track ? {}', 'wrapper track "X" {}'],
    ],
    [
      'a parameter of a function type',
      `function f(send: (name: string) => void) { send('X') } f((name) => analytics.track(name))`,
      ['wrapper track "X" {}', 'direct forwarded track ? {}'],
    ],
    [
      'an object of a declared type',
      `interface Tools { send(name: string, props: object): void; log(text: string): void }
function f({ send, log }: Tools) { log('nothing'); send('X', { a: 1 }) }
f({ send: (name, props) => analytics.track(name, props), log: console.log })`,
      ['wrapper track "X" {a}', 'direct forwarded track ? {…}'],
    ],
    ['no client', `function setup(a) { a.track('X') } setup(new Map())`, []],
  ])('%s', (_, code, rows) => {
    expect(contentRows(scanText(code))).toEqual(rows);
  });
});

const SEND = `export function send(event: string, props?: object) { window.analytics.track(event, props) }`;

/** The rows of all files but those that define the wrapper. */
function sent(files: Files): string[] {
  return rowsOf(scanFiles({ 'src/send.ts': SEND, ...files })).filter((row) => !row.includes('forwarded'));
}

describe('a component that gets a wrapper or a client as a prop', () => {
  test.each<[string, Files, string[]]>([
    [
      'without types, from a file that imports nothing',
      {
        'src/Page.jsx': `import { send } from './send'; import { Card } from './Card';\nexport const Page = () => <Card onSend={send} title="a" />;`,
        'src/Card.jsx': `export function Card({ onSend, title }) { return <b onClick={() => onSend('Card Clicked', { title })} />; }`,
      },
      ['src/Card.jsx:1:68 wrapper track "Card Clicked" {title}'],
    ],
    [
      'with a function type',
      {
        'src/Page.tsx': `import { send } from './send'; import Card from './Card';\nexport const Page = () => <Card onSend={send} />;`,
        'src/Card.tsx': `interface Props { onSend: (name: string, more?: Record<string, unknown>) => void }
export default function Card({ onSend }: Props) { return <b onClick={() => onSend('Card Clicked', { a: 1 })} />; }`,
      },
      ['src/Card.tsx:2:76 wrapper track "Card Clicked" {a}'],
    ],
    [
      'through a component between',
      {
        'src/Page.jsx': `import { send } from './send'; import { List } from './List';\nexport const Page = () => <List send={send} />;`,
        'src/List.jsx': `import { Card } from './Card';\nexport const List = (props) => <Card {...props} send={props.send} />;`,
        'src/Card.jsx': `export const Card = memo(({ send }) => <b onClick={() => send('Card Clicked')} />);`,
      },
      ['src/Card.jsx:1:58 wrapper track "Card Clicked" {}'],
    ],
    [
      'through a higher-order component',
      {
        'src/Page.jsx': `import { send } from './send'; import Card from './Card';\nexport const Page = () => <Card send={send} />;`,
        'src/Card.jsx': `import { connect } from 'react-redux';
function Card({ send }) { return <b onClick={() => send('Card Clicked')} />; }
export default withRouter(connect(null)(Card));`,
      },
      ['src/Card.jsx:2:52 wrapper track "Card Clicked" {}'],
    ],
    [
      'of a class',
      {
        'src/Page.jsx': `import Card from './Card';\nexport const Page = () => <Card client={window.analytics} />;`,
        'src/Card.jsx': `export default class Card extends Component { open() { this.props.client.track('Card Opened', { a: 1 }) } }`,
      },
      ['src/Card.jsx:1:74 direct track "Card Opened" {a}'],
    ],
    [
      'that calls back with a name',
      {
        'src/Page.jsx': `import { send } from './send'; import { Card } from './Card';
export const Page = () => <Card onPick={(name) => send(name, { from: 'card' })} />;`,
        'src/Card.jsx': `export const Card = ({ onPick }) => <b onClick={() => onPick('Card Picked')} />;`,
      },
      ['src/Card.jsx:1:55 wrapper track "Card Picked" {from}'],
    ],
    [
      'that is a function between its tags',
      {
        'src/Page.jsx': `import { send } from './send';
const Sender = ({ children }) => children({ send });
export const Page = () => <Sender>{({ send: go }) => <b onClick={() => go('Page Left')} />}</Sender>;`,
      },
      ['src/Page.jsx:3:72 wrapper track "Page Left" {}'],
    ],
    [
      'nothing that sends',
      {
        'src/Page.jsx': `import { Card } from './Card'; const log = (x) => console.log(x, 'analytics');
export const Page = () => <Card send={log} />;`,
        'src/Card.jsx': `export const Card = ({ send }) => <b onClick={() => send('Card Clicked')} />;`,
      },
      [],
    ],
  ])('%s', (_, files, rows) => {
    expect(sent(files)).toEqual(rows);
  });
});

describe('a context', () => {
  const CONTEXT = `import { createContext, useContext } from 'react';
export const Tools = createContext(null);
export const useTools = () => useContext(Tools);`;
  const PROVIDER = `import { Tools } from './tools'; import { send } from './send';
export const App = ({ children }) => <Tools.Provider value={{ send, user: 1 }}>{children}</Tools.Provider>;`;
  test.each<[string, Files, string[]]>([
    [
      'read through a hook',
      {
        'src/Card.jsx': `import { useTools } from './tools';\nexport const Card = () => { const { send } = useTools(); send('Card Seen') };`,
      },
      ['src/Card.jsx:2:58 wrapper track "Card Seen" {}'],
    ],
    [
      'read where it is used',
      {
        'src/Card.jsx': `import { Tools } from './tools';\nexport const Card = () => { const tools = useContext(Tools); tools.send('Card Seen') };`,
      },
      ['src/Card.jsx:2:68 wrapper track "Card Seen" {}'],
    ],
  ])('%s', (_, files, rows) => {
    expect(sent({ 'src/tools.jsx': CONTEXT, 'src/App.jsx': PROVIDER, ...files })).toEqual(rows);
  });

  test('its default is a stand-in', () => {
    const code = `const Tools = createContext({ send: (name) => {} });
const App = () => { const value = useMemo(() => ({ send: (name) => analytics.track(name) }), []); return <Tools.Provider value={value} /> };
const Card = () => { const { send } = useContext(Tools); send('Card Seen') };`;
    expect(contentRows(scanText(code, 'src/app.jsx'))).toEqual([
      'direct forwarded track ? {}',
      'wrapper track "Card Seen" {}',
    ]);
  });

  test('of a declared type', () => {
    const code = `interface Tools { send(name: string, props?: object): void }
const Context = createContext<Tools | null>(null);
const App = () => <Context.Provider value={{ send: (name, props) => analytics.track(name, props) }} />;
const Card = () => { const tools = useContext(Context)!; tools.send('Card Seen', { a: 1 }) };`;
    expect(contentRows(scanText(code, 'src/app.tsx'))).toEqual([
      'direct forwarded track ? {…}',
      'wrapper track "Card Seen" {a}',
    ]);
  });
});

describe('a name that code adds for others', () => {
  test.each<[string, Files, string[]]>([
    [
      'to all Vue components',
      {
        'src/main.js': `import Vue from 'vue'; import { send } from './send';\nVue.prototype.$send = send;`,
        'src/Card.vue': `<template><b @click="$send('Card Clicked')" /></template>
<script>export default { methods: { open() { this.$send('Card Opened', { a: 1 }) } } }</script>`,
      },
      [
        'src/Card.vue:1:22 wrapper track "Card Clicked" {}',
        'src/Card.vue:2:51 wrapper track "Card Opened" {a}',
      ],
    ],
    [
      'to all components of an application',
      {
        'src/main.ts': `import { send } from './send';\ncreateApp(App).config.globalProperties.$send = send;`,
        'src/Card.vue': `<script setup></script><template><b @click="$send('Card Clicked')" /></template>`,
      },
      ['src/Card.vue:1:45 wrapper track "Card Clicked" {}'],
    ],
    [
      'by a Nuxt plugin',
      {
        'plugins/send.ts': `import { send } from '../src/send';\nexport default defineNuxtPlugin(() => ({ provide: { send } }));`,
        'src/page.ts': `const { $send } = useNuxtApp();\n$send('Page Seen');`,
      },
      ['src/page.ts:2:1 wrapper track "Page Seen" {}'],
    ],
    [
      'by an older Nuxt plugin',
      {
        'plugins/send.js': `import { send } from '../src/send';\nexport default (context, inject) => { inject('send', send) };`,
        'src/page.vue': `<script>export default { mounted() { this.$send('Page Seen') } }</script>`,
      },
      ['src/page.vue:1:43 wrapper track "Page Seen" {}'],
    ],
    [
      'under a key',
      {
        'src/App.ts': `import { provide } from 'vue'; import { send } from './send';\nprovide('send', send);`,
        'src/Card.ts': `import { inject } from 'vue';\nconst send = inject('send');\nsend('Card Seen');`,
      },
      ['src/Card.ts:3:1 wrapper track "Card Seen" {}'],
    ],
    [
      'under a symbol',
      {
        'src/key.ts': `import type { InjectionKey } from 'vue';\nexport const KEY: InjectionKey<(name: string) => void> = Symbol('send');`,
        'src/App.ts': `import { KEY } from './key'; import { send } from './send';\napp.provide(KEY, send);`,
        'src/Card.ts': `import { inject } from 'vue'; import { KEY } from './key';\nconst send = inject(KEY)!;\nsend('Card Seen');`,
      },
      ['src/Card.ts:3:1 wrapper track "Card Seen" {}'],
    ],
    [
      'under a key that options name',
      {
        'src/App.vue': `<script>import { send } from './send';\nexport default { provide: { send } }</script>`,
        'src/Card.vue': `<script>export default { inject: ['send'], mounted() { this.send('Card Seen') } }</script>`,
      },
      ['src/Card.vue:1:61 wrapper track "Card Seen" {}'],
    ],
    [
      'to all Vue components, by a descriptor',
      {
        'src/main.js': `import { send } from './send';\nObject.defineProperty(Vue.prototype, '$send', { get() { return send } });`,
        'src/Card.vue': `<script>export default { mounted() { this.$send('Card Seen') } }</script>`,
      },
      ['src/Card.vue:1:43 wrapper track "Card Seen" {}'],
    ],
    [
      'to the pages of Electron',
      {
        'src/preload.ts': `import { send } from './send';\ncontextBridge.exposeInMainWorld('api', { report: (name) => send(name) });`,
        'src/page.ts': `window.api.report('Page Seen');`,
      },
      ['src/page.ts:1:12 wrapper track "Page Seen" {}'],
    ],
    [
      'to the global object',
      {
        'src/global.js': `import { send } from './send';\nwindow.sendEvent = send;`,
        'src/old.js': `window.sendEvent('A Sent');\nsendEvent('B Sent');`,
      },
      ['src/old.js:1:8 wrapper track "A Sent" {}', 'src/old.js:2:1 wrapper track "B Sent" {}'],
    ],
  ])('%s', (_, files, rows) => {
    expect(sent(files)).toEqual(rows);
  });
});

describe('a channel', () => {
  test.each<[string, Files, string[]]>([
    [
      'of an emitter',
      {
        'src/listen.ts': `import { send } from './send'; import { bus } from './bus';\nbus.on('tracked', ({ name, props }) => send(name, props));`,
        'src/cart.ts': `import { bus } from './bus';\nbus.emit('tracked', { name: 'Cart Viewed', props: { a: 1 } });`,
      },
      ['src/cart.ts:2:5 wrapper track "Cart Viewed" {a}'],
    ],
    [
      'by a constant',
      {
        'src/names.ts': `export const CHANNEL = 'tracked';`,
        'src/listen.ts': `import { send } from './send'; import { CHANNEL } from './names';\nbus.subscribe(CHANNEL, send);`,
        'src/cart.ts': `import { CHANNEL } from './names';\nbus.publish(CHANNEL, 'Cart Viewed');`,
      },
      ['src/cart.ts:2:5 wrapper track "Cart Viewed" {}'],
    ],
    [
      'of a Nest handler',
      {
        'src/listener.ts': `import { send } from './send';
export class Listener { @OnEvent('tracked') handle(payload: { name: string; props: object }) { send(payload.name, payload.props) } }`,
        'src/orders.ts': `export class Orders { constructor(private bus: EventEmitter2) {} done() { this.bus.emit('tracked', { name: 'Order Done', props: { id: 1 } }) } }`,
      },
      ['src/orders.ts:1:84 wrapper track "Order Done" {id}'],
    ],
    [
      'between the processes of Electron',
      {
        'src/main.ts': `import { send } from './send';\nipcMain.on('track', (event, name, props) => send(name, props));`,
        'src/view.ts': `ipcRenderer.send('track', 'View Opened', { a: 1 });`,
      },
      ['src/view.ts:1:13 wrapper track "View Opened" {a}'],
    ],
    [
      'of the document',
      {
        'src/listen.ts': `import { send } from './send';\nwindow.addEventListener('track', (e) => send(e.detail.name, e.detail.props));`,
        'src/view.ts': `window.dispatchEvent(new CustomEvent('track', { detail: { name: 'View Opened', props: { a: 1 } } }));`,
      },
      ['src/view.ts:1:8 wrapper track "View Opened" {a}'],
    ],
    [
      'that is a stream',
      {
        'src/listen.ts': `import { send } from './send';\nbus.on('tracked').subscribe((message) => send(message.name));`,
        'src/view.ts': `bus.broadcast('tracked', { name: 'View Opened' });`,
      },
      ['src/view.ts:1:5 wrapper track "View Opened" {}'],
    ],
    [
      'of a saga',
      {
        'src/saga.ts': `import { send } from './send';
function* onTrack({ payload }) { send(payload.name, payload.props) }
export default function* root() { yield takeEvery('TRACK', onTrack) }`,
        'src/view.ts': `export const track = (name, props) => ({ type: 'TRACK', payload: { name, props } });\ndispatch(track('View Opened', { a: 1 }));`,
      },
      ['src/view.ts:2:1 wrapper track "View Opened" {a}'],
    ],
    [
      'with another key',
      {
        'src/listen.ts': `import { send } from './send';\nbus.on('tracked', send);`,
        'src/cart.ts': `import { send } from './send';\nbus.emit('logged', 'Cart Viewed');`,
      },
      [],
    ],
    [
      'whose listener decides itself what it sends',
      {
        'src/listen.ts': `import { send } from './send';\nbus.on('paid', (order) => send('Order Paid', { id: order.id }));`,
        'src/cart.ts': `bus.emit('paid', { id: 1 });`,
      },
      ['src/listen.ts:2:27 wrapper track "Order Paid" {id}'],
    ],
  ])('%s', (_, files, rows) => {
    expect(sent(files)).toEqual(rows);
  });
});

describe('a component whose props decide what it sends', () => {
  const SHARE = `import { send } from './send';
export function Share({ event = '', ...more }) { return <b onClick={() => send(event, more)} /> }`;
  test.each<[string, Files, string[]]>([
    [
      'in files that know nothing of analytics',
      {
        'src/Share.jsx': SHARE,
        'src/A.jsx': `import { Share } from './Share';\nexport const A = () => <Share event="A Shared" kind="a" />;`,
        'src/B.jsx': `import { Share } from './lib';\nexport const B = () => <Share event={'B Shared'} />;`,
        'src/lib.js': `export * from './Share';`,
      },
      ['src/Share.jsx:2:75 wrapper track "A Shared" | "B Shared" {kind?}'],
    ],
    [
      'with a declared type',
      {
        'src/Share.tsx': `import { send } from './send';
interface Props { event: string; children: ReactNode }
export const Share: FC<Props> = ({ event }) => <b onClick={() => send(event)} />;`,
        'src/A.tsx': `import { Share } from './Share';\nexport const A = () => <Share event="A Shared">share</Share>;`,
      },
      ['src/Share.tsx:3:66 wrapper track "A Shared" {}'],
    ],
    [
      'of a class',
      {
        'src/Share.tsx': `export class Share extends Component<{ event: string }> { go() { analytics.track(this.props.event) } }`,
        'src/A.tsx': `import { Share } from './Share';\nexport const A = () => <Share event="A Shared" />;`,
      },
      ['src/Share.tsx:1:76 direct track "A Shared" {}'],
    ],
    [
      'in a template',
      {
        'src/Share.jsx': `export const Share = (props) => <b onClick={() => analytics.track(\`\${props.area} Shared\`)} />;`,
        'src/A.jsx': `import { Share } from './Share';\nexport const A = () => <><Share area="Cart" /><Share area={'List'} /></>;`,
      },
      ['src/Share.jsx:1:61 direct track "Cart Shared" | "List Shared" {}'],
    ],
    [
      'not all of them known',
      {
        'src/Share.jsx': `export const Share = ({ event }) => <b onClick={() => analytics.track(event)} />;`,
        'src/A.jsx': `import { Share } from './Share';\nexport const A = ({ e }) => <><Share event="A Shared" /><Share event={e} /></>;`,
      },
      ['src/Share.jsx:1:65 direct track "A Shared" | ? {}'],
    ],
    [
      'named otherwise',
      {
        'src/Share.jsx': `export const Share = ({ event }) => <b onClick={() => analytics.track(event)} />;`,
        'src/A.jsx': `const Share = () => null;\nexport const A = () => <Share event="A Shared" />;`,
      },
      ['src/Share.jsx:1:65 direct track ? {}'],
    ],
    [
      'of literal types, which say it',
      {
        'src/Tab.tsx': `export const Tab = ({ name }: { name: 'A' | 'B' }) => <b onClick={() => analytics.track(\`\${name} Opened\`)} />;`,
        'src/A.tsx': `import { Tab } from './Tab';\nexport const A = () => <Tab name="A" />;`,
      },
      ['src/Tab.tsx:1:83 direct track "A Opened" | "B Opened" {}'],
    ],
  ])('%s', (_, files, rows) => {
    expect(sent(files)).toEqual(rows);
  });
});

describe('several providers behind one tracker', () => {
  const PROVIDERS = `interface Provider { track(event: string, props: object): void }
class Own implements Provider { track(event: string, props: object) { window.analytics.track(event, { ...props, own: 1 }) } }
class None implements Provider { track() {} }\n`;
  test.each([
    [
      'in a list that a constructor gets',
      `class T { constructor(private all: Provider[]) {} send(e: string) { this.all.forEach((one) => one.track(e, {})) } }
new T([new None(), new Own()]).send('X');`,
    ],
    [
      'in a list that a function gets',
      `function send(all: readonly Provider[], e: string) { for (const one of all) one.track(e, {}) }
send([new Own(), new None()], 'X');`,
    ],
    [
      'in a list that a method fills',
      `class T { private all: Provider[] = []; add(one: Provider) { this.all.push(one) } send(e: string) { for (const one of this.all) one.track(e, {}) } }
const t = new T(); t.add(new Own()); t.send('X');`,
    ],
    [
      'in a map that a method fills',
      `class T { private all = new Map<string, Provider>(); add(name: string, one: Provider) { this.all.set(name, one) } send(e: string) { this.all.forEach((one) => one.track(e, {})) } }
const t = new T(); t.add('own', new Own()); t.send('X');`,
    ],
  ])('%s', (_, code) => {
    expect(contentRows(scanText(PROVIDERS + code))).toEqual([
      'direct forwarded track ? {own, …}',
      'wrapper forwarded track ? {own}',
      'wrapper track "X" {own}',
    ]);
  });

  test('a list of what sends nothing is none', () => {
    const code = `${PROVIDERS}function send(all: Provider[], e: string) { for (const one of all) one.track(e, {}) }
send([new None()], 'X');`;
    expect(contentRows(scanText(code))).toEqual(['direct forwarded track ? {own, …}']);
  });
});

test('what a queue in a field is filled with is not known for certain', () => {
  const code = `class Q { private all: { event: string; props: object }[] = [];
add(event: string, props: object) { this.all.push({ event, props }) }
flush() { this.all.forEach(({ event, props }) => analytics.track(event, props)); this.all = [] } }`;
  expect(contentRows(scanText(code))).toEqual(['direct track ? {…}']);
});

test('a file that uses a store of wrappers imports no client', () => {
  const files = {
    'src/store.ts': `import { defineStore } from 'pinia';
export const useCart = defineStore('cart', { actions: { report(event: string) { window.analytics.track(event) } } });`,
    'src/page.ts': `import { useCart } from './store'; const cart = useCart(); cart.report('Cart Opened');`,
  };
  expect(contentRows(scanFiles(files))).toEqual([
    'wrapper track "Cart Opened" {}',
    'direct forwarded track ? {}',
  ]);
});
