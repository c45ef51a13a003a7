import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/cli/document-files.ts';
import { disk } from '../../src/discover/disk.ts';
import { MAX_BYTES } from '../../src/document/read-document.ts';
import { folderWith } from '../support/folder.ts';

test('files are read, and what is none is not', () => {
  const folder = folderWith({ 'plan.yaml': 'events: {}', 'empty.yaml': '', sub: null });
  symlinkSync('plan.yaml', path.join(folder, 'link.yaml'));
  symlinkSync('nowhere', path.join(folder, 'dangling.yaml'));
  symlinkSync('round.yaml', path.join(folder, 'round.yaml'));
  const read = (name: string) => {
    const bytes = readBytes(disk, path.join(folder, name));
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  expect(['plan.yaml', 'link.yaml', 'empty.yaml'].map(read)).toEqual(['events: {}', 'events: {}', '']);
  expect(['sub', 'dangling.yaml', 'round.yaml', 'none.yaml', 'a\0b', 'x'.repeat(10_000)].map(read)).toEqual(
    Array(6).fill(undefined),
  );
});

test('of a file that is too large only so much is read that this can be said', () => {
  const file = path.join(folderWith({}), 'huge.yaml');
  writeFileSync(file, '');
  truncateSync(file, 100 * MAX_BYTES);
  expect(readBytes(disk, file)).toHaveLength(MAX_BYTES + 1);
});

test.runIf(process.platform !== 'win32')('a device without end is not read to its end', () => {
  expect(readBytes(disk, '/dev/zero')).toHaveLength(MAX_BYTES + 1);
});

test.runIf(process.platform !== 'win32')('a pipe that nobody writes to is not waited for', () => {
  const file = path.join(folderWith({}), 'pipe.yaml');
  execFileSync('mkfifo', [file]);
  expect(readBytes(disk, file)).toBeUndefined();
});
