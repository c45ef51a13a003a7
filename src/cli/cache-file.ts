/**
 * The file that keeps what runs worked out. It is nobody's only copy of anything: what can't be read counts as empty,
 * and what can't be written is left.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Kept } from '../cache/run-cache.ts';
import { disk } from '../discover/disk.ts';
import { join, parentOf } from '../discover/paths.ts';
import { digestOf } from '../parse/asked-host.ts';
import { reasonOf } from './output-file.ts';

/** Tells the file from anything that somebody might name by mistake. */
const MARK = 'tracklint cache\n';
/** After the mark comes the digest of the rest: half a file is not decoded. */
const HEAD = MARK.length + digestOf('').length;

const OWN_FOLDER = '.tracklint-cache';

export type KeptByProject<Found> = ReadonlyMap<string, Kept<Found>>;

export interface CachePlace {
  /** Absolute. */
  readonly file: string;
  /** Whether the user named this very file, rather than a folder for it or nothing. */
  readonly isNamed: boolean;
}

/**
 * Where the cache of a run is.
 *
 * @param given a file, or a folder where it ends in a slash or is one; undefined for the usual place: the folder for
 * caches in the nearest `node_modules` from `folder` upwards, which nobody commits, else a folder of its own.
 * @param run what tells the runs apart that have something to keep side by side.
 */
export function cachePlace(given: string | undefined, cwd: string, folder: string, run: string): CachePlace {
  const name = `${digestOf(run).replaceAll(/\W/g, '').slice(0, 16)}.cache`;
  if (given === undefined) return { file: join(usualFolder(folder), name), isNamed: false };
  const place = path.resolve(cwd, given);
  const isFolder = /[\\/]$/.test(given) || disk.kind(place) === 'folder';
  return { file: isFolder ? path.join(place, name) : place, isNamed: !isFolder };
}

function usualFolder(folder: string): string {
  for (let above = folder; ; above = parentOf(above)) {
    const modules = join(above, 'node_modules');
    if (disk.kind(modules) === 'folder') return join(modules, '.cache/tracklint');
    // What lies above a repository belongs to somebody else.
    if (disk.kind(join(above, '.git')) !== 'absent' || above === parentOf(above)) break;
  }
  return join(folder, OWN_FOLDER);
}

/** What a file keeps for a program, by project; nothing where there is none, or none that can be read. */
export function readCache<Found>(file: string, program: string): KeptByProject<Found> {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(HEAD);
    if (bytes.toString('latin1', 0, HEAD) !== headOf(content)) return new Map();
    const { writtenBy, kept }: Content<Found> = deserialize(content);
    return writtenBy === program ? kept : new Map();
  } catch {
    return new Map();
  }
}

/**
 * Writes a cache, whole or not at all, so that runs at the same time never read half of one.
 *
 * @returns why it could not be written, null where it was.
 */
export function writeCache<Found>(file: string, program: string, kept: KeptByProject<Found>): string | null {
  const content = serialize({ writtenBy: program, kept } satisfies Content<Found>);
  try {
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    if (path.basename(folder) === OWN_FOLDER) keepFromGit(folder);
    put(file, Buffer.concat([Buffer.from(headOf(content), 'latin1'), content]));
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function put(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Whether a file is there that holds something else, which nobody asked to lose. */
export function isForeign(file: string): boolean {
  if (disk.kind(file) !== 'file') return false;
  try {
    const start = Buffer.from(disk.read(file, MARK.length)).toString('latin1');
    return !MARK.startsWith(start);
  } catch {
    return false;
  }
}

interface Content<Found> {
  readonly writtenBy: string;
  readonly kept: KeptByProject<Found>;
}

function headOf(content: Uint8Array): string {
  return MARK + digestOf(content);
}

function keepFromGit(folder: string): void {
  writeFileSync(path.join(folder, '.gitignore'), '*\n');
}
