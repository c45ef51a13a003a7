import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveRules } from '../../src/config/resolve-rules.ts';
import { load } from './config-folder.ts';

const KEYS = [
  'plan',
  'extends',
  'files',
  'ignores',
  'clients',
  'sources',
  'wrappers',
  'rules',
  'overrides',
  'name',
  'type',
  'from',
  'event',
  'properties',
  'method',
  'methods',
  'platform',
  'event-name-casing',
  'property-casing',
  'casing',
  'plugins',
];
const SCALARS = [
  'error',
  'off',
  'tracklint:all',
  'tracklint.config.yaml',
  '**',
  '{0}',
  'track',
  '',
  0,
  -1,
  0.5,
  true,
  null,
];

const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...SCALARS),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 5 }),
  ),
}));

test('any document is a configuration, or refused with a reason', () => {
  const config = fc.dictionary(fc.constantFrom(...KEYS), node, { minKeys: 1, maxKeys: 6 });
  fc.assert(
    fc.property(fc.oneof(config, node), (document) => {
      const loaded = load({ 'app/tracklint.config.yaml': JSON.stringify(document) });
      for (const { message } of loaded.problems) expect(message).not.toBe('');
      if (loaded.problems.length > 0) return;
      const levels = Object.values(resolveRules(loaded.config, '/project/app/a.ts')).map(
        ({ level }) => level,
      );
      for (const level of levels) expect(['off', 'warn', 'error']).toContain(level);
    }),
    { numRuns: 2000 },
  );
});
