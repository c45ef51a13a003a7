import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/scan/inventory.ts';
import { scanText } from '../support/scan-text.ts';

/** The surroundings of the first call of a method. */
function around(code: string, fileName = 'src/app.tsx', method = 'page'): Surroundings {
  const call = scanText(code, fileName).calls.find((one) => one.method === method);
  if (call === undefined) throw new Error('no such call');
  return call.within;
}

describe('the functions around', () => {
  it.each<[string, string, string[]]>([
    ['none', 'analytics.page();', []],
    ['a declaration in another', 'function App() { function open() { analytics.page(); } }', ['open', 'App']],
    ['a method', 'class Menu { open() { analytics.page(); } }', ['Menu.open']],
    ['callbacks without a name', 'const load = () => get().then(() => analytics.page());', ['load']],
    ['what a hook returns', 'function useOpen() { return () => analytics.page(); }', ['useOpen']],
    ['what markup holds', 'function Link() { return <a onClick={() => analytics.page()} />; }', ['Link']],
  ])('%s', (_, code, functions) => {
    expect(around(code).functions).toEqual(functions);
  });
});

describe('the event that is handled', () => {
  const inComponent = (body: string, attribute: string) =>
    `function Link() { ${body} return <a ${attribute} />; }`;
  it.each<[string, string, string | null, string?]>([
    ['inline', inComponent('', 'onClick={() => analytics.page()}'), 'click'],
    ['a press', inComponent('', 'onPress={() => analytics.page()}'), 'press'],
    ['by name', inComponent('const open = () => { analytics.page(); };', 'onClick={open}'), 'click'],
    ['a declaration', inComponent('function open() { analytics.page(); }', 'onClick={open}'), 'click'],
    [
      'through useCallback',
      inComponent('const open = useCallback(() => analytics.page(), []);', 'onClick={open}'),
      'click',
    ],
    [
      'called by the handler',
      inComponent('const open = (id: string) => { analytics.page(); };', 'onClick={() => open("a")}'),
      'click',
    ],
    [
      'a method',
      'class Link { open = () => { analytics.page(); }; render() { return <a onClick={this.open} />; } }',
      'click',
    ],
    ['a listener', "document.addEventListener('click', () => analytics.page());", 'click'],
    ['props in an object', 'const props = { onClick: () => analytics.page() };', 'click'],
    ['Vue', '<template><a @click="analytics.page()" /></template>', 'click', 'src/A.vue'],
    [
      'Vue, with a modifier',
      '<template><a v-on:click.prevent="analytics.page()" /></template>',
      'click',
      'src/A.vue',
    ],
    [
      'Vue, by name',
      '<script setup>const open = () => { analytics.page(); };</script><template><a @click="open" /></template>',
      'click',
      'src/A.vue',
    ],
    ['Svelte', '<button on:click={() => analytics.page()}>A</button>', 'click', 'src/A.svelte'],
    [
      'Svelte, by name',
      '<script>function open() { analytics.page(); }</script><button onclick={open}>A</button>',
      'click',
      'src/A.svelte',
    ],
    ['a callback inside of it', inComponent('', 'onClick={() => go().then(() => analytics.page())}'), null],
    ['an effect', inComponent('useEffect(() => { analytics.page(); }, []);', 'onClick={() => go()}'), null],
    [
      'a function of the same name elsewhere',
      'function open() { analytics.page(); } function Link() { const open = () => 1; return <a onClick={open} />; }',
      null,
    ],
    ['another attribute', inComponent('', 'render={() => analytics.page()}'), null],
    ['no function', 'analytics.page();', null],
  ])('%s', (_, code, handles, fileName) => {
    expect(around(code, fileName).handles).toBe(handles);
  });
});

describe('what is called beside', () => {
  it('before and after, callbacks included', () => {
    const { before, after, awaited } = around(
      'async function leave() { close(); analytics.page(); await api.signOut(); all.map(() => done()); }',
    );
    expect({ before, after, awaited }).toEqual({
      before: ['close'],
      after: ['signOut', 'done', 'map'],
      awaited: false,
    });
  });

  it('waits only for what its own function waits for', () => {
    expect(around('async function go() { await load(); analytics.page(); }').awaited).toBe(true);
    expect(
      around('async function go() { const f = async () => { await load(); }; analytics.page(); }').awaited,
    ).toBe(false);
  });

  it('not in components and hooks', () => {
    expect(
      around('function Page() { load(); useEffect(() => { analytics.page(); }); show(); return null; }'),
    ).toMatchObject({
      before: [],
      after: [],
    });
  });

  it('tells what is sent, through other functions too', () => {
    const sends = (code: string) => around(code, 'src/app.ts', 'identify').sendsAfter;
    expect(sends("function signIn(u) { analytics.identify(u.id); analytics.track('Signed In'); }")).toEqual([
      'track',
    ]);
    expect(
      sends(
        "const sent = () => analytics.track('Signed In'); function signIn(u) { analytics.identify(u.id); sent(); }",
      ),
    ).toEqual(['track']);
    expect(
      sends(
        "function known(u) { analytics.identify(u.id); analytics.track('Signed In'); } function signIn() { known(user); }",
      ),
    ).toEqual(['track']);
    expect(sends("function signIn(u) { analytics.track('Signed In'); analytics.identify(u.id); }")).toEqual(
      [],
    );
  });
});

describe('what a call is given', () => {
  const given = (code: string) =>
    scanText(code).calls[0]!.arguments?.map(({ types, undefined: absent }) =>
      types.length > 0 ? types.join() : absent,
    ) ?? null;

  it.each<[string, string, string[] | null]>([
    ['as it is written', "analytics.track('A', { a: 1 }, ['b'])", ['string', 'object', 'array']],
    ['nothing', 'analytics.page()', []],
    ['what a name stands for', "const all = ['a']; analytics.track('A', all)", ['string', 'array']],
    ['a callback', "analytics.track('A', () => {})", ['string', 'never']],
    ['undefined', "analytics.track('A', undefined)", ['string', 'always']],
    ['spread', 'analytics.track(...all)', null],
    ["a wrapper's call", "function send(name: string) { analytics.track(name) } send('A')", ['string']],
    ['a link', "analytics.trackLink(link, 'A')", null],
  ])('%s', (_, code, types) => {
    expect(given(code)).toEqual(types);
  });
});
