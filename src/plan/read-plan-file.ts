/** One file of a plan: read, and held against the form that a plan file has. */
import { entriesOf, field, isEmpty } from '../document/fields.ts';
import { type DocumentNode, nodeAt } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { readDocument } from '../document/read-document.ts';
import { startOf } from '../document/text-spans.ts';
import { type Violation, validate } from '../document/validate.ts';
import { planFile } from './plan-file.ts';
import type { PlanIssue } from './plan-issue.ts';

export interface PlanDocument {
  readonly file: string;
  readonly root: DocumentNode;
}

export interface PlanFileReading {
  readonly root: DocumentNode | null;
  readonly text: string | null;
  /** What makes it unreadable. */
  readonly problems: readonly Problem[];
  /** Values that aren't what they should be, in a file that can be read. */
  readonly issues: readonly PlanIssue[];
}

const HINTS = {
  required: 'Say it on each property: "name: string!", or "required: true" in it',
  $defs: 'Did you mean "definitions"?',
  nullable: 'Write type: [string, "null"]',
};

/** Reads one file of a plan. `file` is how it is printed. */
export function readPlanFile(bytes: Uint8Array, file: string): PlanFileReading {
  const { root, text, problems } = readDocument(bytes, file);
  if (root === null) return { root, text, problems, issues: [] };
  if (isEmpty(root)) {
    const help = 'A plan has "events:" with a name and the properties of each';
    const empty = { at: startOf(file), message: 'Expected a tracking plan, but the file is empty', help };
    return { root: null, text, problems: [...problems, empty], issues: [] };
  }
  const violations = validate(planFile, root, { called: 'a tracking plan', hints: HINTS });
  const unreadable = violations.filter(isUnreadable);
  const issues = violations.filter((violation) => !isUnreadable(violation));
  return {
    root,
    text,
    problems: [...problems, ...unreadable.map(problemOf)],
    issues: issues.map((issue) => ({ ...problemOf(withDefinition(issue, root)), kind: 'schema' })),
  };
}

/** Unknown fields, lists and mappings that aren't any, and what decides how all the rest is to be read. */
function isUnreadable({ kind, path }: Violation): boolean {
  return kind !== 'value' || path[0] === 'version' || path[0] === 'include';
}

/** `price: Money`: a definition where a type belongs. */
function withDefinition(violation: Violation, root: DocumentNode): Violation {
  const node = nodeAt(root, violation.path);
  const name = node?.kind === 'scalar' ? node.source.replace(/!$/, '') : '';
  if (!entriesOf(field(root, 'definitions')).has(name)) return violation;
  return { ...violation, help: `Write { $ref: ${name} }` };
}

function problemOf({ at, message, help }: Violation): Omit<Violation, 'path' | 'kind'> {
  return { at, message, help };
}
