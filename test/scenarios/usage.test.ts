import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { scenario } from './scenario.ts';

const SOURCE = "analytics.track('Order Completed', { initiator: 'user', display_format: 'web' });\n";

describe('a wrong command line', () => {
  it.each<[string[], string[]]>([
    [
      ['--formt', 'json'],
      ["unknown option '--formt'", 'Did you mean --format?'],
    ],
    [
      ['inventory', '--formt', 'json'],
      ["unknown option '--formt'", 'Did you mean --format?'],
    ],
    [
      ['--format', 'xml'],
      ["argument 'xml' is invalid", 'Expected one of pretty'],
    ],
    [
      ['inventory', '-f', 'sarif'],
      ["argument 'sarif' is invalid", 'table, json, pretty'],
    ],
    [
      ['--max-warnings', 'many'],
      ["argument 'many' is invalid", 'Expected a whole number from 0 on'],
    ],
    [
      ['--min-resolution', '101'],
      ["argument '101' is invalid", 'Expected a whole number from 0 to 100'],
    ],
    [['--config'], ["option '-c, --config <file>' argument missing"]],
    [['inventroy'], ['No files match "inventroy"', 'Did you mean the command "inventory"?']],
    [
      ['src/nowhere.ts', 'lib/**'],
      ['No files match "src/nowhere.ts"', 'No files match "lib/**"'],
    ],
  ])('%j says what is wrong', (args, messages) => {
    const { stdout, stderr, status } = scenario({ files: { 'src/a.ts': SOURCE }, args });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('accepts paths that match nothing when told so', () => {
    const args = ['nowhere', '--no-error-on-unmatched-pattern'];
    const { stderr, status } = scenario({ files: { 'src/a.ts': SOURCE }, args });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('help', () => {
  it('shows commands, options, examples and exit codes', () => {
    const { stdout, stderr, status } = scenario({ args: ['--help'] });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    for (const part of ['lint', 'inventory', '--max-warnings <n>', '--no-plan', 'Examples:', 'Exit codes:'])
      expect(stdout).toContain(part);
  });

  it('of a command shows its own options', () => {
    const { stdout, status } = scenario({ args: ['inventory', '--help'] });
    expect(status).toBe(0);
    expect(stdout).toContain('"table", "json"');
    expect(stdout).not.toContain('--max-warnings');
  });

  it.each([['--version'], ['-V']])('%s prints the version', (flag) => {
    expect(scenario({ args: [flag] })).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });
});
