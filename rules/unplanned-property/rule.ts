import { didYouMean } from '../../src/document/nearest.ts';
import { isMisspelling } from '../../src/language/misspelling.ts';
import { fixWith } from '../../src/lint/fix.ts';
import {
  isAlwaysSent,
  judgePlanned,
  type KeyProblem,
  reportKeyProblems,
} from '../../src/lint/key-problems.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { plannedSends } from '../../src/lint/planned-sends.ts';
import { renamedKey } from '../../src/lint/renaming.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { checkValue } from '../../src/plan/check-value.ts';
import type { PlanShape } from '../../src/plan/plan.ts';
import type { Property } from '../../src/scan/inventory.ts';

export default defineRule({
  id: 'unplanned-property',
  description: 'Disallow properties and traits that the plan does not hold for what is sent',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  fix: 'safe',
  options: NO_OPTIONS,
  messages: { unplanned: 'Unknown property "{property}" in {subject}' },
  *call(call, { plan }) {
    yield* reportKeyProblems(plannedSends(call, plan!), (properties, _open, shape) => [
      // A common property can be planned in a file that isn't there.
      ...(plan!.isPartial ? [] : unplannedKeys(properties, shape)),
      ...judgePlanned(properties, shape, (property, { name, schema }) =>
        checkValue(schema, property, { path: name, at: property.at }).flatMap((mismatch) => {
          if (mismatch.kind !== 'unplanned') return [];
          const { path, at, planned } = mismatch;
          return [{ messageId: 'unplanned', path, at, help: helpFor(path.split('.').at(-1)!, planned) }];
        }),
      ),
    ]);
  },
});

function unplannedKeys(
  properties: readonly Property[],
  { properties: planned, additionalProperties }: PlanShape,
): readonly KeyProblem<'unplanned'>[] {
  if (additionalProperties) return [];
  const sent = properties.filter((property) => property.undefined !== 'always');
  // A planned key that is sent already isn't what an unplanned one beside it was meant to be.
  const unsent = [...planned.keys()].filter((key) => sent.every(({ name }) => name !== key));
  return sent
    .filter(({ name }) => !planned.has(name))
    .map((property) => ({
      messageId: 'unplanned',
      path: property.name,
      at: property.at,
      always: isAlwaysSent(property),
      help: helpFor(property.name, unsent),
      ...fixFor(property, unsent),
    }));
}

/** Of the planned keys that aren't sent, one has the same name but for its spelling. */
function fixFor(property: Property, unsent: readonly string[]) {
  const meant = unsent.filter((key) => isMisspelling(property.name, key));
  return fixWith('safe', meant.length === 1 ? renamedKey(property, meant[0]!) : null);
}

function helpFor(name: string, planned: readonly string[]): string {
  return didYouMean(name, planned) ?? 'Add it to the plan, or leave it out';
}
