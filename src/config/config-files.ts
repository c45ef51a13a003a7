/** Which file holds the configuration, and what is in it. */
import { posix } from 'node:path';
import type { DocumentNode } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { readDocument } from '../document/read-document.ts';

/** In one folder the first of these counts. */
const NAMES = ['tracklint.config.yaml', 'tracklint.config.yml', 'tracklint.config.json', 'package.json'];
const PACKAGE = 'package.json';
const KEY = 'tracklint';

export type ReadFile = (path: string) => Uint8Array | undefined;

export interface ConfigReading {
  /** Null where it can't be read; the value of `tracklint` for a package.json, null where it has none. */
  readonly root: DocumentNode | null;
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/**
 * The nearest file with a configuration, from an absolute folder upwards; null where there is none. A package.json
 * without the key `tracklint` is passed over.
 */
export function findConfig(folder: string, exists: (path: string) => boolean, read: ReadFile): string | null {
  for (let current = folder; ; current = posix.dirname(current)) {
    for (const name of NAMES) {
      const path = posix.join(current, name);
      if (exists(path) && (name !== PACKAGE || holdsConfig(read(path)))) return path;
    }
    if (current === posix.dirname(current)) return null;
  }
}

/** Whether a folder, whose files are called so, holds a configuration of its own. */
export function hasConfig(folder: string, names: Iterable<string>, read: ReadFile): boolean {
  for (const name of names)
    if (NAMES.includes(name) && (name !== PACKAGE || holdsConfig(read(posix.join(folder, name)))))
      return true;
  return false;
}

/** Reads a configuration file; `file` is how it is printed. */
export function readConfigFile(path: string, bytes: Uint8Array, file: string): ConfigReading {
  const reading = readDocument(bytes, file);
  if (posix.basename(path) !== PACKAGE || reading.root === null) return reading;
  const entry = reading.root.kind === 'map' ? reading.root.entries.get(KEY) : undefined;
  if (entry === undefined) return { ...reading, root: null, problems: [] };
  const { at } = entry.value;
  // What else is wrong with a package.json is npm's to say.
  const problems = reading.problems.filter(
    (problem) => problem.at !== null && problem.at.line >= at.line && problem.at.line <= at.endLine,
  );
  return { ...reading, root: entry.value, problems };
}

function holdsConfig(bytes: Uint8Array | undefined): boolean {
  const text = new TextDecoder().decode(bytes);
  // Most package.json files never mention it: those need no parsing.
  if (!text.includes(`"${KEY}"`)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, KEY);
  } catch {
    return new RegExp(`"${KEY}"\\s*:\\s*\\{`).test(text);
  }
}
