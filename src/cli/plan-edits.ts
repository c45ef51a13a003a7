/** What `plan add` changes in the files of plans, before anything is written. */

import path from 'node:path';
import { type Addition, additionsTo } from '../author/additions.ts';
import { type Placed, placeAddition } from '../author/place-addition.ts';
import { disk } from '../discover/disk.ts';
import { markedText } from '../document/decode-text.ts';
import { insertEntries } from '../document/insert-entries.ts';
import { nodeAt } from '../document/node.ts';
import { applyEdits } from '../document/text-edit.ts';
import type { Plan } from '../plan/plan.ts';
import { readPlanFile } from '../plan/read-plan-file.ts';
import type { Inventory } from '../scan/inventory.ts';
import { isFile, readBytes } from './document-files.ts';

export interface EditedFile {
  /** As it is printed. */
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The same as texts, without a byte order mark. */
  readonly text: string;
  readonly edited: string;
  readonly added: readonly Addition[];
}

export interface PlanEdits {
  readonly files: readonly EditedFile[];
  /** What was found and isn't added, and why. */
  readonly notes: readonly string[];
}

export interface PlanEditRequest {
  readonly plan: Plan;
  readonly inventory: Inventory;
  /** Whether the calls of a file, as it is printed, are to be in the plan. */
  isReported(file: string): boolean;
  /** The file for new events, as it is printed; null for the one that has most of the like. */
  readonly to: string | null;
}

/** The files of a plan that can be edited: those of the project, in YAML. */
export function editableFiles(plan: Plan, root: string): readonly string[] {
  return plan.files.filter((file) => {
    const isOwn = !file.split('/').includes('node_modules') && isFile(disk, path.resolve(root, file));
    return isOwn && /\.ya?ml$/i.test(file);
  });
}

/**
 * Works out the edits; throws where one of them would not read back, which is a bug.
 *
 * @param root the working directory, absolute.
 */
export function planEdits(requests: readonly PlanEditRequest[], root: string): PlanEdits {
  const byFile = new Map<string, Map<string, PlacedAddition>>();
  const notes = requests.flatMap(({ plan, inventory, isReported, to }) => {
    const files = editableFiles(plan, root);
    for (const file of files) if (!byFile.has(file)) byFile.set(file, new Map());
    const { additions, notes: found } = additionsTo(plan, inventory, isReported);
    const homeless = additions.filter((addition) => {
      const placed = files.length === 0 ? null : placeAddition(addition, plan, files, to);
      if (placed === null) return true;
      // Of a file that several plans include more than one can want the same.
      const place = JSON.stringify([...placed.entry.path, placed.entry.key]);
      const inFile = byFile.get(placed.file)!;
      if (!inFile.has(place)) inFile.set(place, { addition, entry: placed.entry });
      return false;
    });
    return [
      ...found,
      ...homeless.map(
        (addition) => `Not added: ${shown(addition)}, which is not in a YAML file of this project`,
      ),
    ];
  });
  const results = [...byFile].map(([file, additions]) => editFile(file, root, [...additions.values()]));
  return {
    files: results.flatMap(({ edited }) => edited ?? []),
    notes: [...new Set([...notes, ...results.flatMap((result) => result.notes)])],
  };
}

/** `event "Cart Viewed"`, `property "total" of "Order Completed"`, `trait "email" of identify`. */
export function shown(addition: Addition): string {
  const { kind, section, name } = addition;
  if (kind === 'event') return `${section.slice(0, -1)} "${name}"`;
  return addition.of === null
    ? `trait "${name}" of ${section}`
    : `property "${name}" of ${section === 'events' ? '' : `${section.slice(0, -1)} `}"${addition.of.name}"`;
}

interface PlacedAddition {
  readonly addition: Addition;
  readonly entry: Placed['entry'];
}

function editFile(
  file: string,
  root: string,
  additions: readonly PlacedAddition[],
): { readonly edited: EditedFile | null; readonly notes: readonly string[] } {
  if (additions.length === 0) return { edited: null, notes: [] };
  const before = readBytes(disk, path.resolve(root, file))!;
  const { mark, text } = markedText(before);
  const { edits, refused } = insertEntries(
    text,
    additions.map(({ entry }) => entry),
  );
  const reasons = new Map(refused.map(({ entry, reason }) => [entry, reason]));
  const added = additions.filter(({ entry }) => !reasons.has(entry));
  const changed = applyEdits(text, edits);
  const after = new TextEncoder().encode(mark + changed);
  expectEntries(file, after, added);
  const notes = additions
    .filter(({ entry }) => reasons.has(entry))
    .map(({ addition, entry }) => `Not added: ${shown(addition)}, as ${reasons.get(entry)} in ${file}`);
  if (added.length === 0) return { edited: null, notes };
  return {
    edited: { file, before, after, text, edited: changed, added: added.map(({ addition }) => addition) },
    notes,
  };
}

/** Nothing is written that can't be read again. */
function expectEntries(file: string, bytes: Uint8Array, added: readonly PlacedAddition[]): void {
  const { root, problems } = readPlanFile(bytes, file);
  const lost = added.find(
    ({ entry: { path: keys, key } }) => root === null || nodeAt(root, [...keys, key]) === null,
  );
  if (problems.length > 0 || lost !== undefined) {
    throw new Error(`${file} would not read back: ${problems[0]?.message ?? lost?.entry.key}`);
  }
}
