/** What the scanner is asked: files to look at, and what the configuration says about clients and wrappers. */
import type { Progress } from '../document/progress.ts';
import type { Timed } from '../document/timed.ts';
import type { TypeOracle } from '../evaluate/type-oracle.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { Platform } from './inventory.ts';
import type { ScanMemory } from './scan-memory.ts';
import type { WrapperDeclaration } from './wrapper-declaration.ts';

export type { WrapperDeclaration } from './wrapper-declaration.ts';

/** A further receiver of analytics calls: an expression (`getTracker()`, `window.segment`) or a type. */
export type ClientDeclaration =
  | { readonly expression: string; readonly sdk: string | null }
  | { readonly type: string; readonly from: string | null; readonly sdk: string | null };

/** The type-checker, for what the evaluator alone can't tell. */
export interface TypeRequest {
  /** Whether calls of a file, given as it is printed, are asked about. */
  wants(file: string): boolean;
  /** Called once, and only where there is something to ask: with the absolute paths of the files that it is about. */
  open(files: readonly string[]): TypeOracle;
}

export interface ScanRequest {
  readonly host: SourceHost;
  /** The working directory, absolute POSIX: what printed paths start at. */
  readonly root: string;
  /** The configuration's folder, absolute POSIX: what module paths of wrappers start at. */
  readonly folder: string;
  readonly clients: readonly ClientDeclaration[];
  readonly wrappers: readonly WrapperDeclaration[];
  /** The source (and platform) that a file, given as an absolute path, belongs to. */
  sourceOf(path: string): { readonly name: string; readonly platform: Platform } | null;
  /** Where the run is measured: does the parts of the scan that are told apart. */
  readonly timed?: Timed;
  /** Where somebody looks on: is told how far the scan is. */
  readonly progress?: Progress;
  /** Of earlier scans, where there were any; the host is its own then. */
  readonly memory?: ScanMemory;
  /** Left out where the evaluator's own answers are enough. */
  readonly types?: TypeRequest;
  /** How many files were searched, and which were left out, for the summary. */
  readonly files: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}
