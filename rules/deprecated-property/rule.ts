import { fixWith } from '../../src/lint/fix.ts';
import { isAlwaysSent, type KeyProblem, reportKeyProblems } from '../../src/lint/key-problems.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { plannedSends } from '../../src/lint/planned-sends.ts';
import { renamedKey } from '../../src/lint/renaming.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { PlanProperty, Schema } from '../../src/plan/plan.ts';
import type { Property, ValueShape } from '../../src/scan/inventory.ts';

type MessageId = 'replaced' | 'deprecated';

export default defineRule({
  id: 'deprecated-property',
  description: 'Disallow properties and traits that the plan marks as deprecated',
  recommended: 'warn',
  strict: 'error',
  plan: 'required',
  fix: 'safe',
  options: NO_OPTIONS,
  messages: {
    replaced: 'Expected "{property}" to be "{replacement}" in {subject}: it is deprecated',
    deprecated: 'Disallowed property "{property}" in {subject}: it is deprecated',
  },
  *call(call, { plan }) {
    yield* reportKeyProblems<MessageId>(plannedSends(call, plan!), (properties, _open, shape) =>
      deprecatedKeys(properties, shape.properties, ''),
    );
  },
});

function deprecatedKeys(
  sent: readonly Property[],
  planned: ReadonlyMap<string, PlanProperty>,
  before: string,
): readonly KeyProblem<MessageId>[] {
  return sent.flatMap((key) => {
    const property = planned.get(key.name);
    if (!property || key.undefined === 'always') return [];
    const path = before + key.name;
    const inside = deprecatedInside(key, property.schema, path);
    if (!property.deprecated) return inside;
    const { replacedBy, reason } = property.deprecated;
    const problem: KeyProblem<MessageId> = {
      messageId: replacedBy === null ? 'deprecated' : 'replaced',
      path,
      at: key.at,
      always: before === '' && isAlwaysSent(key),
      related: [{ at: property.at, message: 'deprecated here' }],
      ...(replacedBy === null ? {} : replacement(key, replacedBy, before, sent)),
      ...(reason === null ? {} : { help: `The plan says why: ${reason}` }),
    };
    return [problem, ...inside];
  });
}

function replacement(key: Property, replacedBy: string, before: string, sent: readonly Property[]) {
  const isThere = sent.some(({ name }) => name === replacedBy);
  return {
    data: { replacement: before + replacedBy },
    ...fixWith('safe', isThere ? null : renamedKey(key, replacedBy)),
  };
}

function deprecatedInside(value: ValueShape, schema: Schema, path: string): readonly KeyProblem<MessageId>[] {
  return [
    ...(value.properties && schema.properties
      ? deprecatedKeys(value.properties, schema.properties, `${path}.`)
      : []),
    ...(value.items && schema.items ? deprecatedInside(value.items, schema.items, `${path}[]`) : []),
  ];
}
