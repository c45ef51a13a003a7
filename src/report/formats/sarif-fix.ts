/** A fix as SARIF tells it: what is to be replaced, file by file. */
import { textEdits } from '../../document/span-edit.ts';
import type { Fix } from '../../lint/fix.ts';
import { groupBy } from '../grouping.ts';
import { sourceText } from '../source-text.ts';
import type { SourceView } from '../view.ts';

const DESCRIPTIONS = {
  safe: 'Sends the same data, or what the plan itself names',
  unsafe: 'Gives an event or a key another name in every tool',
};

/** The fix; offsets count UTF-16 units of the file's text, a byte order mark not among them. */
export function sarifFix<Artifact>(
  { kind, edits }: Fix,
  { source }: Pick<SourceView, 'source'>,
  artifact: (file: string) => Artifact,
) {
  return {
    description: { text: DESCRIPTIONS[kind] },
    artifactChanges: [...groupBy(edits, ({ at }) => at.file)].map(([file, inFile]) => ({
      artifactLocation: artifact(file),
      replacements: textEdits(file, sourceText(source(file)), inFile).map(({ start, end, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        insertedContent: { text },
      })),
    })),
  };
}
