/** Module specifiers to files, by the rules of TypeScript and bundlers, without touching installed packages. */
import { ts } from 'ts-morph';
import { KeptAnswers } from '../parse/kept.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { importTargets, texts } from './package-imports.ts';

const EXTENSIONS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.d.ts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.json',
  '.vue',
  '.svelte',
  '.astro',
];
/** Written `./x.js`, meant `./x.ts`. */
const SOURCES_OF: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};
const CONFIG_FILES = ['tsconfig.json', 'jsconfig.json'];

export class ModuleResolver {
  readonly #host: SourceHost;
  readonly #resolved = new KeptAnswers<string, string | null>();
  readonly #options = new KeptAnswers<string, ts.CompilerOptions | null>();

  constructor(host: SourceHost) {
    this.#host = host;
  }

  /** The file that `specifier` means in the file `from`; null where it is not part of the code base. */
  resolve(specifier: string, from: string): string | null {
    const folder = from.slice(0, from.lastIndexOf('/'));
    const key = `${folder}\0${specifier}`;
    return this.#resolved.of(key, () => this.#resolve(specifier, folder, from));
  }

  #resolve(specifier: string, folder: string, from: string): string | null {
    if (/^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..') {
      return this.#probe(join(folder, specifier));
    }
    const mapped = this.#throughPaths(specifier, folder, from);
    if (mapped !== null) return mapped;
    return specifier.startsWith('#')
      ? this.#throughImports(specifier, folder)
      : this.#throughWorkspace(specifier);
  }

  #probe(base: string): string | null {
    const extension = /\.[cm]?jsx?$/.exec(base)?.[0];
    const candidates = [
      ...(extension ? (SOURCES_OF[extension] ?? []).map((e) => base.slice(0, -extension.length) + e) : []),
      base,
      ...EXTENSIONS.map((e) => base + e),
      ...EXTENSIONS.map((e) => `${base}/index${e}`),
    ];
    return candidates.find((path) => this.#host.exists(path)) ?? null;
  }

  /** `paths` and `baseUrl` of the nearest tsconfig. */
  #throughPaths(specifier: string, folder: string, from: string): string | null {
    const options = this.#optionsFor(folder);
    if (!options?.paths && !options?.baseUrl) return null;
    const found = ts.resolveModuleName(specifier, from, options, {
      fileExists: (path) => this.#host.exists(path),
      readFile: (path) => this.#text(path),
      directoryExists: (path) => !path.endsWith('/node_modules') && this.#host.directoryExists(path),
    }).resolvedModule;
    return found && !found.isExternalLibraryImport ? found.resolvedFileName : null;
  }

  #optionsFor(folder: string): ts.CompilerOptions | null {
    return this.#options.of(folder, () => this.#findOptions(folder));
  }

  #findOptions(folder: string): ts.CompilerOptions | null {
    const config = CONFIG_FILES.map((name) => `${folder}/${name}`).find((path) => this.#host.exists(path));
    if (config !== undefined) return this.#readConfig(config);
    return folder === '' ? null : this.#optionsFor(folder.slice(0, folder.lastIndexOf('/')));
  }

  #readConfig(path: string): ts.CompilerOptions | null {
    const read = (file: string) => this.#text(file);
    const { config } = ts.readConfigFile(path, read);
    if (config === undefined) return null;
    const host: ts.ParseConfigHost = {
      useCaseSensitiveFileNames: true,
      readDirectory: () => [],
      fileExists: (file) => this.#host.exists(file),
      readFile: read,
    };
    const folder = path.slice(0, path.lastIndexOf('/'));
    const { options } = ts.parseJsonConfigFileContent(config, host, folder, undefined, path);
    return {
      ...options,
      allowJs: true,
      resolveJsonModule: true,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
  }

  /** `imports` of the nearest package.json. */
  #throughImports(specifier: string, folder: string): string | null {
    let home = folder;
    while (home !== '' && !this.#host.exists(`${home}/package.json`))
      home = home.slice(0, home.lastIndexOf('/'));
    for (const target of importTargets(this.#manifest(home).imports, specifier)) {
      const path = target.startsWith('.')
        ? this.#source(join(home, target), home)
        : this.#throughWorkspace(target);
      if (path !== null) return path;
    }
    return null;
  }

  /** A package of the same repository, back to its source: what it publishes is built and has no bodies. */
  #throughWorkspace(specifier: string): string | null {
    const [, name = '', rest = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
    const folder = this.#host.packageFolder(name);
    if (folder === undefined) return null;
    if (rest !== '') return this.#source(join(folder, rest), folder);
    for (const entry of this.#entries(folder)) {
      const path = this.#source(join(folder, entry), folder);
      if (path !== null) return path;
    }
    return null;
  }

  /** The file, or what it was built from: `lib/x.d.ts` from `src/x.ts`. */
  #source(path: string, folder: string): string | null {
    const inside = path.slice(folder.length + 1);
    const bare = inside.replace(/(\.d)?\.[cm]?[jt]sx?$/, '');
    const [top = '', ...below] = bare.split('/');
    const moved = /^(dist|lib|build|out|esm|cjs|es)$/.test(top)
      ? `src/${below.filter((part) => !/^(esm|cjs|src)$/.test(part)).join('/')}`
      : `src/${bare}`;
    return this.#probe(join(folder, moved)) ?? this.#probe(join(folder, bare)) ?? this.#probe(path);
  }

  /** What a package's manifest says is its main module, most explicit first. */
  #entries(folder: string): string[] {
    const manifest = this.#manifest(folder);
    const exported = manifest.exports;
    const root =
      exported !== null && typeof exported === 'object' && '.' in exported ? exported['.'] : undefined;
    return [
      ...texts(manifest.source),
      ...texts(manifest.module),
      ...texts(manifest.main),
      ...texts(root ?? (typeof exported === 'string' ? exported : undefined)),
      ...texts(manifest.types),
      'src/index',
      'index',
    ];
  }

  /** A package's manifest; one that is broken or missing says nothing. */
  #manifest(folder: string): Record<string, unknown> {
    try {
      const manifest: unknown = JSON.parse(this.#text(`${folder}/package.json`) ?? '{}');
      return typeof manifest === 'object' && manifest !== null ? { ...manifest } : {};
    } catch {
      return {};
    }
  }

  #text(path: string): string | undefined {
    const bytes = this.#host.read(path);
    return bytes && new TextDecoder().decode(bytes);
  }
}

/** POSIX paths put together, `.` and `..` taken out. */
function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
