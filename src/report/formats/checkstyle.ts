/** `--format checkstyle`: the XML of Checkstyle, which many review tools read. */
import type { LintResult } from '../../lint/result.ts';
import { groupBy } from '../grouping.ts';
import { element, lines, xmlDocument } from './xml.ts';

/** Version 4.3 is what other linters name, and what readers expect. */
export function checkstyle({ findings }: LintResult): string {
  const files = [...groupBy(findings, ({ at }) => at.file)].map(([name, inFile]) => {
    const errors = inFile.map(({ at, severity, message, help, rule }) =>
      element('error', {
        line: at.line,
        column: at.column,
        severity: severity === 'error' ? 'error' : 'warning',
        message: help === null ? message : `${message}. ${help}`,
        source: `tracklint.${rule}`,
      }),
    );
    return element('file', { name }, lines(errors, '    '));
  });
  return xmlDocument(element('checkstyle', { version: '4.3' }, lines(files, '  ')));
}
