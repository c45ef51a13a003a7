/** Keys that every Track call has: a plan says them once. */
import { presenceOf } from '../lint/key-presence.ts';
import { variantsOf } from '../lint/linted-calls.ts';
import type { PropertiesData } from '../plan/plan-data.ts';
import type { Call } from '../scan/inventory.ts';
import { draftProperties } from './draft-properties.ts';

/** Fewer calls than that have keys in common by chance. */
const FEWEST_CALLS = 3;

/**
 * The properties that no Track call is known to lack and most are known to send, whatever the event, and that mean one
 * thing everywhere, as far as their type tells.
 */
export function commonProperties(calls: readonly Call[]): PropertiesData {
  const sent = calls.flatMap(variantsOf);
  const names = new Set(sent.flatMap(({ names }) => names.map(({ value }) => value)));
  if (calls.length < FEWEST_CALLS || names.size < 2) return new Map();
  const isCommon = (key: string): boolean => {
    const presences = sent.map(({ properties, open }) => presenceOf(key, properties, open));
    const known = presences.filter((presence) => presence !== 'unknown');
    return known.length * 2 > sent.length && known.every((presence) => presence === 'always');
  };
  const all = [...draftProperties(sent)].filter(([key, { type }]) => !Array.isArray(type) && isCommon(key));
  return new Map(all.map(([key, property]) => [key, { ...property, required: true }]));
}
