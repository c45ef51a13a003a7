import { expect, test } from 'vitest';
import { rowsOf } from '../support/inventory-rows.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

/** Components among the other files of a code base. */
const CODE_BASES: [what: string, files: Files, rows: string[]][] = [
  [
    'a composable that a component imports',
    {
      'src/useTracking.ts': `export const useTracking = (area: string) => (name: string) => window.analytics.track(area + ' ' + name);`,
      'src/Card.vue': `<script setup>
import { useTracking } from './useTracking'
const send = useTracking('Card')
</script>
<template><a @click="send('Opened')" /></template>`,
    },
    [
      'src/Card.vue:5:22 wrapper track "Card Opened" {}',
      'src/useTracking.ts:1:81 direct forwarded track `* *` {}',
    ],
  ],
  [
    'names that a component exports',
    {
      'src/Cart.svelte': `<script context="module">export const EVENT = 'Cart Viewed'</script>`,
      'src/cart.ts': `import { EVENT } from './Cart.svelte'; analytics.track(EVENT);`,
    },
    ['src/cart.ts:1:50 direct track "Cart Viewed" {}'],
  ],
  [
    'a mark at the beginning, carriage returns and wide characters',
    {
      'src/Card.vue': `\uFEFF<template>\r\n  <p title="🎉🎉">✨ <a @click="analytics.track('🎉 Opened', { größe: 1 })">👋</a></p>\r\n</template>\r\n\r\n<script setup>\r\nconst s = '𝒳'; analytics.track('Started', { s });\r\n</script>\r\n`,
    },
    ['src/Card.vue:2:42 direct track "🎉 Opened" {größe}', 'src/Card.vue:6:27 direct track "Started" {s}'],
  ],
  [
    'a component in a test',
    { 'src/app.ts': `import Card from './Card.vue'; analytics.track('Started');`, 'src/Card.vue': '' },
    ['src/app.ts:1:42 direct track "Started" {}'],
  ],
];

test.each(CODE_BASES)('%s', (_, files, rows) => {
  expect(rowsOf(scanFiles(files))).toEqual(rows);
});

const TRACKED = `analytics.track('A')`;

/** Mistakes of the user are told where they are, and take nothing with them but their own block. */
const MISTAKES: [what: string, file: string, text: string, problems: string[], rows: string[]][] = [
  [
    'in a script',
    'App.vue',
    `<template><a @click="${TRACKED}" /></template>\n<script>\n${TRACKED}\nconst a = ;\n</script>`,
    ['4:11 Expression expected.'],
    ['1:32', '3:11'],
  ],
  [
    'a block that is not closed',
    'App.svelte',
    `<script context="module">function f() { ${TRACKED}\n</script><script>${TRACKED}</script>{${TRACKED}}`,
    [`2:1 '}' expected.`],
    ['1:51', '2:28', '2:58'],
  ],
  [
    'in a fence and in a script of the page',
    'App.astro',
    `---\nlet = ;\n---\n<script>if (</script>\n<a onclick={() => ${TRACKED}} />`,
    ['2:7 Expression expected.', '4:13 Expression expected.'],
    ['5:29'],
  ],
  ['in a template', 'App.vue', `<template><a @x="a b c" :y="{" @z="${TRACKED}" /></template>`, [], ['1:46']],
  ['a tag that is not closed', 'App.vue', `<script>${TRACKED}</script><template><a @x="`, [], ['1:19']],
  [
    'an import of the page',
    'App.astro',
    `<script>import a from 'a'; export const b = ${TRACKED};</script>`,
    [],
    ['1:55'],
  ],
];

test.each(MISTAKES)('a mistake: %s', (_, file, text, problems, rows) => {
  const inventory = scanFiles({ [file]: text });
  expect(inventory.problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`)).toEqual(problems);
  expect(inventory.calls.map(({ at }) => `${at.line}:${at.column}`)).toEqual(rows);
});

/** Sources that must end, in each language. */
const HOSTILE: [what: string, text: string][] = [
  ['tags', '<a>'.repeat(20_000)],
  ['handlers', `<a @click="x()" onclick={x()}>`.repeat(5_000)],
  ['loops in loops', `<a v-for="b in c">{#each b as c}{c.map((b) => <p>`.repeat(2_000)],
  ['brackets', `<script>${'('.repeat(20_000)}</script>{${'['.repeat(20_000)}`],
  ['braces', '{'.repeat(100_000)],
];

test.each(HOSTILE)('hostile: %s', (_, text) => {
  for (const extension of ['vue', 'svelte', 'astro']) {
    const started = performance.now();
    const { calls } = scanFiles({
      [`a.${extension}`]: `<template>${text}</template><p>analytics</p>`,
      'b.ts': TRACKED,
    });
    expect(calls.map(({ at }) => at.file)).toEqual(['b.ts']);
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});
