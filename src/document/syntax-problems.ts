/** The `yaml` package's errors and warnings in words that say what to do. */
import type { YAMLError } from 'yaml';
import type { Problem } from './problem.ts';
import type { Span } from './span.ts';
import type { SpanOf } from './text-spans.ts';

/** A file that isn't YAML at all gives an error a character: more than this help nobody. */
const MAX_PROBLEMS = 50;

interface Wording {
  readonly code: YAMLError['code'];
  readonly pattern: RegExp;
  /** `$1` stands for what the pattern has captured. */
  readonly message: string;
  readonly help: string | null;
}

const QUOTE_IT = 'Put the text in quotes';

const WORDINGS: readonly Wording[] = [
  { code: 'TAB_AS_INDENT', pattern: /.*/s, message: 'Unexpected tab', help: 'Indent with spaces' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    pattern: /^Nested mappings.*/s,
    message: 'Unexpected second key on one line',
    help: 'Put a text that holds a colon in quotes, and a nested mapping on lines of its own',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    pattern: /.*/s,
    message: 'Expected a key, a colon and a value on one line',
    help: 'A colon is missing, or the indentation is off',
  },
  {
    code: 'BAD_SCALAR_START',
    pattern: /^.*(?:character|indicator) (.)$/s,
    message: 'Expected a value, but "$1" means something to YAML',
    help: QUOTE_IT,
  },
  { code: 'MISSING_CHAR', pattern: /^Missing closing (.).*/s, message: 'Missing closing $1', help: null },
  {
    code: 'BAD_INDENT',
    pattern: /^Flow .* end with a (.)$/s,
    message: 'Missing "$1"',
    help: 'Close it, indented further than the line that it belongs to',
  },
  {
    code: 'BLOCK_IN_FLOW',
    pattern: /.*/s,
    message: 'Expected "," or the end of the brackets',
    help: null,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    pattern: /^Unexpected .* at node end$/s,
    message: 'Unexpected text after the value',
    help: 'The indentation is off, or the whole text belongs in quotes',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    pattern: /^Unexpected .* token.*: "(.*)"$/s,
    message: 'Unexpected $1',
    help: null,
  },
  {
    code: 'TAG_RESOLVE_FAILED',
    pattern: /^Unresolved tag: (.*)$/s,
    message: 'Unknown tag "$1"',
    help: 'Remove it',
  },
];

/**
 * All mistakes that make the text something else than YAML, the first of each line. Warnings count: an unknown tag is
 * one, and means that somebody expects what won't happen.
 */
export function syntaxProblems(
  documents: readonly { readonly errors: readonly YAMLError[]; readonly warnings: readonly YAMLError[] }[],
  spanOf: SpanOf,
): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  let left = 0;
  for (const error of documents.flatMap((document) => [...document.errors, ...document.warnings])) {
    const at = spanOf(error.pos[0], error.pos[1]);
    if (lines.has(at.line)) continue;
    lines.add(at.line);
    if (problems.length < MAX_PROBLEMS) problems.push(worded(error, at));
    else left += 1;
  }
  const last = problems.at(-1);
  if (left === 0 || last === undefined) return problems;
  return [
    ...problems,
    { at: last.at, message: `${left} more lines can't be read`, help: 'Is this a YAML file?' },
  ];
}

function worded(error: YAMLError, at: Span): Problem {
  for (const { code, pattern, message, help } of WORDINGS) {
    if (error.code === code && pattern.test(error.message)) {
      return { at, message: error.message.replace(pattern, message), help };
    }
  }
  return { at, message: error.message, help: null };
}
