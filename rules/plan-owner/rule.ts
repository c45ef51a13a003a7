import { gathered } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'plan-owner',
  description: 'Require an owner of every event of the plan',
  recommended: 'off',
  strict: 'warn',
  plan: 'required',
  planCheckOnly: true,
  options: NO_OPTIONS,
  messages: {
    event: 'Missing owner of event "{name}"',
    events: 'Missing owners of {count} events: {names}',
  },
  *planned(plan) {
    const unowned = plan.events.filter(({ owner, deprecated }) => !owner?.trim() && !deprecated);
    yield* gathered(
      unowned.map(({ name, at }) => ({ messageId: 'event', at, event: name, data: { name } })),
      'events',
    );
  },
});
