import { describe, expect, it } from 'vitest';
import type { Io, Output } from '../../src/cli/io.ts';
import { canShowProgress, ProgressLine, withProgress } from '../../src/cli/progress-line.ts';

const WIPE = '\r\u001b[K';

function terminal(columns?: number) {
  const written: string[] = [];
  const output: Output = {
    write: (text) => written.push(text),
    isTTY: true,
    ...(columns !== undefined && { columns }),
  };
  return { output, written };
}

/** A line on a terminal, and a clock that stands still until it is set. */
function lineAt(columns?: number) {
  const clock = { now: 0 };
  const { output, written } = terminal(columns);
  return { clock, written, line: new ProgressLine(output, () => clock.now) };
}

describe('the progress line', () => {
  it('is silent for a second, and then says ten times a second what is done', () => {
    const { clock, written, line } = lineAt();
    for (clock.now = 0; clock.now < 1300; clock.now += 10) line.tell('Describing calls', clock.now / 10, 200);
    expect(written).toEqual([
      `${WIPE}Describing calls: 100 of 200`,
      `${WIPE}Describing calls: 110 of 200`,
      `${WIPE}Describing calls: 120 of 200`,
    ]);
  });

  it('is taken away once, and only where it stands', () => {
    const { clock, written, line } = lineAt();
    line.wipe();
    clock.now = 1000;
    line.tell('Applying event-name-casing');
    line.wipe();
    line.wipe();
    expect(written).toEqual([`${WIPE}Applying event-name-casing`, WIPE]);
  });

  it('never wraps', () => {
    const { clock, written, line } = lineAt(20);
    clock.now = 1000;
    line.tell('Following what is handed on', 1, 9000);
    expect(written).toEqual([`${WIPE}Following what is h`]);
  });

  it('is whole where a terminal does not know its width', () => {
    const { clock, written, line } = lineAt(0);
    clock.now = 1000;
    line.tell('Describing calls', 1, 2);
    expect(written).toEqual([`${WIPE}Describing calls: 1 of 2`]);
  });

  it('makes place for all that a command writes', () => {
    const { clock, written, line } = lineAt();
    const printed: string[] = [];
    const out = (name: string): Output => ({ write: (text) => printed.push(`${name} ${text}`) });
    const io: Io = { cwd: '/', env: {}, stdout: out('out'), stderr: out('err') };
    const shown = withProgress(io, line);
    clock.now = 1000;
    for (const output of [shown.stdout, shown.stderr]) {
      shown.progress?.('Describing calls', 1, 2);
      output.write('text');
      clock.now += 100;
    }
    expect(written).toEqual(
      Array(2)
        .fill([`${WIPE}Describing calls: 1 of 2`, WIPE])
        .flat(),
    );
    expect(printed).toEqual(['out text', 'err text']);
  });

  it('leaves the standard input closed', () => {
    const { output } = terminal();
    const io = {
      cwd: '/',
      env: {},
      stdout: output,
      stderr: output,
      get stdin(): never {
        throw new Error('opened');
      },
    };
    expect(() => withProgress(io)).not.toThrow();
  });

  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, {}, true],
    ['in a pipe', false, {}, false],
    ['in CI', true, { CI: 'true' }, false],
    ['on a terminal that can only print', true, { TERM: 'dumb' }, false],
  ])('is shown %s, or not', (_, isTTY, env, expected) => {
    expect(canShowProgress({ stderr: { write: () => {}, isTTY }, env })).toBe(expected);
  });
});
