import { expect, test } from 'vitest';
import { componentRows } from '../support/component-rows.ts';

const SETUP = `<script setup lang="ts">import { track } from './analytics'</script>\n`;

/** Markup below a script that imports `track`, on the lines from the second one on. */
const MARKUP: [what: string, markup: string, rows: string[]][] = [
  ['a handler', `<a @click="track('A', { x: 1 })" />`, ['A {x}']],
  ['the long form', `<a v-on:click.prevent="track('A')" />`, ['A {}']],
  ['single quotes', `<a @click='track("A")' />`, ['A {}']],
  ['no quotes', `<a @click=track('A') />`, ['A {}']],
  ['several lines', `<a @click="\n  track('A', {\n    x: 1,\n  })\n" />`, ['A {x}']],
  ['statements', `<a @click="open = true; track('A')" />`, ['A {}']],
  ['an arrow function', `<a @click="() => track('A')" />`, ['A {}']],
  ['an async arrow function', `<a @click="async () => { await save(); track('A') }" />`, ['A {}']],
  ['a function', `<a @click="function () { track('A') }" />`, ['A {}']],
  ['an if', `<a @click="if (ready) track('A')" />`, ['A {}']],
  ['a choice', `<a @click="ready ? track('A') : track('B')" />`, ['A {}', 'B {}']],
  ['the payload', `<a @done="track('A', { ...$event })" />`, ['A {…}']],
  ['a name of the payload', `<a @done="track($event)" />`, ['? {}']],
  ['an object of handlers', `<a v-on="{ click: () => track('A') }" />`, ['A {}']],
  ['a dynamic event', `<a @[name]="track('A')" />`, ['A {}']],
  ['a property', `<a :on-close="() => track('A')" />`, ['A {}']],
  ['v-bind', `<a v-bind:on-close="() => track('A')" />`, ['A {}']],
  ['v-model with an argument', `<a v-model:open.trim="x" @update:open="track('A')" />`, ['A {}']],
  ['plain HTML', `<a onclick="track('A')" />`, ['A {}']],
  ['an interpolation', `<p>{{ a < b && track('A') }}</p>`, ['A {}']],
  ['an entity in a name', `<a @click="track(&quot;A &amp; B&#33;&quot;)" />`, ['A & B! {}']],
  ['an ampersand that is none', `<a @click="a && track('A&B')" />`, ['A&B {}']],
  ['a method of that name', `<a @click="track" />`, []],
  ['an attribute', `<a title="track('A')" track="('A')">track('A')</a>`, []],
  ['a comment', `<!-- <a @click="track('A')" /> {{ track('A') }} -->`, []],
  [
    'v-pre',
    `<pre v-pre><a @click="track('A')">{{ track('A') }}</a></pre><a @click="track('B')" />`,
    ['B {}'],
  ],
  ['a broken one beside it', `<a @x="broken(" @y="('" @click="track('A')" />`, ['A {}']],
  ['a filter', `<p>{{ track('A') | upper }}</p>`, ['A {}']],
  ['a comment in code', `<a @click="track('A') // why" @x="track('B')" />`, ['A {}', 'B {}']],
  ['void elements', `<p><br><img src="x"><input></p><a @click="track('A')" />`, ['A {}']],
  ['templates in it', `<p><template v-if="a">x</template></p><a @click="track('A')" />`, ['A {}']],
  ['v-for', `<a v-for="e in ['A', 'B']" @click="track(e)" />`, ['A|B {}']],
  ['v-for after the handler', `<a @click="track(e)" v-for="e of ['A', 'B']" />`, ['A|B {}']],
  ['v-for with an index', `<a v-for="(e, i) in ['A']" @click="track(e, { i })" />`, ['A {i}']],
  ['v-for with a pattern', `<a v-for="{ e } in [{ e: 'A' }]"><b @click="track(e)" /></a>`, ['A {}']],
  [
    'two v-for',
    `<a v-for="e in ['A']" @x="track(e)" /><a v-for="e in ['B']" @x="track(e)" />`,
    ['A {}', 'B {}'],
  ],
  ['v-for in v-for', `<a v-for="l in [['A']]"><b v-for="e in l" @x="track(e)" /></a>`, ['A {}']],
  ['after v-for', `<i v-for="e in ['A']" /><a @click="track(e)" />`, ['? {}']],
  ['a slot', `<L><template #item="{ e, i }"><a @x="track(e, { i })" /></template></L>`, ['? {i}']],
  ['a slot that hides', `<L v-slot="{ track }"><a @x="track('A')" /></L><a @x="track('B')" />`, ['B {}']],
];

