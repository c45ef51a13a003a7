/** The formats of lint results: what the options, the help and the documentation know of them. Each is loaded when it is used. */
import type { LintResult } from '../../lint/result.ts';
import type { ResultView } from '../view.ts';

/** A pure function of the result and what it is shown with; gives text that is empty or ends with a line break. */
type Report = (result: LintResult, view: ResultView) => string;

interface Format {
  /** What it is for, in a few words. */
  readonly description: string;
  /** Whether it lists the files that were not read. */
  readonly listsSkipped: boolean;
  load(): Promise<Report>;
}

export const FORMATS = {
  pretty: {
    description: 'for people: code frames, related places, a summary',
    listsSkipped: true,
    load: async () => (await import('../pretty.ts')).pretty,
  },
  compact: {
    description: 'a line for each finding, as compilers print them',
    listsSkipped: false,
    load: async () => (await import('./compact.ts')).compact,
  },
  agent: {
    description: 'a line for each finding with all that is needed to mend it, for AI agents',
    listsSkipped: false,
    load: async () => (await import('./agent.ts')).agent,
  },
  json: {
    description: 'one document for scripts',
    listsSkipped: true,
    load: async () => (await import('./json.ts')).json,
  },
  jsonl: {
    description: 'a JSON object a line for each finding',
    listsSkipped: false,
    load: async () => (await import('./jsonl.ts')).jsonl,
  },
  github: {
    description: 'annotations of GitHub Actions',
    listsSkipped: false,
    load: async () => (await import('./github.ts')).github,
  },
  gitlab: {
    description: 'a Code Quality report of GitLab',
    listsSkipped: false,
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  sarif: {
    description: 'SARIF 2.1.0, for code scanning',
    listsSkipped: true,
    load: async () => (await import('./sarif.ts')).sarif,
  },
  junit: {
    description: 'JUnit XML, for test reports of CI servers',
    listsSkipped: false,
    load: async () => (await import('./junit.ts')).junit,
  },
  checkstyle: {
    description: 'Checkstyle XML',
    listsSkipped: false,
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  markdown: {
    description: 'a comment of a pull request',
    listsSkipped: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
