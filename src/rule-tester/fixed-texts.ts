/** What the fixes of a rule make of the texts of a case. */
import { applySpanEdits } from '../document/span-edit.ts';
import { chooseFixes } from '../lint/choose-fixes.ts';
import type { Finding } from '../lint/finding.ts';

/** The texts after one pass with all fixes, safe and unsafe, that don't overlap; those that stay as they are are left out. */
export function fixedTexts(
  findings: readonly Finding[],
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { edits } = chooseFixes(findings, ['safe', 'unsafe'], (file) => Object.hasOwn(texts, file));
  return Object.fromEntries(
    [...edits].map(([file, inFile]) => [file, applySpanEdits(file, texts[file]!, inFile)]),
  );
}
