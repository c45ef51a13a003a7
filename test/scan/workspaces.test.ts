import { describe, expect, test } from 'vitest';
import { rowsOf } from '../support/inventory-rows.ts';
import { scanConfigured } from '../support/scan-configured.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

const WRAPPER = `export function send(e: string) { window.analytics.track(e) }`;
const SENT = 'wrapper track "Cart Viewed" {}';

/** Calls in the application file, which never mentions a client. */
function found(files: Files): string[] {
  return rowsOf(scanFiles(files))
    .filter((row) => row.startsWith('src/cart.ts'))
    .map((row) => row.replace(/^\S+ /, ''));
}

describe('workspace packages and paths', () => {
  const app = `import { send } from '@acme/telemetry'; send('Cart Viewed')`;
  const packages = { '@acme/telemetry': 'packages/telemetry' };
  const scanned = (files: Files) =>
    rowsOf(scanConfigured(files, { packages })).filter((row) => row.startsWith('apps/'));

  test.each([
    ['main', '{"main": "src/index.ts"}', 'src/index.ts'],
    ['a built main', '{"main": "dist/index.js", "types": "dist/index.d.ts"}', 'src/index.ts'],
    ['a built file of another name', '{"main": "./lib/main.js"}', 'src/main.ts'],
    [
      'exports',
      '{"exports": {".": {"types": "./dist/index.d.ts", "default": "./dist/index.mjs"}}}',
      'src/index.ts',
    ],
    ['exports as a string', '{"exports": "./dist/index.js"}', 'src/index.ts'],
    ['no entry', '{}', 'src/index.ts'],
    ['no entry and no src', '{}', 'index.ts'],
    ['a broken manifest', '{', 'src/index.ts'],
  ])('%s', (_, manifest, source) => {
    const files = {
      'apps/web/cart.ts': app,
      'packages/telemetry/package.json': manifest,
      [`packages/telemetry/${source}`]: WRAPPER,
    };
    expect(scanned(files)).toEqual([`apps/web/cart.ts:1:41 ${SENT}`]);
  });

  test('a file inside a package', () => {
    const files = {
      'apps/web/cart.ts': `import { send } from '@acme/telemetry/dist/send'; send('Cart Viewed')`,
      'packages/telemetry/package.json': '{}',
      'packages/telemetry/src/send.ts': WRAPPER,
    };
    expect(scanned(files)).toEqual([`apps/web/cart.ts:1:51 ${SENT}`]);
  });

  test.each([
    ['paths', { compilerOptions: { paths: { '@/*': ['./src/*'] } } }, '@/send'],
    ['paths from a base', { compilerOptions: { baseUrl: '.', paths: { '~/*': ['src/*'] } } }, '~/send'],
    ['one path', { compilerOptions: { paths: { send: ['./src/send.ts'] } } }, 'send'],
    ['a base alone', { compilerOptions: { baseUrl: './src' } }, 'send'],
    ['an extended config', { extends: './tsconfig.base.json' }, '#/send'],
  ])('tsconfig: %s', (_, config, specifier) => {
    const files = {
      'tsconfig.json': `// a comment\n${JSON.stringify(config)}`,
      'tsconfig.base.json': JSON.stringify({ compilerOptions: { paths: { '#/*': ['./src/*'] } } }),
      'src/send.ts': WRAPPER,
      'src/cart.ts': `import { send } from '${specifier}';\nsend('Cart Viewed')`,
    };
    expect(found(files)).toEqual([SENT]);
  });
});
