/**
 * The packages of a repository by name. In a checkout without installed packages nothing else leads from
 * `@acme/protocol` to its folder, and in an installed one the way ends in compiled declarations.
 */
import { FileGlobs } from './file-globs.ts';
import type { Files } from './files.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { byPath, join, parentOf } from './paths.ts';
import { walk } from './walk.ts';

/** What declares a workspace without a `workspaces` field in its package.json. */
const WORKSPACE_FILES = ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'rush.json'];

export class WorkspacePackages {
  readonly #files: Files;
  readonly #base: string;
  readonly #inside: readonly string[];
  #byName: Map<string, string> | undefined;
  #aroundByName: Map<string, string> | undefined;

  /** @param inside the folders below the base folder that hold a package.json. */
  constructor(files: Files, base: string, inside: readonly string[]) {
    this.#files = files;
    this.#base = base;
    this.#inside = inside;
  }

  /** The folder of a package: below the base folder, else in the workspace that the base folder is a part of. */
  folderOf(name: string): string | undefined {
    this.#byName ??= nameFolders(this.#files, this.#inside);
    return this.#byName.get(name) ?? this.#around().get(name);
  }

  /** Only asked for when a name isn't found inside: it walks the whole workspace. */
  #around(): Map<string, string> {
    if (this.#aroundByName === undefined) {
      const top = workspaceAbove(this.#files, this.#base);
      this.#aroundByName =
        top === null ? new Map() : nameFolders(this.#files, packagesBelow(this.#files, top));
    }
    return this.#aroundByName;
  }
}

function packagesBelow(files: Files, top: string): readonly string[] {
  const rules = {
    files,
    base: top,
    globs: new FileGlobs(top, [], []),
    ignoreFiles: new IgnoreFiles(files, top),
  };
  return walk(top, rules, { byGlobs: true, withTests: false }).packages;
}

/** Two packages of one name: the first path counts, on every machine the same. */
function nameFolders(files: Files, folders: readonly string[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const folder of [...folders].sort(byPath)) {
    const name = readPackage(files, folder)?.name;
    if (typeof name === 'string' && !byName.has(name)) byName.set(name, folder);
  }
  return byName;
}

function workspaceAbove(files: Files, folder: string): string | null {
  const parent = parentOf(folder);
  if (parent === folder) return null;
  return isWorkspace(files, parent) ? parent : workspaceAbove(files, parent);
}

function isWorkspace(files: Files, folder: string): boolean {
  if (readPackage(files, folder)?.workspaces !== undefined) return true;
  return WORKSPACE_FILES.some((name) => files.kind(join(folder, name)) !== 'absent');
}

function readPackage(files: Files, folder: string): { name?: unknown; workspaces?: unknown } | null {
  try {
    return JSON.parse(new TextDecoder().decode(files.read(join(folder, 'package.json'))));
  } catch {
    return null;
  }
}
