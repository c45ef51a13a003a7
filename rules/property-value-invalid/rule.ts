import { quoted } from '../../src/document/quoted.ts';
import { judgePlanned, reportKeyProblems } from '../../src/lint/key-problems.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { plannedSends } from '../../src/lint/planned-sends.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { checkValue } from '../../src/plan/check-value.ts';

export default defineRule({
  id: 'property-value-invalid',
  description: 'Disallow known values that break what the plan says of their property',
  recommended: 'error',
  strict: 'error',
  plan: 'required',
  options: NO_OPTIONS,
  messages: { value: 'Expected "{property}" to be {expected}, not {actual}' },
  *call(call, { plan }) {
    yield* reportKeyProblems(plannedSends(call, plan!), (properties, _open, shape) =>
      judgePlanned(properties, shape, (property, { name, schema }) =>
        checkValue(schema, property, { path: name, at: property.at }).flatMap((mismatch) => {
          if (mismatch.kind !== 'value') return [];
          const { path, at, expected, value } = mismatch;
          const actual = typeof value === 'string' ? quoted(value) : JSON.stringify(value);
          return [{ messageId: 'value', path, at, data: { expected, actual } }];
        }),
      ),
    );
  },
});
