import { ABSENCE_MESSAGES, type AbsenceId, reportAbsences } from '../../src/lint/absence-reports.ts';
import { presenceOf } from '../../src/lint/key-presence.ts';
import { judgePlanned, type KeyProblem, reportKeyProblems } from '../../src/lint/key-problems.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { isRequiredOf, plannedSends } from '../../src/lint/planned-sends.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { checkValue } from '../../src/plan/check-value.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';
import type { Plan, PlanProperty, PlanShape } from '../../src/plan/plan.ts';
import type { Call, Property } from '../../src/scan/inventory.ts';

export default defineRule({
  id: 'missing-required-property',
  description: 'Require the properties and traits that the plan requires',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages: ABSENCE_MESSAGES,
  *call(call, { plan }) {
    yield* reportKeyProblems<AbsenceId>(plannedSends(call, plan!), (properties, open, shape) => [
      ...missingKeys(ownProperties(shape, plan!), properties, open, call),
      ...judgePlanned<AbsenceId>(properties, shape, (property, { name, schema }) =>
        checkValue(schema, property, { path: name, at: property.at }).flatMap((mismatch) => {
          if (mismatch.kind !== 'missing') return [];
          const { path, at, presence } = mismatch;
          return [{ messageId: presence === 'never' ? 'missing' : 'maybe', path, at }];
        }),
      ),
    ]);
  },
  *inventory(inventory, { plan }) {
    const calls = lintedCalls(inventory).filter((call) => call.method === 'track');
    for (const property of plan!.common.values()) {
      // What an event says of the key itself goes before that.
      const isOwn = (event: string) => findEvent(plan!, event)?.properties.has(property.name) ?? false;
      const required = calls.filter(
        (call) => isRequiredOf(call, property) && !call.names.some((name) => isOwn(name.value)),
      );
      const related = [{ at: property.at, message: 'required here' }];
      yield* reportAbsences(property.name, required, { related });
    }
  },
});

/** Those of `common` are the matter of all Track calls together. */
function ownProperties(shape: PlanShape, { common }: Plan): readonly PlanProperty[] {
  return [...shape.properties.values()].filter((property) => common.get(property.name) !== property);
}

function missingKeys(
  planned: readonly PlanProperty[],
  properties: readonly Property[],
  open: boolean,
  call: Call,
): readonly KeyProblem<AbsenceId>[] {
  return planned
    .filter((property) => isRequiredOf(call, property))
    .flatMap(({ name }): KeyProblem<AbsenceId>[] => {
      const presence = presenceOf(name, properties, open);
      if (presence === 'never') return [{ messageId: 'missing', path: name, at: call.at, always: true }];
      return presence === 'maybe' ? [{ messageId: 'maybe', path: name, at: call.at, always: false }] : [];
    });
}
