import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';

const CLEARED = '\u001b[2J\u001b[3J\u001b[H';

it.each<[boolean, string[], number]>([
  [true, ['--watch'], 2],
  [true, ['--preserve-watch-output'], 0],
  [false, ['--watch'], 0],
])('on a terminal (%s), %j clears the screen before each run', async (isTTY, args, expected) => {
  const folder = folderWith({ 'src/a.ts': "analytics.track('Cart Viewed');\n" });
  const written = { stdout: '', stderr: '' };
  const to = (name: keyof typeof written) => ({
    isTTY,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const ended = run(args, { cwd: folder, env: {}, stdout: to('stdout'), stderr: to('stderr') });
  const waits = (times: number) =>
    expect.poll(() => written.stderr.split('Waiting').length - 1, { timeout: 20_000 }).toBe(times);
  await waits(1);
  writeFileSync(path.join(folder, 'src/a.ts'), "analytics.track('Cart Opened');\n");
  await waits(2);
  process.emit('SIGTERM');
  expect(await ended).toBe(0);
  expect(written.stdout.split(CLEARED).length - 1).toBe(expected);
  expect(written.stdout.startsWith(CLEARED)).toBe(expected > 0);
});
