import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Kept } from '../../src/cache/run-cache.ts';
import { readCache, writeCache } from '../../src/cli/cache-file.ts';
import { folderWith } from '../support/folder.ts';

const KEPT: Kept<{ optional?: undefined; shared: readonly object[] }> = {
  scan: { request: '', asked: new Map([['read', new Map([['/a', 'x']])]]), found: { shared: [] } },
  comments: new Map([['/a', { digest: 'x', ranges: [] }]]),
};

it('gives back what was written, to the build that has written it', () => {
  const file = path.join(folderWith({}), 'a/b.cache');
  const kept = new Map([
    ['one project', KEPT],
    ['another', { ...KEPT, scan: null }],
  ]);
  expect(readCache(file, 'one')).toEqual(new Map());
  expect(writeCache(file, 'one', kept)).toBeNull();
  expect(readCache(file, 'one')).toEqual(kept);
  expect(readCache(file, 'two')).toEqual(new Map());
  expect(readdirSync(path.dirname(file))).toEqual(['b.cache']);
});

it('keeps what is one object one object, and what is undefined undefined', () => {
  const file = path.join(folderWith({}), 'b.cache');
  const one = {};
  const scan = { ...KEPT.scan!, found: { optional: undefined, shared: [one, one] } };
  writeCache(file, '', new Map([['', { ...KEPT, scan }]]));
  const found = readCache<typeof scan.found>(file, '').get('')?.scan?.found;
  expect(Object.keys(found ?? {})).toEqual(['optional', 'shared']);
  expect(found?.shared[0]).toBe(found?.shared[1]);
});
