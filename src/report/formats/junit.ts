/** `--format junit`: JUnit XML, by which CI servers show findings among the tests. */
import type { Finding } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/result.ts';
import { groupBy } from '../grouping.ts';
import { element, lines, xmlDocument, xmlText } from './xml.ts';

/** A suite for each file with findings; a clean run is a suite with one test that passes, since some servers refuse none. */
export function junit({ findings }: LintResult): string {
  const files = [...groupBy(findings, ({ at }) => at.file)];
  const suites = files.map(([file, inFile]) => suite(file, inFile.length, cases(file, inFile)));
  const clean = suite('tracklint', 0, [
    element('testcase', { name: 'No problems found', classname: 'tracklint' }),
  ]);
  const counts = { tests: Math.max(findings.length, 1), failures: findings.length, errors: 0 };
  const content = lines(suites.length === 0 ? [clean] : suites, '  ');
  return xmlDocument(element('testsuites', { name: 'tracklint', ...counts }, content));
}

function suite(name: string, failures: number, tests: readonly string[]): string {
  const counts = { tests: tests.length, failures, errors: 0, skipped: 0 };
  return element('testsuite', { name, ...counts }, lines(tests, '    '));
}

/** Servers know a test again by its class and name: neither holds a line, and no two are the same. */
function cases(file: string, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, severity, message, help, at } = finding;
    const name = `${rule}: ${message}`;
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    const text = [`${at.file}:${at.line}:${at.column}`, message, ...(help === null ? [] : [help])].join('\n');
    const type = severity === 'error' ? 'error' : 'warning';
    const failure = element('failure', { type, message }, [xmlText(text)]);
    const shown = ordinal === 1 ? name : `${name} (${ordinal})`;
    return element('testcase', { name: shown, classname: file }, [failure]);
  });
}
