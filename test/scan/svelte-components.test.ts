import { expect, test } from 'vitest';
import { componentRows } from '../support/component-rows.ts';

const SCRIPT = `<script lang="ts">import { track } from './analytics'</script>\n`;

/** Markup below a script that imports `track`. */
const MARKUP: [what: string, markup: string, rows: string[]][] = [
  ['a handler', `<a on:click={() => track('A', { x: 1 })} />`, ['A {x}']],
  ['modifiers', `<a on:click|once|preventDefault={() => { track('A') }} />`, ['A {}']],
  ['an event attribute', `<a onclick={() => track('A')}></a>`, ['A {}']],
  ['a function', `<a onclick={function () { track('A') }}></a>`, ['A {}']],
  ['quotes around it', `<a on:click="{() => track('A')}" />`, ['A {}']],
  ['a component', `<Child on:select={(e) => track('A', e.detail)} />`, ['A {…}']],
  ['plain HTML', `<a onclick="track('A')" />`, ['A {}']],
  ['text', `<p>it's {a < b && track('A')} track('B')</p>`, ['A {}']],
  ['quotes with braces', `<a title="it's {track('A') ? '}' : ""} track('B')" />`, ['A {}']],
  ['spread', `<a {...track('A')} {x} />`, ['A {}']],
  ['attachments', `<a {@attach (node) => track('A')} />`, ['A {}']],
  ['html', `{@html track('A')}`, ['A {}']],
  ['a window', `<svelte:window on:keydown={({ key }) => track('A', { key })} />`, ['A {key}']],
  ['no attribute of text', `<a title="track('A')">track('A')</a>`, []],
  ['a comment', `<!-- {track('A')} --><p>{/* track('B') */}</p>`, []],
  ['a style', `<style>a { color: red } b { x: track('A') }</style>`, []],
  [
    'if and else',
    `{#if x}<a on:x={() => track('A')} />{:else if y}{track('B')}{:else}{track('C')}{/if}`,
    ['A {}', 'B {}', 'C {}'],
  ],
  ['in a condition', `{#if track('A')}x{:else if track('B')}y{/if}`, ['A {}', 'B {}']],
  ['each', `{#each ['A', 'B'] as e}<a on:x={() => track(e)} />{/each}`, ['A|B {}']],
  [
    'each with index and key',
    `{#each ['A'] as e, i (e)}<a on:x={() => track(e, { i })} />{/each}`,
    ['A {i}'],
  ],
  ['each with a pattern', `{#each [{ e: 'A' }] as { e, ...rest } (e)}{track(e)}{/each}`, ['A {}']],
  ['each with a type', `{#each ['A'] as string[] as e}{track(e)}{/each}`, ['A {}']],
  ['each without a name', `{#each { length: 3 }, i}{track('A', { i })}{/each}`, ['A {i}']],
  ['each and else', `{#each [] as e}x{:else}{track('A')}{/each}`, ['A {}']],
  ['two each', `{#each ['A'] as e}{track(e)}{/each}{#each ['B'] as e}{track(e)}{/each}`, ['A {}', 'B {}']],
  ['after each', `{#each ['A'] as e}x{/each}{track(e)}`, ['? {}']],
  [
    'await',
    `{#await p}x{:then v}{track('A', { v })}{:catch error}{track('B', { error })}{/await}`,
    ['A {v}', 'B {error}'],
  ],
  ['await then', `{#await Promise.resolve({ e: 'A' }) then { e }}{track(e)}{/await}`, ['A {}']],
  ['await, then', `{#await Promise.resolve('A')}x{:then e}{track(e)}{/await}`, ['A {}']],
  ['key', `{#key x}{track('A')}{/key}`, ['A {}']],
  ['const', `{#if x}{@const e = 'A'}<a on:x={() => track(e)} />{/if}`, ['A {}']],
  [
    'a snippet',
    `{#snippet row(e)}<a onclick={() => track('A', { e })} />{/snippet}{@render row(1)}`,
    ['A {e}'],
  ],
  [
    'let',
    `<List let:item let:e={other}><a on:x={() => track('A', { item })} /></List>{track('B')}`,
    ['A {item}', 'B {}'],
  ],
  ['a regular expression', `{x.replace(/[{"]/g, '')}{track('A')}`, ['A {}']],
  ['a template', '{`${x ? `}` : "{"}`}{track(\'A\')}', ['A {}']],
  ['an unclosed brace', `<p>{track('A')}</p> {`, ['A {}']],
];

