import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';

const FILES = {
  'tracklint.config.yaml':
    'extends: tracklint:strict\nplugins: ./acme.mjs\nrules: { property-casing: off }\n',
  'acme.mjs': `export default { name: 'acme', rules: [
    { id: 'no-debug', description: 'Disallow debugging', messages: {}, docs: '# acme/no-debug\\n\\n## Why\\n\\nBecause.', *call() {} },
    { id: 'plain', description: 'Disallow plain things', recommended: 'warn', messages: {}, *call() {} },
  ] };`,
};

const run = (...args: string[]) => runIn(folderWith(FILES), args);

describe('rules', () => {
  it('lists every rule with its level here, as JSON', async () => {
    const { stdout, status } = await run('rules', '--json');
    const listed = JSON.parse(stdout).rules as { id: string; level: string; plugin: string | null }[];
    const ids = listed.map(({ id }) => id);
    expect(ids).toEqual(
      [...rules.map(({ id }) => id), 'acme/no-debug', 'acme/plain', 'parse-error'].toSorted(),
    );
    const levels = Object.fromEntries(listed.map(({ id, level }) => [id, level]));
    expect(levels).toMatchObject({
      'property-casing': 'off',
      'plan-owner': 'warn',
      'acme/no-debug': 'off',
      'acme/plain': 'warn',
    });
    expect(listed.find(({ id }) => id === 'acme/plain')?.plugin).toBe('acme');
    expect(status).toBe(0);
  });

  it('as a table, with the settings of the command line', async () => {
    const { stdout } = await run('rules', '--rule', 'property-casing: warn');
    expect(stdout).toMatch(/^property-casing +warn +error +error +unsafe +Require one casing/m);
    expect(stdout).toContain('`tracklint explain <rule>` says more of one.');
  });

  it('knows no plugins where they are not wanted, and says so', async () => {
    const { stdout, stderr } = await run('rules', '--no-plugins');
    expect(stdout).not.toContain('acme/');
    expect(stderr).toContain('Plugin "./acme.mjs" is not loaded');
  });
});

describe('explain', () => {
  it.each(rules.map(({ id, description }) => [id, description]))('%s', async (id, description) => {
    const { stdout, status } = await run('explain', id!);
    for (const text of [
      description!,
      'Recommended: ',
      'Here: ',
      '\nWhy\n',
      '\nIncorrect\n',
      '\nCorrect\n',
      '\nWhen not to use it\n',
    ])
      expect(stdout).toContain(text === description ? text.slice(0, 60) : text);
    expect(stdout).not.toContain('```');
    expect(status).toBe(0);
  });

  it('a rule of a plugin, with what it carries', async () => {
    expect((await run('explain', 'acme/no-debug')).stdout).toBe(
      'acme/no-debug\n\nWhy\n\nBecause.\n\nHere: `off`. From the plugin "acme".\n',
    );
    expect((await run('explain', 'acme/plain')).stdout).toBe(
      'acme/plain\n\nDisallow plain things\n\nRecommended: `warn`. Strict: `warn`.\nHere: `warn`. From the plugin "acme".\n',
    );
  });

  it.each([
    ['{ type: "boolean" }', '`x` (boolean)'],
    [
      '{ type: "integer", minimum: 2, default: 3, description: "How many\\nthere are" }',
      '`x` (integer, minimum `2`, default `3`): How many there are',
    ],
    ['{ enum: ["a", "b"] }', '`x` (one of `"a"`, `"b"`)'],
    [
      '{ type: "array", items: { type: "string", minLength: 1 }, default: [] }',
      '`x` (array of string, minLength `1`, default `[]`)',
    ],
    ['{ type: "array", items: { enum: [1, 2] } }', '`x` (array of one of `1`, `2`)'],
    ['{ description: "Anything" }', '`x`: Anything'],
    ['{}', '`x`'],
  ])('the option %s of a rule without documentation', async (schema, line) => {
    const rule = `{ id: 'plain', description: 'D', messages: {}, options: { x: ${schema} }, *call() {} }`;
    const plugin = `export default { name: 'acme', rules: [${rule}] };`;
    const { stdout } = await runIn(folderWith({ ...FILES, 'acme.mjs': plugin }), ['explain', 'acme/plain']);
    expect(stdout.replace(/\n {2}/g, ' ')).toContain(`From the plugin "acme".\n\nOptions\n\n- ${line}\n`);
  });

  it('a rule that there is not', async () => {
    const { stdout, stderr, status } = await run('explain', 'property-casng');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('Unknown rule "property-casng"');
    expect(stderr).toContain('Did you mean "property-casing"?');
  });
});
