import { describe, expect, it } from 'vitest';
import { guarded } from '../../src/cli/failures.ts';
import { InputError } from '../../src/cli/input-error.ts';

async function outcome(command: () => Promise<number>, env: Record<string, string> = {}) {
  let stdout = '';
  let stderr = '';
  const io = {
    cwd: import.meta.dirname,
    env,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const status = await guarded(io, undefined, command);
  return { stdout, stderr, status };
}

const bug = async () => {
  throw new TypeError('x is not a function');
};

describe('a run that cannot give a result', () => {
  it('prints every problem of its input', async () => {
    const wrong = async () => {
      throw new InputError([
        { at: null, message: 'First', help: 'Do this' },
        { at: null, message: 'Second', help: null },
      ]);
    };
    expect(await outcome(wrong)).toEqual({
      stdout: '',
      stderr: 'error  First\n    Do this\n\nerror  Second\n',
      status: 2,
    });
  });

  it('owns up to a bug without a stack', async () => {
    const { stdout, stderr, status } = await outcome(bug);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toBe(
      'tracklint stopped at an internal error: x is not a function\n' +
        'This is a bug in tracklint, not in your code. Please report it with the code that sets it off.\n' +
        'TRACKLINT_DEBUG=1 prints the stack.\n',
    );
  });

  it('shows the stack when asked for it', async () => {
    expect((await outcome(bug, { TRACKLINT_DEBUG: '1' })).stderr).toMatch(
      /TypeError: x is not a function\n\s+at bug /,
    );
  });

  it('knows what is thrown without being an error', async () => {
    const thrown = async () => {
      throw 'plain text';
    };
    expect((await outcome(thrown, { TRACKLINT_DEBUG: '1' })).stderr).toContain(
      'internal error: plain text\n',
    );
  });
});

it('a run that gives a result keeps its exit code', async () => {
  expect(await outcome(async () => 1)).toEqual({ stdout: '', stderr: '', status: 1 });
});
