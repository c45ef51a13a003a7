import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const FILES = {
  'tsconfig.json': '{ "compilerOptions": { "lib": ["es5"] }, "include": ["src"] }',
  'src/cart.ts': `import { parse } from 'schema';
declare const analytics: any;
const Cart = { cart_id: '', total: 0 };
analytics.track(parse('Cart Viewed'), parse(Cart));
analytics.track(parse('Cart Emptied'), window as any);
`,
  'store/schema/package.json': '{ "name": "schema", "types": "index.d.ts" }',
  'store/schema/index.d.ts': 'export declare function parse<const T>(shape: T): T;\n',
  'tracking-plan.yaml':
    'version: 1\nevents:\n  Cart Viewed:\n    properties: { cart_id: string! }\n  Cart Emptied: {}\n',
};
const JSON_ARGS = ['inventory', '--format', 'json'];

/** Installed as package managers do that keep one copy of each package. */
function install(folder: string): void {
  symlinkSync(path.join(folder, 'store'), path.join(folder, 'node_modules'));
}

const run = (args: readonly string[], files: Readonly<Record<string, string>> = FILES) =>
  scenario({ files, args, prepare: install });

describe('--types', () => {
  it('resolves what only the type-checker can, and says so on stderr', () => {
    const { stdout, stderr, status } = run([...JSON_ARGS, '--types']);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^--types: 1 of 2 unresolved calls resolved by the type-checker, more is known of 1 other, in \d+\.\d s \(1 project\)\n$/,
    );
    const { calls, summary } = JSON.parse(stdout);
    expect(summary).toEqual({ files: 1, candidates: 1, calls: 2, resolved: 1, partial: 1, opaque: 0 });
    expect(calls[0]).toMatchObject({
      events: ['Cart Viewed'],
      open: false,
      resolution: 'resolved',
      reasons: [],
    });
    expect(calls[1]).toMatchObject({ events: ['Cart Emptied'], open: true, resolution: 'partial' });
  });

  it('gives the same bytes each time, in the format that others read', () => {
    const first = run([...JSON_ARGS, '--types']);
    expect(run([...JSON_ARGS, '--types']).stdout).toBe(first.stdout);
    const without = JSON.parse(run(JSON_ARGS).stdout);
    expect(Object.keys(JSON.parse(first.stdout))).toEqual(Object.keys(without));
    expect(without.summary).toMatchObject({ resolved: 0, opaque: 2 });
  });

  it('lets rules see more, and changes no exit code by itself', () => {
    const without = run([]);
    const withTypes = run(['--types']);
    expect(without.stdout).not.toContain('unplanned-property');
    expect(withTypes.stdout).toMatch(/3:29.*"total".*unplanned-property/);
    expect(without.stderr).toBe('');
    expect(run(['inventory', '--types', '--min-resolution', '50']).status).toBe(0);
    expect(run(['inventory', '--min-resolution', '50']).status).toBe(1);
  });

  it('asks only about what is reported', () => {
    const files = { ...FILES, 'src/other.ts': "analytics.track('Cart Viewed', { cart_id: '7' });\n" };
    const { stderr, status } = run(['inventory', 'src/other.ts', '--types'], files);
    expect(status).toBe(0);
    expect(stderr).toContain('--types: no call is left unresolved');
  });

  it('says what is in its way, and goes on', () => {
    const files = {
      ...FILES,
      'tsconfig.json': '{ "extends": "gone", "compilerOptions": { "lib": ["es5"] }, }',
    };
    const missing = { ...files, 'src/cart.ts': FILES['src/cart.ts'].replace('schema', 'not-there') };
    const { stdout, stderr, status } = run([...JSON_ARGS, '--types'], missing);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ resolved: 0, opaque: 2 });
    expect(stderr).toContain('tsconfig.json:1:14  ');
    expect(stderr).toContain('No types were found of 1 package (not-there)');
  });
});
