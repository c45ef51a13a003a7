import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';
import { differenceOf, type KeyDifference, keySetsOf, usualSet } from './key-sets.ts';

export default defineRule({
  id: 'property-set-consistent',
  description: 'Require the same keys wherever an event is sent',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: { differs: 'Expected "{event}" to have the same keys at its {count} places: {difference}' },
  *inventory(inventory, { plan }) {
    const calls = lintedCalls(inventory).filter((call) => call.method === 'track');
    for (const [event, sets] of keySetsOf(calls)) {
      // What a plan says of an event is what its calls are compared with.
      if (plan !== null && findEvent(plan, event) !== null) continue;
      const usual = usualSet(sets);
      const others = sets.flatMap((set) => {
        const difference = differenceOf(set, usual);
        return difference === null ? [] : [{ at: set.at, difference }];
      });
      for (const { at, difference } of others) {
        const name = told(difference);
        yield {
          messageId: 'differs',
          at,
          event,
          data: { event, count: sets.length, difference: name },
          related: [{ at: usual.at, message: 'compared with the keys here' }],
          help: helpFor(difference),
          together: { of: event, name },
        };
      }
    }
  },
});

/** One key in the place of another can be two things that happen, or one that happens to different things. */
function helpFor({ lacks, adds }: KeyDifference): string {
  return lacks.length === 1 && adds.length === 1
    ? 'Send two events if two things happen, else one key for both, and another that says which of them it is'
    : 'Send the same keys, or two events if two things happen';
}

/** `"list" is missing here, "error" is added here`. */
function told({ lacks, adds }: KeyDifference): string {
  const parts = [
    ...(lacks.length > 0 ? [`${quoted(lacks)} ${lacks.length > 1 ? 'are' : 'is'} missing here`] : []),
    ...(adds.length > 0 ? [`${quoted(adds)} ${adds.length > 1 ? 'are' : 'is'} added here`] : []),
  ];
  return parts.join(', ');
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
