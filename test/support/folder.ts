/** Files on disk, for tests of what reads them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder with the files, which is removed at the end of the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array | null>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tracklint-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name);
    mkdirSync(content === null ? target : path.dirname(target), { recursive: true });
    if (content !== null) writeFileSync(target, content);
  }
  return folder;
}
