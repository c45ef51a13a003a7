import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type DiscoverRequest, type Discovery, discover } from '../../src/discover/discover.ts';
import { disk } from '../../src/discover/disk.ts';

/** Writes files (an empty list of files for none) into a new folder that goes away with the test. */
export function onDisk(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tracklint-discover-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** An empty source file for each name. */
export function named(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}

/** Discovers a folder; named files are given from it. */
export function discoverIn(folder: string, request: Partial<DiscoverRequest> = {}): Discovery {
  const extra = (request.extra ?? []).map((file) => path.resolve(folder, file));
  return discover({
    tree: disk,
    ignoreFiles: true,
    folder,
    root: folder,
    files: [],
    ignores: [],
    ...request,
    extra,
  });
}

/** The files to be scanned, from the folder. */
export function foundIn(folder: string, request: Partial<DiscoverRequest> = {}): string[] {
  return discoverIn(folder, request).files.map((file) => path.posix.relative(folder, file));
}
