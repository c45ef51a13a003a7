/** Source files on demand: each is read, decoded and parsed once, and again when it has changed. */
import { Project, ScriptKind, type ts } from 'ts-morph';
import { type Timed, untimed } from '../document/timed.ts';
import { parseComponent } from './component.ts';
import { COMPONENT_LANGUAGES } from './component-languages.ts';
import { decode } from './decode.ts';
import { KeptAnswers } from './kept.ts';
import type { SourceHost } from './source-host.ts';

/** A file that could not be read as source, and why. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}

const SCRIPT_KINDS: Readonly<Record<string, ScriptKind>> = {
  '.ts': ScriptKind.TS,
  '.mts': ScriptKind.TS,
  '.cts': ScriptKind.TS,
  '.tsx': ScriptKind.TSX,
  '.js': ScriptKind.JSX,
  '.mjs': ScriptKind.JSX,
  '.cjs': ScriptKind.JSX,
  '.jsx': ScriptKind.JSX,
  '.json': ScriptKind.JSON,
};

export class SourceFiles {
  readonly unreadable: UnreadableFile[] = [];
  /** Where the run is measured: does the parsing. */
  timed: Timed = untimed;
  readonly #host: SourceHost;
  readonly #files = new KeptAnswers<string, ts.SourceFile | undefined>();
  readonly #project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
  });

  constructor(host: SourceHost) {
    this.#host = host;
  }

  /** The syntax tree of a file; undefined where there is no such file or it can't be read as source. */
  get(path: string): ts.SourceFile | undefined {
    return this.#files.of(path, () => this.timed('parse', () => this.#parse(path)));
  }

  #parse(path: string): ts.SourceFile | undefined {
    const bytes = this.#host.read(path);
    if (bytes === undefined) return undefined;
    const decoded = decode(bytes);
    if ('reason' in decoded) {
      this.unreadable.push({ path, reason: decoded.reason });
      return undefined;
    }
    const { text } = decoded;
    try {
      return this.#treeOf(path, text);
    } catch (error) {
      // The parser recurses: source nested a thousand levels deep exhausts the stack, which can be caught.
      if (!(error instanceof RangeError)) throw error;
      this.unreadable.push({ path, reason: 'nested too deeply to be parsed' });
      return undefined;
    }
  }

  #treeOf(path: string, text: string): ts.SourceFile {
    const extension = path.slice(path.lastIndexOf('.'));
    const readComponent = COMPONENT_LANGUAGES.get(extension);
    if (readComponent) {
      const component = readComponent(text, path.slice(path.lastIndexOf('/') + 1));
      return parseComponent(path, text, component);
    }
    const scriptKind = SCRIPT_KINDS[extension] ?? ScriptKind.TS;
    return this.#project.createSourceFile(path, text, { scriptKind, overwrite: true }).compilerNode;
  }
}
