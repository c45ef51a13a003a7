import { expect, test } from 'vitest';
import { isSourceFile } from '../../src/discover/source-files.ts';

test.each([
  ['app.ts', true],
  ['App.tsx', true],
  ['index.mjs', true],
  ['Card.vue', true],
  ['+page.svelte', true],
  ['index.astro', true],
  ['types.d.ts', false],
  ['theme.d.css.ts', false],
  ['Card.vue.snap', false],
  ['notes.md', false],
  ['vue', false],
  ['.vue', false],
])('%s', (name, isSource) => {
  expect(isSourceFile(name)).toBe(isSource);
});
