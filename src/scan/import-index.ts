/**
 * Who imports a file. The imports of all files are found by one expression over their text, and only those that can
 * mean the file, by how their path ends, are resolved.
 */
import type { ModuleResolver } from '../evaluate/module-resolver.ts';
import type { SourceHost } from '../parse/source-host.ts';

const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"])([^'"\n]+)\1/g;

interface ImportedAs {
  readonly file: string;
  readonly specifier: string;
}

export class ImportIndex {
  readonly #host: SourceHost;
  readonly #modules: ModuleResolver;
  #byEnd: ReadonlyMap<string, readonly ImportedAs[]> | undefined;

  constructor(host: SourceHost, modules: ModuleResolver) {
    this.#host = host;
    this.#modules = modules;
  }

  /** The files that import `path`, directly. */
  importersOf(path: string): readonly string[] {
    this.#byEnd ??= this.#read();
    const importers = new Set<string>();
    for (const end of endsOf(path)) {
      for (const { file, specifier } of this.#byEnd.get(end) ?? []) {
        if (!importers.has(file) && this.#modules.resolve(specifier, file) === path) importers.add(file);
      }
    }
    return [...importers];
  }

  #read(): ReadonlyMap<string, readonly ImportedAs[]> {
    const byEnd = new Map<string, ImportedAs[]>();
    // Specifiers of the code base itself are nearly always ASCII, and this decoding is the fastest.
    const decoder = new TextDecoder('latin1');
    for (const file of this.#host.candidates(['import', 'require', 'from'])) {
      const bytes = this.#host.read(file);
      if (bytes === undefined) continue;
      for (const [, , specifier = ''] of decoder.decode(bytes).matchAll(IMPORT)) {
        const end = endOf(specifier);
        const list = byEnd.get(end);
        if (list) list.push({ file, specifier });
        else byEnd.set(end, [{ file, specifier }]);
      }
    }
    return byEnd;
  }
}

/** The last name of a specifier, without extension; empty for `.` and `..`. */
function endOf(specifier: string): string {
  const last = specifier.slice(specifier.lastIndexOf('/') + 1);
  return /^\.*$/.test(last) ? '' : last.replace(/\.(?:[cm]?[jt]sx?|json|vue|svelte|astro)$/, '');
}

/**
 * How an import of a file can end: in its name; for an index file, and for the main module of a package, in the name of a
 * folder around it.
 */
function endsOf(path: string): ReadonlySet<string> {
  const parts = path.split('/').filter(Boolean);
  const name = endOf(parts.pop() ?? '');
  return new Set([name, ...(name === 'index' ? [''] : []), ...parts.slice(-4)]);
}
