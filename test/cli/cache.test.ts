/** `--cache`: a run with it prints what one without prints, byte for byte, whatever has changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats/formats.ts';
import { folderWith } from '../support/folder.ts';
import { git, repositoryWith } from '../support/repository.ts';
import { runIn } from '../support/run-command.ts';

const FILES = {
  'tracklint.config.yaml': 'extends: ./base.yaml\nrules: { required-common-properties: off }\n',
  'base.yaml': 'rules: { plan-description: off }\n',
  'tracking-plan.yaml': `version: 1
events:
  Deep Opened: { properties: { total: number } }
  Other Opened: {}
`,
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  'src/app.ts': `import { NAME } from './barrel';
import { MAPPED } from '@/mapped';
import { send } from '@acme/send';
analytics.track(NAME, { total: 1 });
analytics.track(MAPPED);
send('Sent');
// tracklint-disable-next-line unplanned-event -- on purpose
analytics.track('Accepted');
`,
  'src/barrel.ts': "export * from './names';\n",
  'src/names.ts': "export { NAME } from './deep';\n",
  'src/deep.ts': "export const NAME = 'Deep Opened';\n",
  'src/mapped.ts': "export const MAPPED = 'Other Opened';\n",
  'src/quiet.ts': 'export const quiet = true;\n',
  'other/mapped.ts': "export const MAPPED = 'Elsewhere Opened';\n",
  'packages/send/package.json': '{ "name": "@acme/send", "main": "src/one.ts" }',
  'packages/send/src/one.ts': 'export const send = (name) => analytics.track(`One ${name}`);\n',
  'packages/send/src/two.ts': 'export const send = (name) => analytics.track(`Two ${name}`);\n',
};

const CACHE = ['--cache', '--cache-location', 'kept/'];
const time = (text: string) => text.replaceAll(/[\d.]+ m?s$/gm, 'TIME');

async function both(folder: string, args: readonly string[]) {
  const plain = await runIn(folder, args);
  const cached = await runIn(folder, [...args, ...CACHE]);
  expect({ ...cached, stdout: time(cached.stdout), took: 0 }).toEqual({
    ...plain,
    stdout: time(plain.stdout),
    took: 0,
  });
  return plain;
}

/** Whether the next run would find that what is kept holds. */
async function holds(folder: string, args: readonly string[] = []): Promise<boolean> {
  const { stderr } = await runIn(folder, [...args, ...CACHE, '--debug']);
  expect(stderr).toMatch(/ cache: (?:what|nothing) /);
  return stderr.includes('cache: what the last scan found still holds');
}

type Change = (folder: string) => void;
const write =
  (file: string, text: string): Change =>
  (folder) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
const remove =
  (file: string): Change =>
  (folder) =>
    rmSync(path.join(folder, file));

