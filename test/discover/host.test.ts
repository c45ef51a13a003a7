import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { discoverIn, onDisk } from './on-disk.ts';

test('candidates are the files to be scanned that hold one of the texts, in the order of paths', () => {
  const folder = onDisk({
    'b.ts': "analytics.track('B')",
    'a.ts': "identify('1')",
    'c.ts': 'nothing',
    'a.test.ts': "analytics.track('Test')",
    'node_modules/sdk/index.js': 'analytics.track()',
    'node_modules/sdk/index.d.ts': 'nothing',
    'globals.d.ts': 'nothing',
  });
  const { host } = discoverIn(folder);
  expect(host.candidates(['.track(', 'identify'])).toEqual([`${folder}/a.ts`, `${folder}/b.ts`]);
  expect(host.candidates(['nothing'])).toEqual([`${folder}/c.ts`]);
  expect(host.candidates([])).toEqual([]);
  expect(host.declarations(['nothing'])).toEqual([`${folder}/globals.d.ts`]);
});

test('a file is read once: later changes do not matter to a run', () => {
  const folder = onDisk({ 'a.ts': 'track' });
  const { host } = discoverIn(folder);
  writeFileSync(`${folder}/a.ts`, 'other');
  expect(host.candidates(['track'])).toEqual([`${folder}/a.ts`]);
  expect(Buffer.from(host.read(`${folder}/a.ts`)!).toString()).toBe('track');
});

test('reads the whole disk, and remembers what is not there', () => {
  const folder = onDisk({ 'web/a.ts': '', 'node_modules/sdk/package.json': '{"name":"sdk"}' });
  symlinkSync('../node_modules/sdk', `${folder}/web/linked`);
  const { host } = discoverIn(`${folder}/web`);
  expect(Buffer.from(host.read(`${folder}/node_modules/sdk/package.json`)!).toString()).toBe(
    '{"name":"sdk"}',
  );
  expect(host.directoryExists(`${folder}/node_modules/sdk`)).toBe(true);
  expect(host.exists(`${folder}/web/linked/package.json`)).toBe(true);
  expect(host.realpath(`${folder}/web/linked`)).toBe(`${folder}/node_modules/sdk`);
  expect(host.realpath(`${folder}/gone`)).toBe(`${folder}/gone`);
  expect(host.exists(`${folder}/late.ts`)).toBe(false);
  writeFileSync(`${folder}/late.ts`, '');
  expect(host.exists(`${folder}/late.ts`)).toBe(false);
  rmSync(`${folder}/late.ts`);
});

test('packages of a workspace by name, also those beside the base folder', () => {
  const folder = onDisk({
    'package.json': '{"workspaces":["packages/*"]}',
    'packages/web/package.json': '{"name":"@acme/web"}',
    'packages/web/a.ts': '',
    'packages/protocol/package.json': '{"name":"@acme/protocol"}',
    'packages/broken/package.json': '{"name":',
    'node_modules/react/package.json': '{"name":"react"}',
  });
  for (const base of [folder, `${folder}/packages/web`]) {
    const { host } = discoverIn(base);
    expect(host.packageFolder('@acme/protocol')).toBe(`${folder}/packages/protocol`);
    expect(host.packageFolder('@acme/web')).toBe(`${folder}/packages/web`);
    expect(host.packageFolder('react')).toBeUndefined();
  }
});

test('a folder that is no workspace does not lend its packages', () => {
  const folder = onDisk({ 'web/a.ts': '', 'other/package.json': '{"name":"other"}', 'package.json': '{}' });
  expect(discoverIn(`${folder}/web`).host.packageFolder('other')).toBeUndefined();
});

test('lists folders by name, links as what they lead to', () => {
  const folder = onDisk({ 'b.d.ts': '', 'a.ts': '', 'lib/c.ts': '' });
  symlinkSync('lib', `${folder}/linked`);
  symlinkSync('nowhere', `${folder}/broken`);
  const { host } = discoverIn(folder);
  expect(host.list(folder)).toEqual({ files: ['a.ts', 'b.d.ts'], folders: ['lib', 'linked'] });
  expect(host.list(`${folder}/gone`)).toEqual({ files: [], folders: [] });
});
