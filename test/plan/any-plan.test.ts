import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEvent, nearestEvent } from '../../src/plan/event-lookup.ts';
import { loadFiles } from './plan-folder.ts';

const KEYS = [
  'version',
  'name',
  'include',
  'naming',
  'vocabulary',
  'common',
  'definitions',
  'events',
  'identify',
  'group',
  'pages',
  'traits',
  'properties',
  'additionalProperties',
  'versions',
  'deprecated',
  'replacedBy',
  'sources',
  'status',
  'type',
  'required',
  'enum',
  'const',
  'default',
  'examples',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'minLength',
  'items',
  '$ref',
  'A',
  'B',
  'constructor',
  '2',
];
const SCALARS = [
  'string',
  'string!',
  'strnig',
  'object',
  'array',
  'A',
  'B',
  '*',
  'plan.yaml',
  '(',
  '',
  0,
  1,
  1.5,
  -1,
  true,
  null,
];

/** Documents that are nearly plans: every field with every kind of value. */
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    fc.constantFrom(...SCALARS),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 6 }),
  ),
}));

test('any document is a plan, or refused with a reason', () => {
  const section = fc.dictionary(fc.constantFrom(...KEYS), node, { minKeys: 1, maxKeys: 5 });
  const plan = fc.record(
    { definitions: section, events: section, common: section, identify: node },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(plan, section, node), (document) => {
      const loaded = loadFiles({ 'plan.yaml': JSON.stringify(document) });
      expect(loaded.plan === null).toBe(loaded.problems.length > 0);
      for (const { at, message } of [...loaded.problems, ...loaded.issues]) {
        expect(at?.file).toBe('plan.yaml');
        expect(message).not.toBe('');
      }
      if (loaded.plan === null) return;
      for (const event of loaded.plan.events) expect(findEvent(loaded.plan, event.name)).not.toBeUndefined();
      expect(nearestEvent(loaded.plan, 'A B')).not.toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('a plan of 5,000 events', () => {
  const lines = ['version: 1', 'events:'];
  for (let n = 0; n < 5_000; n += 1) {
    lines.push(`  Thing ${n} Viewed:`, '    description: A thing', '    properties:', '      id: string!');
    lines.push('      kind: { type: string, enum: [a, b] }');
  }
  const started = performance.now();
  const { plan, problems, issues } = loadFiles({ 'plan.yaml': lines.join('\n') });
  expect([...problems, ...issues]).toEqual([]);
  expect(plan!.events).toHaveLength(5_000);
  expect(performance.now() - started).toBeLessThan(15_000);
});
