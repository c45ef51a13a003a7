/** The files that were left unread: whoever relies on the result has to know them. */
import type { SkippedFile } from '../scan/inventory.ts';
import { columnsOf, count, pad, visible } from './terminal-text.ts';
import type { View } from './view.ts';

const WIDEST = 60;

/** A heading and a line for each file with the reason; at least one file is expected. */
export function skippedFiles(skipped: readonly SkippedFile[], { colors }: View): string[] {
  const width = Math.min(Math.max(...skipped.map(({ file }) => columnsOf(visible(file)))), WIDEST);
  return [
    colors.yellow(`${count(skipped.length, 'file')} skipped`),
    ...skipped.map(({ file, reason }) => `  ${pad(visible(file), width)}  ${colors.dim(visible(reason))}`),
  ];
}