describe('a run with what an earlier one kept', () => {
  it.each<[string, Change, string, boolean]>([
    ['nothing', () => {}, 'One Sent', true],
    [
      'a constant two files away',
      write('src/deep.ts', "export const NAME = 'Changed Opened';"),
      'Changed Opened',
      false,
    ],
    ['a barrel', write('src/barrel.ts', "export const NAME = 'Barrel Opened';"), 'Barrel Opened', false],
    [
      'a file that now wins a resolution',
      write('src/barrel/index.ts', "export const NAME = 'Folder Opened';"),
      'One Sent',
      true,
    ],
    [
      'a file that comes before another',
      (folder) => {
        remove('src/names.ts')(folder);
        write('src/names.tsx', "export const NAME = 'Second Opened';")(folder);
      },
      'Second Opened',
      false,
    ],
    [
      'a file before the one that was imported',
      (folder) => {
        write('src/names.js', "export const NAME = 'Script Opened';")(folder);
        remove('src/names.ts')(folder);
      },
      'Script Opened',
      false,
    ],
    ['a file that is gone', remove('src/deep.ts'), 'One Sent', false],
    ['a new call', write('src/new.ts', "analytics.track('New Opened');"), 'New Opened', false],
    [
      'paths of the tsconfig',
      write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }'),
      'Elsewhere Opened',
      false,
    ],
    [
      'a package.json',
      write('packages/send/package.json', '{ "name": "@acme/send", "main": "src/two.ts" }'),
      'Two Sent',
      false,
    ],
    ['.gitignore', write('.gitignore', 'src/app.ts\n'), 'unimplemented-event', false],
    ['the plan', write('tracking-plan.yaml', 'version: 1\nevents: {}\n'), 'Deep Opened', true],
    [
      'the configuration of a rule',
      write('tracklint.config.yaml', 'rules: { event-name-casing: [error, { casing: camelCase }] }\n'),
      'deepOpened',
      true,
    ],
    [
      'an extended configuration',
      write('base.yaml', 'rules: { plan-description: error }\n'),
      'One Sent',
      true,
    ],
    [
      'clients of the configuration',
      write('tracklint.config.yaml', 'clients: [tracker]\n'),
      'One Sent',
      false,
    ],
    [
      'a directive',
      write(
        'src/quiet.ts',
        "// tracklint-disable-next-line unplanned-event -- because\nanalytics.track('Quiet');\n",
      ),
      'One Sent',
      false,
    ],
    ['a comment', write('src/quiet.ts', '// nothing\nexport const quiet = true;\n'), 'One Sent', true],
  ])('is right after a change of %s', async (_, change, expected, isUseful) => {
    const folder = folderWith(FILES);
    await both(folder, ['-f', 'json']);
    change(folder);
    const { stdout } = await both(folder, ['-f', 'json']);
    expect(stdout).toContain(expected);
    // That the second of these runs had something to gain says that the cases are what they are meant to be.
    const again = folderWith(FILES);
    await runIn(again, CACHE);
    change(again);
    expect(await holds(again)).toBe(isUseful);
    expect(await holds(again)).toBe(true);
  });

  it.each<[string, readonly string[], boolean]>([
    ['paths', ['src/deep.ts'], true],
    ['a rule', ['--rule', 'event-name-casing: off'], true],
    ['another plan', ['--no-plan'], true],
    ['--quiet', ['--quiet'], true],
    ['--max-warnings', ['--max-warnings', '0'], true],
    ['--ignore-pattern', ['--ignore-pattern', 'src/app.ts'], false],
    ['--types', ['--types'], false],
    ['--fix-dry-run', ['--fix-dry-run'], true],
  ])('is right with %s', async (_, args, isUseful) => {
    const folder = folderWith(FILES);
    await both(folder, []);
    if (!args.includes('--types')) await both(folder, args);
    await runIn(folder, CACHE);
    expect(await holds(folder, args)).toBe(isUseful);
  });

  it('prints the same in every format', async () => {
    const folder = folderWith(FILES);
    await runIn(folder, CACHE);
    for (const format of FORMAT_NAMES) await both(folder, ['-f', format]);
    expect(await holds(folder)).toBe(true);
  });

  it('gives the advice about a code base without calls', async () => {
    const folder = folderWith({
      'src/a.ts':
        "export function trackEvent(name, data) { fetch('/events', { method: 'POST', body: JSON.stringify({ name, data }) }); }\n",
      'src/b.ts':
        "import { trackEvent } from './a';\ntrackEvent('Cart Viewed', { total: 1 });\ntrackEvent('Cart Opened', {});\n",
    });
    await runIn(folder, [...CACHE, '-f', 'json']);
    const { stdout } = await both(folder, []);
    expect(stdout).toContain('wrappers:');
  });

  it('is right after a fix, and knows what it has written', async () => {
    const folder = folderWith({
      'tracking-plan.yaml':
        'version: 1\nevents:\n  Old Name: { deprecated: { replacedBy: New Name } }\n  New Name: {}\n',
      'src/a.ts': "analytics.track('Old Name');\n",
    });
    await runIn(folder, [...CACHE, '--fix']);
    expect(readFileSync(path.join(folder, 'src/a.ts'), 'utf8')).toContain('New Name');
    expect(await holds(folder)).toBe(true);
    await both(folder, []);
  });

  it('is right about what is staged', async () => {
    const folder = repositoryWith({ 'src/a.ts': "analytics.track('Committed');\n", '.gitignore': 'kept\n' });
    writeFileSync(path.join(folder, 'src/a.ts'), "analytics.track('Staged thing');\n");
    git(folder, 'add', '.');
    writeFileSync(path.join(folder, 'src/a.ts'), "analytics.track('Only here');\n");
    await both(folder, ['-f', 'json']);
    expect((await both(folder, ['--staged', '-f', 'json'])).stdout).toContain('Staged thing');
    expect((await both(folder, ['--since', 'main', '-f', 'json'])).stdout).toContain('Only here');
  });
});

