import fc from 'fast-check';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { blanked, parseComponent } from '../../src/parse/component.ts';
import { COMPONENT_LANGUAGES } from '../../src/parse/component-languages.ts';
import { postOrder, syntaxErrors } from '../../src/parse/syntax.ts';

const EXTENSIONS = [...COMPONENT_LANGUAGES.keys()];

/** What components are made of, in any order. Names that only the text has are `id1`, `id2`. */
const FRAGMENTS = fc
  .array(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '{',
        '}',
        '(',
        ')',
        '"',
        "'",
        '`',
        '${',
        '{{',
        '}}',
        '/',
        '//',
        '/*',
        '*/',
        '\n',
        '\r\n',
        ' ',
      ],
      ...[
        '<a',
        '<br>',
        '</a>',
        '/>',
        '<!--',
        '-->',
        '---',
        '---\n',
        ' => ',
        ', ',
        '=',
        '&quot;',
        '🎉',
        '\u2028',
        ';',
      ],
      ...[
        '<script>',
        '<script setup lang="ts">',
        '</script>',
        '<style>',
        '</style>',
        '<template>',
        '</template>',
      ],
      ...[
        ' @click="',
        ' :x="',
        ' v-for="(id1, id2) in id3"',
        ' #item="{ id1 }"',
        ' v-model="id1"',
        ' v-pre ',
      ],
      ...[
        '{#each id1 as id2, id3 (id1)}',
        '{/each}',
        '{#await id1 then id2}',
        '{:else}',
        '{#snippet id1(id2)}',
      ],
      ...[' on:x={', ' let:id1', ' bind:id1={id2}', '{@const id1 = id2}', '{...id1}', '$id1', '$: id1 = 2\n'],
      ...[
        'id1',
        'id2(',
        "'id3'",
        'const id1 = ',
        'export default ',
        'defineProps<',
        'import id1 from "id2"\n',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const COMPONENTS = fc.tuple(
  fc.constantFrom(...EXTENSIONS),
  fc.oneof(FRAGMENTS, fc.string({ unit: 'binary' })),
);

function read(extension: string, text: string) {
  return COMPONENT_LANGUAGES.get(extension)!(text, `App${extension}`);
}

test('what is not code is blank, and nothing else changes', () => {
  fc.assert(
    fc.property(COMPONENTS, ([extension, text]) => {
      const { scripts, template } = read(extension, text);
      const code = blanked(text, [...scripts.map((script) => script.code), template]);
      expect(code.length).toBe(text.length);
      for (let at = 0; at < text.length; at++) {
        const isKept = code[at] === text[at] || (code[at] === ' ' && !/[\r\n\u2028\u2029]/.test(text[at]!));
        if (!isKept) throw new Error(`${JSON.stringify(code[at])} for ${JSON.stringify(text[at])} at ${at}`);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('every name stands where it stands in the component', () => {
  fc.assert(
    fc.property(COMPONENTS, ([extension, text]) => {
      const file = parseComponent(`/code/App${extension}`, text, read(extension, text));
      for (const node of postOrder(file)) {
        expect(node.pos).toBeGreaterThanOrEqual(0);
        expect(node.end).toBeGreaterThanOrEqual(node.pos);
        expect(node.end).toBeLessThanOrEqual(text.length);
        if (ts.isIdentifier(node) && /^id\d$/.test(node.text) && node.end > node.pos)
          expect(file.text.slice(node.getStart(file), node.end)).toBe(node.text);
      }
      for (const { start, length } of syntaxErrors(file))
        expect(start + length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2_000 },
  );
});

/** Far above what these take, far below what going quadratic takes. */
const SECONDS = 3;

const REPEATED = [
  '<',
  '<a ',
  '<a>',
  '</a>',
  '<a b="',
  '<a b=',
  '{',
  '{{',
  '}}',
  '{{ a',
  '{a',
  '"',
  '`',
  '${',
  '<!--',
].concat(
  [
    '<script>',
    '<template>',
    '<style>',
    '</script>',
    '---',
    '---\n',
    '/',
    '(/[',
    '/*',
    '{/a',
    '{#if a}',
    '{/if}',
  ],
  [
    '{#each a as b}',
    '{:else}',
    '{#await a}',
    '<a v-for="b in c">',
    '<a #b="c">',
    ' @a="',
    '<a @b="c">',
    '&quot;',
  ],
  [
    '{a && <b>',
    '{<a b={',
    '<></>',
    '<p let:a>',
    '$a',
    '$: a = 1\n',
    'export let a\n',
    'x < y ',
    '{@const a = b}',
  ],
);

test.each(EXTENSIONS)(
  '20,000 times the same in %s',
  (extension) => {
    for (const part of REPEATED) {
      for (const text of [part.repeat(20_000), `<template>${part.repeat(20_000)}`]) {
        const started = performance.now();
        const { scripts, template } = read(extension, text);
        blanked(text, [...scripts.map((script) => script.code), template]);
        const took = (performance.now() - started) / 1000;
        if (took > SECONDS) throw new Error(`${JSON.stringify(part)} took ${took.toFixed(1)} s`);
      }
    }
  },
  200_000,
);
