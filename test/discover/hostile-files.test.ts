import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whyUnreadable } from '../../src/discover/source-bytes.ts';
import { discoverIn, foundIn, named, onDisk } from './on-disk.ts';

test('a folder called dir.ts is a folder', () => {
  const folder = onDisk(named('dir.ts/inner.ts'));
  const { files, host } = discoverIn(folder);
  expect(files).toEqual([`${folder}/dir.ts/inner.ts`]);
  expect(host.read(`${folder}/dir.ts`)).toBeUndefined();
  expect(host.exists(`${folder}/dir.ts`)).toBe(false);
  expect(host.directoryExists(`${folder}/dir.ts`)).toBe(true);
});

test('links are not followed, wherever they lead', () => {
  const folder = onDisk(named('src/a.ts', 'elsewhere/b.ts'));
  symlinkSync('nowhere.ts', `${folder}/src/dangling.ts`);
  symlinkSync('a.ts', `${folder}/src/again.ts`);
  symlinkSync('../elsewhere', `${folder}/src/elsewhere`);
  symlinkSync('.', `${folder}/src/loop`);
  symlinkSync('circle.ts', `${folder}/src/circle.ts`);
  expect(foundIn(folder)).toEqual(['elsewhere/b.ts', 'src/a.ts']);
  expect(discoverIn(folder).skipped).toEqual([]);
  expect(discoverIn(folder, { extra: ['src/dangling.ts', 'src/circle.ts'] }).skipped).toEqual([
    { file: 'src/circle.ts', reason: "can't be read (ELOOP)" },
    { file: 'src/dangling.ts', reason: 'no such file' },
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe is not opened', () => {
  const folder = onDisk(named('a.ts'));
  execFileSync('mkfifo', [`${folder}/pipe.ts`]);
  expect(foundIn(folder)).toEqual(['a.ts']);
  const { host, skipped } = discoverIn(folder, { extra: ['pipe.ts'] });
  expect(host.read(`${folder}/pipe.ts`)).toBeUndefined();
  expect(skipped).toEqual([{ file: 'pipe.ts', reason: 'not a regular file' }]);
});

const rootReadsEverything = process.getuid?.() === 0 || process.platform === 'win32';

test.skipIf(rootReadsEverything)('what may not be read is told', () => {
  const folder = onDisk(named('a.ts', 'secret.ts', 'closed/b.ts'));
  chmodSync(`${folder}/secret.ts`, 0);
  chmodSync(`${folder}/closed`, 0);
  const { files, skipped } = discoverIn(folder);
  chmodSync(`${folder}/closed`, 0o755);
  expect(files).toEqual([`${folder}/a.ts`]);
  expect(skipped).toEqual([
    { file: 'closed', reason: 'no permission to read it' },
    { file: 'secret.ts', reason: 'no permission to read it' },
  ]);
});

test.each([
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['ENOENT', 'no such file'],
  ['ELOOP', "can't be read (ELOOP)"],
])('%s in words', (code, reason) => {
  expect(whyUnreadable(Object.assign(new Error('system'), { code }))).toBe(reason);
});

test.each<[string, Uint8Array, string]>([
  ['a video', Uint8Array.from([0x47, 0x40, 0x00, 0x10, 0xff, 0xfe]), 'not UTF-8'],
  ['UTF-16', Buffer.from("\uFEFFanalytics.track('x')", 'utf16le'), 'not UTF-8'],
  ['a data file', Buffer.from('\0\0asm'), 'binary'],
])('%s is told, since a search finds nothing in it', (_, bytes, reason) => {
  const folder = onDisk({ 'a.ts': '', 'odd.ts': bytes });
  expect(foundIn(folder)).toEqual(['a.ts']);
  expect(discoverIn(folder, { extra: ['odd.ts'] }).skipped).toEqual([{ file: 'odd.ts', reason }]);
});

test('a base folder that is empty, or not there', () => {
  const folder = onDisk({});
  mkdirSync(`${folder}/empty`);
  expect(discoverIn(`${folder}/empty`)).toMatchObject({ files: [], skipped: [] });
  expect(discoverIn(`${folder}/gone`)).toMatchObject({
    files: [],
    skipped: [{ file: '.', reason: 'no such file' }],
  });
});

test('printed paths start at the working directory', () => {
  const folder = onDisk(named('web/x.min.js', 'api/a.ts'));
  expect(discoverIn(folder, { root: `${folder}/api` }).skipped).toEqual([
    { file: '../web/x.min.js', reason: 'minified' },
  ]);
});
