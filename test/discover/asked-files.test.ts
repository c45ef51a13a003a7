import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedFiles } from '../../src/discover/asked-files.ts';
import { disk } from '../../src/discover/disk.ts';
import type { Files } from '../../src/discover/files.ts';
import { onDisk } from './on-disk.ts';

type Step = (folder: string) => void;
const write =
  (file: string, text = ''): Step =>
  (folder) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
const remove =
  (file: string): Step =>
  (folder) =>
    rmSync(path.join(folder, file), { recursive: true });

const ASKS: Readonly<Record<string, (files: Files, folder: string) => void>> = {
  'the content': (files, folder) => files.read(`${folder}/src/a.ts`),
  'the first byte': (files, folder) => files.read(`${folder}/src/a.ts`, 1),
  'the kind': (files, folder) => files.kind(`${folder}/src/a.ts`),
  'what is absent': (files, folder) => files.kind(`${folder}/src/b/c.ts`),
  'what can not be read': (files, folder) => expect(() => files.read(`${folder}/none.ts`)).toThrow('ENOENT'),
  'a listing': (files, folder) => files.entries(`${folder}/src`),
  'a listing above': (files, folder) => files.entries(folder),
};

describe('what was asked', () => {
  it.each<[string, string, Step, readonly string[], readonly string[]]>([
    ['the content', 'changed', write('src/a.ts', 'new'), ['src/a.ts'], ['src/a.ts']],
    ['the content', 'written again', write('src/a.ts', 'old'), ['src/a.ts'], []],
    ['the content', 'changed in another place', write('src/a.ts', 'new'), ['src/b.ts'], []],
    ['the content', 'gone with its folder', remove('src'), ['src'], ['src/a.ts']],
    ['the first byte', 'changed later on', write('src/a.ts', 'other'), ['src/a.ts'], []],
    ['the kind', 'changed in content', write('src/a.ts', 'new'), ['src/a.ts'], []],
    ['the kind', 'gone', remove('src/a.ts'), ['src/a.ts'], ['src/a.ts']],
    ['what is absent', 'there with its folder', write('src/b/c.ts'), ['src/b'], ['src/b/c.ts']],
    ['what can not be read', 'there', write('none.ts'), ['none.ts'], ['none.ts']],
    ['a listing', 'longer', write('src/new.ts'), ['src/new.ts'], ['src']],
    ['a listing', 'shorter', remove('src/a.ts'), ['src/a.ts'], ['src']],
    ['a listing', 'of other contents', write('src/a.ts', 'new'), ['src/a.ts'], []],
    ['a listing above', 'longer below', write('src/new.ts'), ['src/new.ts'], []],
    ['a listing above', 'longer, of which the folder tells', write('new.ts'), ['.'], ['.']],
  ])('about %s is %s', (asks, _, step, events, expected) => {
    const folder = onDisk({ 'src/a.ts': 'old' });
    const asked = askedFiles(disk);
    ASKS[asks]!(asked.files, folder);
    const at = (file: string) => path.resolve(folder, file);
    expect(asked.changed([folder])).toEqual([]);
    step(folder);
    expect(asked.changed(events.map(at))).toEqual(expected.map(at));
  });

  it('is answered as without notes', () => {
    const folder = onDisk({ 'src/a.ts': 'old' });
    const { files } = askedFiles(disk);
    expect(files.read(`${folder}/src/a.ts`)).toEqual(Buffer.from('old'));
    expect(files.entries(`${folder}/src`).map(({ name }) => name)).toEqual(readdirSync(`${folder}/src`));
    expect(files.isLink(folder)).toBe(false);
  });

  it('can be seen to change in the folders of what was asked, and where links lead', () => {
    const folder = onDisk({ 'shared/plan.yaml': 'old', 'app/a.ts': '' });
    symlinkSync('../shared/plan.yaml', path.join(folder, 'app/plan.yaml'));
    const asked = askedFiles(disk);
    asked.files.read(`${folder}/app/plan.yaml`);
    asked.files.kind(`${folder}/none/x.yaml`);
    expect(asked.folders().toSorted()).toEqual(['app', 'none', 'shared'].map((name) => `${folder}/${name}`));
    writeFileSync(path.join(folder, 'shared/plan.yaml'), 'new');
    expect(asked.changed([`${folder}/shared/plan.yaml`])).toEqual([`${folder}/app/plan.yaml`]);
  });
});
