import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disk } from '../../src/discover/disk.ts';
import type { Files } from '../../src/discover/files.ts';
import { withOverlay } from '../../src/discover/overlay.ts';
import { onDisk } from './on-disk.ts';

const NAMES = ['a', 'b', 'c'];
const FOLDERS = ['', 'x/', 'y/', 'x/z/'];
const PATHS = FOLDERS.flatMap((folder) => NAMES.map((name) => folder + name));

const texts = fc.dictionary(fc.constantFrom(...PATHS), fc.string(), { maxKeys: 6, noNullPrototype: true });

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** All that can be asked about a few paths of a folder. */
function answers(files: Files, folder: string) {
  const asked = ['', 'x', 'y', 'x/z', 'y/z', ...PATHS];
  return asked.map((name) => {
    const path = name === '' ? folder : `${folder}/${name}`;
    const kind = files.kind(path);
    return {
      name,
      kind,
      isLink: files.isLink(path),
      text: kind === 'file' ? new TextDecoder().decode(files.read(path)) : null,
      entries: kind === 'folder' ? [...files.entries(path)].sort((a, b) => (a.name < b.name ? -1 : 1)) : null,
      real: files.realpath(path).slice(folder.length),
    };
  });
}

test('an overlay answers as if its files were written', () => {
  fc.assert(
    fc.property(texts, texts, (below, above) => {
      const folder = onDisk(below);
      const contents = new Map(
        Object.entries(above).map(([name, text]) => [`${folder}/${name}`, bytes(text)]),
      );
      const written = onDisk({ ...below, ...above });
      expect(answers(withOverlay(disk, { contents }), folder)).toEqual(answers(disk, written));
    }),
    { numRuns: 60 },
  );
});

test('what is hidden is absent, with all that is in it, but not what the overlay itself holds', () => {
  const folder = onDisk({ 'new/a': '1', 'new/b': '2', old: '3' });
  const files = withOverlay(disk, {
    contents: new Map([[`${folder}/new/a`, bytes('staged')]]),
    hides: (path) => path.startsWith(`${folder}/new`),
  });
  expect(files.entries(folder).map(({ name }) => name)).toEqual(['old', 'new']);
  expect(files.entries(`${folder}/new`).map(({ name }) => name)).toEqual(['a']);
  expect([files.kind(`${folder}/new/a`), files.kind(`${folder}/new/b`)]).toEqual(['file', 'absent']);
  expect(() => files.read(`${folder}/new/b`)).toThrow('ENOENT');
});

test('only as many bytes are given as are wanted', () => {
  const folder = onDisk({ long: 'abc'.repeat(1_000_000) });
  expect(disk.read(`${folder}/long`)).toHaveLength(3_000_000);
  expect(new TextDecoder().decode(disk.read(`${folder}/long`, 4))).toBe('abca');
  expect(disk.read(`${folder}/long`, 2 ** 20 + 1)).toHaveLength(2 ** 20 + 1);
  const contents = new Map([[`${folder}/long`, bytes('xyz')]]);
  expect(withOverlay(disk, { contents }).read(`${folder}/long`, 2)).toEqual(bytes('xy'));
});
