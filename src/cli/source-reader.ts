/** The sources that code frames are cut from. */
import path from 'node:path';
import { disk } from '../discover/disk.ts';
import { posix } from '../discover/paths.ts';
import { readBytes } from './document-files.ts';
import type { Io } from './io.ts';

/** What isn't UTF-8 is shown all the same. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A reader of files by their printed paths; undefined for what can't be read. */
export function sourceReader({
  cwd,
  files = disk,
}: Pick<Io, 'cwd' | 'files'>): (file: string) => string | undefined {
  return (file) => {
    const bytes = readBytes(files, posix(path.resolve(cwd, file)));
    return bytes === undefined ? undefined : decoder.decode(bytes);
  };
}
