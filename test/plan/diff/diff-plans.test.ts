import { describe, expect, test } from 'vitest';
import { EFFECTS } from '../../../src/plan/diff/effects.ts';
import { changes } from './said.ts';

type Case = readonly [name: string, before: string, after: string, lines: readonly string[]];

/** One event with these properties, as the flow mapping that follows `properties:`. */
const cart = (properties: string, rest = '') =>
  `events: { Cart Viewed: { properties: ${properties}${rest} }, Other Thing Seen: {} }`;
const total = (schema: string) => cart(`{ total: ${schema} }`);

describe('events', () => {
  test.each<Case>([
    ['added', 'events: { A B: {} }', 'events: { A B: {}, C D: {} }', ['"C D": added | event-added']],
    [
      'removed',
      'events: { A B: {}, C D: {} }',
      'events: { A B: {} }',
      ['"C D": removed | event-removed, breaks code and data'],
    ],
    [
      'removed after it was deprecated for another one',
      'events: { A B: { deprecated: { replacedBy: C D } }, C D: {} }',
      'events: { C D: {} }',
      ['"A B": removed: "C D" takes its place | event-removed, breaks code and data'],
    ],
    [
      'added, with the one of before deprecated for it',
      'events: { A B: { properties: { x: string } } }',
      'events: { C D: { properties: { x: string } }, A B: { properties: { x: string }, deprecated: { replacedBy: C D } } }',
      ['"C D": added | event-added', '"A B": deprecated: "C D" takes its place | deprecated'],
    ],
    [
      'renamed to a close name with the same properties',
      'events: { Order Complete: { properties: { x: string } } }',
      'events: { order_completed: { properties: { x: string } } }',
      [
        '"order_completed": renamed from "Order Complete": the names are close, and all else is the same | event-renamed, breaks code and data',
      ],
    ],
    [
      'not renamed where the properties differ',
      'events: { Order Complete: { properties: { x: string } } }',
      'events: { Order Completed: { properties: { x: number } } }',
      [
        '"Order Completed": added | event-added',
        '"Order Complete": removed | event-removed, breaks code and data',
      ],
    ],
    [
      'not renamed where two could be meant',
      'events: { Order Complete: {} }',
      'events: { Order Completed: {}, order complete: {} }',
      [
        '"Order Completed": added | event-added',
        '"order complete": added | event-added',
        '"Order Complete": removed | event-removed, breaks code and data',
      ],
    ],
    [
      'not renamed where a short word is another word',
      'events: { Cart Viewed: {} }',
      'events: { Card Viewed: {} }',
      ['"Card Viewed": added | event-added', '"Cart Viewed": removed | event-removed, breaks code and data'],
    ],
    [
      'taken from a pattern that allowed more',
      'events: { "Step * Done": { additionalProperties: true } }',
      'events: { "Step * Done": { additionalProperties: true }, Step 1 Done: {} }',
      ['"Step 1 Done": added | event-taken-from-pattern, breaks code'],
    ],
    [
      'taken from a pattern that allowed no more',
      'events: { "Step * Done": {} }',
      'events: { "Step * Done": {}, Step 1 Done: { properties: { n: integer } } }',
      ['"Step 1 Done": added | event-added'],
    ],
    [
      'left to a pattern',
      'events: { "Step * Done": {}, Step 1 Done: {} }',
      'events: { "Step * Done": {} }',
      ['"Step 1 Done": removed | event-left-to-pattern'],
    ],
    [
      'left to a pattern that allows less',
      'events: { "Step * Done": {}, Step 1 Done: { properties: { n: integer } } }',
      'events: { "Step * Done": {} }',
      ['"Step 1 Done": removed | event-left-to-narrower-pattern, breaks code'],
    ],
    [
      'a more telling pattern that allows less',
      'events: { "Step *": { additionalProperties: true } }',
      'events: { "Step *": { additionalProperties: true }, "Step * Done": {} }',
      ['"Step * Done": added | event-taken-from-pattern, breaks code'],
    ],
    [
      'deprecated, restored, active, planned',
      'events: { A B: {}, C D: { deprecated: true }, E F: { status: planned }, G H: {} }',
      'events: { A B: { deprecated: { replacedBy: C D } }, C D: {}, E F: {}, G H: { status: planned } }',
      [
        '"A B": deprecated: "C D" takes its place | deprecated',
        '"C D": no longer deprecated | restored',
        '"E F": status changed from planned to active | made-active',
        '"G H": status changed from active to planned | made-planned',
      ],
    ],
    [
      'sources',
      'events: { A B: {}, C D: { sources: [web] }, E F: { sources: [web] } }',
      'events: { A B: { sources: [web, api] }, C D: { sources: [web, api] }, E F: { sources: [api] } }',
      [
        '"A B": sources narrowed from all to "web", "api" | source-removed, breaks code and data',
        '"C D": sources widened from "web" to "web", "api" | source-added',
        '"E F": sources changed from "web" to "api" | source-changed, breaks code and data',
      ],
    ],
    [
      'versions, and what is in them',
      'events: { A B: { versions: { 2: { properties: { x: string } }, 3: {} } } }',
      'events: { A B: { versions: { 2: { properties: { x: string! } }, 4: {} } } }',
      [
        '"A B" version 2 x: required now | made-required, breaks code',
        '"A B" version 3: removed | version-removed, breaks code and data',
        '"A B" version 4: added | version-added',
      ],
    ],
    [
      'what changes nothing of what is sent',
      'events: { A B: { description: a, owner: x, meta: { a: 1 }, properties: { x: string } } }',
      'events: { A B: { description: b, owner: y, properties: { x: { type: string, description: x } } } }',
      [],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(changes(before, after)).toEqual(lines);
  });
});

describe('properties', () => {
  test.each<Case>([
    ['added', cart('{}'), cart('{ x: string }'), ['"Cart Viewed" x: added | property-added']],
    [
      'added and required',
      cart('{}'),
      cart('{ x: string! }'),
      ['"Cart Viewed" x: added, and required | property-added-required, breaks code'],
    ],
    [
      'added where any key was allowed',
      cart('{}', ', additionalProperties: true'),
      cart('{ x: string, y: {} }', ', additionalProperties: true'),
      [
        '"Cart Viewed" x: added | property-added-limited, breaks code',
        '"Cart Viewed" y: added | property-added',
      ],
    ],
    [
      'removed',
      cart('{ x: string }'),
      cart('{}'),
      ['"Cart Viewed" x: removed | property-removed, breaks code and data'],
    ],
    [
      'removed where any key is allowed',
      cart('{ x: string }', ', additionalProperties: true'),
      cart('{}', ', additionalProperties: true'),
      ['"Cart Viewed" x: removed | property-left-open, breaks data'],
    ],
    [
      'removed after it was deprecated for another one',
      cart('{ x: { type: string, deprecated: { replacedBy: y } } , y: string }'),
      cart('{ y: string }'),
      ['"Cart Viewed" x: removed: "y" takes its place | property-removed, breaks code and data'],
    ],
    [
      'renamed in another casing',
      cart('{ userId: string, n: number }'),
      cart('{ user_id: string, m: number }'),
      [
        '"Cart Viewed" user_id: renamed from "userId": the names are close, and all else is the same | property-renamed, breaks code and data',
        '"Cart Viewed" m: added | property-added',
        '"Cart Viewed" n: removed | property-removed, breaks code and data',
      ],
    ],
    [
      'a typo mended, and numbers that tell keys apart',
      cart('{ desciption: string, step_1: string }'),
      cart('{ description: string, step_2: string }'),
      [
        '"Cart Viewed" description: renamed from "desciption": the names are close, and all else is the same | property-renamed, breaks code and data',
        '"Cart Viewed" step_2: added | property-added',
        '"Cart Viewed" step_1: removed | property-removed, breaks code and data',
      ],
    ],
    [
      'made required, made optional',
      cart('{ x: string, y: string! }'),
      cart('{ x: string!, y: string }'),
      [
        '"Cart Viewed" x: required now | made-required, breaks code',
        '"Cart Viewed" y: optional now | made-optional, breaks data',
      ],
    ],
    [
      'sources that must send it, or may',
      cart('{ x: { required: true, sources: [web] }, y: { required: true }, z: { sources: [web] } }'),
      cart('{ x: { required: true, sources: [web, api] }, y: { required: true, sources: [web] }, z: {} }'),
      [
        '"Cart Viewed" x: sources widened from "web" to "web", "api" | source-made-required, breaks code',
        '"Cart Viewed" y: sources narrowed from all to "web" | source-made-optional, breaks data',
        '"Cart Viewed" z: sources widened from "web" to all | source-of-optional',
      ],
    ],
    [
      'deprecated and personal',
      cart('{ x: string, y: string }'),
      cart('{ x: { type: string, deprecated: { replacedBy: y } }, y: { type: string, pii: true } }'),
      [
        '"Cart Viewed" x: deprecated: "y" takes its place | deprecated',
        '"Cart Viewed" y: personal data now | pii-declared',
      ],
    ],
    [
      'other keys',
      cart('{}'),
      cart('{}', ', additionalProperties: true'),
      ['"Cart Viewed": other keys are allowed now | keys-opened'],
    ],
    [
      'through a definition',
      `definitions: { Money: number }\n${total('{ $ref: Money }')}`,
      `definitions: { Money: { type: number, minimum: 0 } }\n${total('{ $ref: Money }')}`,
      ['"Cart Viewed" total: minimum narrowed to 0 | values-narrowed, breaks code'],
    ],
    [
      'nested, and in lists',
      total('{ properties: { net: number, tax: { properties: { vat: string } } } }').replace(
        '} },',
        ', items: { type: array, items: { properties: { sku: string! } } } } },',
      ),
      total('{ properties: { net: integer, tax: { properties: { vat: string! } } } }').replace(
        '} },',
        ', items: { type: array, items: { properties: { sku: string } } } } },',
      ),
      [
        '"Cart Viewed" total.net: type narrowed from a number to an integer | type-narrowed, breaks code',
        '"Cart Viewed" total.tax.vat: required now | made-required, breaks code',
        '"Cart Viewed" items[].sku: optional now | made-optional, breaks data',
      ],
    ],
    [
      'named as JavaScript names things',
      cart('{ constructor: string }'),
      cart('{ constructor: number, toString: string }'),
      [
        '"Cart Viewed" constructor: type changed from a string to a number | type-changed, breaks code and data',
        '"Cart Viewed" toString: added | property-added',
      ],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(changes(before, after)).toEqual(lines);
  });
});

describe('constraints', () => {
  test.each<readonly [before: string, after: string, line: string | null]>([
    ['number', 'integer', 'type narrowed from a number to an integer | type-narrowed, breaks code'],
    ['{}', 'string', 'type narrowed from anything to a string | type-narrowed, breaks code'],
    [
      'string',
      '{ type: [string, "null"] }',
      'type widened from a string to a string or null | type-widened, breaks data',
    ],
    ['string', 'number', 'type changed from a string to a number | type-changed, breaks code and data'],
    ['string', '"string[]"', 'type changed from a string to an array | type-changed, breaks code and data'],
    ['{ type: [number, integer] }', 'number', null],
    ['{ enum: [a, b] }', '{ enum: [b, a] }', null],
    ['{ enum: [a, b] }', '{ const: a }', 'values narrowed: no longer "b" | values-narrowed, breaks code'],
    ['{ enum: [a] }', '{ enum: [a, b] }', 'values widened: also "b" | values-widened'],
    [
      '{ enum: [a, 1] }',
      '{ enum: [a, "1"] }',
      'values changed: no longer 1, also "1" | values-changed, breaks code',
    ],
    ['string', '{ type: string, enum: [a] }', 'values narrowed to only "a" | values-narrowed, breaks code'],
    ['{ type: string, enum: [a] }', 'string', 'values widened: no longer only "a" | values-widened'],
    ['{ pattern: ^a }', '{ pattern: ^b }', 'pattern changed from ^a to ^b | values-changed, breaks code'],
    [
      '{ format: date }',
      '{ format: uuid }',
      'format changed from date to uuid | format-changed, breaks code and data',
    ],
    ['{ format: date }', '{}', 'format widened: no longer date | format-widened, breaks data'],
    ['{ minimum: 0 }', '{ minimum: 1 }', 'minimum narrowed from 0 to 1 | values-narrowed, breaks code'],
    [
      '{ minimum: 0 }',
      '{ exclusiveMinimum: 0 }',
      'minimum narrowed from 0 to more than 0 | values-narrowed, breaks code',
    ],
    ['{ minimum: 0, exclusiveMinimum: 2 }', '{ exclusiveMinimum: 2 }', null],
    ['{ maximum: 1 }', '{ maximum: 2 }', 'maximum widened from 1 to 2 | values-widened'],
    ['{ exclusiveMaximum: 2 }', '{ maximum: 2 }', 'maximum widened from less than 2 to 2 | values-widened'],
    [
      '{ multipleOf: 5 }',
      '{ multipleOf: 10 }',
      'multipleOf narrowed from 5 to 10 | values-narrowed, breaks code',
    ],
    [
      '{ multipleOf: 4 }',
      '{ multipleOf: 6 }',
      'multipleOf changed from 4 to 6 | values-changed, breaks code',
    ],
    ['{ minLength: 0 }', '{}', null],
    ['{ maxLength: 9 }', '{ maxLength: 5 }', 'maxLength narrowed from 9 to 5 | values-narrowed, breaks code'],
    ['{ type: array, uniqueItems: true }', 'array', 'uniqueItems widened: no longer true | values-widened'],
    ['array', '{ type: array, minItems: 1 }', 'minItems narrowed to 1 | values-narrowed, breaks code'],
  ])('%s to %s', (before, after, line) => {
    const lines = line === null ? [] : [`"Cart Viewed" total: ${line}`];
    expect(changes(total(before), total(after))).toEqual(lines);
  });
});

describe('sections', () => {
  test.each<Case>([
    [
      'common properties',
      'common: { a: string, b: string }\nevents: { X: {} }',
      'common: { a: string!, c: string }\nevents: { X: {} }',
      [
        'the common properties a: required now | made-required, breaks code',
        'the common properties c: added | property-added',
        'the common properties b: removed | property-removed, breaks code and data',
      ],
    ],
    [
      'a property that moves from an event to all of them',
      'events: { X: { properties: { a: string } }, Y: {} }',
      'common: { a: string }\nevents: { X: {}, Y: {} }',
      ['the common properties a: added | property-added'],
    ],
    [
      'an event that says more of a common property',
      'common: { a: string }\nevents: { X: {} }',
      'common: { a: string }\nevents: { X: { properties: { a: string! } } }',
      ['"X" a: required now | made-required, breaks code'],
    ],
    [
      'traits',
      'identify: { traits: { a: string } }',
      'identify: { traits: {} }\ngroup: { traits: { a: string } }',
      [
        'the traits of identify a: removed | property-removed, breaks code and data',
        'the traits of group a: added | property-added-limited, breaks code',
        'the traits of group: other keys are not allowed any more | keys-closed, breaks code',
      ],
    ],
    [
      'pages and screens',
      'pages: { Docs: { properties: { a: string } } }\nscreens: {}',
      'pages: { Docs: { properties: { a: string! } } }\nscreens: { Home: {} }',
      ['page "Docs" a: required now | made-required, breaks code', 'screen "Home": added | event-added'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(changes(before, after)).toEqual(lines);
  });
});

test('thousands of names that could be each other are compared in no time', () => {
  const numbered = (word: string) =>
    `events:\n${Array.from({ length: 5_000 }, (_, n) => `  Thing ${n} ${word}: {}`).join('\n')}`;
  const started = performance.now();
  const renamed = changes(numbered('Open'), numbered('Opened'));
  expect(renamed).toHaveLength(5_000);
  expect(renamed[0]).toMatch(/^"Thing 0 Opened": renamed from "Thing 0 Open"/);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('every effect gives a reason', () => {
  for (const [id, { reason }] of Object.entries(EFFECTS)) expect(reason, id).toMatch(/^[A-Z].*[^.]$/);
});
