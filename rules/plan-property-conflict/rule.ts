import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { typePhrase } from '../../src/plan/literal-violations.ts';
import type { Plan, PlanProperty, SchemaType } from '../../src/plan/plan.ts';

interface TypedKey {
  readonly property: PlanProperty;
  readonly types: readonly SchemaType[];
}

export default defineRule({
  id: 'plan-property-conflict',
  description: 'Disallow different types for one property name in different events of the plan',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  planCheckOnly: true,
  options: NO_OPTIONS,
  messages: { conflict: 'Expected "{property}" to be {usual} here too, not {actual}' },
  *planned(plan) {
    for (const [name, keys] of keysByName(plan)) {
      const usual = commonestTypes(keys);
      const others = keys.filter(({ types }) => !overlap(types, usual));
      const [first, ...rest] = others;
      if (first === undefined) continue;
      const asUsual = keys.find(({ types }) => types === usual)!;
      yield {
        messageId: 'conflict',
        at: first.property.at,
        property: name,
        data: { property: name, usual: typePhrase(usual), actual: typePhrase(first.types) },
        related: [
          { at: asUsual.property.at, message: `${typePhrase(usual)} here` },
          ...placesElsewhere(
            first.property.at,
            rest.map(({ property }) => property.at),
            'another type here, too',
          ),
        ],
        help: 'One name for one thing: whoever compares events takes the values for the same',
      };
    }
  },
});

/** The places where each name is given a type. Versions of one event may differ, that is what they are for. */
function keysByName(plan: Plan): ReadonlyMap<string, readonly TypedKey[]> {
  const places = [plan.pages, plan.screens].flatMap((named) => [...(named?.values() ?? [])]);
  const byName = new Map<string, TypedKey[]>();
  for (const properties of [plan.common, ...[...plan.events, ...places].map((event) => event.properties)]) {
    for (const property of properties.values()) {
      const types = comparable(property.schema.type ?? []);
      if (types.length === 0) continue;
      const known = byName.get(property.name);
      if (known === undefined) byName.set(property.name, [{ property, types }]);
      else known.push({ property, types });
    }
  }
  return byName;
}

/** A whole number is a number, and what can be null has the type that it has otherwise. */
function comparable(types: readonly SchemaType[]): readonly SchemaType[] {
  const wide = types
    .filter((type) => type !== 'null')
    .map((type) => (type === 'integer' ? ('number' as const) : type));
  return [...new Set(wide)].toSorted();
}

/** What most places say; the first of several. */
function commonestTypes(keys: readonly TypedKey[]): readonly SchemaType[] {
  const counts = new Map<string, { readonly types: readonly SchemaType[]; count: number }>();
  for (const { types } of keys) {
    const known = counts.get(types.join());
    if (known === undefined) counts.set(types.join(), { types, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most)).types;
}

function overlap(a: readonly SchemaType[], b: readonly SchemaType[]): boolean {
  return a.some((type) => b.includes(type));
}