test.each(MARKUP)('markup: %s', (_, markup, rows) => {
  expect(componentRows('App.svelte', SCRIPT + markup).map(short)).toEqual(rows);
});

/** `A|B {x}`, without its place and kind. */
function short(row: string): string {
  return row
    .replace(/^\S+ \w+ \w+ /, '')
    .replace(/ \| /g, '|')
    .replace(/"/g, '');
}

const SCRIPTS: [what: string, text: string, rows: string[]][] = [
  [
    'a module script',
    `<script context="module">
  import { track } from './analytics';
  export const EVENT = 'Song Played';
</script>
<script>
  track(EVENT);
</script>
<button on:click={() => track(EVENT)}>x</button>`,
    ['6:3 wrapper track "Song Played" {}', '8:25 wrapper track "Song Played" {}'],
  ],
  [
    'reactive statements',
    `<script>
  import { track } from './analytics';
  let count = 0;
  $: label = many ? 'Many' : 'One';
  $: track(label);
  $: if (count) { track('Counted', { count }); }
</script>`,
    ['5:6 wrapper track "Many" | "One" {}', '6:19 wrapper track "Counted" {count}'],
  ],
  [
    'properties of the parent',
    `<script lang="ts">
  import { track } from './analytics';
  export let event: string;
  export let plan: 'Free' | 'Pro' = 'Free';
  export let title = 'Home';
</script>
{track(event)}
{track(plan)}
{track(title)}`,
    ['7:2 wrapper track ? {}', '8:2 wrapper track "Free" | "Pro" {}', '9:2 wrapper track "Home" | ? {}'],
  ],
  [
    'runes',
    `<script lang="ts">
  import { track } from './analytics';
  let { event = 'Shown', id }: { event?: 'Shown' | 'Hidden'; id: string } = $props();
  let count = $state(0);
  const name = $derived(count > 1 ? 'Many' : 'One');
  $effect(() => { track(name); });
</script>
<button onclick={() => track(event, { id, count })}>x</button>`,
    ['6:19 wrapper track "Many" | "One" {}', '8:24 wrapper track "Hidden" | "Shown" {count, id}'],
  ],
  [
    'what an input writes to',
    `<script>
  import { track } from './analytics';
  let tab = 'Home';
</script>
<input bind:value={tab} on:input={() => track(tab)}>`,
    ['5:41 wrapper track "Home" | ? {}'],
  ],
  [
    'stores',
    `<script>
  import { readable, writable } from 'svelte/store';
  import { analytics as segment, track } from './analytics';
  const client = readable(segment);
  const name = writable('Home');
</script>
<a on:click={() => $client.track('A')} on:x={() => track($name)}>$client.track('B')</a>
<a on:click={() => $analytics.track('C')}>x</a>`,
    ['7:28 direct track "A" {}', '7:52 wrapper track "Home" | ? {}', '8:31 direct track "C" {}'],
  ],
  [
    'a script of the page',
    `<svelte:head><script>const e = 'Head'; analytics.page(e)</script></svelte:head>{analytics.page(e)}`,
    ['1:50 direct page "Head" {}', '1:91 direct page ? {}'],
  ],
];

test.each(SCRIPTS)('%s', (_, text, rows) => {
  expect(componentRows('App.svelte', text)).toEqual(rows);
});
