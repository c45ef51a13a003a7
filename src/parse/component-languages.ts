/** The languages that keep a component in one file, by extension. */
import { readAstro } from './astro.ts';
import type { ReadComponent } from './component.ts';
import { readSvelte } from './svelte.ts';
import { readVue } from './vue.ts';

export const COMPONENT_LANGUAGES: ReadonlyMap<string, ReadComponent> = new Map<string, ReadComponent>([
  ['.vue', readVue],
  ['.svelte', readSvelte],
  ['.astro', readAstro],
]);
