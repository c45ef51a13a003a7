import { describe, expect, it } from 'vitest';
import { resolveRules } from '../../src/config/resolve-rules.ts';
import { load, shown } from './config-folder.ts';

const CONFIG = {
  'app/tracklint.config.yaml': [
    'rules: { event-name-casing: [error, { casing: snake_case }] }',
    'overrides: [{ files: [api/**], rules: { event-name-casing: off, property-casing: off } }]',
  ].join('\n'),
};

describe('--rule', () => {
  const settings = (...texts: string[]) => {
    const ruleFlags = texts.map((text) => ({ text, from: '--rule' as const }));
    const { config, problems } = load(CONFIG, { ruleFlags });
    expect(problems).toEqual([]);
    return (path: string, id: string) => resolveRules(config, `/project/app/${path}`)[id];
  };

  it('wins over the configuration and its overrides', () => {
    const at = settings('property-casing: error');
    expect(at('src/a.ts', 'property-casing')?.level).toBe('error');
    expect(at('api/a.ts', 'property-casing')?.level).toBe('error');
    expect(at('api/a.ts', 'event-name-casing')?.level).toBe('off');
  });

  it('keeps options where it gives only a level, and sets them where it gives some', () => {
    expect(settings('event-name-casing: warn')('src/a.ts', 'event-name-casing')).toMatchObject({
      level: 'warn',
      options: { casing: 'snake_case' },
    });
    expect(
      settings('event-name-casing: [warn, { casing: Title Case }]')('api/a.ts', 'event-name-casing'),
    ).toMatchObject({ level: 'warn', options: { casing: 'Title Case' } });
  });

  it('the last one counts', () => {
    expect(settings('property-casing: warn', 'property-casing: off')('a.ts', 'property-casing')?.level).toBe(
      'off',
    );
  });

  it.each([
    [
      'property-casing',
      'Expected a rule and its level | Write the rule and its level, as in --rule "property-casing: off"',
    ],
    ['property-casng: off', 'Unknown rule "property-casng" | Did you mean "property-casing"?'],
    [
      'property-casing: on',
      'Expected "property-casing" to be off, warn or error, or a list: [error, { options }] | null',
    ],
    [
      'event-name-casing: [error, { casing: snake }]',
      'Expected "casing" to be one of Title Case, snake_case',
    ],
    ['property-casing: [', 'Missing'],
    [
      'acme/no-debug: off',
      'Unknown rule "acme/no-debug" | No plugin named "acme" is loaded: name its file or package under "plugins"',
    ],
  ])('%s', (flag, expected) => {
    const { problems } = load(CONFIG, {
      ruleFlags: [flag, 'no-such-rule: off'].map((text) => ({ text, from: '--rule' })),
    });
    expect(problems.map(shown)).toHaveLength(2);
    const text = `${shown(problems[0]!)}${problems[0]!.help === null ? ' | null' : ''}`;
    expect(text).toContain(`--rule ${JSON.stringify(flag)}: ${expected}`);
  });
});

describe('rules of plugins that are not loaded', () => {
  const files = {
    'app/tracklint.config.yaml': 'plugins: ./acme.js\nrules: { acme/no-debug: [warn, { a: 1 }], acme/x: on }',
  };

  it('are accepted where that is asked for, but their level is checked', () => {
    const { config, problems, plugins } = load(files, { acceptForeign: true });
    expect(problems.map(shown)).toEqual([
      'tracklint.config.yaml:2:51 Expected "acme/x" to be off, warn or error, or a list: [error, { options }]',
    ]);
    expect(config.rules['acme/no-debug']).toMatchObject({ level: 'warn', options: { a: 1 } });
    expect(plugins).toEqual([expect.objectContaining({ text: './acme.js', folder: '/project/app' })]);
  });

  it('are unknown else', () => {
    expect(load(files).problems.map(({ message }) => message)).toEqual([
      'Unknown rule "acme/no-debug"',
      'Unknown rule "acme/x"',
    ]);
  });
});
