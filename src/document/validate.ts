/** Holds a document against a zod schema, and says what is wrong at the nodes where it is wrong. */
import * as z from 'zod';
import { acceptedValues, expectationOf } from './expectation.ts';
import { didYouMean } from './nearest.ts';
import { type DocumentNode, type DocumentPath, keySpan, nodeAt, plainValue, valueSpan } from './node.ts';
import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import type { Span } from './span.ts';

type Issue = z.core.$ZodIssue;

export interface Violation extends Problem {
  readonly at: Span;
  /** Where it is, from the node that was validated. */
  readonly path: DocumentPath;
  /** `field`: unknown or missing. `shape`: no mapping or list where there must be one. `value`: any other value. */
  readonly kind: 'field' | 'shape' | 'value';
}

export interface ValidateOptions {
  /** What to say of an unknown field that people have reason to try, by its name. */
  readonly hints?: Readonly<Record<string, string>>;
  /** What a key at a path is called, where it isn't a field. */
  readonly keyCalled?: (path: DocumentPath) => string;
  /** How the document as a whole is called in a message: `a mapping`, `a tracking plan`. */
  readonly called?: string;
}

const CONTAINERS = new Set(['object', 'record', 'array', 'tuple', 'map', 'set']);
/** More fields than that are no help. */
const MAX_FIELDS_SHOWN = 20;

/**
 * Every violation of a schema by a document, in the order of the document. A message that a schema gives itself
 * (`z.string('a path')`) is put after `Expected "x" to be`.
 */
export function validate(schema: z.ZodType, root: DocumentNode, options: ValidateOptions = {}): Violation[] {
  const violations = piecesOf(schema, root).flatMap((piece) => {
    const result = piece.schema.safeParse(plainValue(piece.node), { error: carryKnownFields });
    if (result.success) return [];
    return result.error.issues.flatMap((issue) => violationsOf(issue, piece.path, root, options));
  });
  return violations.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

interface Piece {
  readonly schema: z.ZodType;
  readonly node: DocumentNode;
  readonly path: DocumentPath;
}

/**
 * A document with thousands of entries in one field is validated entry by entry: a plain copy of all of it, and what
 * zod makes of that, would be kept in memory at the same time, which takes longer than to validate it.
 */
function piecesOf(schema: z.ZodType, root: DocumentNode): Piece[] {
  const whole: Piece = { schema, node: root, path: [] };
  if (root.kind !== 'map' || !(schema instanceof z.ZodObject) || schema.def.checks?.length) return [whole];
  const rest = new Map(root.entries);
  const pieces = [...root.entries.values()].flatMap(({ key, keyAt, value }): Piece[] => {
    const field = Object.hasOwn(schema.shape, key) ? innermost(schema.shape[key] as z.ZodType) : null;
    if (value.kind !== 'map' || !(field instanceof z.ZodRecord) || field.def.checks?.length) return [];
    rest.set(key, { key, keyAt, value: { ...value, entries: new Map() } });
    return [...value.entries.values()].map((entry) => ({
      schema: field,
      node: { ...value, entries: new Map([[entry.key, entry]]) },
      path: [key],
    }));
  });
  return [{ ...whole, node: { ...root, entries: rest } }, ...pieces];
}

/** The schema of a value that is neither missing nor empty. */
function innermost(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return innermost(schema.unwrap() as z.ZodType);
  }
  return schema;
}

/**
 * zod drops the schema from its issues; a message is all that is carried through. So the fields that an object knows
 * travel as the message, and an empty message stands for "the schema has no words of its own".
 */
function carryKnownFields(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys') return '';
  const { inst } = issue;
  if (inst instanceof z.ZodObject) return JSON.stringify(Object.keys(inst.shape));
  return inst instanceof z.ZodRecord ? JSON.stringify([...(inst.keyType._zod.values ?? [])]) : '';
}

function violationsOf(
  issue: Issue,
  above: DocumentPath,
  root: DocumentNode,
  options: ValidateOptions,
): Violation[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, issue.message, path, root, options));
  }
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue.errors);
    if (branch !== null) return branch.flatMap((inner) => violationsOf(inner, path, root, options));
  }
  const node = nodeAt(root, path);
  if (node === null) return [missingField(issue, path, root, options)];
  return [wrongValue(issue, path, node, root, options)];
}

/** The branch of a union that the author was about to write: one that goes wrong only further inside. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const entered = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys'),
  );
  return entered.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

function unknownField(
  key: string,
  knownFields: string,
  path: DocumentPath,
  root: DocumentNode,
  { hints = {}, keyCalled = () => 'field' }: ValidateOptions,
): Violation {
  const fields = JSON.parse(knownFields || '[]') as string[];
  const listed =
    fields.length > 0 && fields.length <= MAX_FIELDS_SHOWN ? `Known are ${fields.join(', ')}` : null;
  const keyPath = [...path, key];
  const hint = Object.hasOwn(hints, key) ? hints[key]! : null;
  return {
    at: keySpan(root, keyPath),
    message: `Unknown ${keyCalled(keyPath)} ${quoted(key)}`,
    help: hint ?? didYouMean(key, fields) ?? listed,
    path: keyPath,
    kind: 'field',
  };
}

function missingField(
  issue: Issue,
  path: DocumentPath,
  root: DocumentNode,
  options: ValidateOptions,
): Violation {
  return {
    at: keySpan(root, path),
    message: `Missing ${nameOf(path, options)}`,
    help: `Expected it to be ${expectationOf(issue)}`,
    path,
    kind: 'field',
  };
}

function wrongValue(
  issue: Issue,
  path: DocumentPath,
  node: DocumentNode,
  root: DocumentNode,
  options: ValidateOptions,
): Violation {
  const isKey = issue.code === 'invalid_key';
  const isBlank = node.kind === 'scalar' && node.source === '';
  const pointAtKey = isKey || isBlank || node.kind !== 'scalar';
  return {
    at: pointAtKey ? keySpan(root, path) : valueSpan(root, path),
    message: `Expected ${isKey ? 'the key ' : ''}${nameOf(path, options)} to be ${expectationOf(issue)}`,
    help: helpFor(issue, isKey ? String(path.at(-1)) : node),
    path,
    kind: issue.code === 'invalid_type' && CONTAINERS.has(issue.expected) ? 'shape' : 'value',
  };
}

function helpFor(issue: Issue, found: DocumentNode | string): string | null {
  if (typeof found !== 'string' && found.kind !== 'scalar') return null;
  const source = typeof found === 'string' ? found : found.source;
  const accepted = acceptedValues(issue);
  if (typeof found !== 'string' && accepted.includes(source)) return `Write it without quotes: ${source}`;
  const suggestion = didYouMean(source, accepted);
  if (suggestion !== null || typeof found === 'string') return suggestion;
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  return wantsText && source !== '' ? `Put it in quotes: ${quoted(source)}` : null;
}

/** The last key of a path with the indexes that follow it: `"sources[1]"`. */
function nameOf(path: DocumentPath, { called = 'the file' }: ValidateOptions): string {
  let name = '';
  for (const step of path) name = typeof step === 'number' ? `${name}[${step}]` : step;
  return path.length === 0 ? called : quoted(name);
}
