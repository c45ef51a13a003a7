import { expect, it } from 'vitest';
import { globMatcher, isCostlyGlob } from '../../src/document/glob.ts';

it.each<[glob: string, path: string, fits: boolean]>([
  ['src/**', 'src/a/b.ts', true],
  ['src/**', 'src/.hidden/b.ts', true],
  ['app/(shop)/**', 'app/(shop)/cart/page.tsx', true],
  ['app/(shop)/**', 'app/shop/cart/page.tsx', false],
  ['app/(shop)/(cart)/*.tsx', 'app/(shop)/(cart)/page.tsx', true],
  ['app/(.)photo/*.tsx', 'app/(.)photo/page.tsx', true],
  ['app/[id]/*.tsx', 'app/[id]/page.tsx', true],
  ['{src,web}/*.ts', 'web/a.ts', true],
  ['(src|web)/*.ts', 'web/a.ts', true],
  ['@(src)/*.ts', 'src/a.ts', true],
  ['!(src)/*.ts', 'web/a.ts', true],
])('%s and %s: %s', (glob, path, fits) => {
  expect(globMatcher([glob])(path)).toBe(fits);
});

it('is any of several', () => {
  const matches = globMatcher(['src/*.ts', 'web/(old)/*.ts']);
  expect(['src/a.ts', 'web/(old)/a.ts', 'web/a.ts'].map(matches)).toEqual([true, true, false]);
});

it.each([
  ['plans/*.yaml', false],
  ['app/(shop)/plan.yaml', false],
  ['**/plans/**/*-plan*.{yaml,yml}', false],
  ['*a*a*a*a.yaml', true],
  ['**/**/**/**/a.yaml', true],
  ['+(a|aa)b.yaml', true],
  ['+(+(a))b.yaml', true],
])('%s is costly: %s', (glob, costly) => {
  expect(isCostlyGlob(glob)).toBe(costly);
});
