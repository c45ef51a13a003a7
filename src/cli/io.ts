import type { Files } from '../discover/files.ts';
import type { Progress } from '../document/progress.ts';

/** What the command is given of the process that it runs in; a test gives it something else. */
export interface Io {
  /** What is shown of files; the disk where left out. */
  readonly files?: Files;
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Who answers questions; left out where there is nobody. */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Findings and inventories. */
  readonly stdout: Output;
  /** Everything else. */
  readonly stderr: Output;
  /** Is told how far the command is, where somebody looks on. */
  readonly progress?: Progress;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
