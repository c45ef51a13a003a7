/**
 * RudderStack's catalogue, as rudder-cli keeps it: documents of events, properties, custom types, categories and tracking
 * plans that refer to each other. Both spellings are read (`rudder/v1`, and the older `rudder/0.1`).
 */
import { entriesOf, field, flagField, itemsField, textField, textOf } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';

export interface Catalog {
  readonly events: ReadonlyMap<string, DocumentNode>;
  readonly properties: ReadonlyMap<string, DocumentNode>;
  readonly customTypes: ReadonlyMap<string, DocumentNode>;
  readonly categories: readonly DocumentNode[];
  readonly trackingPlans: readonly DocumentNode[];
  /** Documents of another kind. */
  readonly others: readonly DocumentNode[];
}

const REFERENCE = /^#(?:\/[^/]+\/[^/]+\/|[a-z-]+:)(.+)$/;

export function readCatalog(roots: readonly DocumentNode[]): Catalog {
  const ofKind = (...kinds: string[]) =>
    roots.filter((root) => kinds.includes(textField(root, 'kind') ?? ''));
  const listed = (kind: string, list: string): DocumentNode[] =>
    ofKind(kind).flatMap((root) => [...(itemsField(field(root, 'spec'), list) ?? [])]);
  const byId = (nodes: readonly DocumentNode[]) =>
    new Map(nodes.map((node): [string, DocumentNode] => [textField(node, 'id') ?? '', node]));
  const known = ['events', 'properties', 'custom-types', 'categories', 'tp', 'tracking-plan'];
  return {
    events: byId(listed('events', 'events')),
    properties: byId(listed('properties', 'properties')),
    customTypes: byId(listed('custom-types', 'types')),
    categories: listed('categories', 'categories'),
    trackingPlans: ofKind('tp', 'tracking-plan').flatMap((root) => field(root, 'spec') ?? []),
    others: roots.filter((root) => !known.includes(textField(root, 'kind') ?? '')),
  };
}

/** The id in `#property:id` or `#/properties/group/id`, null for anything else. */
export function referredId(reference: string | null): string | null {
  return reference === null ? null : (REFERENCE.exec(reference)?.[1] ?? null);
}

/** A reference of a property in a rule, a custom type or a case of a variant. */
export interface PropertyReference {
  readonly id: string | null;
  readonly required: boolean;
  readonly additionalProperties: boolean | null;
  /** Null where it doesn't speak of nested ones. */
  readonly properties: readonly DocumentNode[] | null;
}

export function readReference(node: DocumentNode): PropertyReference {
  return {
    id: referredId(textField(node, 'property') ?? textField(node, '$ref')),
    required: flagField(node, 'required') ?? false,
    additionalProperties: flagField(node, 'additional_properties') ?? flagField(node, 'additionalProperties'),
    properties: itemsField(node, 'properties'),
  };
}

/** `config` with its keys as JSON Schema spells them. */
export function readConfig(node: DocumentNode): ReadonlyMap<string, DocumentNode> {
  const config = field(node, 'config') ?? field(node, 'propConfig');
  const spelled = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return new Map([...entriesOf(config).values()].map(({ key, value }) => [spelled(key), value]));
}

/** The names of types under `singular` or `plural`, also where they are one text with commas. */
export function readTypes(node: DocumentNode, singular: string, plural: string): readonly string[] {
  const list = itemsField(node, plural);
  if (list !== null) return list.map((item) => textOf(item) ?? JSON.stringify(plainValue(item)));
  const single = textField(node, singular);
  if (single === null) return [];
  return single.startsWith('#') ? [single] : single.split(',').map((type) => type.trim());
}
