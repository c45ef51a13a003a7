import { gathered, type NamedReport } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { plannedKeys } from '../../src/lint/planned-keys.ts';
import { isReservedTrait } from '../../src/lint/reserved-traits.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Plan } from '../../src/plan/plan.ts';

export default defineRule({
  id: 'plan-description',
  description: 'Require descriptions of the events and properties of the plan',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  planCheckOnly: true,
  options: NO_OPTIONS,
  messages: {
    event: 'Missing description of event "{name}"',
    events: 'Missing descriptions of {count} events: {names}',
    property: 'Missing description of property "{name}"',
    properties: 'Missing descriptions of {count} properties: {names}',
  },
  *planned(plan) {
    yield* gathered(undescribedEvents(plan), 'events');
    yield* gathered(undescribedProperties(plan), 'properties');
  },
});

function undescribedEvents(plan: Plan): readonly NamedReport<'event'>[] {
  return plan.events
    .filter(({ description, deprecated }) => isBlank(description) && !deprecated)
    .map(({ name, at }) => ({
      messageId: 'event',
      at,
      event: name,
      data: { name },
      help: 'Say when it happens, so that whoever builds a chart of it need not ask',
    }));
}

/** A name means one thing: what is described once, in any event, in "common" or by a definition, is described. */
function undescribedProperties(plan: Plan): readonly NamedReport<'property'>[] {
  const keys = plannedKeys(plan).filter(({ owner, path }) => !isReservedTrait(owner.kind, path));
  const described = new Set(
    keys.flatMap(({ property }) => (isBlank(property.description) ? [] : [property.name])),
  );
  const first = new Map<string, NamedReport<'property'>>();
  for (const { property, path } of keys) {
    const { name, at, deprecated } = property;
    if (described.has(name) || deprecated || first.has(name)) continue;
    const help = 'Say what it holds, once for all events that have it';
    first.set(name, { messageId: 'property', at, property: path, data: { name }, help });
  }
  return [...first.values()];
}

function isBlank(description: string | null): boolean {
  return description === null || description.trim() === '';
}
