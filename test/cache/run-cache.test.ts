import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedHost, otherAnswer } from '../../src/cache/asked-host.ts';
import { RunCache } from '../../src/cache/run-cache.ts';
import { KnownTrees } from '../../src/parse/known-trees.ts';
import type { SourceHost } from '../../src/parse/source-host.ts';
import { scan } from '../../src/scan/scan.ts';
import { rowsOf } from '../support/inventory-rows.ts';
import { requestFor } from '../support/scan-configured.ts';
import { type Files, hostOf } from '../support/scan-text.ts';

const at = (path: string) => `/code/${path}`;

describe('what a host was asked', () => {
  const BEFORE: Files = { 'src/a.ts': 'track', 'src/b.ts': '', 'types.d.ts': 'track' };
  const ask: Record<string, (host: SourceHost) => unknown> = {
    content: (host) => host.read(at('src/a.ts')),
    absence: (host) => host.exists(at('src/c.ts')),
    'the absence of a folder': (host) => host.directoryExists(at('lib')),
    listing: (host) => host.list(at('src')),
    search: (host) => host.candidates(['track', 'page']),
    'search of declarations': (host) => host.declarations(['track']),
  };

  it.each<[keyof typeof ask, string, Files, boolean]>([
    ['content', 'other content', { 'src/a.ts': 'trick' }, true],
    ['content', 'another file', { 'src/b.ts': 'trick' }, false],
    ['absence', 'the file', { 'src/c.ts': '' }, true],
    ['absence', 'another file', { 'src/d.ts': '' }, false],
    ['the absence of a folder', 'a file in it', { 'lib/x.ts': '' }, true],
    ['listing', 'a new file', { 'src/c.ts': '' }, true],
    ['listing', 'other content', { 'src/a.ts': '' }, false],
    ['search', 'a file that is found', { 'src/b.ts': 'page' }, true],
    ['search', 'a file that is not found any more', { 'src/a.ts': '' }, true],
    ['search', 'a file that is found all the same', { 'src/a.ts': 'page' }, false],
    ['search of declarations', 'another declaration', { 'lib.d.ts': 'track' }, true],
  ])('of %s is answered in another way after %s, or not', (question, _, change, isOther) => {
    const asking = askedHost(hostOf(BEFORE));
    expect(ask[question]!(asking.host)).toEqual(ask[question]!(hostOf(BEFORE)));
    expect(otherAnswer(asking.asked, hostOf(BEFORE))).toBeNull();
    expect(otherAnswer(asking.asked, hostOf({ ...BEFORE, ...change })) !== null).toBe(isOther);
  });

  it('tells absence from an empty file', () => {
    const asking = askedHost(hostOf({}));
    expect(asking.host.read(at('a.ts'))).toBeUndefined();
    expect(otherAnswer(asking.asked, hostOf({ 'a.ts': '' }))).toEqual({
      question: 'read',
      about: at('a.ts'),
    });
  });
});

/** Each file in several versions, null where there is none. They lead to each other in all ways that modules know. */
const VERSIONS: Readonly<Record<string, readonly (string | null)[]>> = {
  'src/app.ts': [
    "import { NAME } from './names';\nanalytics.track(NAME, { total: 1 });",
    "import { NAME } from '@/names';\nimport { send } from './send';\nsend(NAME);",
    "import * as all from './barrel';\nall.send(all.NAME);",
    null,
  ],
  'src/send.ts': [
    'export const send = (name: string) => analytics.track(name, { sent: true });',
    'export const send = (name: string) => analytics.track(`App ${name}`);',
    'export const send = (name: string) => console.log(name);',
  ],
  'src/barrel.ts': ["export * from './names';\nexport * from './send';", "export { send } from './send';"],
  'src/names.ts': ["export { NAME } from './deep';", "export const NAME = 'Named';", null],
  'src/names.tsx': [null, "export const NAME = 'From JSX';"],
  'src/deep.ts': ["export const NAME = 'Deep';", "export const NAME = 'Deeper';"],
  'other/names.ts': ["export const NAME = 'Other';"],
  'tsconfig.json': [
    '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    '{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }',
    null,
  ],
  // What a type lists can't be renamed, so that a name is `written` in another way.
  'src/typed.ts': [
    "import type { Name } from './types';\nconst send = (name: Name) => analytics.track(name);\nsend('Typed');",
  ],
  'src/types.ts': ["export type Name = 'Typed' | 'Other';", 'export type Name = string;'],
  'src/quiet.ts': ['export {};', "// track is what it's about", "analytics.page('Quiet');"],
};

const state: fc.Arbitrary<Files> = fc
  .record(
    Object.fromEntries(Object.entries(VERSIONS).map(([file, texts]) => [file, fc.constantFrom(...texts)])),
  )
  .map((files) =>
    Object.fromEntries(
      Object.entries(files).flatMap(([file, text]) => (typeof text === 'string' ? [[file, text]] : [])),
    ),
  );

describe('a scan', () => {
  const found = (files: Files, host: SourceHost) => rowsOf(scan({ ...requestFor(files, {}), host }));
  const cached = (cache: RunCache<string[]>, files: Files, request = '') =>
    cache.scan(request, hostOf(files), async (host) => found(files, host));

  it('gives with a cache what it gives without, whatever has been edited in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 2, maxLength: 5 }), async (states) => {
        const cache = new RunCache<string[]>(null);
        for (const files of [...states, ...states.slice(-1)])
          expect(await cached(cache, files)).toEqual(found(files, hostOf(files)));
        expect(cache.miss).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('gives with the trees of earlier scans what it gives with new ones', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
        const trees = new KnownTrees();
        for (const files of states)
          expect(scan({ ...requestFor(files, {}), trees }).calls).toEqual(scan(requestFor(files, {})).calls);
      }),
      { numRuns: 60 },
    );
  });

  it('is not done again for a file that has no part in it', async () => {
    const files = { 'src/app.ts': "analytics.track('A');", 'src/other.ts': 'export const a = 1;' };
    const cache = new RunCache<string[]>(null);
    await cached(cache, files);
    expect(cache.miss).toBe('nothing kept');
    await cached(cache, { ...files, 'docs.ts': '' });
    expect(cache.miss).toBeNull();
    await cached(cache, files, 'another');
    expect(cache.miss).toBe('another question');
  });

  it('keeps nothing where it fails', async () => {
    const cache = new RunCache<string[]>(null);
    const broken = cache.scan('', hostOf({}), () => Promise.reject(new Error('a bug')));
    await expect(broken).rejects.toThrow('a bug');
    expect(cache.takeNews()).toBeNull();
  });
});

describe('the comments of a file', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const ranges = (start: number) => [{ outer: { start, end: 9 }, inner: { start, end: 9 } }];

  it('are looked for once for each content', async () => {
    const first = new RunCache<null>(null);
    expect(await first.comments('a.ts', text('1'), async () => ranges(1))).toEqual(ranges(1));
    const second = new RunCache<null>(first.takeNews());
    const unwanted = () => Promise.reject(new Error('parsed in vain'));
    expect(await second.comments('a.ts', text('1'), unwanted)).toEqual(ranges(1));
    expect(second.takeNews()).toBeNull();
    expect(await second.comments('a.ts', text('2'), async () => ranges(2))).toEqual(ranges(2));
    expect(await new RunCache<null>(second.takeNews()).comments('a.ts', text('2'), unwanted)).toEqual(
      ranges(2),
    );
  });
});
