/** The GitHub action: its scripts are run as a runner does, with an `npx` that runs this command. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDoc } from '../docs/markdown.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/run-command.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

const text = readDoc('action.yml');
const action = parse(text) as {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
const [lint, upload, end] = action.runs.steps as readonly [Step, Step, Step];
const PLAN = 'version: 1\nevents: { Order Completed: { description: Paid } }\n';

/** Runs the script of a step; expressions of `env` are looked up among the inputs and outputs. */
function runStep(step: Step, cwd: string, known: Readonly<Record<string, string>>) {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(step.env ?? {}))
    env[name] = value.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => known[expression] ?? '');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...env, ...known },
    },
  );
  return { status, stdout, stderr };
}

/** Runs the action on a file `src/a.ts`. */
function runAction(code: string, inputs: Readonly<Record<string, string>> = {}) {
  const npx = '#!/bin/sh\nprintf "%s\\n" "$@" > "$NPX_LOG"\nshift 2\nexec node "$TRACKLINT_BIN" "$@"\n';
  const folder = folderWith({
    'repo/src/a.ts': code,
    'repo/tracking-plan.yaml': PLAN,
    'repo/tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
    'bin/npx': npx,
    temp: null,
    output: '',
    summary: '',
  });
  chmodSync(path.join(folder, 'bin/npx'), 0o755);
  const at = (file: string) => path.join(folder, file);
  const known: Record<string, string> = {
    PATH: `${at('bin')}:${process.env.PATH}`,
    NPX_LOG: at('npx.log'),
    TRACKLINT_BIN: path.join(ROOT, 'bin/tracklint.js'),
    RUNNER_TEMP: at('temp'),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: at('repo'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary'),
  };
  for (const [name, { default: value }] of Object.entries(action.inputs))
    known[`inputs.${name}`] = inputs[name] ?? value;
  const linted = runStep(lint, at('repo'), known);
  const outputs = Object.fromEntries(
    readFileSync(at('output'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2)),
  );
  for (const [name, value] of Object.entries(outputs)) known[`steps.lint.outputs.${name}`] = String(value);
  return {
    ...linted,
    outputs,
    folder,
    summary: readFileSync(at('summary'), 'utf8'),
    asked: readFileSync(at('npx.log'), 'utf8').trimEnd().split('\n'),
    status: [linted.status, runStep(end, at('repo'), known).status],
  };
}

describe('the action', () => {
  it('fails for findings, after it has shown, told and uploaded them', () => {
    const { status, stdout, summary, outputs, asked } = runAction("analytics.track('Order Cancelled');\n");
    expect(status).toEqual([0, 1]);
    expect(stdout).toContain('Unknown event "Order Cancelled"');
    expect(stdout).toContain('::error ');
    expect(summary).toContain('Order Cancelled');
    expect(asked.slice(0, 3)).toEqual(['--yes', 'tracklint', 'lint']);
    const sarif = JSON.parse(readFileSync(outputs.sarif!, 'utf8'));
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('src/a.ts');
    expect(upload.if).toContain("steps.lint.outputs.sarif != ''");
    expect(upload.with?.sarif_file).toBe('${{ steps.lint.outputs.sarif }}');
  });

  it('passes where there is nothing to find', () => {
    const { status, summary, outputs } = runAction("analytics.track('Order Completed');\n");
    expect(status).toEqual([0, 0]);
    expect(summary).not.toBe('');
    expect(outputs['exit-code']).toBe('0');
  });

  it('fails with 2 where the command could not run, and uploads nothing', () => {
    const { status, stderr, summary, outputs } = runAction('', { args: '--max-warnings many' });
    expect(status).toEqual([0, 2]);
    expect(stderr).toContain('--max-warnings');
    expect([summary, outputs.sarif]).toEqual(['', undefined]);
  });

  it('takes a version, arguments over lines, and no summary', () => {
    const { asked, summary } = runAction("analytics.track('Order Cancelled');\n", {
      version: '1.2.3',
      args: '--max-warnings 0\n  --quiet',
      summary: 'false',
    });
    expect(asked.slice(0, 6)).toEqual(['--yes', 'tracklint@1.2.3', 'lint', '--max-warnings', '0', '--quiet']);
    expect(summary).toBe('');
  });

  it('says what git lacks for `since`', () => {
    const { asked, stderr, status } = runAction('', { since: 'origin/main' });
    expect(asked).toContain('--since');
    expect(stderr).toContain("Can't tell what has changed");
    expect(status).toEqual([0, 2]);
  });

  it('runs nothing that an input holds', () => {
    const { folder, asked } = runAction('', { args: '$(touch pwned) `touch pwned` ; touch pwned *' });
    expect(existsSync(path.join(folder, 'repo/pwned'))).toBe(false);
    expect(asked).toContain('*');
  });
});

it('no input is a part of a script, and each is used and described', () => {
  for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  for (const [name, { description }] of Object.entries(action.inputs)) {
    expect(description).not.toBe('');
    expect(text).toMatch(new RegExp(`inputs\\.${name}\\b`));
  }
});
