import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lint, loadPlan, scan, TracklintError } from '../../src/index.ts';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';

const PLAN =
  'version: 1\nevents: { Order Completed: { description: Paid, properties: { total: number! } } }\n';
const FILES = {
  'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  'tracking-plan.yaml': PLAN,
  'src/a.ts': "analytics.track('Order Completed', { total: 1, orderId: 2 });\n",
  'src/b.ts': "import { NAME } from './name';\nanalytics.track(NAME);\n",
  'src/name.ts': "export const NAME = 'Order Cancelled';\n",
};

const told = ({ findings }: Awaited<ReturnType<typeof lint>>) =>
  findings.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`);

describe('lint()', () => {
  it('gives what the command prints as JSON', async () => {
    const cwd = folderWith(FILES);
    const { stdout } = await runIn(cwd, ['-f', 'json']);
    const { crashed, notes, ...report } = await lint({ cwd });
    expect(report).toEqual(JSON.parse(stdout));
    expect(report.findings.length).toBeGreaterThan(2);
    expect([crashed, notes]).toEqual([false, []]);
  });

  it.each([
    ['paths', { paths: ['src/b.ts'] }, ['src/b.ts unplanned-event error']],
    ['no plan', { plan: false }, ['src/a.ts property-casing error']],
    [
      'rules',
      { rules: { 'property-casing': ['warn', { casing: 'kebab-case' }], 'unplanned-property': 'off' } },
      ['src/a.ts property-casing warn', 'src/b.ts unplanned-event error'],
    ],
    [
      'texts that nobody has written yet',
      { contents: { 'src/name.ts': "export const NAME = 'Order Completed';\n", 'src/a.ts': '' } },
      ['src/b.ts missing-required-property error'],
    ],
    ['globs to leave out', { ignorePatterns: ['src/a.ts'] }, ['src/b.ts unplanned-event error']],
  ] as const)('takes %s', async (_, options, expected) => {
    const found = told(await lint({ cwd: folderWith(FILES), ...options }));
    expect(found.filter((line) => !line.includes('unimplemented'))).toEqual(
      expect.arrayContaining([...expected]),
    );
  });

  it('reports nothing of what paths and globs leave out', async () => {
    const cwd = folderWith(FILES);
    expect(told(await lint({ cwd, paths: ['src/b.ts'] })).every((line) => line.startsWith('src/b.ts'))).toBe(
      true,
    );
    expect(
      told(await lint({ cwd, ignorePatterns: ['src/a.ts'] })).some((line) => line.startsWith('src/a.ts')),
    ).toBe(false);
  });

  it('leaves out what the suppressions file accepts', async () => {
    const cwd = folderWith(FILES);
    await runIn(cwd, ['--suppress-all']);
    const { findings, summary } = await lint({ cwd });
    expect(findings).toEqual([]);
    expect(summary.suppressed).toBeGreaterThan(2);
  });

  it('prints nothing, and looks at no variable', async () => {
    const write = vi.spyOn(process.stdout, 'write');
    const warn = vi.spyOn(process.stderr, 'write');
    const { env } = process;
    const asked: string[] = [];
    process.env = new Proxy({}, { get: (_, name) => void asked.push(String(name)) });
    try {
      await lint({ cwd: folderWith(FILES) });
    } finally {
      process.env = env;
    }
    // The YAML package has switches of its own for debugging.
    expect(asked.filter((name) => !/^LOG_/.test(name))).toEqual([]);
    expect([write.mock.calls, warn.mock.calls]).toEqual([[], []]);
    vi.restoreAllMocks();
  });
});

describe('scan()', () => {
  it('gives what the inventory prints as JSON, and syntax errors', async () => {
    const cwd = folderWith({ ...FILES, 'src/c.ts': "analytics.track('X'); const = 1;\n" });
    const { stdout } = await runIn(cwd, ['inventory', '-f', 'json']);
    const { problems, ...report } = await scan({ cwd });
    expect(report).toEqual(JSON.parse(stdout));
    expect(new Set(problems.map(({ at }) => at?.file))).toEqual(new Set(['src/c.ts']));
  });
});

describe('loadPlan()', () => {
  it('gives the plan, its mistakes and its files', async () => {
    const cwd = folderWith({
      'a.yaml': 'version: 1\ninclude: [b.yaml]\nevents: { A: {} }\n',
      'b.yaml': 'version: 1\nevents: { A: {}, B: { properties: { x: text } } }\n',
    });
    const { plan, issues, files } = await loadPlan('a.yaml', { cwd });
    expect(plan.events.map(({ name }) => name)).toContain('B');
    expect(issues.map(({ kind }) => kind)).toContain('duplicate');
    expect(files).toEqual(['a.yaml', 'b.yaml']);
  });
});

describe('mistakes', () => {
  const cwd = () => folderWith({ ...FILES, 'bad.yaml': 'version: [', 'other.yaml': 'rulez: {}\nfiles: 3\n' });
  it.each([
    ['a path', () => lint({ cwd: cwd(), paths: ['scr'] }), [/scr/]],
    ['a rule', () => lint({ cwd: cwd(), rules: { 'property-casin': 'off' } }), [/property-casin/]],
    ['a level', () => lint({ cwd: cwd(), rules: { 'property-casing': 'loud' as 'off' } }), [/loud|warn/]],
    ['a configuration', () => scan({ cwd: cwd(), config: 'other.yaml' }), [/rulez/, /files|list/]],
    ['a plan', () => loadPlan('bad.yaml', { cwd: cwd() }), [/./]],
    ['no plan', () => loadPlan('none.yaml', { cwd: cwd() }), [/none\.yaml/]],
  ])('are told all at once: %s', async (_, work, expected) => {
    const error = await work().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(TracklintError);
    const { problems, message } = error as TracklintError;
    expect(problems.length).toBeGreaterThanOrEqual(expected.length);
    for (const pattern of expected) expect(message).toMatch(pattern);
  });

  it.each<[string, unknown, string, RegExp | null]>([
    ['another rule', { 'property-casin': 'off' }, 'rules: Unknown rule "property-casin"', /property-casing/],
    ['another level', { 'property-casing': 'loud' }, 'rules: Expected "property-casing" to be off,', null],
    [
      'an option',
      { 'property-casing': ['warn', { x: 1 }] },
      'rules: property-casing: Unknown field "x"',
      /casing/,
    ],
    ['a list', ['property-casing'], 'rules: Expected a rule and its level', /as in rules: \{ 'property-/],
    ['a number that JSON lacks', { 'property-casing': 1n }, 'rules: Expected values that JSON can', null],
  ])('says of rules that they are wrong in words of the API: %s', async (_, rules, message, help) => {
    const error = await lint({ cwd: folderWith(FILES), rules: rules as Record<string, 'off'> }).catch(
      (one) => one,
    );
    expect(error).toBeInstanceOf(TracklintError);
    const [first] = (error as TracklintError).problems;
    expect(first?.message).toContain(message);
    expect(first?.message).not.toContain('--rule');
    if (help !== null) expect(first?.help).toMatch(help);
  });

  it('takes a relative folder from the working directory', async () => {
    const { summary } = await lint({ cwd: path.relative(process.cwd(), folderWith(FILES)) });
    expect(summary.calls).toBe(2);
  });
});
