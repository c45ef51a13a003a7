import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blocks, readDoc } from '../docs/markdown.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/run-command.ts';

const DOC = readDoc('docs/plugins.md');

const [FIX_CASE] = /output: "[^"]*"/.exec(DOC)!;
const FIX_TEST = `new RuleTester().run(noShortKey, {
  valid: [],
  invalid: [{ code: "analytics.track('Cart Viewed', { qty: 1 });", findings: ['short'], ${FIX_CASE} }],
});
`;

/** The files of the page, in a project that has this package installed. */
function project(): string {
  const [rule, test, fix] = blocks(DOC, 'js');
  const folder = folderWith({
    'package.json': '{ "type": "module" }',
    'tracklint-rules.js': rule!,
    'tracklint-rules.test.js': test!,
    'fix.js': fix!,
    'fix.test.js': `import { RuleTester } from 'tracklint';
import { noShortKey } from './fix.js';
${FIX_TEST}`,
    'tracklint.config.yaml': blocks(DOC, 'yaml')[0]!.replace(', "@acme/tracklint-plugin"', ''),
    'src/a.ts': "analytics.track('Test Opened');\nanalytics.track('Debugged');\n",
  });
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(ROOT, path.join(folder, 'node_modules/tracklint'), 'junction');
  return folder;
}

it('the rule of the page is run', () => {
  const command = path.join(ROOT, 'bin/tracklint.js');
  const args = [command, 'src', '--rule', 'required-common-properties: off', '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project(), encoding: 'utf8' });
  expect(stderr).toBe('');
  const found = JSON.parse(stdout).findings.filter(({ rule }: { rule: string }) => rule.startsWith('acme/'));
  expect(found.map(({ message, severity }: Record<string, string>) => `${severity} ${message}`)).toEqual([
    'warn Disallowed event "Test Opened"',
    'warn Disallowed event "Debugged"',
  ]);
});

it('its test runs in node:test, and passes', () => {
  const args = ['--test-reporter=tap', 'tracklint-rules.test.js'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: project(), encoding: 'utf8' });
  expect(stdout).toContain('# fail 0');
  expect(stdout).toContain('prefixes are an option');
  expect(status).toBe(0);
});

it('the fix of the page is made', () => {
  const { stderr, status } = spawnSync(process.execPath, ['fix.test.js'], {
    cwd: project(),
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});
