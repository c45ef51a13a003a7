/** Mistakes in what people wrote (plans, configurations, flags), all at once, each as `file:line:col  message`. */
import type { Problem } from '../document/problem.ts';
import { codeFrame, sourceLines } from './code-frame.ts';
import { visible, wrap } from './terminal-text.ts';
import type { SourceView } from './view.ts';

const INDENT = '    ';

/** The problems as text that ends with a line break. */
export function problems(list: readonly Problem[], view: SourceView): string {
  return list.map((problem) => `${problemLines(problem, view).join('\n')}\n`).join('\n');
}

function problemLines({ at, message, help }: Problem, view: SourceView): string[] {
  const { colors, width } = view;
  const helpLines = help === null ? [] : wrap(visible(help), width - INDENT.length);
  const shownHelp = helpLines.map((line) => `${INDENT}${colors.cyan(line)}`);
  if (at === null) return [`${colors.red('error')}  ${visible(message)}`, ...shownHelp];
  const source = view.source(at.file);
  const frame = codeFrame(source === undefined ? [] : sourceLines(source), at, {
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
