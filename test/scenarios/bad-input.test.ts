import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const SOURCE = "analytics.track('Order Completed', { initiator: 'user', display_format: 'web' });\n";

/** Expects exit code 2, nothing on stdout, all messages on stderr, and no stack. */
function expectFailure(outcome: ReturnType<typeof scenario>, messages: readonly string[]): void {
  expect(outcome.status).toBe(2);
  expect(outcome.stdout).toBe('');
  for (const message of messages) expect(outcome.stderr).toContain(message);
  expect(outcome.stderr).not.toMatch(/^\s+at /m);
}

describe('a plan', () => {
  it('that is missing', () => {
    expectFailure(scenario({ files: { 'a.ts': SOURCE }, args: ['--plan', 'nowhere.yaml'] }), [
      'nowhere.yaml',
    ]);
  });

  it('that is no YAML', () => {
    const plan = 'version: 1\nevents:\n  Order Completed: [a\n  Cart Viewed: {}\n';
    expectFailure(scenario({ files: { 'a.ts': SOURCE, 'tracking-plan.yaml': plan } }), [
      'tracking-plan.yaml:4:',
      '│',
    ]);
  });

  it('with fields that do not exist', () => {
    const plan = 'version: 1\nevnts:\n  Cart Viewed: {}\nnaming: { event: Title Case }\n';
    const outcome = scenario({ files: { 'a.ts': SOURCE, 'tracking-plan.yaml': plan } });
    expectFailure(outcome, [
      'tracking-plan.yaml:2:1  ',
      'Did you mean "events"?',
      'tracking-plan.yaml:4:11  ',
    ]);
  });

  it('with the same event twice', () => {
    const plan = 'version: 1\nevents:\n  Cart Viewed: {}\n  Cart Viewed: {}\n';
    expectFailure(scenario({ files: { 'a.ts': SOURCE, 'tracking-plan.yaml': plan } }), [
      'tracking-plan.yaml:4:3  ',
    ]);
  });

  it('that reads and is wrong gives findings', () => {
    const plan =
      'version: 1\nevents:\n  Order Completed:\n    properties:\n      total: { type: number, minLength: 3 }\n      initiator: string\n      display_format: string\n';
    const { stdout, status } = scenario({ files: { 'a.ts': SOURCE, 'tracking-plan.yaml': plan } });
    expect(status).toBe(1);
    expect(stdout).toContain('plan-schema');
  });
});

describe('a hostile plan', () => {
  const properties = (line: (n: number) => string) =>
    `version: 1\nevents:\n  A:\n    properties:\n${Array.from({ length: 1000 }, (_, n) => line(n)).join('\n')}\n`;

  it('with a thousand patterns that backtrack without end takes seconds, and says so', () => {
    const plan = properties(
      (n) => `      p${n}: { type: string, pattern: "^(a+)+${n}$", default: ${'a'.repeat(40)} }`,
    );
    const started = performance.now();
    const { stdout, status } = scenario({ files: { 'a.ts': SOURCE, 'tracking-plan.yaml': plan } });
    expect(performance.now() - started).toBeLessThan(40_000);
    expect(status).toBe(1);
    expect(stdout).toContain('Disallowed "pattern" that can take for ever');
  });

  it('that is a folder, or a link that leads nowhere', () => {
    const prepare = (folder: string) => {
      symlinkSync('nowhere', path.join(folder, 'dangling.yaml'));
      symlinkSync('round.yaml', path.join(folder, 'round.yaml'));
    };
    for (const plan of ['sub', 'dangling.yaml', 'round.yaml']) {
      const files = { 'a.ts': SOURCE, sub: null };
      expectFailure(scenario({ files, prepare, args: ['--plan', plan] }), [
        `Can't read the tracking plan "${plan}"`,
      ]);
    }
  });

  it.runIf(process.platform !== 'win32')('without end', () => {
    expectFailure(scenario({ files: { 'a.ts': SOURCE }, args: ['--plan', '/dev/zero'] }), [
      'Expected the file to be at most 10 MiB',
    ]);
  });

  it.runIf(process.platform !== 'win32')('that includes a pipe', () => {
    const files = { 'a.ts': SOURCE, 'tracking-plan.yaml': 'version: 1\ninclude: [pipe.yaml]\n' };
    const prepare = (folder: string) => execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
    const { stderr, stdout } = scenario({ files, prepare });
    expect(stdout + stderr).toContain('pipe.yaml');
  });
});

