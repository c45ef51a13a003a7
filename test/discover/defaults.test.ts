import { expect, test } from 'vitest';
import { discoverIn, foundIn, named, onDisk } from './on-disk.ts';

test('finds every source extension, hidden folders included, in the order of paths', () => {
  const sources = ['a.cjs', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.mts', 'a.ts', 'a.tsx'];
  const folder = onDisk(
    named(...sources, '.github/scripts/x.ts', 'b/a.ts', 'Z.ts', 'a.css', 'a.json', 'ts', '.ts'),
  );
  expect(foundIn(folder)).toEqual(['.github/scripts/x.ts', 'Z.ts', ...sources, 'b/a.ts']);
});

const SILENT = [
  'src/cart.test.ts',
  'src/cart.spec.tsx',
  'src/cart.cy.js',
  'src/cart.stories.tsx',
  'src/cart.story.jsx',
  'src/__tests__/cart.ts',
  'src/__mocks__/cart.ts',
  'test/cart.ts',
  'src/tests/cart.ts',
  'e2e/cart.ts',
  'cypress/cart.ts',
  '.storybook/main.ts',
  'src/sdk.d.ts',
  'src/sdk.d.mts',
  'src/theme.d.css.ts',
  'dist/cart.js',
  'packages/web/dist/cart.js',
  'build/cart.js',
  'out/cart.js',
  'coverage/cart.js',
  '.next/cart.js',
  '.nuxt/cart.js',
  'node_modules/lib/index.js',
  'packages/web/node_modules/lib/index.ts',
  '.git/hooks/x.js',
  '.pnp.cjs',
];

test.each(SILENT)('leaves out %s without a word', (file) => {
  const folder = onDisk(named(file, 'src/kept.ts'));
  expect(foundIn(folder)).toEqual(['src/kept.ts']);
  expect(discoverIn(folder).skipped).toEqual([]);
});

const TOLD: [file: string, path: string, reason: string][] = [
  ['public/player.min.js', 'public/player.min.js', 'minified'],
  ['public/player-min.mjs', 'public/player-min.mjs', 'minified'],
  ['public/main.bundle.js', 'public/main.bundle.js', 'generated bundle'],
  ['.yarn/releases/yarn.cjs', '.yarn', 'vendored code'],
  ['vendor/deep/lib.js', 'vendor', 'vendored code'],
  ['public/third_party/lib.js', 'public/third_party', 'vendored code'],
];

test.each(TOLD)('leaves out %s and tells it', (file, path, reason) => {
  const folder = onDisk(named(file, 'src/kept.ts'));
  const { skipped } = discoverIn(folder);
  expect(skipped).toEqual([{ file: path, reason }]);
  expect(foundIn(folder)).toEqual(['src/kept.ts']);
});

const KEPT = [
  // Words that are also parts of a product.
  'src/commands/build/run.ts',
  'jobs/build/run.ts',
  'src/modules/vendor/api.ts',
  'src/coverage/plans.ts',
  // Names that only look like the ones that are left out.
  'src/contest.ts',
  'src/latest.release.ts',
  'src/admin.ts',
  'src/testing/panel.tsx',
  'src/testimonials.tsx',
];

test.each(KEPT)('keeps %s', (file) => {
  expect(foundIn(onDisk(named(file)))).toEqual([file]);
});

test('a package is where its package.json is', () => {
  const folder = onDisk({
    ...named('packages/web/build/a.js', 'tools/build/a.js'),
    'packages/web/package.json': '{}',
  });
  expect(foundIn(folder)).toEqual(['tools/build/a.js']);
});

test('a vendored tree without source files is nothing to tell', () => {
  const folder = onDisk(named('vendor/github.com/lib/main.go', 'a.ts'));
  expect(discoverIn(folder).skipped).toEqual([]);
});

test('the base folder is entered whatever it is called', () => {
  const folder = onDisk(named('dist/test/a.js', 'dist/a.js'));
  expect(foundIn(`${folder}/dist`)).toEqual(['a.js']);
});
