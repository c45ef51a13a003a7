/**
 * The real type-checker, asked about single expressions. It builds a program for each tsconfig.json of the files in
 * question, when the first question about one of them comes.
 */
import { ts } from 'ts-morph';
import type { Problem } from '../document/problem.ts';
import { ModuleResolver } from '../evaluate/module-resolver.ts';
import type { TypeOracle } from '../evaluate/type-oracle.ts';
import type { Value } from '../evaluate/value.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { type ProjectConfig, ProjectConfigs } from './project-config.ts';
import { type TypeProgram, TypeSources, typeProgram } from './type-program.ts';
import { TypeValues } from './type-values.ts';

/** How far the answers reach. */
export interface TypeReport {
  /** How many programs were built. */
  readonly projects: number;
  /** How many of the files have no tsconfig.json or jsconfig.json. */
  readonly withoutConfig: number;
  /** How many of the files are components, which are part of no program. */
  readonly unasked: number;
  /** Packages that are imported and of which no types were found, sorted. */
  readonly missing: readonly string[];
  /** What is wrong with the configurations. */
  readonly problems: readonly Problem[];
  /** What the checker itself stopped at, null where it didn't. */
  readonly failure: string | null;
}

interface Group {
  readonly config: ProjectConfig;
  readonly files: readonly string[];
  built: (TypeProgram & { readonly values: TypeValues }) | null | undefined;
}

export class TypeChecker implements TypeOracle {
  readonly #sources: TypeSources;
  readonly #configs: ProjectConfigs;
  readonly #groups: readonly Group[];
  readonly #given = new WeakSet<Value>();
  readonly #unasked: number;
  #failure: string | null = null;

  /** `files` are those with calls to ask about, absolute; `root` is what printed paths start at. */
  constructor(host: SourceHost, root: string, files: readonly string[]) {
    this.#sources = new TypeSources(host, new ModuleResolver(host));
    this.#configs = new ProjectConfigs(host, root);
    const groups = new Map<string | null, Group & { files: string[] }>();
    const sources = files.filter(isInPrograms);
    this.#unasked = files.length - sources.length;
    for (const file of sources) {
      const config = this.#configs.of(file);
      const group = groups.get(config.path) ?? { config, files: [], built: undefined };
      group.files.push(file);
      groups.set(config.path, group);
    }
    this.#groups = [...groups.values()];
  }

  typeOf(node: ts.Expression | ts.ParameterDeclaration): Value | undefined {
    const { fileName } = node.getSourceFile();
    for (const group of this.#inOrderFor(fileName)) {
      const built = this.#build(group);
      const file = built?.program.getSourceFile(fileName);
      const same = file && sameNode(file, node);
      if (same) return built?.values.at(same);
    }
    return undefined;
  }

  gave(value: Value): boolean {
    return this.#given.has(value);
  }

  report(): TypeReport {
    const built = this.#groups.flatMap((group) => group.built ?? []);
    return {
      projects: built.length,
      withoutConfig: this.#groups.find(({ config }) => config.path === null)?.files.length ?? 0,
      unasked: this.#unasked,
      missing: [...new Set(built.flatMap(({ missing }) => [...missing]))].sort(),
      problems: this.#configs.problems,
      failure: this.#failure,
    };
  }

  /**
   * The file's own project first. A file that several others import is answered by the first of them, and only if no
   * program has it so far is another one built.
   */
  #inOrderFor(fileName: string): readonly Group[] {
    if (!isInPrograms(fileName)) return [];
    const rank = ({ files, built }: Group) => (files.includes(fileName) ? 0 : built !== undefined ? 1 : 2);
    return this.#groups.toSorted((a, b) => rank(a) - rank(b));
  }

  #build(group: Group): Group['built'] {
    if (group.built !== undefined) return group.built;
    group.built = null;
    // Source that TypeScript itself stumbles over must not cost the run, which has its result without types.
    try {
      const made = typeProgram(this.#sources, group.config, group.files);
      group.built = {
        ...made,
        values: new TypeValues(made.program, this.#given, (error) => this.#fail(error)),
      };
    } catch (error) {
      this.#fail(error);
    }
    return group.built;
  }

  #fail(error: unknown): void {
    this.#failure ??= (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  }
}

/** Components and JSON are part of no program that is asked. */
function isInPrograms(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** The node of a program's file that stands where a node of ours does. */
function sameNode(file: ts.SourceFile, node: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined = file;
  while (found !== undefined) {
    if (found.pos === node.pos && found.end === node.end && found.kind === node.kind) return found;
    found = ts.forEachChild(found, (child) =>
      child.pos <= node.pos && node.end <= child.end ? child : undefined,
    );
  }
  return undefined;
}
