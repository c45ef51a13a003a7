/** The sources that code frames are cut from. */
import path from 'node:path';
import { disk } from '../discover/disk.ts';
import type { Files } from '../discover/files.ts';
import { posix } from '../discover/paths.ts';
import { readBytes } from './document-files.ts';

/** What isn't UTF-8 is shown all the same. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A reader of files by their printed paths, which start at `root`; undefined for what can't be read. */
export function sourceReader(root: string, files: Files = disk): (file: string) => string | undefined {
  return (file) => {
    const bytes = readBytes(files, posix(path.resolve(root, file)));
    return bytes === undefined ? undefined : decoder.decode(bytes);
  };
}
