import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND, scenario } from './scenario.ts';

const RULE = (word: string) => `export default { name: 'acme', rules: [{
  id: 'word', description: 'Disallow a word', recommended: 'error', messages: { word: 'Disallowed ${word}' },
  *name({ value, at }) { if (value.includes('${word}')) yield { messageId: 'word', at, data: {} }; },
}] };`;

const FILES = {
  'tracklint.config.yaml': 'plugins: [./acme.mjs]\nrules: { required-common-properties: off }\n',
  'acme.mjs': RULE('Cart'),
  'src/a.ts': "import { NAME } from './b';\nanalytics.track(NAME);\n",
  'src/b.ts': "export const NAME = 'Cart Viewed';\n",
  'node_modules/left/index.js': '',
};

const run = (folder: string) =>
  spawnSync(process.execPath, [COMMAND, '--cache'], { cwd: folder, encoding: 'utf8' });

describe('--cache', () => {
  it('neither scans nor loads the scanner where nothing has changed', () => {
    const { stderr, stdout } = scenario({ files: FILES, args: ['--cache', '--stats'], prepare: run });
    expect(stdout).toContain('Disallowed Cart');
    expect(stderr).toMatch(/^ {2}cache +\d/m);
    expect(stderr).not.toMatch(/^ {2}(?:load the scanner|scan|parse) /m);
    expect(stderr).toContain('3 files searched, 1 that can hold a call, 0 parsed');
  });

  it.each<[string, string, string, string]>([
    ['a plugin', 'acme.mjs', RULE('Viewed'), 'Disallowed Viewed'],
    ['an imported constant', 'src/b.ts', "export const NAME = 'Cart Opened';\n", '"Cart Opened"'],
    ['the plan', 'tracking-plan.yaml', 'version: 1\nevents: { Order Completed: {} }\n', 'Order Completed'],
  ])('sees that %s has changed', (_, file, text, expected) => {
    const { stdout } = scenario({
      files: { ...FILES, 'tracking-plan.yaml': 'version: 1\nevents: {}\n' },
      args: ['--cache', '-f', 'json'],
      prepare: (folder) => {
        expect(run(folder).stdout).not.toContain(expected);
        writeFileSync(path.join(folder, file), text);
      },
    });
    expect(stdout.replaceAll('\\"', '"')).toContain(expected);
  });

  it('keeps its file with other caches, and --cache-location tells another', () => {
    const said = (...args: string[]) => scenario({ files: FILES, args }).stderr;
    const files: string[] = [];
    scenario({
      files: FILES,
      args: ['--cache'],
      prepare: (folder) => {
        run(folder);
        files.push(...readdirSync(path.join(folder, 'node_modules/.cache/tracklint')));
        expect(existsSync(path.join(folder, '.tracklint-cache'))).toBe(false);
      },
    });
    expect(files).toEqual([expect.stringMatching(/^\w{16}\.cache$/)]);
    expect(said('--cache-location', 'src/a.ts')).toContain('to be a cache of tracklint');
  });
});
