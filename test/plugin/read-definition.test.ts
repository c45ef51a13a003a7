import { describe, expect, it } from 'vitest';
import { readPlugin, readRule } from '../../src/plugin/read-definition.ts';

const RULE = { id: 'no-debug', description: 'Disallow it', messages: { a: 'Disallowed it' }, *call() {} };

const shown = ({ problems }: ReturnType<typeof readPlugin>) =>
  problems.map(({ message, help }) => (help === null ? message : `${message} | ${help}`));

it('puts the name of the plugin before the id, and fills in what is left out', () => {
  const { name, rules, problems } = readPlugin({ name: 'acme', rules: [RULE] });
  expect({ name, problems }).toEqual({ name: 'acme', problems: [] });
  expect(rules[0]).toMatchObject({
    id: 'acme/no-debug',
    plugin: 'acme',
    recommended: 'off',
    strict: 'off',
    plan: 'optional',
  });
  const [warned] = readPlugin({ name: '@acme', rules: [{ ...RULE, recommended: 'warn' }] }).rules;
  expect(warned).toMatchObject({ id: '@acme/no-debug', recommended: 'warn', strict: 'warn' });
});

it('options are JSON Schemas, with defaults', () => {
  const options = {
    prefixes: { type: 'array', items: { type: 'string' }, default: ['debug'] },
    most: { type: 'integer', minimum: 1 },
  };
  const { rule } = readRule({ ...RULE, options }, null);
  expect(rule!.options.parse(undefined)).toEqual({ prefixes: ['debug'] });
  expect(rule!.options.parse({ most: 2 })).toEqual({ prefixes: ['debug'], most: 2 });
  for (const wrong of [{ most: 0 }, { prefixes: 'debug' }, { others: 1 }]) {
    expect(rule!.options.safeParse(wrong).success).toBe(false);
  }
});

describe('mistakes', () => {
  const EXPORT = 'A plugin is exported by default: { name: "acme", rules: [...] }';
  it.each([
    [undefined, [`Expected it to export an object | ${EXPORT}`]],
    [{}, [`Missing "name" | ${EXPORT}`, `Missing "rules" | ${EXPORT}`]],
    [
      { name: 'a b', rules: {} },
      [
        `Expected "name" to be letters, digits and dashes | ${EXPORT}`,
        `Expected "rules" to be a list of rules | ${EXPORT}`,
      ],
    ],
    [{ name: 'acme', rules: [null] }, ['rules[0]: Expected it to be an object']],
    [
      { name: 'acme', rules: [{ ...RULE, id: 'NoDebug', recomended: 'warn', strict: 'on' }, {}] },
      [
        'Rule "NoDebug": Expected "id" to be words of small letters and digits with dashes between them',
        'Rule "NoDebug": Expected "strict" to be one of off, warn, error',
        'Rule "NoDebug": Unknown field "recomended" | Did you mean "recommended"?',
        'rules[1]: Missing "id"',
        'rules[1]: Missing "description"',
        'rules[1]: Missing "messages"',
      ],
    ],
    [{ name: 'acme', rules: [RULE, RULE] }, ['Rule "no-debug": Disallowed second rule of this id']],
    [
      { name: 'acme', rules: [{ ...RULE, call: undefined }] },
      [
        'Rule "no-debug": Missing a function: call, name, inventory, planned, directive | Without one it looks at nothing',
      ],
    ],
    [
      {
        name: 'acme',
        rules: [{ ...RULE, options: { a: { type: 'txt' }, b: { type: 'string', default: 1 } } }],
      },
      [
        'Rule "no-debug": Option "a": Expected a JSON Schema (Unsupported type: txt)',
        'Rule "no-debug": Option "b": Expected its default to fit its schema',
      ],
    ],
  ])('%j', (exported, expected) => {
    expect(shown(readPlugin(exported))).toEqual(expected);
  });

  it('the rules that are right are there beside those that are not', () => {
    expect(readPlugin({ name: 'acme', rules: [RULE, {}] }).rules.map(({ id }) => id)).toEqual([
      'acme/no-debug',
    ]);
  });
});
