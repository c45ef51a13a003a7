/** The tsconfig.json (or jsconfig.json) that a file belongs to, with its options and files. */
import { ts } from 'ts-morph';
import { printedPath } from '../document/printed-path.ts';
import type { Problem } from '../document/problem.ts';
import { decode } from '../parse/decode.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { spanBetween } from '../parse/syntax.ts';

export interface ProjectConfig {
  /** The configuration file; null for files that have none. */
  readonly path: string | null;
  readonly folder: string;
  readonly options: ts.CompilerOptions;
  readonly files: ReadonlySet<string>;
}

const NAMES = ['tsconfig.json', 'jsconfig.json'];

/** The options of files without a configuration. */
const DEFAULTS: ts.CompilerOptions = {
  jsx: ts.JsxEmit.Preserve,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ESNext,
};

const WITHOUT_OPTIONS = "The type-checker is asked all the same, without the options that can't be read";

/** "No inputs were found" and "the list of files is empty", as in a configuration that only refers to others. */
const NO_FILES = new Set([18002, 18003]);

export class ProjectConfigs {
  /** What is wrong with the configurations that were read. */
  readonly problems: Problem[] = [];
  readonly #host: SourceHost;
  readonly #root: string;
  readonly #read = new Map<string, { config: ProjectConfig; references: readonly string[] }>();

  /** `root` is what printed paths start at. */
  constructor(host: SourceHost, root: string) {
    this.#host = host;
    this.#root = root;
  }

  /** The configuration of a file: the nearest one, or the one among those it refers to that lists the file. */
  of(file: string): ProjectConfig {
    const nearest = this.#nearest(file);
    if (nearest === null) return { path: null, folder: this.#root, options: DEFAULTS, files: new Set() };
    const queue = [nearest];
    for (const path of queue) {
      const { config, references } = this.#readOnce(path);
      if (config.files.has(file)) return config;
      for (const one of references) if (!queue.includes(one) && this.#host.exists(one)) queue.push(one);
    }
    return this.#readOnce(nearest).config;
  }

  #nearest(file: string): string | null {
    let folder = file;
    while (folder !== '') {
      folder = folder.slice(0, folder.lastIndexOf('/'));
      const path = NAMES.map((name) => `${folder}/${name}`).find((one) => this.#host.exists(one));
      if (path !== undefined) return path;
    }
    return null;
  }

  #readOnce(path: string) {
    let read = this.#read.get(path);
    if (read === undefined) {
      read = this.#readNow(path);
      this.#read.set(path, read);
    }
    return read;
  }

  #readNow(path: string): { config: ProjectConfig; references: readonly string[] } {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const text = textOf(this.#host, path);
    if (text === undefined) {
      const message = `Can't read ${printedPath(this.#root, path)} as text`;
      this.problems.push({ at: null, message, help: WITHOUT_OPTIONS });
      return { config: { path, folder, options: DEFAULTS, files: new Set() }, references: [] };
    }
    const source = ts.parseJsonText(path, text);
    const parsed = ts.parseJsonSourceFileConfigFileContent(
      source,
      this.#parseHost(),
      folder,
      undefined,
      path,
    );
    const syntax = source as ts.JsonSourceFile & { parseDiagnostics: readonly ts.Diagnostic[] };
    for (const one of [...syntax.parseDiagnostics, ...parsed.errors]) {
      if (!NO_FILES.has(one.code)) this.problems.push(this.#problem(path, one));
    }
    return {
      config: {
        path,
        folder,
        options: parsed.options,
        files: new Set(parsed.fileNames),
      },
      references: (parsed.projectReferences ?? []).map(ts.resolveProjectReferencePath),
    };
  }

  #problem(path: string, { file, start, length, messageText }: ts.Diagnostic): Problem {
    const source = file as ts.SourceFile | undefined;
    const printed = printedPath(this.#root, source?.fileName ?? path);
    const message = ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll(`${this.#root}/`, '');
    const isPlaced = source !== undefined && start !== undefined && source.text !== '';
    return {
      at: isPlaced ? spanBetween(source, start, start + (length ?? 0), printed) : null,
      message: isPlaced ? message : `${printed}: ${message}`,
      help: WITHOUT_OPTIONS,
    };
  }

  #parseHost(): ts.ParseConfigHost {
    const host = this.#host;
    return {
      useCaseSensitiveFileNames: true,
      fileExists: (path) => host.exists(path),
      readFile: (path) => textOf(host, path),
      readDirectory: (folder, extensions, excludes, includes, depth) =>
        matchFiles(folder, extensions, excludes, includes, true, folder, depth, list, (path) =>
          host.realpath(path),
        ),
    };
    function list(folder: string) {
      const { files, folders } = host.list(folder);
      return { files, directories: folders };
    }
  }
}

/** The globs of a configuration, as TypeScript itself reads them; not in its public types. */
const { matchFiles } = ts as unknown as {
  matchFiles(
    folder: string,
    extensions: readonly string[],
    excludes: readonly string[] | undefined,
    includes: readonly string[],
    useCaseSensitiveFileNames: boolean,
    currentDirectory: string,
    depth: number | undefined,
    list: (folder: string) => { files: readonly string[]; directories: readonly string[] },
    realpath: (path: string) => string,
  ): string[];
};

/** The text of a file; undefined where there is none, or where it is no text. */
export function textOf(host: SourceHost, path: string): string | undefined {
  const bytes = host.read(path);
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : undefined;
}
