/**
 * The packages of a repository by name. In a checkout without installed packages nothing else leads from
 * `@acme/protocol` to its folder, and in an installed one the way ends in compiled declarations.
 */
import { existsSync, readFileSync } from 'node:fs';
import { FileGlobs } from './file-globs.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { byPath, join, parentOf } from './paths.ts';
import { walk } from './walk.ts';

/** What declares a workspace without a `workspaces` field in its package.json. */
const WORKSPACE_FILES = ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'rush.json'];

export class WorkspacePackages {
  readonly #base: string;
  readonly #inside: readonly string[];
  #byName: Map<string, string> | undefined;
  #aroundByName: Map<string, string> | undefined;

  /** @param inside the folders below the base folder that hold a package.json. */
  constructor(base: string, inside: readonly string[]) {
    this.#base = base;
    this.#inside = inside;
  }

  /** The folder of a package: below the base folder, else in the workspace that the base folder is a part of. */
  folderOf(name: string): string | undefined {
    this.#byName ??= nameFolders(this.#inside);
    return this.#byName.get(name) ?? this.#around().get(name);
  }

  /** Only asked for when a name isn't found inside: it walks the whole workspace. */
  #around(): Map<string, string> {
    if (this.#aroundByName === undefined) {
      const top = workspaceAbove(this.#base);
      this.#aroundByName = top === null ? new Map() : nameFolders(packagesBelow(top));
    }
    return this.#aroundByName;
  }
}

function packagesBelow(top: string): readonly string[] {
  const rules = { base: top, globs: new FileGlobs(top, [], []), ignoreFiles: new IgnoreFiles(top) };
  return walk(top, rules, { byGlobs: true, withTests: false }).packages;
}

/** Two packages of one name: the first path counts, on every machine the same. */
function nameFolders(folders: readonly string[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const folder of [...folders].sort(byPath)) {
    const name = readPackage(folder)?.name;
    if (typeof name === 'string' && !byName.has(name)) byName.set(name, folder);
  }
  return byName;
}

function workspaceAbove(folder: string): string | null {
  const parent = parentOf(folder);
  if (parent === folder) return null;
  return isWorkspace(parent) ? parent : workspaceAbove(parent);
}

function isWorkspace(folder: string): boolean {
  if (readPackage(folder)?.workspaces !== undefined) return true;
  return WORKSPACE_FILES.some((name) => existsSync(join(folder, name)));
}

function readPackage(folder: string): { name?: unknown; workspaces?: unknown } | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return null;
  }
}
