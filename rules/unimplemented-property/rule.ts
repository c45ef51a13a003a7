import { gathered } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { plannedSenders } from './planned-senders.ts';
import { unsentKeys } from './unsent-keys.ts';

export default defineRule({
  id: 'unimplemented-property',
  description: 'Require every property of the plan to be sent by some call of its event',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  fullRunOnly: true,
  options: NO_OPTIONS,
  messages: {
    unsent: 'Missing "{name}": it is planned, and no call of {subject} sends it',
    many: 'Missing {names}: they are planned, and no call of {subject} sends them',
  },
  *planned(plan, { inventory }) {
    for (const { subject, event, properties, senders, sources } of plannedSenders(plan, inventory)) {
      // A required one is missing-required-property's: it says so at the calls.
      const unsent = unsentKeys(
        properties,
        senders,
        (property) =>
          !property.required &&
          !property.deprecated &&
          (property.sources === null || property.sources.some((source) => sources.has(source))),
      );
      yield* gathered(
        unsent.map(({ property, path }) => ({
          messageId: 'unsent',
          at: property.at,
          event,
          property: path,
          data: { name: path, subject },
          help: 'Send it, or take it out of the plan; "deprecated: true" says that it has gone',
        })),
        'many',
      );
    }
  },
});
