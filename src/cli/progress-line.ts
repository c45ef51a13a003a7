/** How far a long run is, on one line of a terminal that is gone before anything else is printed. */
import type { Progress } from '../document/progress.ts';
import type { Io, Output } from './io.ts';

/** In milliseconds. Most runs are over before. */
const QUIET_FOR = 1000;
const BETWEEN = 100;
/** To the start of the line, and clears it. */
const WIPE = '\r\u001b[K';

/** Whether somebody sees a line that changes. */
export function canShowProgress({ stderr, env }: Pick<Io, 'stderr' | 'env'>): boolean {
  return stderr.isTTY === true && !env.CI && env.TERM !== 'dumb';
}

export class ProgressLine {
  readonly #output: Output;
  readonly #clock: () => number;
  #next: number;
  #isShown = false;

  /** @param clock gives milliseconds. */
  constructor(output: Output, clock: () => number = () => performance.now()) {
    this.#output = output;
    this.#clock = clock;
    this.#next = clock() + QUIET_FOR;
  }

  /** Shows the step where it is time to. */
  readonly tell: Progress = (doing, done, of) => {
    const now = this.#clock();
    if (now < this.#next) return;
    this.#next = now + BETWEEN;
    const text = of === undefined ? doing : `${doing}: ${done} of ${of}`;
    // A line that wraps can't be wiped; a terminal that doesn't know its width says 0.
    this.#output.write(WIPE + text.slice(0, (this.#output.columns || 80) - 1));
    this.#isShown = true;
  };

  /** Takes the line away. */
  wipe(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#output.write(WIPE);
  }
}

/** What a command is given where its progress is shown: what it writes takes the place of the line. */
export function withProgress(io: Io, line = new ProgressLine(io.stderr)): Io {
  const before = (output: Output): Output => ({
    write: (text) => {
      line.wipe();
      return output.write(text);
    },
    get isTTY() {
      return output.isTTY === true;
    },
    ...(output.columns !== undefined && { columns: output.columns }),
  });
  return Object.defineProperties({} as Io, {
    // To look at the standard input is to open it: it stays what it is.
    ...Object.getOwnPropertyDescriptors(io),
    stdout: { value: before(io.stdout), enumerable: true },
    stderr: { value: before(io.stderr), enumerable: true },
    progress: { value: line.tell, enumerable: true },
  });
}
