import { describe, expect, it } from 'vitest';
import { sourceComments } from '../../src/parse/comments.ts';
import { SourceFiles } from '../../src/parse/source-files.ts';
import { hostOf, ROOT } from '../support/scan-text.ts';

/** `line:column text` of the comments that mention X. */
function comments(text: string, file = 'src/a.tsx'): string[] {
  const host = hostOf({ [file]: text });
  const found = sourceComments(`${ROOT}/${file}`, file, 'X', { host, sources: new SourceFiles(host) });
  return found.map((comment) => `${comment.at.line}:${comment.at.column} ${comment.text.trim()}`);
}

describe('comments of code', () => {
  it.each([
    ['// X', ['1:1 X']],
    ['a(); // X\nb();', ['1:6 X']],
    ['/* X */ a();', ['1:1 X']],
    ['/**\n * X\n */\nfunction f() {}', ['1:1 *\n * X']],
    ['f(/* X */);', ['1:3 X']],
    ['f(a, /* X */ b);', ['1:6 X']],
    ['f({ // X\n a: 1 });', ['1:5 X']],
    ['f({ a: 1, // X\n });', ['1:11 X']],
    ['switch (a) { /* X */ }', ['1:14 X']],
    ['import { /* X */ } from "a";', ['1:10 X']],
    ['class { /* X */ }', ['1:9 X']],
    ['const f = () => { /* X */ };', ['1:19 X']],
    ['const t = `a${ /* X */ b }`;', ['1:16 X']],
    ['const e = <a>{/* X */}</a>;', ['1:15 X']],
    ['const e = <a /* X */ b="c" />;', ['1:14 X']],
    ['const e = <a>{\n  // X\n  b\n}</a>;', ['2:3 X']],
    ['a();\n// X', ['2:1 X']],
    ['// a // X', ['1:1 a // X']],
    ['/* X */ /* X */', ['1:1 X', '1:9 X']],
    ['#!/usr/bin/env node\n// X', ['2:1 X']],
    ['a(;\n// X\nb(', ['2:1 X']],
    ['// X\r\na();\r\n// X', ['1:1 X', '3:1 X']],
  ])('%j', (text, expected) => {
    expect(comments(text)).toEqual(expected);
  });

  it.each([
    'const s = "// X";',
    "const s = '/* X */';",
    'const s = `// X`;',
    'const s = `${a} // X ${b} /* X */`;',
    'const r = /[/]* X/;',
    'const e = <a>// X</a>;',
    'const e = <a b="// X" />;',
    'const e = <a>it’s /* X */ {b}</a>;',
    'const X = 1;',
    'f("http://X");',
    'a / X / b;',
    '<!-- X',
  ])('none: %j', (text) => {
    expect(comments(text)).toEqual([]);
  });
});

describe('comments of components', () => {
  const script = '<script>\n// X a\nconst s = "<!-- X b -->";\n</script>\n';
  it.each(['vue', 'svelte'])('%s: of markup and of scripts', (extension) => {
    const markup = extension === 'vue' ? '<template><!-- X c --><p/></template>' : '<!-- X c --><p/>';
    expect(comments(script + markup, `src/a.${extension}`)).toEqual([
      '2:1 X a',
      `5:${extension === 'vue' ? 11 : 1} X c`,
    ]);
  });

  it('astro: between the fences and in markup', () => {
    const text =
      '---\n// X a\nconst s = "// X";\n---\n<!-- X b -->\n<p>{list.map(() => <b><!-- X c --></b>)}</p>';
    expect(comments(text, 'src/a.astro')).toEqual(['2:1 X a', '5:1 X b', '6:23 X c']);
  });

  it('one that is not closed is none', () => {
    expect(comments('<template><!-- X </template>', 'src/a.vue')).toEqual([]);
  });
});

it('a file that is no text has none', () => {
  const host = { ...hostOf({}), read: () => new Uint8Array([0xff, 0xfe, 88, 0]) };
  expect(sourceComments('/code/a.ts', 'a.ts', 'X', { host, sources: new SourceFiles(host) })).toEqual([]);
});
