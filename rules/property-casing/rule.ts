import * as z from 'zod';
import { type Casing, fitsCasing } from '../../src/language/casing.ts';
import { commonestCasing } from '../../src/language/prevailing-style.ts';
import { inCasing } from '../../src/language/recasing.ts';
import type { RelatedPlace } from '../../src/lint/finding.ts';
import { spanKey, uniquePlaces } from '../../src/lint/finding-order.ts';
import { defineRule, type Report, type RuleContext } from '../../src/lint/rule.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';
import { CASINGS } from '../../src/plan/plan.ts';
import { plannedKeys, sentKeys, type WrittenKey } from './written-keys.ts';

const options = z
  .strictObject({
    casing: z
      .enum([...CASINGS, 'consistent'])
      .optional()
      .describe('The casing of all keys; consistent: the one that most of them have'),
  })
  .prefault({});
type Options = z.infer<typeof options>;

export default defineRule({
  id: 'property-casing',
  description: 'Require one casing for the keys of properties and traits',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options,
  messages: {
    casing: 'Expected "{property}" to be "{expected}", in {casing}',
    unclear: 'Expected "{property}" to be in {casing}',
  },
  *inventory(inventory, context) {
    yield* reportKeys(sentKeys(inventory, context.plan, findEvent), context);
  },
  *planned(plan, context) {
    yield* reportKeys(plannedKeys(plan), context);
  },
});

/** One report for a key that is written in one place, or added by one wrapper, however many calls send it. */
function* reportKeys(
  keys: readonly WrittenKey[],
  context: RuleContext<Options>,
): Iterable<Report<'casing' | 'unclear'>> {
  const casing = casingInForce(context);
  const written = new Map<string, WrittenKey[]>();
  for (const key of keys) {
    if (fits(key.name, casing)) continue;
    const place = key.added ? `added ${key.path}` : spanKey(key.at);
    written.set(place, [...(written.get(place) ?? []), key]);
  }
  for (const same of written.values()) {
    const { name: property, path, at, event } = same[0]!;
    const expected = inCasing(property, casing);
    const where = {
      at,
      property: path,
      event: same.every((key) => key.event === event) ? event : null,
      related: same.length > 1 ? sendingPlaces(same) : [],
    };
    if (fits(expected, casing)) yield { ...where, messageId: 'casing', data: { property, expected, casing } };
    else yield { ...where, messageId: 'unclear', data: { property, casing } };
  }
}

function sendingPlaces(keys: readonly WrittenKey[]): readonly RelatedPlace[] {
  return uniquePlaces(keys.flatMap(({ sentAt }) => (sentAt ? { at: sentAt, message: 'sent here' } : [])));
}

function casingInForce({ options, plan, inventory }: RuleContext<Options>): Casing {
  if (options.casing === 'consistent') {
    const keys = [...sentKeys(inventory, null, findEvent), ...(plan ? plannedKeys(plan) : [])];
    return commonestCasing([...new Set(keys.map((key) => key.name))]);
  }
  return options.casing ?? plan?.naming.properties ?? 'snake_case';
}

/** A leading `_` is no mistake of casing, and a key with `$` is a vendor's own. */
function fits(name: string, casing: Casing): boolean {
  return name.startsWith('$') || fitsCasing(name.replace(/^_+(?=.)/, ''), casing);
}