describe('the file of the cache', () => {
  const kept = (folder: string) =>
    readdirSync(path.join(folder, 'kept')).map((file) => path.join('kept', file));

  it.each<[string, Record<string, string | null>, string]>([
    ['beside installed packages', { 'node_modules/a/package.json': '{}' }, 'node_modules/.cache/tracklint'],
    ['in a folder of its own without them', {}, '.tracklint-cache'],
  ])('lies %s', async (_, files, expected) => {
    const folder = folderWith({ 'src/a.ts': "analytics.track('A');\n", ...files });
    await runIn(folder, ['--cache']);
    expect(readdirSync(path.join(folder, expected)).filter((name) => name.endsWith('.cache'))).toHaveLength(
      1,
    );
    const ignored = path.join(folder, '.tracklint-cache/.gitignore');
    expect(existsSync(ignored) ? readFileSync(ignored, 'utf8') : null).toBe(
      expected === '.tracklint-cache' ? '*\n' : null,
    );
  });

  it('lies in the node_modules that a package of a workspace uses', async () => {
    const folder = folderWith({
      'node_modules/a.js': '',
      'packages/web/src/a.ts': "analytics.track('A');\n",
    });
    await runIn(path.join(folder, 'packages/web'), ['--cache']);
    expect(existsSync(path.join(folder, 'node_modules/.cache/tracklint'))).toBe(true);
  });

  it('is the one that --cache-location names', async () => {
    const folder = folderWith(FILES);
    await runIn(folder, ['--cache', '--cache-location', 'deep/in/file']);
    expect(statSync(path.join(folder, 'deep/in/file')).isFile()).toBe(true);
    expect(await holds(folder)).toBe(false);
    mkdirSync(path.join(folder, 'there'));
    await runIn(folder, ['--cache', '--cache-location', 'there']);
    expect(readdirSync(path.join(folder, 'there'))).toHaveLength(1);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['changed', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
    ['something else', () => Buffer.from('{}')],
    ['changed in what it says of itself', (bytes) => Buffer.concat([Buffer.from('x'), bytes])],
  ])('counts as empty where it is %s, and is written anew', async (_, spoil) => {
    const folder = folderWith(FILES);
    await runIn(folder, CACHE);
    const [file = ''] = kept(folder);
    const target = path.join(folder, file);
    writeFileSync(target, spoil(readFileSync(target)));
    expect(await holds(folder)).toBe(false);
    expect(await holds(folder)).toBe(true);
  });

  it('is not put in the place of something else', async () => {
    const folder = folderWith(FILES);
    const { status, stderr } = await runIn(folder, ['--cache', '--cache-location', 'src/app.ts']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('Expected "src/app.ts" to be a cache of tracklint, or no file yet'),
    });
    expect(readFileSync(path.join(folder, 'src/app.ts'), 'utf8')).toBe(FILES['src/app.ts']);
  });

  it.each([['file/in'], ['file/in/']])('need not be written: %s', async (location) => {
    const folder = folderWith({ 'src/a.ts': "analytics.track('A');\n", file: '' });
    const args = ['--cache', '--cache-location', location];
    expect(await runIn(folder, args)).toMatchObject({ status: 1, stderr: '' });
    const { stderr } = await runIn(folder, [...args, '--debug']);
    expect(stderr).toMatch(/cache: file\/in\S* can't be written: /);
  });

  it('is whole after two runs at the same time', async () => {
    const folder = folderWith(FILES);
    const runs = await Promise.all([1, 2, 3].map(() => runIn(folder, [...CACHE, '-f', 'json'])));
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
    expect(kept(folder)).toHaveLength(1);
    expect(await holds(folder)).toBe(true);
  });

  it('is not written where a rule has crashed', async () => {
    const folder = folderWith({
      ...FILES,
      'tracklint.config.yaml': 'plugins: [./bad.mjs]\n',
      'bad.mjs': `export default { name: 'bad', rules: [{
  id: 'crash', description: 'Disallow nothing', recommended: 'error', messages: { none: 'Nothing' },
  *call() { throw new Error('a bug'); },
}] };`,
    });
    expect((await runIn(folder, CACHE)).status).toBe(2);
    expect(existsSync(path.join(folder, 'kept'))).toBe(false);
  });

  it('is wanted where a place for it is named', async () => {
    const folder = folderWith(FILES);
    await runIn(folder, ['--cache-location', 'kept/']);
    expect(kept(folder)).toHaveLength(1);
  });
});
