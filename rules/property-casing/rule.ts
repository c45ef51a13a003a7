import * as z from 'zod';
import type { Casing } from '../../src/language/casing.ts';
import { uniquePlaces } from '../../src/lint/finding-order.ts';
import { fixWith } from '../../src/lint/fix.ts';
import { listed } from '../../src/lint/gathered-reports.ts';
import { KeysTogether } from '../../src/lint/keys-together.ts';
import { ownPlan } from '../../src/lint/own-plan.ts';
import { defineRule, type Report, type RuleContext } from '../../src/lint/rule.ts';
import { CASINGS } from '../../src/plan/plan.ts';
import { betterLeftOut } from './better-left-out.ts';
import { isForeign, keyFits, keyInCasing, showsCasing, usualCasing } from './key-casing.ts';
import { keysOfCalls, keysOfPlan, type WrittenKey } from './written-keys.ts';

const ID = 'property-casing';

const options = z
  .strictObject({
    casing: z
      .enum([...CASINGS, 'consistent'])
      .optional()
      .describe('The casing of all keys; consistent: the one that most of them have'),
  })
  .prefault({});
type Options = z.infer<typeof options>;

type SayingKey = 'casing' | 'unclear' | 'several' | 'inside' | 'severalInside';

export default defineRule({
  id: ID,
  description: 'Require one casing for the keys of properties and traits',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  fix: 'unsafe',
  options,
  messages: {
    casing: 'Expected "{property}" to be "{expected}", in {casing}',
    unclear: 'Expected "{property}" to be in {casing}',
    several: 'Expected {names} to be in {casing}',
    inside: 'Expected "{property}" of "{outer}" to be in {casing}',
    severalInside: 'Expected {names} of "{outer}" to be in {casing}',
    convention:
      'Expected {count} of {total} names of properties that show a casing to be in {casing}: {names}',
  },
  *inventory(inventory, context) {
    const { plan } = context;
    const keys = [
      ...keysOfCalls(inventory, plan, betterLeftOut(context)),
      ...(plan ? keysOfPlan(ownPlan(plan)) : []),
    ].filter(isJudged(context));
    const names = [...new Set(keys.map(({ name }) => name))];
    const casing = casingInForce(names, context);
    const together = new KeysTogether(inventory, plan);
    const usual = usualCasing(names);
    const isSaid = context.options.casing !== undefined || Boolean(plan?.naming.properties);
    const asMost = `${usual.casing} as ${usual.count} of ${usual.total} keys are`;
    if (isSaid || !isForeign(casing, names)) {
      const said = context.options.casing === 'consistent' ? asMost : casing;
      yield* reportKeys(keys, casing, said, together);
      return;
    }

    yield* reportConvention(keys, names, casing, together);
    if (usual.isClear) yield* reportKeys(keys, usual.casing, asMost, together);
    else
      yield* reportKeys(
        keys.filter(isMixed(usual.casing)),
        usual.casing,
        `${usual.casing} as keys beside it`,
        together,
      );
  },
});

/** What is turned off for a part of the code has no say in what is usual either. */
function isJudged({ settingOf }: RuleContext<Options>): (key: WrittenKey) => boolean {
  const known = new Map<string, boolean>();
  return ({ at: { file } }) => {
    if (!known.has(file)) known.set(file, settingOf(ID, file) !== null);
    return known.get(file)!;
  };
}

function casingInForce(names: readonly string[], { options, plan }: RuleContext<Options>): Casing {
  if (options.casing === 'consistent') return usualCasing(names).casing;
  return options.casing ?? plan?.naming.properties ?? 'snake_case';
}

/** Most names can't be slips: where nobody has said which casing they have, it is that which is to be said, once. */
function* reportConvention(
  keys: readonly WrittenKey[],
  names: readonly string[],
  casing: Casing,
  together: KeysTogether,
): Iterable<Report<'convention' | SayingKey>> {
  const others = names.filter((name) => !keyFits(name, casing));
  const shown = names.filter((name) => showsCasing(name, casing));
  const total = others.length + shown.length;
  const data = { count: others.length, total, casing, names: listed(others) };
  for (const key of keys) {
    const { name, at, isPlanned } = key;
    if (keyFits(name, casing)) continue;
    const help = isPlanned
      ? `If the plan has another convention, say so: naming: { properties: ${usualCasing(names).casing} }`
      : `If keys are to have another casing, say so: ${ID}: [error, { casing: consistent }]`;
    const insteadOf = [reportOf(key, casing, casing, together)];
    yield { messageId: 'convention', at, data, help, gather: 'all', insteadOf };
  }
}

/** A report for each place where a key of another casing is written: those of one name, or one object, become one finding. */
function* reportKeys(
  keys: readonly WrittenKey[],
  casing: Casing,
  said: string,
  keysTogether: KeysTogether,
): Iterable<Report<SayingKey>> {
  for (const key of keys) if (!keyFits(key.name, casing)) yield reportOf(key, casing, said, keysTogether);
}

function reportOf(
  key: WrittenKey,
  casing: Casing,
  said: string,
  keysTogether: KeysTogether,
): Report<SayingKey> {
  const { at, event, path, name: property, sentWholeAs: outer } = key;
  const sentAt = key.sentAt.length > 1 ? key.sentAt : [];
  const related = uniquePlaces(sentAt.map((place) => ({ at: place, message: 'sent here' })));
  const gather = key.isPlanned ? 'plan' : 'code';
  const messageId = outer === null ? 'several' : 'severalInside';
  const together = { of: `${key.writtenIn} ${said}`, messageId, name: property } as const;
  const where = { at, event, property: path, related, gather, together };
  if (outer !== null) {
    const help = 'It is sent whole: send what is needed of it, under keys of its own';
    return { ...where, messageId: 'inside', data: { property, outer, casing: said }, help };
  }
  const expected = keyInCasing(property, casing);
  if (expected === null) return { ...where, messageId: 'unclear', data: { property, casing: said } };
  const { beside, renamed } = keysTogether.at(at, property);
  const isTaken = [...key.beside, ...beside].some(
    (name) => name === expected || keyInCasing(name, casing) === expected,
  );
  const fix = fixWith('unsafe', isTaken ? null : renamed(expected));
  return { ...where, messageId: 'casing', data: { property, expected, casing: said }, ...fix };
}

/** Whether a key stands beside one that is in the casing. */
function isMixed(casing: Casing): (key: WrittenKey) => boolean {
  return ({ beside }) => [...beside].some((name) => showsCasing(name, casing));
}
