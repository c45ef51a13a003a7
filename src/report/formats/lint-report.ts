/** What `--format json` holds, and `lint()` gives: a contract that other people's scripts depend on. */

export interface LintReport {
  readonly version: 1;
  readonly summary: ReportSummary;
  /** By file and place. */
  readonly findings: readonly ReportedFinding[];
  /** The files that were not read, and why. */
  readonly skipped: readonly ReportedSkip[];
}

export interface ReportSummary {
  readonly files: number;
  readonly calls: number;
  readonly resolved: number;
  readonly errors: number;
  readonly warnings: number;
  readonly fixable: number;
  /** By comments and by the suppressions file. */
  readonly suppressed: number;
}

/** A file, from the working directory; lines and columns start at 1, columns count UTF-16 units. */
export interface ReportedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportedFinding extends ReportedPlace {
  readonly rule: string;
  readonly severity: 'error' | 'warn';
  readonly message: string;
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
  readonly event: string | null;
  /** `author.name`, `products[].sku`. */
  readonly property: string | null;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly help: string | null;
  readonly related: readonly (ReportedPlace & { readonly message: string })[];
  readonly fix: 'safe' | 'unsafe' | null;
  readonly edits: readonly ReportedEdit[];
  /** The same for the same finding, whatever lines it moves to. */
  readonly fingerprint: string;
}

/** Offsets count UTF-16 units of the file's text, a byte order mark not among them. */
export interface ReportedEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ReportedSkip {
  readonly file: string;
  readonly reason: string;
}
