import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunCache } from '../../src/cache/run-cache.ts';
import type { SourceHost } from '../../src/parse/source-host.ts';
import { scan } from '../../src/scan/scan.ts';
import { ScanMemory } from '../../src/scan/scan-memory.ts';
import { rowsOf } from '../support/inventory-rows.ts';
import { requestFor } from '../support/scan-configured.ts';
import { type Files, hostOf } from '../support/scan-text.ts';

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
  // What is handed in comes from JSX, from a provider, and from who makes an object.
  'src/panel.tsx': [
    'export const Panel = ({ send, name }: any) => <a onClick={() => send(name, { inPanel: true })} />;',
    "import { useClient } from './client';\nexport const Panel = ({ name }: any) => { const client = useClient();\nreturn <a onClick={() => client.track(name)} />; };",
  ],
  'src/client.tsx': [
    "import { createContext, useContext } from 'react';\nconst Client = createContext<any>(null);\nexport const useClient = () => useContext(Client);\nexport const Give = ({ children }: any) => <Client.Provider value={window.analytics}>{children}</Client.Provider>;",
    'export const useClient = () => ({ track: (name: string) => console.log(name) });',
    null,
  ],
  'src/page.tsx': [
    "import { Panel } from './panel';\nimport { send } from './send';\nexport const Page = () => <Panel send={send} name=\"From Page\" />;",
    "import { Panel } from './panel';\nimport { NAME } from './names';\nexport const Page = () => <Panel send={analytics.track} name={NAME} />;",
    null,
  ],
  'src/service.ts': [
    "export class Service { constructor(private readonly client: any, private prefix = 'Svc') {}\nopened() { this.client.track(this.prefix + ' Opened'); } }",
    null,
  ],
  'src/main.ts': [
    "import { Service } from './service';\nnew Service(window.analytics, 'Main').opened();",
    "import { Service } from './service';\nnew Service(window.analytics).opened();",
    "import { Service } from './service';\nnew Service({ track() {} }).opened();",
  ],
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

  it('gives with what earlier scans have worked out what it gives without', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
        const memory = new ScanMemory();
        for (const files of states) {
          const host = memory.hostOver(hostOf(files));
          expect(scan({ ...requestFor(files, {}), host, memory })).toEqual({
            ...scan(requestFor(files, {})),
            unsentNames: expect.any(Function),
          });
        }
      }),
      { numRuns: 200 },
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
