import { gathered, type NamedReport } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { type PlannedKey, plannedKeys } from '../../src/lint/planned-keys.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Schema } from '../../src/plan/plan.ts';

export default defineRule({
  id: 'plan-property-type',
  description: 'Require a type of every property of the plan, and of what its arrays hold',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  planCheckOnly: true,
  options: NO_OPTIONS,
  messages: {
    type: 'Missing type of "{name}"',
    types: 'Missing types of {count} properties: {names}',
    items: 'Missing "items" of "{name}": what does the array hold?',
    itemsOfMany: 'Missing "items" of {count} arrays: {names}',
  },
  *planned(plan) {
    const keys = plannedKeys(plan);
    yield* gathered(reportsOf(keys, 'type', isUntyped), 'types');
    yield* gathered(reportsOf(keys, 'items', holdsAnything), 'itemsOfMany');
  },
});

/** One report for what a definition lends, however often it is used. */
function reportsOf<Id extends string>(
  keys: readonly PlannedKey[],
  messageId: Id,
  lacks: (schema: Schema) => boolean,
): readonly NamedReport<Id>[] {
  const lacking = new Map(
    keys
      .filter(({ property }) => lacks(property.schema))
      .toReversed()
      .map((key) => [key.property, key]),
  );
  return [...lacking.values()].toReversed().map(({ property, path, owner }) => ({
    messageId,
    at: property.at,
    event: owner.kind === 'event' ? owner.name : null,
    property: path,
    data: { name: path },
  }));
}

/** The values of an enumeration say their type themselves. */
function isUntyped(schema: Schema): boolean {
  return schema.type === undefined && schema.enum === undefined && !('const' in schema);
}

function holdsAnything(schema: Schema): boolean {
  if (schema.items !== undefined) return holdsAnything(schema.items) || isUntyped(schema.items);
  return schema.type?.includes('array') === true && schema.enum === undefined && !('const' in schema);
}
