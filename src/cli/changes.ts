/** Waits for changes of files, one burst at a time. */
import type { AskedFiles } from '../discover/asked-files.ts';

/** A save is several events, and a checkout of another branch many: what comes within this time is one change. */
const PAUSE = 30;
/** What never comes to rest is looked at all the same. */
const LONGEST_PAUSE = 500;

export class Changes {
  #paths = new Set<string>();
  #wake = () => {};

  /** Takes the path of something that may have changed. */
  add(path: string): void {
    this.#paths.add(path);
    this.#wake();
  }

  /**
   * Waits until something has changed that was asked about.
   *
   * @returns the paths, sorted; null where the user has had enough.
   */
  async next(asked: AskedFiles): Promise<readonly string[] | null> {
    let isEnded = false;
    const end = () => {
      isEnded = true;
      this.#wake();
    };
    // Only while nothing is done: work would hold back the signal, which then ends the process by itself.
    process.once('SIGINT', end).once('SIGTERM', end);
    try {
      while (!isEnded) {
        if (this.#paths.size === 0) await this.#woken();
        await this.#rest();
        const changed = asked.changed(this.#paths);
        this.#paths = new Set();
        if (changed.length > 0 && !isEnded) return changed.toSorted();
      }
      return null;
    } finally {
      process.removeListener('SIGINT', end).removeListener('SIGTERM', end);
    }
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Waits until nothing more comes. */
  async #rest(): Promise<void> {
    const latest = performance.now() + LONGEST_PAUSE;
    for (let before = -1; this.#paths.size > before && performance.now() < latest; ) {
      before = this.#paths.size;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
