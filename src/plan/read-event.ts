/** One event, page or screen of a plan, and the sets of keys that belong to it. */
import { entriesOf, field, flagField, plainField, textField, textsField } from '../document/fields.ts';
import type { DocumentNode, Entry } from '../document/node.ts';
import { isEventPattern } from './event-pattern.ts';
import { contradictions, withOffered } from './offered.ts';
import type { PlanEvent, PlanShape } from './plan.ts';
import { VERSION } from './plan-file.ts';
import type { PlanIssue } from './plan-issue.ts';
import type { PropertyReader, SuccessorReference } from './property-reader.ts';
import { readDeprecation } from './read-deprecation.ts';

export interface EventOutput {
  readonly issues: PlanIssue[];
  readonly successors: SuccessorReference[];
}

/**
 * Reads an event that has been validated as far as its form goes. What it doesn't say itself is what a spec says that
 * offers an event of this name.
 */
export function readEvent(
  { key, keyAt, value: node }: Entry,
  reader: PropertyReader,
  { issues, successors }: EventOutput,
  offered: PlanEvent | null = null,
): PlanEvent {
  if (key.trim() === '') {
    issues.push({ at: keyAt, kind: 'schema', message: 'Expected a name, but it is empty', help: null });
  }
  const deprecated = entriesOf(node).has('deprecated')
    ? readDeprecation(node)
    : (offered?.deprecated ?? null);
  const successorAt = field(field(node, 'deprecated'), 'replacedBy')?.at;
  if (deprecated?.replacedBy != null && successorAt !== undefined) {
    successors.push({ target: deprecated.replacedBy, at: successorAt, among: null });
  }
  const shape = readShape(node, reader, offered);
  if (offered !== null) issues.push(...contradictions(shape.properties, offered.properties));
  return {
    properties: shape.properties,
    additionalProperties: shape.additionalProperties,
    description: shape.description,
    meta: shape.meta,
    name: key,
    isPattern: isEventPattern(key),
    at: keyAt,
    owner: textField(node, 'owner'),
    sources: textsField(node, 'sources'),
    status: textField(node, 'status') === 'planned' ? 'planned' : 'active',
    spec: offered?.spec ?? null,
    deprecated,
    versions: readVersions(node, reader),
  };
}

/**
 * Reads a set of keys, which come before those that a spec offers; `additionalProperties` is false unless it, or else
 * the spec, says otherwise.
 */
function readShape(node: DocumentNode, reader: PropertyReader, offered: PlanShape | null = null): PlanShape {
  return {
    properties: withOffered(reader.readProperties(field(node, 'properties')), offered),
    additionalProperties: flagField(node, 'additionalProperties') ?? offered?.additionalProperties ?? false,
    description: textField(node, 'description') ?? offered?.description ?? null,
    meta: plainField(node, 'meta'),
  };
}

const NO_VERSIONS: ReadonlyMap<number, PlanShape> = new Map();

/** Versions that are no numbers have been reported. */
function readVersions(node: DocumentNode, reader: PropertyReader): ReadonlyMap<number, PlanShape> {
  const written = entriesOf(field(node, 'versions'));
  if (written.size === 0) return NO_VERSIONS;
  const versions = [...written.values()].filter(({ key }) => VERSION.test(key));
  return new Map(versions.map(({ key, value }) => [Number(key), readShape(value, reader)]));
}
