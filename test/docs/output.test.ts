import { expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS } from '../../src/report/formats/formats.ts';
import { runCommand } from '../support/run-command.ts';
import { blocks, readDoc } from './markdown.ts';

const DOC = readDoc('docs/output.md');
const COMMAND = /^\$ node bin\/tracklint\.js (.*)\n/;
const SHOWN = blocks(DOC, 'console').map((block) => [COMMAND.exec(block)![1]!, block] as const);

it('lists the formats', () => {
  const rows = DOC.split('\n').filter((line) => /^\| `\w/.test(line));
  expect(rows).toEqual(FORMAT_NAMES.map((name) => `| \`${name}\` | ${FORMATS[name].description} |`));
});

it('shows each format', () => {
  expect(SHOWN.map(([args]) => args.split(' -f ')[1])).toEqual(expect.arrayContaining([...FORMAT_NAMES]));
});

it.each(SHOWN)('%s prints what is shown', async (args, block) => {
  const { stdout } = await runCommand(...args.split(' '));
  const fresh = withoutTime(stdout);
  // A line with an ellipsis stands for lines that are left out.
  const [head = '', tail] = withoutTime(block.replace(COMMAND, '')).split(/^…\n/m);
  expect(tail === undefined ? fresh : fresh.slice(0, head.length)).toBe(head);
  if (tail !== undefined) expect(fresh.endsWith(tail)).toBe(true);
});

/** The last line of what people read ends with how long it took. */
function withoutTime(text: string): string {
  return text.replace(/, [\d.]+ m?s$/gm, ', TIME');
}
