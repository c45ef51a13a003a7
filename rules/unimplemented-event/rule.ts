import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { patternsMeet } from '../../src/plan/event-pattern.ts';
import type { PlanEvent } from '../../src/plan/plan.ts';

export default defineRule({
  id: 'unimplemented-event',
  description: 'Require every active event of the plan to be sent somewhere',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  fullRunOnly: true,
  options: NO_OPTIONS,
  messages: { unimplemented: 'Missing call for "{event}": it is planned, and nothing sends it' },
  *planned(plan, { inventory }) {
    const calls = lintedCalls(inventory).filter((call) => call.method === 'track');
    if (calls.some((call) => !call.namesComplete && call.pattern === null)) return;
    const names = new Set(calls.flatMap((call) => call.names.map((name) => name.value)));
    const patterns = new Set(calls.flatMap((call) => call.pattern ?? []));
    const isSent = ({ name, isPattern }: PlanEvent) =>
      names.has(name) || [...patterns, ...(isPattern ? names : [])].some((sent) => patternsMeet(sent, name));
    const sources = new Set(calls.map((call) => call.source));
    for (const event of plan.events) {
      if (event.status !== 'active' || event.deprecated) continue;
      if (event.sources && !event.sources.some((source) => sources.has(source))) continue;
      if (isSent(event)) continue;
      yield {
        messageId: 'unimplemented',
        at: event.at,
        event: event.name,
        data: { event: event.name },
        help: 'Send it, or mark it in the plan: "status: planned" where it is yet to come, "deprecated" where it has gone',
      };
    }
  },
});
