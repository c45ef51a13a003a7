/** Puts a new text in the place of a file, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes beside the file and renames, so that nobody ever reads half of it; its permissions stay, and a link stays one.
 * Throws where the file isn't as it was read any more, and what the system throws.
 *
 * @param before what was read; null where there was no file.
 */
export function replaceFile(path: string, before: Uint8Array | null, after: Uint8Array): void {
  const target = before === null ? path : realpathSync(path);
  const mode = before === null ? 0o666 : statSync(target).mode;
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, after, { mode, flag: 'wx' });
    const isAsRead = before === null ? !existsSync(target) : readFileSync(target).equals(before);
    if (!isAsRead) throw new Error('it was changed in the meantime');
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
