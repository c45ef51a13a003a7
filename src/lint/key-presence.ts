/** Whether a key travels with a call, as far as that is certain. */
import type { Call, Property, Variant } from '../scan/inventory.ts';
import { variantsOf } from './linted-calls.ts';

/** `unknown` where keys can be present that the scanner could not see. */
export type KeyPresence = 'always' | 'maybe' | 'never' | 'unknown';

/** A key with the value `undefined` does not travel. */
export function presenceOf(key: string, properties: readonly Property[], open: boolean): KeyPresence {
  const property = properties.find(({ name }) => name === key);
  if (!property || property.undefined === 'always') return open ? 'unknown' : 'never';
  return property.optional || property.undefined === 'maybe' ? 'maybe' : 'always';
}

/** Something that a call sends without a key (`never`), or perhaps without it (`maybe`). */
export interface Absence {
  readonly call: Call;
  readonly variant: Variant;
  readonly presence: 'never' | 'maybe';
}

/** Calls of one source that lack a key. `everywhere` where several do, and no call of the source sends the key. */
export interface SourceAbsences {
  readonly source: string | null;
  readonly everywhere: boolean;
  readonly absences: readonly Absence[];
}

/** Finds who lacks a key, source by source, so that what all calls lack can be said once. */
export function absencesOf(key: string, calls: readonly Call[]): readonly SourceAbsences[] {
  const sources = [...new Set(calls.map((call) => call.source))];
  return sources.map((source) => {
    const callsOfSource = calls.filter((call) => call.source === source);
    const seen = callsOfSource.flatMap((call) =>
      variantsOf(call).map((variant) => ({
        call,
        variant,
        presence: presenceOf(key, variant.properties, variant.open),
      })),
    );
    const absences = seen.filter(
      (one): one is Absence => one.presence === 'never' || one.presence === 'maybe',
    );
    const isSent = seen.some(({ presence }) => presence === 'always' || presence === 'maybe');
    return { source, everywhere: !isSent && new Set(absences.map(({ call }) => call)).size > 1, absences };
  });
}
