import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';
import { blocks, readDoc } from './markdown.ts';

const DOC = readDoc('docs/suppressing.md');

it('the outputs are those of the runs, one after the other', async () => {
  const [plan] = blocks(DOC, 'yaml');
  const [, before, after] = blocks(DOC, 'ts');
  const cwd = folderWith({
    'tracking-plan.yaml': plan!,
    'src/cart.ts': before!,
    'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  });
  const [first, second] = blocks(DOC, 'console');
  expect(await output(cwd, '--suppress-all')).toBe(first);
  expect(readFileSync(path.join(cwd, 'tracklint-suppressions.json'), 'utf8')).toBe(blocks(DOC, 'json')[0]);
  writeFileSync(path.join(cwd, 'src/cart.ts'), after!);
  expect(await output(cwd)).toBe(second);
});

/** The command and what it prints on both outputs, with the time that the page shows. */
async function output(cwd: string, ...args: string[]): Promise<string> {
  let written = '';
  const both = {
    columns: 130,
    write: (text: string) => {
      written += text;
    },
  };
  await run(args, { cwd, env: {}, stdout: both, stderr: both });
  return `$ ${['tracklint', ...args].join(' ')}\n${written}`.replace(/, [\d.]+ m?s$/m, ', 5 ms');
}
