import { gathered, type NamedReport } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';

export default defineRule({
  id: 'unused-event-constant',
  description: 'Disallow event names that are declared and never sent',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  fullRunOnly: true,
  messages: {
    unused:
      'Missing call that sends "{name}": no code refers to it, and {sent} names declared beside it are sent',
    many: 'Missing calls that send {count} of the event names declared here: no code refers to {names}',
  },
  *inventory({ unsentNames }, { plan }) {
    // What the plan says is yet to come can be declared already.
    const isToCome = (name: string) => plan !== null && findEvent(plan, name)?.status === 'planned';
    const unsent = (unsentNames?.() ?? []).filter(({ value }) => !isToCome(value));
    const reports = unsent.map(
      ({ value, at, sentBeside }): NamedReport<'unused'> => ({
        messageId: 'unused',
        at,
        event: value,
        data: { name: value, sent: String(sentBeside) },
        help: 'Send it where it happens, or remove it',
      }),
    );
    yield* gathered(reports, 'many');
  },
});
