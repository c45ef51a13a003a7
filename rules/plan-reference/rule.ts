import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { issueMessages, reportIssues } from '../../src/lint/plan-issue-reports.ts';
import { defineRule } from '../../src/lint/rule.ts';

const messages = issueMessages('unknown', 'disallowed');

export default defineRule({
  id: 'plan-reference',
  description: 'Disallow references of the plan that lead nowhere',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages,
  *planned(_plan, { planIssues }) {
    yield* reportIssues(planIssues, 'reference', messages);
  },
});
