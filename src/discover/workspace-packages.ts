/**
 * The packages of a repository by name. In a checkout without installed packages nothing else leads from
 * `@acme/protocol` to its folder, and in an installed one the way ends in compiled declarations.
 */
import { FileGlobs } from './file-globs.ts';
import type { Files } from './files.ts';
import { IgnoreFiles } from './ignore-files.ts';
import { byPath, inside, join, parentOf } from './paths.ts';
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

  /**
   * The folders outside the base folder of the packages that those inside depend on, by what their package.json says, and of
   * those that these depend on.
   */
  dependencies(): readonly string[] {
    const around = this.#inside.length === 0 ? new Map<string, string>() : this.#around();
    if (around.size === 0) return [];
    const folders = new Set(this.#inside);
    // What a folder leads to is added while they are gone through.
    for (const folder of folders) {
      for (const name of dependenciesOf(readPackage(this.#files, folder))) {
        const of = this.folderOf(name);
        if (of !== undefined) folders.add(of);
      }
    }
    return [...folders].filter((folder) => !`${folder}/`.startsWith(inside(this.#base)));
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
    isApart: () => false,
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

const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

function dependenciesOf(manifest: Manifest | null): readonly string[] {
  return DEPENDENCIES.flatMap((kind) => {
    const names = manifest?.[kind];
    return typeof names === 'object' && names !== null ? Object.keys(names) : [];
  });
}

type Manifest = Readonly<Record<string, unknown>>;

function readPackage(files: Files, folder: string): Manifest | null {
  try {
    return JSON.parse(new TextDecoder().decode(files.read(join(folder, 'package.json'))));
  } catch {
    return null;
  }
}
