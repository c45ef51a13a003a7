import { isFew } from '../../src/lint/gathered-reports.ts';
import { lintedCalls, withoutRepeats } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { DYNAMIC_NAME, dynamicName } from '../no-dynamic-event-name/dynamic-name.ts';
import { PAGE_NAME, unknownName } from '../page-name/unknown-name.ts';

export default defineRule({
  id: 'no-unresolved-call',
  description: 'Disallow calls whose event or properties the code does not tell',
  recommended: 'off',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    unknown: 'Unknown {what} in this call of {callee}: {reasons}',
    many: 'Unknown {what} in {count} calls of {callee}: {reasons}',
  },
  *inventory(inventory, context) {
    // What only hands on is said at its callers, and what is lost inside of a wrapper isn't said again at its calls.
    const lost = lintedCalls(inventory).filter(
      (call) => call.resolution !== 'resolved' && !(call.handsOn && call.namesComplete),
    );
    for (const calls of byCause(withoutRepeats(lost).filter((call) => !isSaidOfName(call, context)))) {
      const [first, ...others] = calls;
      const each = calls.map((call) => ({ messageId: 'unknown' as const, ...reportOf(call) }));
      if (isFew(calls.length)) {
        yield* each;
      } else {
        const { data, ...report } = reportOf(first!);
        const related = others.slice(0, 4).map(({ at }) => ({ at, message: 'also here' }));
        yield {
          messageId: 'many',
          ...report,
          data: { ...data, count: calls.length },
          related,
          insteadOf: each,
        };
      }
    }
  },
});

/** Whether a rule about names says of a call that nothing is known of its name: that comes first. */
function isSaidOfName(call: Call, { settingOf }: RuleContext<unknown>): boolean {
  const [rule, unknown] =
    call.method === 'track' ? [DYNAMIC_NAME, dynamicName(call)] : [PAGE_NAME, unknownName(call)];
  const isAll = unknown === 'whole' || (unknown !== null && !call.open);
  return isAll && settingOf(rule, call.at.file) !== null;
}

/** Calls through one wrapper that fail for the same reasons are one thing to mend. */
function byCause(calls: readonly Call[]): Iterable<readonly Call[]> {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const wrapper = call.via.at(-1);
    const through = wrapper ? `${wrapper.file}:${wrapper.line}` : `${call.at.file} ${call.callee}`;
    const cause = JSON.stringify([through, unknownIn(call), call.reasons]);
    groups.set(cause, [...(groups.get(cause) ?? []), call]);
  }
  return groups.values();
}

function reportOf(call: Call) {
  const { file, line } = call.at;
  return {
    at: call.namesComplete ? call.at : call.eventAt,
    event: call.names.length === 1 ? call.names[0]!.value : call.pattern,
    data: { what: unknownIn(call), callee: call.callee, reasons: call.reasons.join(', ') },
    help: `Spell it out, give it a type that lists what it can be, or declare the function under "wrappers"; "tracklint inventory --trace ${file}:${line}" shows where it is lost`,
  };
}

/** What of a call is not known: `event`, `traits`, `name and properties`. */
function unknownIn({ method, namesComplete, open }: Call): string {
  const keys = method === 'identify' || method === 'group' ? 'traits' : 'properties';
  const name = method === 'track' ? 'event' : 'name';
  return [...(namesComplete ? [] : [name]), ...(open ? [keys] : [])].join(' and ');
}
