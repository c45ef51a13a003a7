import * as z from 'zod';
import { ABSENCE_MESSAGES, type AbsenceId, reportAbsences } from '../../src/lint/absence-reports.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { defineRule, type Report } from '../../src/lint/rule.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';
import type { Call, Platform } from '../../src/scan/inventory.ts';

const HELP: Readonly<Record<string, string>> = {
  initiator: 'Say who set the event off, "user" or "system", in one place that all Track calls go through',
  display_format:
    'Say which layout is on display, such as "responsive", in one place that all Track calls go through',
};
const HELP_WITH_ANY = 'Send it with every Track call, best from one place that all of them go through';
const HELP_WITH_PLATFORM =
  '. A server or a command line needs none: say "platform: server" of its source or wrapper in the configuration';

export default defineRule({
  id: 'required-common-properties',
  description: 'Require the properties that every Track call should carry, initiator and display_format',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options: z
    .strictObject({
      properties: z
        .array(z.string())
        .default(['initiator', 'display_format'])
        .describe('The keys that every Track call carries'),
      platforms: z
        .array(z.enum(['browser', 'server', 'mobile', 'unknown']))
        .default(['browser', 'mobile', 'unknown'])
        .describe('Where calls must carry them'),
    })
    .prefault({}),
  messages: {
    ...ABSENCE_MESSAGES,
    noneEverywhere: 'Missing {properties}: none of {count} Track calls sends any of them',
  },
  *inventory(inventory, { options, plan }) {
    if (plan && plan.common.size > 0) return;
    const calls = lintedCalls(inventory).filter(
      (call) => call.method === 'track' && options.platforms.includes(platformOf(call)),
    );
    const reports = options.properties.flatMap((property) => {
      const isPlanned = (event: string) =>
        plan !== null && (findEvent(plan, event)?.properties.has(property) ?? false);
      const unplanned = calls.filter((call) => !call.names.some((name) => isPlanned(name.value)));
      return [...reportAbsences(property, unplanned, { help: HELP[property] ?? HELP_WITH_ANY })];
    });
    const isUnclear = calls.some(({ platform }) => platform === 'unknown');
    yield* sayingOnce(reports, isUnclear ? HELP_WITH_ANY + HELP_WITH_PLATFORM : HELP_WITH_ANY);
  },
});

/** Who says in a message whose it is has a library of servers, whatever it is wrapped in: one in a browser knows its user. */
function platformOf({ platform, ids }: Call): Platform {
  const namesUser = ids.userId !== 'never' || ids.anonymousId !== 'never';
  return platform === 'unknown' && namesUser ? 'server' : platform;
}

/** Where nobody has heard of several of the keys, that is one fact, and not one for each. */
function sayingOnce(
  reports: readonly Report<AbsenceId>[],
  help: string,
): readonly Report<AbsenceId | 'noneEverywhere'>[] {
  const [first, ...others] = reports;
  const isOneFact =
    first !== undefined && others.length > 0 && reports.every((one) => isSameFact(one, first));
  if (!isOneFact) return reports;
  const properties = reports.map(({ property }) => `"${property}"`).join(', ');
  const count = first.data!.count!;
  return [{ messageId: 'noneEverywhere', at: first.at, data: { properties, count }, help }];
}

function isSameFact(one: Report<AbsenceId>, other: Report<AbsenceId>): boolean {
  return one.messageId === 'everywhere' && one.data?.count === other.data?.count;
}
