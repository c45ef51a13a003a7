import { judgePlanned, reportKeyProblems } from '../../src/lint/key-problems.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { plannedSends } from '../../src/lint/planned-sends.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { checkValue } from '../../src/plan/check-value.ts';
import { typePhrase } from '../../src/plan/literal-violations.ts';

export default defineRule({
  id: 'property-type-mismatch',
  description: 'Disallow values of a type that the plan does not give to their property',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages: { type: 'Expected "{property}" to be {expected}, not {actual}' },
  *call(call, { plan }) {
    yield* reportKeyProblems(plannedSends(call, plan!), (properties, _open, shape) =>
      judgePlanned(properties, shape, (property, { name, schema }) =>
        checkValue(schema, property, { path: name, at: property.at }).flatMap((mismatch) => {
          if (mismatch.kind !== 'type') return [];
          const { path, at, expected, actual } = mismatch;
          return [{ messageId: 'type', path, at, data: { expected, actual: typePhrase(actual) } }];
        }),
      ),
    );
  },
});
