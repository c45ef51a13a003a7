/** One event, page or screen of a plan, and the sets of keys that belong to it. */
import { entriesOf, field, flagField, plainField, textField, textsField } from '../document/fields.ts';
import type { DocumentNode, Entry } from '../document/node.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import { isEventPattern } from './event-pattern.ts';
import type { PlanEvent, PlanShape } from './plan.ts';
import type { PropertyReader, SuccessorReference } from './property-reader.ts';
import { readDeprecation } from './read-deprecation.ts';

export interface EventOutput {
  readonly issues: Problem[];
  readonly successors: SuccessorReference[];
}

/** Reads an event that has been validated as far as its form goes. */
export function readEvent(
  { key, keyAt, value: node }: Entry,
  reader: PropertyReader,
  { issues, successors }: EventOutput,
): PlanEvent {
  if (key.trim() === '') issues.push({ at: keyAt, message: 'Expected a name, but it is empty', help: null });
  const deprecated = readDeprecation(node);
  if (deprecated?.replacedBy != null) {
    const at = field(field(node, 'deprecated'), 'replacedBy')!.at;
    successors.push({ target: deprecated.replacedBy, at, among: null });
  }
  return {
    ...readShape(node, 'properties', reader),
    name: key,
    isPattern: isEventPattern(key),
    at: keyAt,
    owner: textField(node, 'owner'),
    sources: textsField(node, 'sources'),
    status: textField(node, 'status') === 'planned' ? 'planned' : 'active',
    deprecated,
    versions: readVersions(node, reader, issues),
  };
}

/** Reads a set of keys; `additionalProperties` is false unless it says otherwise. */
export function readShape(
  node: DocumentNode,
  keysField: 'properties' | 'traits',
  reader: PropertyReader,
): PlanShape {
  return {
    properties: reader.readProperties(field(node, keysField)),
    additionalProperties: flagField(node, 'additionalProperties') ?? false,
    description: textField(node, 'description'),
    meta: plainField(node, 'meta'),
  };
}

function readVersions(
  node: DocumentNode,
  reader: PropertyReader,
  issues: Problem[],
): ReadonlyMap<number, PlanShape> {
  const versions = new Map<number, PlanShape>();
  for (const { key, keyAt, value } of entriesOf(field(node, 'versions')).values()) {
    const shape = readShape(value, 'properties', reader);
    if (/^[1-9]\d{0,8}$/.test(key)) versions.set(Number(key), shape);
    else
      issues.push({ at: keyAt, message: `Expected the version ${quoted(key)} to be a number`, help: null });
  }
  return versions;
}
