/** How what a test expects differs from what was found. */
import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../lint/finding.ts';
import type { AnyRule } from '../lint/rule.ts';
import type { ExpectedFinding } from './rule-case.ts';

const FIELDS: Readonly<Record<keyof ExpectedFinding, (finding: Finding) => unknown>> = {
  messageId: (finding) => finding.messageId,
  data: (finding) => finding.data,
  message: (finding) => finding.message,
  file: (finding) => finding.at.file,
  line: (finding) => finding.at.line,
  column: (finding) => finding.at.column,
  event: (finding) => finding.event,
  property: (finding) => finding.property,
  help: (finding) => finding.help,
};

/** A line for each difference; none where all findings are as they should be. */
export function findingMistakes(
  rule: AnyRule,
  found: readonly Finding[],
  expected: readonly (string | ExpectedFinding)[],
): readonly string[] {
  const wanted = expected.map((one) => (typeof one === 'string' ? { messageId: one } : one));
  const senseless = wanted.flatMap((one, index) => senselessFields(rule, one, index));
  if (senseless.length > 0) return senseless;
  if (found.length !== expected.length)
    return [`Expected ${numbered(expected.length)}, found ${found.length}`];
  return wanted.flatMap((one, index) => differences(one, found[index]!, index));
}

function numbered(count: number): string {
  return count === 0 ? 'no finding' : count === 1 ? 'one finding' : `${count} findings`;
}

/** A field or message id that can't be right is a slip of the test, and would else compare nothing. */
function senselessFields(rule: AnyRule, expected: ExpectedFinding, index: number): readonly string[] {
  const mistakes = Object.keys(expected)
    .filter((field) => !Object.hasOwn(FIELDS, field))
    .map(
      (field) => `findings[${index}]: Unknown field "${field}"; known are ${Object.keys(FIELDS).join(', ')}`,
    );
  const { messageId, message } = expected;
  if (messageId === undefined && message === undefined) {
    mistakes.push(`findings[${index}]: Missing "messageId"`);
  } else if (messageId !== undefined && !Object.hasOwn(rule.messages, messageId)) {
    const known = Object.keys(rule.messages).join(', ');
    mistakes.push(`findings[${index}]: The rule has no message "${messageId}"; it has ${known}`);
  }
  return mistakes;
}

function differences(expected: ExpectedFinding, finding: Finding, index: number): readonly string[] {
  return (Object.keys(expected) as (keyof ExpectedFinding)[]).flatMap((field) => {
    const value = FIELDS[field](finding);
    if (isDeepStrictEqual(value, expected[field])) return [];
    return [
      `findings[${index}]: Expected "${field}" to be ${JSON.stringify(expected[field])}, found ${JSON.stringify(value)}`,
    ];
  });
}
