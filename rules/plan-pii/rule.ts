import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { isPersonal } from '../../src/lint/personal-data.ts';
import { plannedKeys } from '../../src/lint/planned-keys.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'plan-pii',
  description: 'Require properties of the plan that look like personal data to say whether they are',
  recommended: 'off',
  strict: 'warn',
  plan: 'required',
  planCheckOnly: true,
  options: NO_OPTIONS,
  messages: { undeclared: 'Missing "pii" of "{property}", which looks like personal data' },
  *planned(plan) {
    const seen = new Set<unknown>();
    for (const { property, path, owner } of plannedKeys(plan)) {
      if (property.pii !== null || !isPersonal(property.name) || seen.has(property)) continue;
      seen.add(property);
      yield {
        messageId: 'undeclared',
        at: property.at,
        event: owner.kind === 'event' ? owner.name : null,
        property: path,
        data: { property: path },
        help: 'Write pii: true, or pii: false where it tells nothing of a person',
      };
    }
  },
});
