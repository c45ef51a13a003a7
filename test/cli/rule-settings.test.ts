import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { ruleSettings } from '../../src/cli/rule-settings.ts';
import { sourceOf } from '../../src/cli/sources.ts';
import type { Config, OverrideSetting, SourceSetting } from '../../src/config/config.ts';

function config(overrides: readonly OverrideSetting[], sources: readonly SourceSetting[] = []): Config {
  return {
    path: '/shop/tracklint.config.yaml',
    folder: '/shop',
    plan: null,
    files: [],
    ignores: [],
    clients: [],
    sources,
    wrappers: [],
    lexicon: { verbs: new Map(), nouns: [] },
    rules: {
      'property-casing': { level: 'error', options: undefined },
      'event-source': { level: 'warn', options: undefined },
    },
    overrides,
    parts: [],
  };
}

const off = { 'property-casing': { level: 'off' as const, options: undefined } };
const warn = { 'property-casing': { level: 'warn' as const, options: { casing: 'camelCase' } } };

it.each([
  ['src/a.ts', 'error'],
  ['server/a.ts', 'off'],
  ['server/old/a.ts', 'warn'],
  ['../elsewhere/server/a.ts', 'error'],
])('%s has %s', (file, level) => {
  const settings = ruleSettings(
    config([
      { files: ['server/**'], rules: off, plan: null },
      { files: ['server/old/**'], rules: warn, plan: null },
    ]),
    '/shop',
    rules,
  )(file);
  expect(settings['property-casing']!.level).toBe(level);
  expect(settings['event-source']!.level).toBe('warn');
});

it('options are filled up with the defaults of the rule', () => {
  const settings = ruleSettings(config([{ files: ['server/**'], rules: warn, plan: null }]), '/shop', rules);
  const rule = rules.find(({ id }) => id === 'property-casing')!;
  const { options } = settings('server/a.ts')['property-casing']!;
  expect(options).toEqual({ ...(rule.options.parse(undefined) as object), casing: 'camelCase' });
  expect(settings('src/a.ts')['property-casing']!.options).toBeUndefined();
});

it('globs start at the folder of the configuration, wherever the command runs', () => {
  const settings = ruleSettings(
    config([{ files: ['server/**'], rules: off, plan: null }]),
    '/shop/server',
    rules,
  );
  expect(settings('a.ts')['property-casing']!.level).toBe('off');
  expect(settings('../web/a.ts')['property-casing']!.level).toBe('error');
});

it('the first source that names a file has it', () => {
  const source = sourceOf(
    config(
      [],
      [
        { name: 'api', files: ['server/**'], platform: 'server' },
        { name: 'all', files: ['**'], platform: 'browser' },
      ],
    ),
  );
  expect(source('/shop/server/a.ts')).toEqual({ name: 'api', platform: 'server' });
  expect(source('/shop/web/a.ts')).toEqual({ name: 'all', platform: 'browser' });
  expect(sourceOf(config([]))('/shop/web/a.ts')).toBeNull();
});
