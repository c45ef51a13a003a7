import type { Files } from '../discover/files.ts';

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
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
