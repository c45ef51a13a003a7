/**
 * What a configuration file looks like: the one definition that files are validated against and that the JSON Schema
 * for editors is made from.
 */
import * as z from 'zod';
import type { Rule, RuleLevel } from '../lint/rule.ts';
import type { Method, Platform } from '../scan/inventory.ts';
import { FOREIGN_ID } from './foreign-rules.ts';
import { PRESETS } from './presets.ts';
import { ARGUMENT_PATH, EVENT_TEMPLATE, FIXED_EVENT, NAME_OR_CALL } from './wrapper-syntax.ts';

const METHODS = [
  'track',
  'identify',
  'page',
  'screen',
  'group',
  'alias',
  'reset',
] as const satisfies readonly Method[];
const PLATFORMS = ['browser', 'server', 'mobile', 'unknown'] as const satisfies readonly Platform[];
const LEVELS = ['off', 'warn', 'error'] as const satisfies readonly RuleLevel[];

const text = z.string();
const globs = z.union([text, z.array(text)], 'a glob, or a list of globs');
const keys = z.array(text, 'a list of keys');
const method = z.enum(METHODS);
const platform = z.enum(PLATFORMS);
const level = z.enum(LEVELS).meta({ id: 'Level', description: 'off, warn or error' });

const clientCalled = 'a name or call (getTracker(), window.segment), or a mapping with "type"';
const client = z.union(
  [
    z.string().regex(NAME_OR_CALL, clientCalled),
    z.strictObject({
      type: text.describe('The name of the type'),
      from: text.optional().describe('The module that it comes from'),
      sdk: text.optional().describe('The SDK whose calls it takes'),
    }),
  ],
  clientCalled,
);

const source = z.strictObject({
  name: text.min(1).describe('How plans and findings call it'),
  files: globs.describe('The files that belong to it'),
  platform: platform.optional().describe('Where its code runs; the SDK says so, where this is missing'),
});

const argumentCalled = 'an argument (0), or a key of one (0.event)';
const argument = z.union(
  [z.string().regex(ARGUMENT_PATH, argumentCalled), z.number().min(0, argumentCalled)],
  argumentCalled,
);

const eventForms = 'an argument (0), a key of one (0.event), a template over them ("App.{0}")';
const eventCalled = `${eventForms}, or a fixed name ("Cart Viewed")`;
const event = z.union(
  [argument, z.string().regex(EVENT_TEMPLATE), z.string().regex(FIXED_EVENT, eventCalled)],
  eventCalled,
);

const wrapper = z
  .strictObject({
    name: z
      .string()
      .regex(
        NAME_OR_CALL,
        'the name of a function (track, Class.method), or of a hook that returns one (useTrack())',
      )
      .describe('The function (track, Class.method), or the hook that returns it (useTrack())'),
    from: text.optional().describe('The module it comes from: a path, a glob or a package'),
    method: method.optional().describe('What it sends; track, where this is missing'),
    event: z
      .union([event, z.array(event)], `${eventForms}, a fixed name ("Cart Viewed"), or a list of these`)
      .optional()
      .describe(`What the event is called: ${eventCalled}`),
    properties: argument.optional().describe('An object, or a function that returns one'),
    userId: argument.optional().describe('For identify and group'),
    methods: z.record(text, method).optional().describe('Event values that mean another method'),
    adds: keys.optional().describe('Keys that it adds'),
    omits: keys.optional().describe('Keys that it takes away'),
    platform: platform.optional().describe('Where it is called; its source says so, where this is missing'),
  })
  .refine((declared) => (declared.method ?? 'track') !== 'track' || declared.event !== undefined, {
    path: ['event'],
    error: 'the argument that holds the name of the event',
  })
  // What `refine` asks, in the words of JSON Schema.
  .meta({
    anyOf: [
      { required: ['event'] },
      { required: ['method'], properties: { method: { not: { const: 'track' } } } },
    ],
  });

