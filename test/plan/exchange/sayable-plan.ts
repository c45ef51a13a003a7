/** Plans that say mostly what the formats of others can say, so that many of them come back whole. */
import fc from 'fast-check';
import type {
  EventData,
  PlanData,
  PropertiesData,
  PropertyFields,
  TraitsData,
  VersionData,
} from '../../../src/plan/plan-data.ts';
import { TYPE_NAMES } from '../../../src/plan/plan-file.ts';
import { anyPlanData } from '../plan-data-arbitrary.ts';

const name = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      'Order Completed',
      'order completed',
      'Cart Viewed',
      '2',
      '10',
      'a.b',
      'constructor',
      'é "x", |y|',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('Experiment * Shown', '') },
);
const description = fc.lorem();
const named = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> =>
  fc
    .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 3 })
    .map((all) => new Map(all));
/** Each of the fields is there now and then. */
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

/** `null` alone makes a type of few formats. */
const type = fc.constantFrom(...TYPE_NAMES);
const { property } = fc.letrec<{ property: PropertyFields }>((tie) => ({
  property: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    some<PropertyFields>({
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 2, maxLength: 3 })),
      description,
      required: fc.boolean(),
    }),
    some<PropertyFields>({
      type: fc.constant('string'),
      enum: fc.constant(['a', 'b']),
      maxLength: fc.nat(9),
      pattern: fc.constant('^a'),
    }),
    some<PropertyFields>({
      type: fc.constant('integer'),
      minimum: fc.integer(),
      exclusiveMaximum: fc.integer(),
      multipleOf: fc.integer({ min: 1 }),
    }),
    some<PropertyFields>({
      const: fc.constantFrom('a', 1, null, false),
      format: fc.constantFrom('email', 'uri'),
    }),
    fc.record({
      type: fc.constant('array' as const),
      items: tie('property').map(({ required: _, ...items }) => items),
      minItems: fc.nat(3),
    }),
    fc.record({
      type: fc.constant('object' as const),
      properties: named(tie('property')) as fc.Arbitrary<PropertiesData>,
      additionalProperties: fc.boolean(),
    }),
  ),
}));

const shape = { description, properties: named(property), additionalProperties: fc.boolean() };
const eventOf: Readonly<Record<string, Partial<{ [K in keyof EventData]: fc.Arbitrary<EventData[K]> }>>> = {
  segment: { versions: versions(2) },
  'json-schema': { versions: versions(2), deprecated: fc.constant(true) },
  mixpanel: {},
  avo: { owner: fc.constantFrom('growth', 'web'), sources: fc.constantFrom(['web'], ['web', 'api']) },
  rudderstack: {},
};

function versions(from: number): fc.Arbitrary<ReadonlyMap<number, VersionData>> {
  const version = some<VersionData>(shape);
  return fc
    .array(version, { maxLength: 2 })
    .map((all) => new Map(all.map((one, index) => [from + index, one])));
}

const traits = some<TraitsData>({
  description,
  traits: shape.properties,
  additionalProperties: fc.boolean(),
});
const planOf: Readonly<Record<string, Partial<{ [K in keyof PlanData]: fc.Arbitrary<PlanData[K]> }>>> = {
  segment: { name: description, description, common: shape.properties, identify: traits, group: traits },
  'json-schema': { name: description, description, identify: traits, group: traits },
  mixpanel: { identify: traits },
  avo: { name: description },
  rudderstack: { name: description, description, identify: traits, group: traits },
};
const WITH_PAGES = ['segment', 'json-schema'];

/** Plans for a format, among them some that say anything at all. */
export function sayablePlan(format: string): fc.Arbitrary<PlanData> {
  const event = some<EventData>({ ...shape, ...eventOf[format] } as {
    [K in keyof EventData]: fc.Arbitrary<EventData[K]>;
  });
  const events = named(event);
  const pages = events.filter((all) => all.size > 0);
  const plan = some<PlanData>({
    ...planOf[format],
    ...(WITH_PAGES.includes(format) && { pages, screens: pages }),
  } as { [K in keyof PlanData]: fc.Arbitrary<PlanData[K]> });
  const sayable = fc.tuple(plan, events).map(([data, events]) => ({ ...data, events }) as PlanData);
  return fc.oneof({ weight: 3, arbitrary: sayable }, { weight: 1, arbitrary: anyPlanData });
}
