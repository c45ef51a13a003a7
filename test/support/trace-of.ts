/** The trace of a line of source text, as the command prints it. */
import { Chalk } from 'chalk';
import { traceText } from '../../src/report/trace-text.ts';
import { traceLine } from '../../src/trace/line.ts';
import { type Configured, requestFor } from './scan-configured.ts';
import type { Files } from './scan-text.ts';

/** What follows the head line of the trace of the call on the line that ends in `// here`, without the end of lines. */
export function traceOf(files: Files, configured: Configured = {}, width = 100): string {
  const [file, text] = Object.entries(files).find(([, code]) => code.includes(MARK))!;
  const line = text.slice(0, text.indexOf(MARK)).split('\n').length;
  return traceAt(files, { file, line, column: null }, configured, width);
}

export function traceAt(
  files: Files,
  place: { file: string; line: number; column: number | null },
  configured: Configured = {},
  width = 100,
): string {
  const { trace } = traceLine(requestFor(files, configured), place);
  const view = { colors: new Chalk({ level: 0 }), width };
  return traceText(trace, { unread: null, isListed: true }, view);
}

const MARK = '// here';

/** What is told of the names and properties, without what is told of the way. */
export function explained(files: Files, configured: Configured = {}): readonly string[] {
  const sections = traceOf(files, configured).trimEnd().split('\n\n').slice(2);
  return sections
    .filter((section) => !section.startsWith('  properties  none'))
    .flatMap((section) => section.split('\n').map((line) => line.slice(2)));
}
