/** Puts a new text in the place of a file, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes beside the file and renames, so that nobody ever reads half of it; its permissions stay, and a link stays one.
 * Throws where the file isn't as it was read any more, and what the system throws.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, after, { mode, flag: 'wx' });
    if (!readFileSync(target).equals(before)) throw new Error('it was changed in the meantime');
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
