import { expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { runIn } from '../support/run-command.ts';
import { blocks, readDoc } from './markdown.ts';

const DOC = readDoc('docs/diagnostics.md');

it.each(blocks(DOC, 'console').map((block) => [block.split('\n')[0]!.slice(2), block] as const))(
  '%s prints what the page shows',
  async (command, block) => {
    const [config, plan] = blocks(DOC, 'yaml');
    const [code] = blocks(DOC, 'ts');
    const cwd = folderWith({
      'tracklint.config.yaml': config!,
      'tracking-plan.yaml': plan!,
      'src/cart.ts': code!,
    });
    const [args = '', file] = command.replace('tracklint ', '').split(' > ');
    const { stdout, stderr } = await runIn(cwd, args.split(' '));
    const fresh = file === undefined ? stdout : stderr;
    const shown = block.slice(block.indexOf('\n') + 1);
    const [head = '', rest] = shown.split('…\n');
    if (rest === undefined) expect(fresh).toBe(shown);
    else {
      expect(fresh.startsWith(head)).toBe(true);
      const lines = fresh.split('\n');
      for (const line of rest.trimEnd().split('\n')) expect(lines).toContain(line);
    }
  },
);
