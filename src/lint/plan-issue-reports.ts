/** What the reader of a plan has found out, as reports of a rule. */
import type { PlanIssue, PlanIssueKind } from '../plan/plan-issue.ts';
import type { Report } from './rule.ts';

type IssueMessageId = 'expected' | 'unknown' | 'disallowed';

const STARTS: Readonly<Record<IssueMessageId, string>> = {
  expected: 'Expected ',
  unknown: 'Unknown ',
  disallowed: 'Disallowed ',
};

/** Messages for the ways in which issues begin. */
export function issueMessages<Id extends IssueMessageId>(
  ...ids: readonly Id[]
): Readonly<Record<Id, string>> {
  return Object.fromEntries(ids.map((id) => [id, `${STARTS[id]}{what}`])) as Record<Id, string>;
}

/** A report for each issue of a kind, at its node. */
export function* reportIssues<Id extends IssueMessageId>(
  issues: readonly PlanIssue[],
  kind: PlanIssueKind,
  messages: Readonly<Record<Id, string>>,
): Iterable<Report<Id>> {
  for (const { at, message, help, kind: kindOfIssue } of issues) {
    if (kindOfIssue !== kind) continue;
    const messageId = (Object.keys(messages) as Id[]).find((id) => message.startsWith(STARTS[id]));
    if (messageId === undefined) throw new Error(`there is no message for "${message}"`);
    const what = message.slice(STARTS[messageId].length);
    yield { messageId, at, data: { what }, ...(help === null ? {} : { help }) };
  }
}
