/** Planned keys that nothing sends. */
import type { PlanProperty, Schema } from '../../src/plan/plan.ts';
import type { Property, ValueShape } from '../../src/scan/inventory.ts';

/** The keys that something sends, as far as they are known. */
export interface SentKeys {
  readonly properties: readonly Property[];
  readonly open: boolean;
}

export interface UnsentKey {
  readonly property: PlanProperty;
  /** `author.name`, `products[].sku`. */
  readonly path: string;
}

/**
 * The planned keys that none of the senders sends, those inside of objects and arrays included; none where a sender can
 * have keys that aren't known. Those that `isExpected` refuses are passed over with all that is inside of them.
 */
export function unsentKeys(
  planned: ReadonlyMap<string, PlanProperty>,
  senders: readonly SentKeys[],
  isExpected: (property: PlanProperty) => boolean,
  before = '',
): readonly UnsentKey[] {
  if (senders.length === 0) return [];
  const isOpen = senders.some(({ open }) => open);
  return [...planned.values()].flatMap((property) => {
    if (!isExpected(property)) return [];
    const path = before + property.name;
    const values = senders.flatMap(({ properties }) =>
      properties.filter((key) => key.name === property.name && key.undefined !== 'always'),
    );
    if (values.length === 0) return isOpen ? [] : [{ property, path }];
    return isOpen ? [] : unsentInside(property.schema, values, isExpected, path);
  });
}

function unsentInside(
  schema: Schema,
  values: readonly ValueShape[],
  isExpected: (property: PlanProperty) => boolean,
  path: string,
): readonly UnsentKey[] {
  const inside: UnsentKey[] = [];
  if (schema.properties && values.every(({ properties }) => properties !== null)) {
    const senders = values.map(({ properties, open }) => ({ properties: properties!, open }));
    inside.push(...unsentKeys(schema.properties, senders, isExpected, `${path}.`));
  }
  if (schema.items && values.every(({ items }) => items !== null)) {
    const items = values.map((value) => value.items!);
    inside.push(...unsentInside(schema.items, items, isExpected, `${path}[]`));
  }
  return inside;
}
