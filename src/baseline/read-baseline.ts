/** The text of a baseline, which people merge and edit, to its entries. */
import * as z from 'zod';
import { entriesOf, field, numberField, textField } from '../document/fields.ts';
import type { Problem } from '../document/problem.ts';
import { readDocument, readText } from '../document/read-document.ts';
import { spansOf } from '../document/text-spans.ts';
import { validate } from '../document/validate.ts';
import { fingerprintOf } from '../lint/fingerprint.ts';
import type { Baseline, Entry } from './baseline.ts';

/** No code base has more findings of one kind in one file. */
const MOST = 1_000_000;

const COUNT = `a whole number from 1 to ${MOST}`;
const entrySchema = z.strictObject({
  message: z.string(),
  event: z.string().optional(),
  property: z.string().optional(),
  count: z.int(COUNT).min(1, COUNT).max(MOST, COUNT),
});
const schema = z.strictObject({
  version: z.literal(1, '1, the version that this tracklint knows'),
  suppressions: z.record(z.string(), z.record(z.string(), z.array(entrySchema))),
});

export interface BaselineReading {
  /** Empty where there are problems. */
  readonly baseline: Baseline;
  readonly problems: readonly Problem[];
}

/**
 * Reads a baseline, and says all that is wrong with it; never throws.
 *
 * @param file how the file is printed.
 */
export function readBaseline(bytes: Uint8Array, file: string): BaselineReading {
  const conflicts = conflictsIn(bytes, file);
  if (conflicts.length > 0) return { baseline: new Map(), problems: conflicts };
  const { root, problems } = readDocument(bytes, file);
  if (root === null) return { baseline: new Map(), problems };
  const violations = validate(schema, root, { called: 'the suppressions', keyCalled: () => 'field' });
  if (problems.length + violations.length > 0) {
    return { baseline: new Map(), problems: [...problems, ...violations] };
  }

  const baseline = new Map<string, Entry>();
  const twice: Problem[] = [];
  for (const [path, { value: ofFile }] of entriesOf(field(root, 'suppressions'))) {
    for (const [rule, { value: list }] of entriesOf(ofFile)) {
      for (const node of list.kind === 'list' ? list.items : []) {
        const entry: Entry = {
          rule,
          path,
          messageId: textField(node, 'message')!,
          event: textField(node, 'event'),
          property: textField(node, 'property'),
          count: numberField(node, 'count')!,
        };
        const fingerprint = fingerprintOf(entry);
        if (baseline.has(fingerprint)) twice.push({ at: node.at, ...TWICE });
        baseline.set(fingerprint, entry);
      }
    }
  }
  return twice.length === 0 ? { baseline, problems: [] } : { baseline: new Map(), problems: twice };
}

const TWICE = { message: 'Duplicate entry', help: 'Leave one of them, with the count that is right' };

/** `<<<<<<< main`, as git leaves it where both sides have changed a line. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$).*/gm;

function conflictsIn(bytes: Uint8Array, file: string): readonly Problem[] {
  const { text } = readText(bytes, file);
  const [first] = text?.matchAll(CONFLICT) ?? [];
  if (first === undefined || text === null) return [];
  return [
    {
      at: spansOf(file, text)(first.index, first.index + first[0].length),
      message: 'Unresolved merge conflict',
      help: 'Keep the lines of both sides; --prune-suppressions then takes out those that are not needed',
    },
  ];
}
