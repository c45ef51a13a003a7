import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createProgram, type Handlers } from '../../src/cli/program.ts';
import { blocks, readDoc } from './markdown.ts';

const PAGES = ['README.md', 'docs/ci.md', 'docs/pre-commit.md'];
const COMMAND = /(?<=npx |=> '|lint-staged.*")tracklint((?: [^\n'|>#`\\]*)?)/g;

const recipes = PAGES.flatMap((page) => {
  const text = readDoc(page);
  return ['yaml', 'sh', 'js', 'json'].flatMap((language) => blocks(text, language));
});
const commands = [
  ...new Set(recipes.flatMap((block) => [...block.matchAll(COMMAND)].map(([, args]) => args!.trim()))),
];

/** Which command a command line is one of. Throws where the command does not take it. */
function commandOf(args: string): string {
  let called = '';
  const handlers = new Proxy({} as Handlers, {
    get: (_, name: string) => () => {
      called = name;
    },
  });
  const output = { colors: null, width: 80, writeOut: () => {}, writeErr: () => {} };
  const words = [...args.matchAll(/"[^"]*"|\S+/g)].map(([word]) => word.replaceAll('"', ''));
  createProgram(handlers, output as never).parse(words, { from: 'user' });
  return called;
}

describe('the commands of the recipes', () => {
  it('are found', () => {
    expect(commands).toContain('--staged');
    expect(commands.length).toBeGreaterThan(8);
  });

  it.each(commands)('tracklint %s', (args) => {
    expect(commandOf(args)).toBe(args.startsWith('plan diff') ? 'planDiff' : 'lint');
  });
});

it.each(recipes.filter((block) => /^# \S+\.ya?ml\n/.test(block)))('%s', (block) => {
  expect(parse(block)).toBeTypeOf('object');
});

it('the hooks and inputs that are named are there', () => {
  const hooks = (parse(readDoc('.pre-commit-hooks.yaml')) as { id: string }[]).map(({ id }) => id);
  const named = blocks(readDoc('docs/pre-commit.md'), 'yaml').flatMap((block) =>
    [...block.matchAll(/- id: (\S+)/g)].map(([, id]) => id),
  );
  expect([...new Set(named)].sort()).toEqual([...hooks].sort());

  const { inputs } = parse(readDoc('action.yml')) as { inputs: object };
  const workflow = parse(blocks(readDoc('docs/ci.md'), 'yaml')[0]!) as {
    jobs: { tracklint: { steps: { uses?: string; with?: object }[] } };
  };
  const step = workflow.jobs.tracklint.steps.find(({ uses }) => uses?.includes('tracklint'));
  expect(Object.keys(step!.with!).filter((input) => !Object.hasOwn(inputs, input))).toEqual([]);
  for (const input of Object.keys(inputs)) expect(readDoc('docs/ci.md')).toContain(input);
});
