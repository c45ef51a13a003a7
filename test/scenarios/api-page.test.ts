import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blocks, readDoc } from '../docs/markdown.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/run-command.ts';

const DOC = readDoc('docs/api.md');
const outputs = blocks(DOC, 'console');
const examples = blocks(DOC, 'js').map(
  (code, index) => [/await (\w+)/.exec(code)![1], code, outputs[index]!] as const,
);

it.each(examples)('the example of %s prints what the page says', (_, code, output) => {
  const folder = folderWith({
    'shop/src/cart.ts': blocks(DOC, 'ts')[0]!,
    'shop/tracking-plan.yaml': blocks(DOC, 'yaml')[0]!,
    'example.mjs': code,
  });
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(ROOT, path.join(folder, 'node_modules/tracklint'), 'junction');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['example.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: output, stderr: '', status: 0 });
});
