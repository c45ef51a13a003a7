import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { issueMessages, reportIssues } from '../../src/lint/plan-issue-reports.ts';
import { defineRule } from '../../src/lint/rule.ts';

const messages = issueMessages('disallowed');

export default defineRule({
  id: 'plan-duplicate',
  description: 'Disallow the same event, property or definition twice in a plan',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages,
  *planned(_plan, { planIssues }) {
    yield* reportIssues(planIssues, 'duplicate', messages);
  },
});
