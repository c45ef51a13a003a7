/** A TypeScript program for some files of a project: the real options, the files that they import, installed types. */
import { Project, ts } from 'ts-morph';
import type { ModuleResolver } from '../evaluate/module-resolver.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { type ProjectConfig, textOf } from './project-config.ts';

/** Where ts-morph keeps the declarations of the language in memory. */
const LIB_FOLDER = '/node_modules/typescript/lib';
const NAMELESS = /^\.{0,2}\//;
const PACKAGE = /^(?:@[a-z0-9-][\w.-]*\/)?[a-z0-9][\w.-]*/i;

/** What all programs of a run share. */
export class TypeSources {
  readonly host: SourceHost;
  readonly modules: ModuleResolver;
  /** Declaration files, which parse the same whatever the options; those of the DOM alone are two megabytes. */
  readonly declarations = new Map<string, ts.SourceFile>();
  readonly #lib = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();

  constructor(host: SourceHost, modules: ModuleResolver) {
    this.host = host;
    this.modules = modules;
  }

  exists(path: string): boolean {
    return isLib(path) ? this.#lib.fileExists(path) : this.host.exists(path);
  }

  text(path: string): string | undefined {
    return isLib(path) ? this.#lib.readFile(path) : textOf(this.host, path);
  }
}

export interface TypeProgram {
  readonly program: ts.Program;
  /** The packages that files of the project import and of which no types were found. */
  readonly missing: ReadonlySet<string>;
}

/** Builds the program of `files`. What else the project's configuration lists is in it only if it can matter to them. */
export function typeProgram(
  sources: TypeSources,
  config: ProjectConfig,
  files: readonly string[],
): TypeProgram {
  const options: ts.CompilerOptions = {
    ...config.options,
    allowJs: true,
    noEmit: true,
    composite: false,
    incremental: false,
    resolveJsonModule: true,
    // Without these two types lose their `undefined`, and keys that can be absent would look certain.
    strictNullChecks: true,
    noUncheckedIndexedAccess: true,
    // What all versions of TypeScript before the sixth do where nothing is said.
    types: config.options.types ?? ['*'],
  };
  const unresolved = new Set<string>();
  const rootNames = [...new Set([...files, ...[...config.files].filter((file) => isAmbient(sources, file))])];
  const host = compilerHost(sources, config.folder, options, unresolved);
  const program = ts.createProgram({ rootNames, options, host });
  const ambient = program
    .getTypeChecker()
    .getAmbientModules()
    .map(({ name }) => name.slice(1, -1));
  return { program, missing: packagesOf(unresolved, new Set(ambient)) };
}

/** Whether a file declares things for others that don't import it: a declaration file, a script, a `declare global`. */
function isAmbient(sources: TypeSources, path: string): boolean {
  if (/\.d\.[cm]?ts$/.test(path)) return true;
  const text = sources.text(path);
  if (text === undefined) return false;
  const isScript = !/^[ \t]*(?:import|export)\b|\brequire\s*\(|\bexports\b/m.test(text);
  return isScript || /\bdeclare\s+(?:global|module)\b/.test(text);
}

function isLib(path: string): boolean {
  return path.startsWith(`${LIB_FOLDER}/`);
}

function compilerHost(
  sources: TypeSources,
  folder: string,
  options: ts.CompilerOptions,
  unresolved: Set<string>,
): ts.CompilerHost {
  const { host } = sources;
  const cache = ts.createModuleResolutionCache(folder, (path) => path, options);
  const self: ts.CompilerHost = {
    fileExists: (path) => sources.exists(path),
    readFile: (path) => sources.text(path),
    directoryExists: (path) => path === LIB_FOLDER || host.directoryExists(path),
    getDirectories: (path) => [...host.list(path).folders],
    realpath: (path) => (isLib(path) ? path : host.realpath(path)),
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    getDefaultLibFileName: (wanted) => `${LIB_FOLDER}/${ts.getDefaultLibFileName(wanted)}`,
    getDefaultLibLocation: () => LIB_FOLDER,
    writeFile: () => {},
    getSourceFile: (path, language) => sourceFile(sources, path, language),
    resolveModuleNameLiterals: (literals, from, redirect, wanted, source) =>
      literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(source, literal, wanted);
        const found = ts.resolveModuleName(literal.text, from, wanted, self, cache, redirect, mode);
        if (from.includes('/node_modules/')) return found;
        const module = found.resolvedModule;
        if (module !== undefined && !(module.isExternalLibraryImport && isJavaScript(module.extension)))
          return found;
        const inRepository = module ? undefined : fromRepository(sources, literal.text, from);
        if (inRepository !== undefined) return { resolvedModule: inRepository };
        if (!NAMELESS.test(literal.text)) unresolved.add(literal.text);
        return found;
      }),
  };
  return self;
}

function sourceFile(
  sources: TypeSources,
  path: string,
  language: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  const isDeclaration = /\.d\.[cm]?ts$/.test(path);
  const format = typeof language === 'object' ? language.impliedNodeFormat : undefined;
  const key = `${format} ${path}`;
  const shared = isDeclaration ? sources.declarations.get(key) : undefined;
  if (shared !== undefined) return shared;
  const text = sources.text(path);
  if (text === undefined) return undefined;
  const file = ts.createSourceFile(path, text, language, true);
  if (isDeclaration) sources.declarations.set(key, file);
  return file;
}

function isJavaScript(extension: string): boolean {
  return /^\.[cm]?jsx?$/.test(extension);
}

/** A package of the same repository, by its source: nothing need be installed or built for it. */
function fromRepository(
  { modules }: TypeSources,
  specifier: string,
  from: string,
): ts.ResolvedModuleFull | undefined {
  const path = modules.resolve(specifier, from);
  const extension = path && /(?:\.d)?\.(?:[cm]?[jt]sx?|json)$/.exec(path)?.[0];
  if (!extension) return undefined;
  return { resolvedFileName: path, extension, isExternalLibraryImport: false };
}

function packagesOf(specifiers: ReadonlySet<string>, ambient: ReadonlySet<string>): ReadonlySet<string> {
  const packages = new Set<string>();
  for (const specifier of specifiers) {
    if (ambient.has(specifier) || ambient.has(specifier.replace(/^node:/, ''))) continue;
    // `#internal` and `@/alias` are paths, not packages.
    const [name] = PACKAGE.exec(specifier) ?? [];
    if (specifier.startsWith('node:')) packages.add('node');
    else if (name !== undefined) packages.add(name);
  }
  return packages;
}
