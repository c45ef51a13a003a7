/** What a run prints, in each format, and where it puts it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats/formats.ts';
import { scenario } from './scenario.ts';

const WRONG =
  "analytics.track('Order Completed', { initiator: 'user', display_format: 'web', orderId: 1 });\n";
const WARNING = "analytics.track('Item ' + location.hash, { initiator: 'user', display_format: 'web' });\n";
const FILES = { 'src/a.ts': WRONG, 'src/b.ts': WARNING };
const PLACE = 'src/a.ts:1:80';

/** Runs it, and gives what is in the folder afterwards too. */
function run(args: readonly string[], env: Record<string, string> = {}, files = {}) {
  let folder = '';
  const outcome = scenario({
    files: { ...FILES, ...files },
    args,
    env: { GITHUB_ACTIONS: '', GITHUB_WORKSPACE: '', ...env },
    prepare: (made) => {
      folder = made;
    },
  });
  return {
    ...outcome,
    read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
    list: () => readdirSync(folder),
  };
}

describe.each(FORMAT_NAMES)('%s', (format) => {
  it('prints findings on the standard output, and fails', () => {
    const { stdout, stderr, status } = run(['-f', format]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toContain('property-casing');
    expect(stdout).toContain('no-dynamic-event-name');
  });

  it('leaves warnings out with --quiet', () => {
    const { stdout, status } = run(['-f', format, '--quiet']);
    expect(status).toBe(1);
    expect(stdout).toContain('property-casing');
    expect(stdout).not.toContain('no-dynamic-event-name');
  });

  it('is one of plan check, too', () => {
    const plan = 'version: 1\nevents:\n  Order Completed: { properties: { orderId: string } }\n';
    const { stdout, stderr, status } = run(
      ['plan', 'check', '-f', format],
      {},
      { 'tracking-plan.yaml': plan },
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toContain('tracking-plan.yaml');
    expect(stdout).toContain('property-casing');
  });

  it('is in the help', () => {
    const { stdout } = scenario({ args: ['--help'] });
    expect(stdout).toContain(format);
  });
});

describe('files', () => {
  it('are written beside what is printed, in folders that are made', () => {
    const { stdout, status, read, list } = run([
      '-f',
      'compact',
      '-f',
      'sarif=out/ci/a.sarif',
      '-f',
      'junit=b.xml',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${PLACE}: error`);
    expect(JSON.parse(read('out/ci/a.sarif')).runs[0].results).toHaveLength(2);
    expect(read('b.xml')).toContain('<testsuites');
    expect(list().toSorted()).toEqual(['b.xml', 'out', 'src']);
  });

  it('of a single format are named with --output', () => {
    const { stdout, stderr, status, read } = run(['-f', 'json', '-o', 'a.json'], {}, { 'a.json': 'old' });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 1 });
    expect(JSON.parse(read('a.json')).findings).toHaveLength(2);
  });

  it('have neither colors nor links', () => {
    const env = { FORCE_COLOR: '1', FORCE_HYPERLINK: '1' };
    expect(run(['-o', 'a.txt'], env).read('a.txt')).not.toContain('\u001b');
    const links = run([], env)
      .stdout.split('\u001b]8;;')
      .map((link) => link.split('\u0007')[0]!);
    expect(links.filter((link) => /^file:.*\/rules\/property-casing\/README\.md$/.test(link))).toHaveLength(
      1,
    );
  });

  it('that can not be written do not keep others from it', () => {
    const { stdout, stderr, status, read } = run(['-f', 'compact', '-f', 'sarif=src', '-f', 'junit=b.xml']);
    expect(status).toBe(2);
    expect(stderr).toContain('Can\'t write "src": it is a folder');
    expect(stdout).toContain(`${PLACE}: error`);
    expect(read('b.xml')).toContain('<testsuites');
  });

  it('below a file can not be written', () => {
    const { stderr, status } = run(['-o', 'src/a.ts/b.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('Can\'t write "src/a.ts/b.txt": ');
  });
});

it.each<[string[], string[]]>([
  [
    ['-f', 'xml'],
    ["argument 'xml' is invalid", 'Expected one of pretty, compact'],
  ],
  [['-f', 'saref=a.sarif'], ['Did you mean "sarif"?']],
  [['-f', 'sarif='], ['Expected a file after "="']],
  [
    ['-f', 'pretty', '-f', 'sarif'],
    ['Expected one format on the standard output, found pretty and sarif', '-f sarif=<file>'],
  ],
  [
    ['-f', 'sarif=a', '-f', 'junit=./a'],
    ['Expected a file for each format, found "./a" for sarif and junit'],
  ],
  [
    ['-f', 'sarif=a', '-f', 'junit', '-o', 'b'],
    ['Expected "--output" to come with one format that has no file', '-f sarif=report.sarif'],
  ],
  [['-f', 'sarif=a', '-o', 'b'], ['Expected "--output" to come with one format']],
])('%j says what is wrong, and runs nothing', (args, messages) => {
  const { stdout, stderr, status, list } = run(args);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  for (const message of messages) expect(stderr.replace(/\s+/g, ' ')).toContain(message);
  expect(list()).toEqual(['src']);
});

describe('GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true' };
  it('gets annotations with what people read', () => {
    for (const args of [[], ['-f', 'pretty', '-f', 'sarif=a.sarif']])
      expect(run(args, env).stdout).toMatch(
        /errors?, .*\n::error file=src\/a\.ts,line=1,[^\n]*\n::warning file=/,
      );
  });

  it.each([[['-f', 'json']], [['-o', 'a.txt']], [['-f', 'pretty=a.txt', '-f', 'compact']]])(
    'gets none with %j',
    (args) => {
      expect(run(args, env).stdout).not.toContain('::error');
    },
  );
});

it('says that files were skipped where the format does not', () => {
  const files = {
    'src/c.ts': new Uint8Array([0x61, 0x6e, 0x61, 0x6c, 0x79, 0x74, 0x69, 0x63, 0x73, 0xff, 0xfe]),
  };
  expect(run(['-f', 'compact'], {}, files).stderr).toContain('1 file skipped');
  expect(run(['-f', 'compact', '-f', 'json=a.json'], {}, files).stderr).not.toContain('skipped');
});