describe('a configuration', () => {
  it('that is missing', () => {
    expectFailure(scenario({ files: { 'a.ts': SOURCE }, args: ['--config', 'nowhere.yaml'] }), [
      'nowhere.yaml',
    ]);
  });

  it('with several mistakes shows all of them', () => {
    const config = 'rules:\n  property-casin: error\n  unplanned-event: fatal\nigores: [x]\n';
    expectFailure(scenario({ files: { 'a.ts': SOURCE, 'tracklint.config.yaml': config } }), [
      'tracklint.config.yaml:2:3  ',
      'Did you mean "property-casing"?',
      'tracklint.config.yaml:3:20  ',
      'tracklint.config.yaml:4:1  ',
      'Did you mean "ignores"?',
    ]);
  });

  it('that is no YAML', () => {
    const outcome = scenario({ files: { 'a.ts': SOURCE, 'tracklint.config.yaml': 'rules: {\n' } });
    expectFailure(outcome, ['tracklint.config.yaml:']);
  });

  it('is not read with --no-config', () => {
    const files = { 'a.ts': SOURCE, 'tracklint.config.yaml': 'rules: {\n' };
    expect(scenario({ files, args: ['--no-config'] })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a source file', () => {
  it('with a syntax error is a warning, and its calls are kept', () => {
    const files = { 'a.ts': `${SOURCE}const = ;\n`, 'b.ts': SOURCE };
    const { stdout, status } = scenario({ files });
    expect(status).toBe(0);
    expect(stdout).toMatch(/2:7 {2}warn {3}.* {2}parse-error\n/);
    expect(stdout).toContain('2 files, 2 calls (2 resolved');
  });

  it('with a syntax error fails the run where it was named', () => {
    const { stdout, stderr, status } = scenario({
      files: { 'a.ts': `${SOURCE}const = ;\n` },
      args: ['a.ts'],
    });
    expect(status).toBe(2);
    expect(stdout).toContain('parse-error');
    expect(stderr).toContain('a.ts:2:7  ');
  });

  const latin = Buffer.concat([
    Buffer.from("analytics.track('Caf"),
    Buffer.from([0xe9]),
    Buffer.from(" Opened');\n"),
  ]);
  it('that is not UTF-8 is listed as skipped', () => {
    const { stdout, status } = scenario({ files: { 'a.ts': latin, 'b.ts': SOURCE } });
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 file skipped\n {2}a\.ts {2}.*UTF-8/);
    expect(stdout).toContain('1 call (1 resolved');
  });

  it('that is not UTF-8 fails the run where it was named', () => {
    const { stderr, status } = scenario({ files: { 'a.ts': latin }, args: ['a.ts'] });
    expect(status).toBe(2);
    expect(stderr).toMatch(/Can't read a\.ts: .*UTF-8/);
  });

  it.runIf(process.getuid?.() !== 0)('that may not be read is listed as skipped', () => {
    const prepare = (folder: string) => chmodSync(path.join(folder, 'a.ts'), 0o000);
    const outcome = scenario({ files: { 'a.ts': SOURCE, 'b.ts': SOURCE }, prepare });
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toMatch(/1 file skipped\n {2}a\.ts {2}/);
    expect(scenario({ files: { 'a.ts': SOURCE }, prepare, args: ['a.ts'] }).status).toBe(2);
  });

  it('of another kind is no failure', () => {
    const { stdout, status } = scenario({
      files: { 'a.ts': SOURCE, 'README.md': '# x' },
      args: ['a.ts', 'README.md'],
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/README\.md {2}not a JavaScript or TypeScript source file/);
  });

  it('can be a folder by the name of one', () => {
    const { stdout, status } = scenario({ files: { 'x.ts/inner.ts': SOURCE, 'y.ts': null } });
    expect(status).toBe(0);
    expect(stdout).toContain('1 file, 1 call');
  });
});

describe('no call', () => {
  it('in an empty folder is said loudly', () => {
    const { stdout, stderr, status } = scenario({});
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('No analytics call was found: there is no source file here.');
  });

  it('in source files is said loudly', () => {
    const { stdout, status } = scenario({ files: { 'a.ts': 'export const x = 1;\n' } });
    expect(status).toBe(0);
    expect(stdout).toContain('No analytics call was found: 1 file searched.');
  });

  it('is an empty list as JSON', () => {
    const { stdout, status } = scenario({ args: ['inventory', '--format', 'json'] });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, summary: { files: 0, calls: 0 }, calls: [] });
  });
});
