/** Plans of every kind, as data: names and texts that YAML could take for something else among them. */
import fc from 'fast-check';
import { CASINGS } from '../../src/plan/plan.ts';
import type {
  EventData,
  PlanData,
  PropertyData,
  PropertyFields,
  VersionData,
} from '../../src/plan/plan-data.ts';
import { SHORTHANDS, TYPE_NAMES } from '../../src/plan/plan-file.ts';

const TRICKY = [
  '2',
  '1.10',
  '0x1F',
  'true',
  'null',
  '~',
  'no',
  '<<',
  '*',
  '&a',
  '!tag',
  '- a',
  '? a',
  'a: b',
  'a #b',
  '# a',
  ' a',
  'a ',
  '{a}',
  '[a]',
  '"a"',
  "'a'",
  '|',
  '>',
  '%',
  '@',
  '`',
  '---',
  '...',
  'a\nb',
  'a\n',
  '\n',
  '\ta',
  'a\tb',
  'a,b',
  'constructor',
  'é🎉',
  '\u{2028}',
  '\u{85}',
  '\u{FEFF}',
  '\uD83D',
  '\u{0}',
  '\u{7F}',
  '\r',
  'a\r\nb',
  '=',
  'y',
];

const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.tuple(fc.constantFrom(...TRICKY), fc.constantFrom(...TRICKY)).map(([a, b]) => a + b),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.lorem({ maxCount: 20 }),
);
/** Comments are for people: what is no text of one line each is not promised to be kept. */
const comment = fc.lorem({ mode: 'sentences', maxCount: 2 }).map((text) => text.replaceAll('. ', '.\n'));

/** A plan can't hold these. */
const key = anyText.filter((name) => name !== '__proto__');
const named = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> =>
  fc
    .uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 3 })
    .map((all) => new Map(all));

/** JSON has no minus zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const json = fc.letrec<{ json: PropertyFields['const'] }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    anyText,
    number,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 3 }),
  ),
})).json;

const type = fc.constantFrom(...TYPE_NAMES);
const count = fc.nat(9);
const deprecated = fc.oneof(
  fc.constant(true as const),
  fc.record({ replacedBy: anyText, reason: anyText }, { requiredKeys: [] }),
);

const { property } = fc.letrec<{ property: PropertyData }>((tie) => ({
  property: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom(...SHORTHANDS),
    fc.record<PropertyFields>(
      {
        comment,
        $ref: anyText,
        type: fc.oneof(type, fc.array(type, { minLength: 1, maxLength: 3 })),
        format: anyText,
        pattern: anyText,
        enum: fc.array(json, { minLength: 1, maxLength: 6 }),
        const: json,
        minimum: number,
        maxLength: count,
        minItems: count,
        uniqueItems: fc.boolean(),
        required: fc.boolean(),
        sources: fc.array(anyText, { maxLength: 3 }),
        pii: fc.boolean(),
        deprecated,
        description: anyText,
        default: json,
        examples: fc.array(json, { maxLength: 3 }),
        items: tie('property'),
        properties: named(tie('property')),
        additionalProperties: fc.boolean(),
        meta: json,
      },
      { requiredKeys: [] },
    ),
  ),
}));

const shape = {
  comment,
  description: anyText,
  properties: named(property),
  additionalProperties: fc.boolean(),
  meta: json,
};
const event: fc.Arbitrary<EventData> = fc.record<EventData>(
  {
    ...shape,
    owner: anyText,
    sources: fc.array(anyText, { maxLength: 3 }),
    status: fc.constantFrom('active', 'planned'),
    deprecated,
    versions: fc
      .uniqueArray(
        fc.tuple(fc.integer({ min: 1, max: 9 }), fc.record<VersionData>(shape, { requiredKeys: [] })),
        {
          selector: ([version]) => version,
          maxLength: 2,
        },
      )
      .map((all) => new Map(all)),
  },
  { requiredKeys: [] },
);
const traits = fc.record(
  { comment, traits: named(property), additionalProperties: fc.boolean() },
  { requiredKeys: [] },
);

export const anyPlanData: fc.Arbitrary<PlanData> = fc.record<PlanData>(
  {
    comment,
    name: anyText,
    description: anyText,
    naming: fc.record(
      {
        events: fc.constantFrom(...CASINGS),
        properties: fc.constantFrom(...CASINGS),
        vocabulary: fc.record(
          { objects: fc.array(anyText), actions: fc.array(anyText) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
    common: named(property),
    definitions: named(property),
    events: named(event),
    identify: traits,
    group: traits,
    pages: named(event),
    screens: named(event),
    meta: json,
  },
  { requiredKeys: [] },
);
