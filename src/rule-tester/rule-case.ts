/** Cases of a rule as its tests give them. */

/** The YAML of a plan, or several files by their path, `tracking-plan.yaml` among them. */
export type PlanText = string | Readonly<Record<string, string>>;

/** What a rule is to find nothing in. */
export interface ValidCase {
  /** How the test is called; the first line of its code where this is missing. */
  readonly name?: string;
  /** One source file, `src/app.tsx`. */
  readonly code?: string;
  /** Several files by path, beside or instead of `code`. */
  readonly files?: Readonly<Record<string, string>>;
  /** The YAML of a tracking plan, or several files, `tracking-plan.yaml` among them. `version: 1` may be left out. */
  readonly plan?: PlanText;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Where the code runs, as a source of the configuration says. */
  readonly platform?: 'browser' | 'server' | 'mobile' | 'unknown';
  /** The configuration's source that the code belongs to. */
  readonly source?: string;
}

/** What a rule is to find something in. */
export interface InvalidCase extends ValidCase {
  /** In the order of files, lines and columns; a message id alone, or all that is to be compared. */
  readonly findings: readonly (string | ExpectedFinding)[];
  /**
   * What one pass of all fixes, unsafe ones too, makes of the code, or of several files by path; null where nothing can
   * be fixed. Needed where there are fixes.
   */
  readonly output?: string | Readonly<Record<string, string>> | null;
}

export interface RuleCases {
  /** A text is a case of nothing but code. */
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly InvalidCase[];
}

/** Only what is given is compared; `messageId` or `message` is needed. */
export interface ExpectedFinding {
  readonly messageId?: string;
  /** All of what the message was made of. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly message?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly event?: string | null;
  readonly property?: string | null;
  readonly help?: string | null;
}
