import { expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { EFFECTS } from '../../src/plan/diff/effects.ts';
import { folderWith } from '../support/folder.ts';
import { blocks, readDoc } from './markdown.ts';

const DOC = readDoc('docs/plan-diff.md');

it('the table of effects is that of the program', () => {
  const rows = DOC.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:–|code|data)/.test(line));
  expect(rows).toEqual(
    Object.entries(EFFECTS).map(([id, { breaks, reason }]) => {
      return `| \`${id}\` | ${breaks.length === 0 ? '–' : breaks.join(', ')} | ${reason} |`;
    }),
  );
});

it('the output of the example is that of a run', async () => {
  const [before, after] = blocks(DOC, 'yaml');
  const [code] = blocks(DOC, 'ts');
  const cwd = folderWith({ 'before.yaml': before!, 'tracking-plan.yaml': after!, 'src/cart.ts': code! });
  let written = '';
  const stdout = {
    columns: 110,
    write: (text: string) => {
      written += text;
    },
  };
  await run(['plan', 'diff', 'before.yaml'], { cwd, env: {}, stdout, stderr: stdout });
  expect(`$ tracklint plan diff before.yaml\n${written}`).toBe(blocks(DOC, 'console')[0]);
});
