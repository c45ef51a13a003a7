/** The sources that code frames are cut from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A reader of files by their printed paths, which start at `root`; undefined for what can't be read. */
export function sourceReader(root: string): (file: string) => string | undefined {
  return (file) => {
    try {
      return readFileSync(path.resolve(root, file), 'utf8');
    } catch {
      return undefined;
    }
  };
}
