/** Mistakes in what people wrote (plans, configurations, flags), all at once, each as `file:line:col  message`. */
import type { Problem } from '../document/problem.ts';
import { codeFrame, sourceLines } from './code-frame.ts';
import { visible, wrap } from './terminal-text.ts';
import type { SourceView } from './view.ts';

const INDENT = '    ';

/** The problems as text that ends with a line break. */
export function problems(list: readonly Problem[], view: SourceView): string {
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    let lines = files.get(file);
    if (lines === undefined) {
      const source = view.source(file);
      lines = source === undefined ? [] : sourceLines(source);
      files.set(file, lines);
    }
    return lines;
  };
  return list.map((problem) => `${problemLines(problem, linesOf, view).join('\n')}\n`).join('\n');
}

function problemLines(
  { at, message, help }: Problem,
  linesOf: (file: string) => readonly string[],
  { colors, width }: SourceView,
): string[] {
  const helpLines = help === null ? [] : wrap(visible(help), width - INDENT.length);
  const shownHelp = helpLines.map((line) => `${INDENT}${colors.cyan(line)}`);
  if (at === null) return [`${colors.red('error')}  ${visible(message)}`, ...shownHelp];
  const frame = codeFrame(linesOf(at.file), at, {
    colors,
    marker: colors.red,
    width: width - INDENT.length,
  });
  return [
    `${visible(at.file)}:${at.line}:${at.column}  ${visible(message)}`,
    ...shownHelp,
    ...(frame.length === 0 ? [] : ['', ...frame.map((line) => `${INDENT}${line}`)]),
  ];
}
