import { expect, test } from 'vitest';
import { componentRows } from '../support/component-rows.ts';

const FENCE = `---\nimport { track } from './analytics';\n---\n`;

/** Markup below a fence that imports `track`. */
const MARKUP: [what: string, markup: string, rows: string[]][] = [
  ['an attribute', `<A onX={() => track('A', { x: 1 })} />`, ['A {x}']],
  ['text', `<p>it's {a < b && track('A')} track('B')</p>`, ['A {}']],
  ['markup in code', `{ok && <p>Don't {track('A')}</p>}`, ['A {}']],
  ['a choice', `{ok ? <A onX={() => track('A')} /> : <B onX={() => track('B')} />}`, ['A {}', 'B {}']],
  ['a list', `{['A', 'B'].map((e) => (\n  <li onclick={() => track(e)}>{e}<br>it's</li>\n))}`, ['A|B {}']],
  ['a list with a body', `{list.map((e) => { return <li>{track('A', { e })}</li> })}`, ['A {e}']],
  ['a fragment', `{ok && <><a x={track('A')} /><b x={track('B')} /></>}`, ['A {}', 'B {}']],
  ['two elements', `{ok && <a x={track('A')} /> <b x={track('B')} />}`, ['A {}', 'B {}']],
  [
    'code in markup in code',
    `{a.map((b) => <p>{b.map((c) => <i x={track('A', { c })} />)}</p>)}{track('B')}`,
    ['A {c}', 'B {}'],
  ],
  ['spread and shorthand', `<A {...track('A')} {track} />`, ['A {}']],
  ['backquotes', '<A x=`${track("A")} track("B")` />', ['A {}']],
  ['plain HTML', `<button onclick="track('A')">x</button>`, ['A {}']],
  ['plain HTML in code', `{ok && <button onclick="track('A')">x</button>}`, ['A {}']],
  [
    'comments',
    `<!-- {track('A')} -->{/* track('B') */}{ok && <!-- track('C') --> <p>{track('D')}</p>}`,
    ['D {}'],
  ],
  ['no attribute of text', `<a title="track('A') {track('B')}">track('A')</a>`, []],
  ['a style', `<style>a { x: track('A') }</style>`, []],
  ['raw text', `<Code is:raw>{track('A')}</Code>{track('B')}`, ['B {}']],
  ['data in a script', `<script type="application/ld+json">{ "a": track('A') }</script>`, []],
  ['a script from elsewhere', `<script src="x.js"></script>{track('A')}`, ['A {}']],
  ['variables of a script', `<script define:vars={{ x: track('A') }}>track('B')</script>`, ['A {}', 'B {}']],
  ['a doctype', `<!doctype html><html><p>{track('A')}</p></html>`, ['A {}']],
  ['unclosed braces', `<p>{track('A')}</p><script>track('B')</script>{`, ['A {}', 'B {}']],
];

test.each(MARKUP)('markup: %s', (_, markup, rows) => {
  const found = componentRows('App.astro', FENCE + markup).map(short);
  expect(found).toEqual(rows);
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
    'dashes that are no fence',
    `---
// ----- events -----
const EVENT = 'Landing';
analytics.page(EVENT);
---
<p>--- {analytics.page(EVENT)}</p>`,
    ['4:11 direct page "Landing" {}', '6:19 direct page "Landing" {}'],
  ],
  ['a fence on one line', `--- const e = 'A'; --- {analytics.page(e)}`, ['1:35 direct page "A" {}']],
  ['no fence', `<script>analytics.page('Home')</script>`, ['1:19 direct page "Home" {}']],
  [
    'scripts with the same names',
    `<script>
  import { track } from './analytics';
  const event = 'One';
  track(event);
</script>
<script>
  import { track } from './analytics';
  const event = 'Two';
  track(event);
  await track('Awaited');
</script>
<script is:inline>analytics.track(event)</script>`,
    [
      '4:3 wrapper track "One" {}',
      '9:3 wrapper track "Two" {}',
      '10:9 wrapper track "Awaited" {}',
      '12:29 direct track ? {}',
    ],
  ],
];

test.each(SCRIPTS)('%s', (_, text, rows) => {
  expect(componentRows('App.astro', text)).toEqual(rows);
});
