import * as z from 'zod';
import { type Casing, fitsCasing } from '../../src/language/casing.ts';
import { commonestCasing } from '../../src/language/prevailing-style.ts';
import { inCasing } from '../../src/language/recasing.ts';
import type { RelatedPlace } from '../../src/lint/finding.ts';
import { spanKey, uniquePlaces } from '../../src/lint/finding-order.ts';
import { firstPlaces, isFew, listed } from '../../src/lint/gathered-reports.ts';
import { defineRule, type Report, type RuleContext } from '../../src/lint/rule.ts';
import { CASINGS } from '../../src/plan/plan.ts';
import { keysOfPlan, sentKeys, type WrittenKey } from './written-keys.ts';

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
    convention: 'Expected {count} of {total} names of properties to be in {casing}: {names}',
  },
  *inventory(inventory, context) {
    yield* reportKeys(sentKeys(inventory, context.plan), context);
  },
  *planned(plan, context) {
    const keys = keysOfPlan(plan);
    const convention = otherConvention(keys, context);
    if (convention === null) yield* reportKeys(keys, context);
    else yield convention;
  },
});

/**
 * Most of a plan's names can't be slips: where nobody has said which casing they have, it is that which is to be said,
 * once. Null for a plan that has the casing, but for some names.
 */
function otherConvention(
  keys: readonly WrittenKey[],
  context: RuleContext<Options>,
): Report<'convention'> | null {
  if (context.options.casing !== undefined || context.plan?.naming.properties) return null;
  const casing = casingInForce(context);
  const names = [...new Set(keys.map(({ name }) => name))];
  const others = names.filter((name) => !fits(name, casing));
  if (isFew(others.length) || others.length * 2 <= names.length) return null;
  const { at } = keys.find(({ name }) => name === others[0])!;
  const data = { count: others.length, total: names.length, casing, names: listed(others) };
  const help = `If the plan has another convention, say so: naming: { properties: ${commonestCasing(names)} }`;
  return { messageId: 'convention', at, data, help };
}

/**
 * One report for a key that is written in one place, or added by one wrapper, however many calls send it; in a plan for
 * a name, however many events have it.
 */
function* reportKeys(
  keys: readonly WrittenKey[],
  context: RuleContext<Options>,
): Iterable<Report<'casing' | 'unclear'>> {
  const casing = casingInForce(context);
  const written = new Map<string, WrittenKey[]>();
  for (const key of keys) {
    if (fits(key.name, casing)) continue;
    const place = placeOf(key);
    const same = written.get(place);
    if (same === undefined) written.set(place, [key]);
    else same.push(key);
  }
  for (const same of written.values()) {
    const { name: property, path, at, event } = same[0]!;
    const expected = inCasing(property, casing);
    const where = {
      at,
      property: path,
      event: same.every((key) => key.event === event) ? event : null,
      related: same.length > 1 ? otherPlaces(same) : [],
    };
    if (fits(expected, casing)) yield { ...where, messageId: 'casing', data: { property, expected, casing } };
    else yield { ...where, messageId: 'unclear', data: { property, casing } };
  }
}

function placeOf({ name, path, at, sentAt, added }: WrittenKey): string {
  if (added) return `added ${path}`;
  return sentAt === null ? `planned ${name}` : spanKey(at);
}

function otherPlaces([first, ...others]: readonly WrittenKey[]): readonly RelatedPlace[] {
  if (first!.sentAt === null)
    return firstPlaces(
      first!.at,
      others.map(({ at }) => at),
      'also here',
    );
  const sent = [first!, ...others].flatMap(({ sentAt }) => sentAt ?? []);
  return uniquePlaces(sent.map((at) => ({ at, message: 'sent here' })));
}

function casingInForce({ options, plan, inventory }: RuleContext<Options>): Casing {
  if (options.casing === 'consistent') {
    const keys = [...sentKeys(inventory, null), ...(plan ? keysOfPlan(plan) : [])];
    return commonestCasing([...new Set(keys.map((key) => key.name))]);
  }
  return options.casing ?? plan?.naming.properties ?? 'snake_case';
}

/** A leading `_` is no mistake of casing, and a key with `$` is a vendor's own. */
function fits(name: string, casing: Casing): boolean {
  return name.startsWith('$') || fitsCasing(name.replace(/^_+(?=.)/, ''), casing);
}
