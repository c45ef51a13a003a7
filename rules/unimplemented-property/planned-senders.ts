/** What the plan holds, side by side with all that can send it. */
import { lintedCalls, variantsOf } from '../../src/lint/linted-calls.ts';
import { plannedOf } from '../../src/lint/planned-sends.ts';
import { patternsMeet } from '../../src/plan/event-pattern.ts';
import type { Plan, PlanEvent, PlanProperty } from '../../src/plan/plan.ts';
import type { Call, Inventory, Method } from '../../src/scan/inventory.ts';
import type { SentKeys } from './unsent-keys.ts';

export interface PlannedSenders {
  /** `"Order Completed"`, `page "Home"`, `identify`. */
  readonly subject: string;
  readonly event: string | null;
  readonly properties: ReadonlyMap<string, PlanProperty>;
  readonly senders: readonly SentKeys[];
  /** The sources that are known to send it. */
  readonly sources: ReadonlySet<string>;
}

type Senders = Pick<PlannedSenders, 'senders' | 'sources'>;

/** The parts of a plan that some call is known to send; a part that no call sends is another rule's matter. */
export function plannedSenders(plan: Plan, inventory: Inventory): readonly PlannedSenders[] {
  const calls = lintedCalls(inventory);
  const ofMethod = (method: Method) => calls.filter((call) => call.method === method);
  const places = (method: 'page' | 'screen') => [...(plan[`${method}s`]?.values() ?? [])];
  return [
    { subject: 'track', event: null, properties: plan.common, ...sendersOf(ofMethod('track')) },
    ...(['identify', 'group'] as const).map((method) => ({
      subject: method,
      event: null,
      properties: plan[method]?.properties ?? new Map(),
      ...sendersOf(ofMethod(method)),
    })),
    ...namedSenders(plan.events, ofMethod('track'), plan),
    ...(['page', 'screen'] as const).flatMap((method) =>
      namedSenders(places(method), ofMethod(method), plan),
    ),
  ];
}

function sendersOf(calls: readonly Call[]): Senders {
  return {
    senders: calls.flatMap(variantsOf),
    sources: new Set(calls.flatMap(({ source }) => source ?? [])),
  };
}

/** Events, pages or screens that calls name; calls of which the name isn't known can be any of them that fits. */
function namedSenders(
  planned: readonly PlanEvent[],
  calls: readonly Call[],
  plan: Plan,
): readonly PlannedSenders[] {
  const byEvent = new Map<PlanEvent, Call[]>();
  for (const call of calls) {
    for (const event of new Set(call.names.map(({ value }) => plannedOf(call.method, value, plan)))) {
      if (event) byEvent.set(event, [...(byEvent.get(event) ?? []), call]);
    }
  }
  const unsure = calls.filter((call) => !call.namesComplete);
  return planned.flatMap((event) => {
    const certain = byEvent.get(event);
    if (!certain || event.status !== 'active' || event.deprecated) return [];
    const possible = unsure.filter(({ pattern }) => pattern === null || patternsMeet(pattern, event.name));
    const { sources } = sendersOf(certain);
    const variants = certain.flatMap((call) =>
      variantsOf(call).filter(({ names }) =>
        names.some(({ value }) => plannedOf(call.method, value, plan) === event),
      ),
    );
    const { method } = certain[0]!;
    return [
      {
        subject: method === 'track' ? `"${event.name}"` : `${method} "${event.name}"`,
        event: method === 'track' ? event.name : null,
        properties: newest(event),
        senders: [...variants, ...possible.flatMap(variantsOf)],
        sources,
      },
    ];
  });
}

/** Calls may still send what older versions have, and need not. */
function newest(event: PlanEvent): ReadonlyMap<string, PlanProperty> {
  const latest = Math.max(...event.versions.keys());
  return (event.versions.get(latest) ?? event).properties;
}
