import { expect, test } from 'vitest';
import { resolvePlan, resolveRules } from '../../src/config/resolve-rules.ts';
import { load } from './config-folder.ts';

const { config, problems } = load({
  'app/server.yaml': '',
  'app/jobs.yaml': '',
  'app/tracklint.config.yaml': `
rules: { event-name-casing: [error, { casing: Title Case }] }
overrides:
  - { files: [server/**, "*.mjs"], plan: server.yaml, rules: { event-name-casing: warn, property-casing: off } }
  - { files: ./server/jobs/**, plan: jobs.yaml, rules: { property-casing: error } }
  - { files: ["**/.storybook/**"], rules: { event-name-casing: [off, { casing: snake_case }] } }
`,
});

const cases: readonly [
  path: string,
  casing: readonly [string, string],
  property: string,
  plan: string | null,
][] = [
  ['/project/app/src/cart.ts', ['error', 'Title Case'], 'warn', null],
  ['/project/app/server/api.ts', ['warn', 'Title Case'], 'off', '/project/app/server.yaml'],
  ['/project/app/build.mjs', ['warn', 'Title Case'], 'off', '/project/app/server.yaml'],
  ['/project/app/src/build.mjs', ['error', 'Title Case'], 'warn', null],
  ['/project/app/server/jobs/nightly.ts', ['warn', 'Title Case'], 'error', '/project/app/jobs.yaml'],
  ['/project/app/.storybook/preview.ts', ['off', 'snake_case'], 'warn', null],
  ['/project/server/api.ts', ['error', 'Title Case'], 'warn', null],
];

test.each(cases)('%s', (path, [level, casing], property, plan) => {
  expect(problems).toEqual([]);
  const rules = resolveRules(config, path);
  expect(rules['event-name-casing']).toMatchObject({ level, options: { casing } });
  expect(rules['property-casing']!.level).toBe(property);
  expect(resolvePlan(config, path)).toBe(plan);
});
