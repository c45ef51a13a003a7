/** Which keys are personal data or secrets in a place that is not for them. */
import { personalKind } from '../../src/lint/personal-data.ts';
import { plannedKeysAt, type SentKey } from '../../src/lint/sent-keys.ts';
import type { Plan } from '../../src/plan/plan.ts';

export const NO_PII = 'no-pii-property';

/** What a key holds by its name; null where it may, or the plan says that it does. */
export function disallowedKind(key: SentKey, plan: Plan | null): ReturnType<typeof personalKind> {
  const kind = kindOf(key);
  return kind === null || plannedKeysAt(key, plan).some(({ pii }) => pii !== null) ? null : kind;
}

/** Traits are what personal data is for; a secret belongs nowhere. */
function kindOf({ call: { method }, property }: SentKey): ReturnType<typeof personalKind> {
  if (holdsNothing(property)) return null;
  const kind = personalKind(property.name);
  return kind === 'personal data' && (method === 'identify' || method === 'group') ? null : kind;
}

/** `email: true` says that there is one; a key that is undefined is not sent. */
function holdsNothing({ types, undefined: absent }: SentKey['property']): boolean {
  return (
    absent === 'always' || (types.length > 0 && types.every((type) => type === 'boolean' || type === 'null'))
  );
}
