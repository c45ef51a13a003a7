/** Which fixes of a run can be made together. */

import type { SpanEdit } from '../document/span-edit.ts';
import type { Finding } from './finding.ts';
import { compareSpans, spanKey } from './finding-order.ts';
import type { FixKind } from './fix.ts';
import { partsOf } from './gathered-findings.ts';

export interface Chosen {
  /** The findings that are mended; of one about many places, the parts that are. */
  readonly findings: readonly Finding[];
  /** By file, none overlapping another, in the order of the text. */
  readonly edits: ReadonlyMap<string, readonly SpanEdit[]>;
}

/**
 * Takes fixes in the order of the findings; one that overlaps an earlier one waits for the next pass. Fixes that want
 * the same written in the same place (a constant that many calls send) share it.
 *
 * @param kinds are those that are wanted.
 * @param isEditable says of a file, as it is printed, whether it may be changed.
 */
export function chooseFixes(
  findings: readonly Finding[],
  kinds: readonly FixKind[],
  isEditable: (file: string) => boolean,
): Chosen {
  const chosen: Finding[] = [];
  const edits = new Map<string, SpanEdit[]>();
  for (const finding of findings.flatMap(partsOf)) {
    const { fix } = finding;
    if (fix === null || !kinds.includes(fix.kind)) continue;
    if (!fix.edits.every(({ at }) => isEditable(at.file))) continue;
    const fresh = fix.edits.filter(
      (edit) => !(edits.get(edit.at.file) ?? []).some((one) => isSame(one, edit)),
    );
    if (fresh.some((edit) => (edits.get(edit.at.file) ?? []).some((one) => overlap(one.at, edit.at))))
      continue;
    chosen.push(finding);
    for (const edit of fresh) edits.set(edit.at.file, [...(edits.get(edit.at.file) ?? []), edit]);
  }
  for (const inFile of edits.values()) inFile.sort((a, b) => compareSpans(a.at, b.at));
  return { findings: chosen, edits };
}

function isSame(a: SpanEdit, b: SpanEdit): boolean {
  return spanKey(a.at) === spanKey(b.at) && a.text === b.text && a.along === b.along;
}

/** Whether two ranges share anything. Those that only touch count, too: a comma between them can be meant by both. */
function overlap(a: SpanEdit['at'], b: SpanEdit['at']): boolean {
  const startsBehind = (one: SpanEdit['at'], other: SpanEdit['at']) =>
    one.line > other.endLine || (one.line === other.endLine && one.column > other.endColumn);
  return !startsBehind(a, b) && !startsBehind(b, a);
}