const word = z.string().regex(/^[\p{L}\p{N}]+$/u, 'one word');
const verbCalled = 'an infinitive (stake), or infinitives with their past form ({ spin: spun })';
const lexicon = z.strictObject({
  verbs: z
    .array(z.union([word, z.record(text, word)], verbCalled))
    .optional()
    .describe('Infinitives, with their past form where it is irregular: { spin: spun }'),
  nouns: z
    .array(word)
    .optional()
    .describe('Words that are never an action; one with a capital inside is always spelled so'),
});

/**
 * The definition for these rules: their ids are the keys of `rules`, their options are checked with them.
 *
 * @param foreign ids of rules that are not known here, and may be set to anything.
 */
export function configFile(rules: readonly Rule[], foreign: readonly string[] = []) {
  const settings = ruleSettings(rules, foreign).nullable();
  const plan = z.union([z.literal(false), text, z.array(text)], 'a file, a list of files or globs, or false');
  return z
    .strictObject({
      $schema: text.optional().describe('The JSON Schema of this file, for editors'),
      extends: z
        .union([text, z.array(text)], 'a preset or a file, or a list of these')
        .optional()
        .describe(`${PRESETS.map((preset) => `tracklint:${preset}`).join(', ')}, or files`),
      plan: plan
        .optional()
        .describe('The tracking plan; the nearest tracking-plan.yaml, where this is missing'),
      plugins: z
        .union([text, z.array(text)], 'a path or a package, or a list of these')
        .nullable()
        .optional()
        .describe('Modules with further rules: paths from the folder of this file, or packages'),
      files: globs.optional().describe('What is scanned: globs from the folder of this file'),
      ignores: globs.optional().describe('What is not scanned'),
      clients: z.array(client).nullable().optional().describe('Further receivers of analytics calls'),
      sources: z
        .array(source)
        .refine(haveDifferentNames, 'a list of sources with different names')
        .nullable()
        .optional()
        .describe('Which platform a file belongs to'),
      wrappers: z.array(wrapper).nullable().optional().describe('Wrappers whose end lies elsewhere'),
      lexicon: lexicon
        .nullable()
        .optional()
        .describe('Words that event names are made of, beside those known'),
      rules: settings.optional().describe('The level of each rule, and its options'),
      overrides: z
        .array(
          z.strictObject({
            files: globs.describe('The files that this holds for'),
            rules: settings.optional().describe('The rules that differ there'),
            plan: text.optional().describe('The tracking plan of these files'),
          }),
        )
        .nullable()
        .optional()
        .describe('Rules for a part of the files'),
    })
    .meta({ title: "tracklint's configuration" });
}

/** A mapping of rules to their settings. */
export function ruleSettings(rules: readonly Rule[], foreign: readonly string[] = []) {
  const known = rules.map(
    (rule) => [rule.id, ruleSetting(rule.options, rule.description).optional()] as const,
  );
  const others = foreign.map(
    (id) => [id, ruleSetting(z.unknown(), 'A rule of a plugin').optional()] as const,
  );
  return (
    z
      .strictObject(Object.fromEntries([...others, ...known]))
      // An editor knows no plugins.
      .meta({ patternProperties: { [FOREIGN_ID]: FOREIGN_SETTING } })
  );
}

const FOREIGN_SETTING = {
  description: 'A rule of a plugin: off, warn or error, or a list: [error, { options }]',
  anyOf: [
    { enum: LEVELS },
    { type: 'array', items: [{ enum: LEVELS }, {}], minItems: 1, maxItems: 2, additionalItems: false },
  ],
};

function haveDifferentNames(sources: readonly { readonly name: string }[]): boolean {
  return new Set(sources.map(({ name }) => name)).size === sources.length;
}

function ruleSetting(options: z.ZodType, description: string) {
  return z
    .union(
      [level, z.tuple([level, options.optional()]).meta({ minItems: 1, additionalItems: false })],
      'off, warn or error, or a list: [error, { options }]',
    )
    .describe(description);
}
