/** `*` in the name of an event: any text in plans here, and nothing but itself in those of others. */
import type { Span } from '../../document/span.ts';
import type { PlanEvent } from '../plan.ts';
import type { Loss, Subject } from './losses.ts';

/** Notes that a name that was read means more in a plan. */
export function noteWildcard(name: string, at: Span, losses: Loss[], is: Subject['is'] = 'event'): void {
  if (!name.includes('*')) return;
  const what = '"*", which stands for any text here, in the name';
  losses.push({ kind: 'changed', what, subject: { is, name }, at });
}

/** Notes which of these names mean less where they are written. */
export function noteWildcards(
  events: Iterable<PlanEvent>,
  losses: Loss[],
  is: Subject['is'] = 'event',
): void {
  for (const { name, isPattern } of events) {
    if (!isPattern) continue;
    const what = '"*", which stands for itself there, in the name';
    losses.push({ kind: 'changed', what, subject: { is, name }, at: null });
  }
}
