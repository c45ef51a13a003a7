/** What a plugin exports, as rules of the runner. Whatever a module exports can come in here, and every mistake is told. */
import * as z from 'zod';
import { expectationOf } from '../document/expectation.ts';
import { didYouMean } from '../document/nearest.ts';
import { quoted } from '../document/quoted.ts';
import type { AnyRule } from '../lint/rule.ts';
import type { AnyRuleDefinition } from './rule-definition.ts';

/** A mistake of an export: what it is about (`rule "no-debug-event"`), and what is wrong there. */
export interface DefinitionProblem {
  readonly message: string;
  readonly help: string | null;
}

export interface PluginReading {
  /** Null where the export has none. */
  readonly name: string | null;
  /** Those that are right, with the plugin's name before their ids. */
  readonly rules: readonly AnyRule[];
  readonly problems: readonly DefinitionProblem[];
}

const HOOKS = ['call', 'name', 'inventory', 'planned', 'directive'] as const;
const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PLUGIN_NAME = /^@?[a-z0-9][a-z0-9._-]*$/i;

const level = z.enum(['off', 'warn', 'error']);
const hook = z.custom<() => Iterable<never>>((value) => typeof value === 'function', 'a function').optional();
const ruleShape = z.strictObject({
  id: z.string().regex(RULE_ID, 'words of small letters and digits with dashes between them'),
  description: z.string().min(1),
  recommended: level.optional(),
  strict: level.optional(),
  plan: z.enum(['required', 'optional', 'unused']).optional(),
  fix: z.enum(['safe', 'unsafe']).optional(),
  fullRunOnly: z.boolean().optional(),
  planCheckOnly: z.boolean().optional(),
  options: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  messages: z.record(z.string(), z.string()),
  docs: z.string().optional(),
  call: hook,
  name: hook,
  inventory: hook,
  planned: hook,
  directive: hook,
});
const pluginShape = z.object({
  name: z.string().regex(PLUGIN_NAME, 'letters, digits and dashes'),
  rules: z.array(z.unknown(), 'a list of rules'),
});

/** Reads what the module of a plugin exports. */
export function readPlugin(exported: unknown): PluginReading {
  const shape = pluginShape.safeParse(exported, { error: () => '' });
  if (!shape.success) {
    const isObject = typeof exported === 'object' && exported !== null;
    const help = 'A plugin is exported by default: { name: "acme", rules: [...] }';
    const problems = isObject
      ? shape.error.issues.map((issue) => ({ ...problemOf(issue, exported), help }))
      : [{ message: 'Expected it to export an object', help }];
    return { name: null, rules: [], problems };
  }
  const { name, rules: definitions } = shape.data;
  const rules = new Map<string, AnyRule>();
  const problems: DefinitionProblem[] = [];
  for (const [index, definition] of definitions.entries()) {
    const called = calledAt(definition, index);
    const reading = readRule(definition, name);
    for (const { message, help } of reading.problems)
      problems.push({ message: `${called}: ${message}`, help });
    const { rule } = reading;
    if (rule === null) continue;
    if (rules.has(rule.id))
      problems.push({ message: `${called}: Disallowed second rule of this id`, help: null });
    rules.set(rule.id, rule);
  }
  return { name, rules: [...rules.values()], problems };
}

/** Reads a definition; `rule` is null where it has problems. */
export function readRule(
  definition: unknown,
  plugin: string | null,
): { readonly rule: AnyRule | null; readonly problems: readonly DefinitionProblem[] } {
  const shape = ruleShape.safeParse(definition, { error: () => '' });
  if (!shape.success) {
    return { rule: null, problems: shape.error.issues.map((issue) => problemOf(issue, definition)) };
  }
  const problems: DefinitionProblem[] = [];
  const own = definition as AnyRuleDefinition;
  if (!HOOKS.some((name) => own[name] !== undefined)) {
    problems.push({
      message: `Missing a function: ${HOOKS.join(', ')}`,
      help: 'Without one it looks at nothing',
    });
  }
  const options = readOptions(shape.data.options ?? {}, problems);
  if (problems.length > 0) return { rule: null, problems };
  const { recommended = 'off', strict = recommended, plan = 'optional' } = own;
  const id = plugin === null ? own.id : `${plugin}/${own.id}`;
  const from = plugin === null ? {} : { plugin };
  const described = { options, optionSchemas: own.options ?? {} };
  return { rule: { ...own, ...from, id, recommended, strict, plan, ...described }, problems };
}

/** The options as a schema that fills in defaults; what is no schema is a problem. */
function readOptions(schemas: Readonly<Record<string, object>>, problems: DefinitionProblem[]): z.ZodType {
  for (const [name, schema] of Object.entries(schemas)) {
    const report = (message: string) =>
      problems.push({ message: `Option ${quoted(name)}: ${message}`, help: null });
    try {
      const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
      const isWrong = 'default' in schema && !read.safeParse(schema.default).success;
      if (isWrong) report('Expected its default to fit its schema');
    } catch (error) {
      report(`Expected a JSON Schema (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  if (problems.length > 0) return z.unknown();
  const schema = { type: 'object', properties: schemas, additionalProperties: false } as const;
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).prefault({});
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): DefinitionProblem {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => quoted(key)).join(', ');
    const help = didYouMean(issue.keys[0]!, Object.keys(ruleShape.shape));
    return { message: `Unknown field ${keys}`, help };
  }
  const path = issue.path.map(String).join('.');
  if (path === '') return { message: 'Expected it to be an object', help: null };
  let found: unknown = value;
  for (const key of issue.path) found = (found as Record<PropertyKey, unknown> | undefined)?.[key];
  if (found === undefined) return { message: `Missing ${quoted(path)}`, help: null };
  return { message: `Expected ${quoted(path)} to be ${expectationOf(issue)}`, help: null };
}

function calledAt(definition: unknown, index: number): string {
  const id = (definition as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? `Rule ${quoted(id)}` : `rules[${index}]`;
}
