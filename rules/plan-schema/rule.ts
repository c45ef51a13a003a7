import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { issueMessages, reportIssues } from '../../src/lint/plan-issue-reports.ts';
import { defineRule } from '../../src/lint/rule.ts';

const messages = issueMessages('expected', 'unknown', 'disallowed');

export default defineRule({
  id: 'plan-schema',
  description: 'Require values, types and constraints in the plan that make sense',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages,
  *planned(_plan, { planIssues }) {
    yield* reportIssues(planIssues, 'schema', messages);
  },
});