test.each(MARKUP)('markup: %s', (_, markup, rows) => {
  const found = componentRows('App.vue', `${SETUP}<template>\n${markup}\n</template>`);
  expect(found.map(short)).toEqual(rows);
});

/** `A|B {x}`, without its place and kind. */
function short(row: string): string {
  return row
    .replace(/^\S+ \w+ \w+ /, '')
    .replace(/ \| /g, '|')
    .replace(/"/g, '');
}

const OPTIONS: [what: string, options: string, template: string, rows: string[]][] = [
  ['methods', `{ methods: { go(n) { track(n) } } }`, `go('A')`, ['A {}']],
  ['a method without a body of its own', `{ methods: { track } }`, `track('A')`, ['A {}']],
  [
    'this in a method',
    `{ methods: { a() { this.go('A') }, go(n) { track(n, { x: 1 }) } } }`,
    '',
    ['A {x}', '? {x}'],
  ],
  ['this in a hook', `{ mounted() { this.go('A') }, methods: { go(n) { track(n) } } }`, '', ['A {}', '? {}']],
  [
    'this in a watcher',
    `{ watch: { x: { handler() { this.go('A') } } }, methods: { go: (n) => track(n) } }`,
    '',
    ['A {}', '? {}'],
  ],
  ['computed', `{ computed: { e() { return 'A' } } }`, `track(e)`, ['A {}']],
  ['computed with get', `{ computed: { e: { get() { return 'A' }, set() {} } } }`, `track(e)`, ['A {}']],
  [
    'computed from data',
    `{ data: () => ({ d: 'D' }), computed: { e() { return this.d + ' A' } } }`,
    `track(e)`,
    ['D A {}'],
  ],
  ['data', `{ data() { return { e: 'A' } } }`, `track(e)`, ['A {}']],
  [
    'data that a method sets',
    `{ data() { return { e: 'A' } }, methods: { go() { this.e = 'B' } } }`,
    `track(e)`,
    ['A|B {}'],
  ],
  ['data that the template sets', `{ data() { return { e: 'A' } } }`, `e = 'B'" @x="track(e)`, ['A|B {}']],
  ['a property', `{ props: { e: String } }`, `track(e)`, ['? {}']],
  ['setup', `{ setup(props) { const go = (n) => track(n); return { go } } }`, `go('A')`, ['? {}', 'A {}']],
  ['a ref of setup', `{ setup() { const e = ref('A'); return { e } } }`, `track(e)`, ['A {}']],
  ['a mixin', `{ mixins: [mixin] }`, `mixed('A')`, ['A {mixin}']],
  ['a mixin and this', `{ mixins: [mixin], created() { this.mixed('A') } }`, '', ['A {mixin}']],
  ['extends', `{ extends: mixin }`, `mixed('A')`, ['A {mixin}']],
  [
    'a method before an import',
    `{ methods: { track(n) { track(n, { own: 1 }) } } }`,
    `track('A')`,
    ['? {own}', 'A {own}'],
  ],
  ['defineComponent', `defineComponent({ methods: { go(n) { track(n) } } })`, `go('A')`, ['? {}', 'A {}']],
  ['Vue.extend', `Vue.extend({ methods: { go(n) { track(n) } } })`, `go('A')`, ['? {}', 'A {}']],
  ['a class', `class App extends Vue { go(n) { track(n) } }`, `go('A')`, ['? {}', 'A {}']],
  [
    'a client by its name',
    `{ mounted() { this.$analytics.page('P') } }`,
    `$analytics.track('A')`,
    ['P {}', 'A {}'],
  ],
  ['its own options', `{ name: 'Home', mounted() { track(this.$options.name) } }`, '', ['Home {}']],
  ['nothing of that name', `{ methods: {} }`, `go('A')`, []],
];

const MIXIN = `import { track } from './analytics'
export default { methods: { mixed(name) { track(name, { mixin: true }) } } }`;

test.each(OPTIONS)('options: %s', (_, options, template, rows) => {
  const script = `<script>\nimport mixin from './mixin'; import { track } from './analytics'\nexport default ${options}\n</script>`;
  const found = componentRows('App.vue', `${script}\n<template><a @click="${template}" /></template>`, {
    'src/mixin.js': MIXIN,
  });
  const inner = (row: string) => row.includes('forwarded');
  const shown = found
    .filter((row) => !inner(row) || rows.length > 1)
    .map((row) => short(row.replace(' forwarded', '')));
  expect(shown.sort()).toEqual([...rows].sort());
});

const SCRIPTS: [what: string, text: string, rows: string[]][] = [
  [
    'a script beside script setup',
    `<script lang="ts">
export const EVENTS = { A: 'Event A' } as const
export default { inheritAttrs: false }
</script>
<script setup lang="ts">
import { track } from './analytics'
const go = (name: string) => track(name)
</script>
<template><a @click="go(EVENTS.A)" /></template>`,
    ['7:30 wrapper forwarded track ? {}', '9:22 wrapper track "Event A" {}'],
  ],
  [
    'properties with a type',
    `<script setup lang="ts">
import { track } from './analytics'
withDefaults(defineProps<{ event: 'A' | 'B'; id: string }>(), { id: 'x' })
</script>
<template><a @click="track(event, { id })" /></template>`,
    ['5:22 wrapper track "A" | "B" {id}'],
  ],
  [
    'properties with a name',
    `<script setup lang="ts">
import { track } from './analytics'
const props = defineProps<{ event: 'A' | 'B' }>(); track(props.event)
</script>
<template><a @click="track(event)" /></template>`,
    ['3:52 wrapper track "A" | "B" {}', '5:22 wrapper track "A" | "B" {}'],
  ],
  [
    'refs, and what is written to them',
    `<script setup>
import { track } from './analytics'
const tab = ref('Home'); const label = computed(() => tab.value + ' Opened')
const away = () => { tab.value = 'Away' }
track(label.value)
</script>
<template><a @click="track(tab)" /><input v-model="x"><a @click="track(label)" /></template>`,
    [
      '5:1 wrapper track "Away Opened" | "Home Opened" {}',
      '7:22 wrapper track "Away" | "Home" {}',
      '7:66 wrapper track "Away Opened" | "Home Opened" {}',
    ],
  ],
  [
    'a model that anything can be written to',
    `<script setup>
import { track } from './analytics'
const plan = ref('Free')
</script>
<template><input v-model="plan" @change="track(plan)"></template>`,
    ['5:42 wrapper track "Free" | ? {}'],
  ],
  [
    'JSX without a language',
    `<script>
import { track } from './analytics'
export default { render: () => <a onClick={() => track('A')}>it's</a> }
</script>`,
    ['3:50 wrapper track "A" {}'],
  ],
  [
    'a template in another language',
    `<template lang="pug">
a(@click="track('A')") it's
</template>
<script setup>import { track } from './analytics'; track('B')</script>`,
    ['4:52 wrapper track "B" {}'],
  ],
  [
    'blocks of other kinds',
    `<i18n>{ "a": "<script>" }</i18n>
<docs><template><a @click="track('A')" /></template></docs>
<style>a { content: '<script>' }</style>
<script setup>import { track } from './analytics'; track('B')</script>`,
    ['4:52 wrapper track "B" {}'],
  ],
  [
    'a comment around a script',
    `<!-- <script>analytics.track('A')</script> --><script>analytics.track('B')</script>`,
    ['1:65 direct track "B" {}'],
  ],
];

test.each(SCRIPTS)('%s', (_, text, rows) => {
  expect(componentRows('App.vue', text)).toEqual(rows);
});

test('a script in a file of its own', () => {
  const go = `export default { methods: { go(name) { window.analytics.track(name) } } }`;
  const text = `<template><a title="analytics" @click="go('A')" /></template><script src="./app.js"></script>`;
  expect(componentRows('App.vue', text, { 'src/app.js': go })).toEqual(['1:40 wrapper track "A" {}']);
});
