/** What a run reads, and what of it is reported. */
import { disk } from '../discover/disk.ts';
import type { Files } from '../discover/files.ts';

export interface Scope {
  readonly files: Files;
  /** The paths of the command line. */
  readonly paths: readonly string[];
  /** Absolute paths: of what the paths select nothing else is reported. Null where there is no such limit. */
  readonly changed: ReadonlySet<string> | null;
}

/** The disk as it is. */
export function scopeOf(paths: readonly string[]): Scope {
  return { files: disk, paths, changed: null };
}
