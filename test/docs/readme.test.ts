import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../package.json';
import { rules } from '../../rules/index.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { planOf } from '../support/plan-text.ts';
import { ROOT, runCommand } from '../support/run-command.ts';
import { blocks, documents, localLinks, readDoc } from './markdown.ts';

const README = readDoc('README.md');
const COMMAND = /^\$ node bin\/tracklint\.js (.*)\n/;

/** Documents that speak of the command's flags. */
const SPEAKING_OF_FLAGS = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'fixtures/README.md',
  'docs/pre-commit.md',
  'docs/ci.md',
];

describe('the outputs in the README are those of a run', () => {
  const shown = blocks(README, 'console');

  it('shows the demo', () => {
    const demo = /node bin\/tracklint\.js lint (\S+)/.exec(scripts.demo)?.[1];
    expect(shown.map((block) => COMMAND.exec(block)?.[1])).toContain(demo);
  });

  it.each(shown.map((block) => [COMMAND.exec(block)?.[1] ?? block, block] as const))(
    '%s',
    async (args, block) => {
      const { stdout, stderr } = await runCommand(...args.split(' '));
      const fresh = withoutTime(stdout);
      // A line with an ellipsis stands for lines that are left out.
      const [head = '', ...rest] = withoutTime(block.replace(COMMAND, '')).split(/^…\n/m);
      expect(stderr).toBe('');
      if (rest.length === 0) expect(head).toBe(fresh);
      else expect(fresh.slice(0, head.length)).toBe(head);
      for (const tail of rest) expect(fresh.slice(-tail.length)).toBe(tail);
    },
  );
});

it('the table of rules is that of the rules', () => {
  const rows = README.split('\n').filter((line) => line.includes('](rules/'));
  expect(rows).toEqual(
    rules.map(({ id, recommended, plan, description }) => {
      const needsPlan = plan === 'required' ? ' yes ' : ' ';
      return `| [${id}](rules/${id}/README.md) | ${recommended} |${needsPlan}| ${description} |`;
    }),
  );
});

it.each(documents())('every link of %s to a file leads somewhere', (file) => {
  const folder = path.dirname(path.join(ROOT, file));
  expect(localLinks(readDoc(file)).filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
});

it('every flag that is mentioned is one of the command', async () => {
  const plan = ['check', 'add', 'diff', 'import', 'export', 'docs'].map((command) => ['plan', command]);
  const helps = [[], ['inventory'], ['trace'], ['init'], ['rules'], ['explain'], ...plan].map((command) =>
    runCommand(...command, '--help'),
  );
  const help = (await Promise.all(helps)).map(({ stdout }) => stdout).join('');
  const known = new Set(help.match(/--[a-z][\w-]+/g));
  expect(known.size).toBeGreaterThan(5);
  const mentioned = SPEAKING_OF_FLAGS.flatMap((file) => flagsOf(readDoc(file)));
  expect(mentioned).toContain('--max-warnings');
  expect(mentioned.filter((flag) => !known.has(flag))).toEqual([]);
});

it('every npm script that is mentioned exists', () => {
  const mentioned = SPEAKING_OF_FLAGS.flatMap((file) => [...readDoc(file).matchAll(/npm run ([\w:-]+)/g)]);
  const names = mentioned.map((match) => match[1]!);
  expect(names).toContain('demo');
  expect(names.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

describe('the examples of the README are valid', () => {
  const yaml = blocks(README, 'yaml');

  it('the plan', () => {
    const plan = planOf(yaml.find((block) => block.startsWith('version:'))!);
    expect(plan.events.length).toBeGreaterThan(3);
  });

  it('the configuration', () => {
    const text = yaml.find((block) => block.startsWith('plan:'))!;
    const file = '/code/tracklint.config.yaml';
    const { config, problems } = loadConfig({
      folder: '/code',
      root: '/code',
      explicit: null,
      disabled: false,
      read: (name) => (name === file ? new TextEncoder().encode(text) : undefined),
      exists: (name) => name === file || name === '/code/tracking-plan.yaml',
      rules,
    });
    expect(problems).toEqual([]);
    expect(config.sources).toHaveLength(2);
  });
});

/** The last line of a report ends with how long it took. */
function withoutTime(text: string): string {
  return text.replace(/, [\d.]+ m?s$/gm, ', TIME');
}

/** Flags of tracklint: not those of npm or pre-commit, of npx before the command, and of other commands that npx runs. */
function flagsOf(text: string): readonly string[] {
  const own = text
    .replace(/\b(?:npm|pre-commit run) [^\n`]*/g, '')
    .replace(/\bnpx [^\n`]*?tracklint/g, '')
    .replace(/\bnpx [^\n`]*/g, '');
  return own.match(/(?<![\w-])--[a-z][\w-]+/g) ?? [];
}
