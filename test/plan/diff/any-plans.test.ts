import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaksCode, type Change } from '../../../src/plan/diff/change.ts';
import { diffPlans } from '../../../src/plan/diff/diff-plans.ts';
import { firstViolation } from '../../../src/plan/fits-schema.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { loadFiles } from '../plan-folder.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const KEYS = ['id', 'ids', 'kind', 'user_id', 'userId'];
const SCALARS = [0, 1, 2, 2.5, 12, 'a', 'b', 'ab', '2024-05-17', true, null];

/** A few keywords each: with all of them hardly a value would fit. */
const { schema } = fc.letrec<{ schema: Record<string, unknown> }>((tie) => {
  const inner = (shorthand: string) => fc.oneof({ maxDepth: 2 }, fc.constant(shorthand), tie('schema'));
  const keywords: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    type: fc.oneof(fc.constantFrom(...TYPES), fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1 })),
    enum: fc.array(fc.constantFrom(...SCALARS), { minLength: 1, maxLength: 3 }),
    const: fc.constantFrom(...SCALARS),
    pattern: fc.constantFrom('a', '^b'),
    format: fc.constantFrom('date', 'email'),
    minimum: fc.nat(3),
    exclusiveMinimum: fc.nat(3),
    maximum: fc.nat(3),
    exclusiveMaximum: fc.nat(3),
    multipleOf: fc.constantFrom(0.5, 1, 2, 3),
    minLength: fc.nat(2),
    maxLength: fc.nat(2),
    minItems: fc.nat(2),
    maxItems: fc.nat(2),
    uniqueItems: fc.boolean(),
    items: inner('string'),
    properties: fc.dictionary(fc.constantFrom(...KEYS), inner('string!'), { maxKeys: 2 }),
    additionalProperties: fc.boolean(),
  };
  const pairs = Object.entries(keywords).map(([key, written]) => fc.tuple(fc.constant(key), written));
  return { schema: fc.array(fc.oneof(...pairs), { maxLength: 3 }).map(Object.fromEntries) };
});

const property = fc
  .tuple(
    schema,
    fc.record(
      {
        required: fc.boolean(),
        pii: fc.boolean(),
        deprecated: fc.constantFrom(true, { replacedBy: 'id' }, { replacedBy: 'kind' }),
        sources: fc.subarray(['web', 'api']),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([keywords, notes]) => ({ ...keywords, ...notes }));

const properties = fc.dictionary(
  fc.constantFrom(...KEYS),
  fc.oneof(fc.constant('string'), fc.constant('string!'), property),
  {
    maxKeys: 3,
  },
);
const shape = { properties, additionalProperties: fc.boolean() };
const event = fc.record(
  {
    ...shape,
    status: fc.constantFrom('active', 'planned'),
    sources: fc.subarray(['web', 'api']),
    deprecated: fc.constantFrom(true, { replacedBy: 'Cart Viewed' }, { replacedBy: 'Order Completed' }),
    versions: fc.dictionary(fc.constantFrom('2', '3'), fc.record(shape, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
);
const EVENTS = ['Cart Viewed', 'Viewed Cart', 'cart_viewed', 'Order Completed', 'Cart *', '* Viewed'];
const events = fc.dictionary(fc.constantFrom(...EVENTS), event, { maxKeys: 4 });
const traits = fc.record({ traits: properties, additionalProperties: fc.boolean() }, { requiredKeys: [] });

const plan: fc.Arbitrary<Plan> = fc
  .record({ common: properties, events, identify: traits, pages: events }, { requiredKeys: [] })
  .map((document) => {
    const { plan, problems } = loadFiles({ 'plan.yaml': JSON.stringify({ version: 1, ...document }) });
    expect(problems).toEqual([]);
    return plan!;
  });

test('a plan does not differ from itself', () => {
  fc.assert(
    fc.property(plan, (one) => {
      expect(diffPlans(one, one)).toEqual([]);
    }),
  );
});

const OPPOSITES: Readonly<Record<Change['kind'], Change['kind']>> = {
  added: 'removed',
  removed: 'added',
  renamed: 'renamed',
  narrowed: 'widened',
  widened: 'narrowed',
  changed: 'changed',
  required: 'optional',
  optional: 'required',
  deprecated: 'restored',
  restored: 'deprecated',
};

function facts(changes: readonly Change[], back: boolean): string[] {
  // What has been renamed is called otherwise on the way back.
  const isNamed = changes.every(({ kind }) => kind !== 'renamed');
  return changes
    .map(({ kind, place, aspect, before, after }) =>
      JSON.stringify([
        back ? OPPOSITES[kind] : kind,
        isNamed ? place : place.section,
        aspect,
        ...(back ? [after, before] : [before, after]),
      ]),
    )
    .toSorted();
}

test('the way back is the same in reverse', () => {
  fc.assert(
    fc.property(plan, plan, (one, other) => {
      expect(facts(diffPlans(other, one), true)).toEqual(facts(diffPlans(one, other), false));
    }),
    { numRuns: 300 },
  );
});

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...SCALARS),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 3 }),
  ),
}));

function planWith(keywords: Record<string, unknown>): Plan {
  const document = { events: { 'Cart Viewed': { properties: { it: keywords } } } };
  return loadFiles({ 'plan.yaml': JSON.stringify(document) }).plan!;
}

/** A schema, and what becomes of it when some keywords are written anew. */
const edited = fc
  .tuple(schema, schema)
  .chain(([one, other]) =>
    fc
      .subarray(Object.keys(one))
      .map((keys) => [
        one,
        { ...Object.fromEntries(Object.entries(one).filter(([key]) => keys.includes(key))), ...other },
      ]),
  );

test('a value that has become wrong has a change that says so', () => {
  let became = 0;
  fc.assert(
    fc.property(
      edited,
      fc.array(value, { minLength: 30, maxLength: 30 }),
      ([one = {}, other = {}], values) => {
        const [before, after] = [planWith(one), planWith(other)];
        const fits = (plan: Plan, sent: unknown) =>
          firstViolation(plan.events[0]!.properties.get('it')!.schema, sent) === null;
        if (!values.some((sent) => fits(before, sent) && !fits(after, sent))) return;
        became += 1;
        expect(diffPlans(before, after).some(breaksCode)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
  expect(became).toBeGreaterThan(30);
});
