/** `--format sarif`: SARIF 2.1.0, for code scanning (docs.oasis-open.org/sarif/sarif/v2.1.0). */
import type { Span } from '../../document/span.ts';
import type { Finding } from '../../lint/finding.ts';
import type { LintResult } from '../../lint/result.ts';
import type { AnyRule } from '../../lint/rule.ts';
import type { ResultView } from '../view.ts';
import { distinctFingerprints } from './distinct-fingerprints.ts';
import { sarifFix } from './sarif-fix.ts';
import { sarifRule } from './sarif-rule.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/** The result as one SARIF log that ends with a line break. Rules are described where they have found something. */
export function sarif(result: LintResult, view: ResultView): string {
  const { findings, crashed } = result;
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const byId = new Map(view.rules.map((rule): [string, AnyRule] => [rule.id, rule]));
  const fingerprints = distinctFingerprints(findings);
  const run = {
    tool: {
      driver: {
        name: 'tracklint',
        version: view.version,
        rules: ids.map((id) => sarifRule(id, byId.get(id), view)),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the checkout' } } },
    invocations: [{ executionSuccessful: !crashed, toolExecutionNotifications: unreadFiles(result, view) }],
    results: findings.map((finding, index) => ({
      ...sarifResult(finding, ids.indexOf(finding.rule), view),
      partialFingerprints: { 'tracklint/v1': fingerprints[index] },
    })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function sarifResult(finding: Finding, ruleIndex: number, view: ResultView) {
  const { rule, severity, message, help, at, event, property, related, fix } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: help === null ? message : `${message}. ${help}` },
    locations: [{ physicalLocation: physical(at, view) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: physical(place.at, view),
            message: { text: place.message },
          })),
        }),
    ...(fix === null ? {} : { fixes: [sarifFix(fix, view, (file) => artifact(file, view))] }),
    properties: { event, property },
  };
}

function unreadFiles({ skipped }: LintResult, view: ResultView) {
  return skipped.map(({ file, reason }) => ({
    level: 'warning',
    message: { text: `Not read: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(file, view) } }],
  }));
}

function physical(at: Span, view: ResultView) {
  return { artifactLocation: artifact(at.file, view), region: region(at) };
}

function region({ line, column, endLine, endColumn }: Span) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(file: string, { checkoutPath }: ResultView) {
  return { uri: uriOf(checkoutPath(file)), uriBaseId: ROOT };
}

/** A path as a relative URI. What has no UTF-8 (half of a surrogate pair) has no URI either. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\u{fffd}')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
