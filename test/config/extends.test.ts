import { describe, expect, test } from 'vitest';
import { levels, load, shown } from './config-folder.ts';

const STRICT = [
  'event-name-casing: error',
  'property-casing: error',
  'plan-owner: warn',
  'no-direct-call: off',
];

describe('files that extend each other', () => {
  const base = `
plan: plans/base.yaml
files: [base/**]
ignores: [ignored-by-base]
sources: [{ name: web, files: [web], platform: browser }, { name: api, files: [api] }]
clients: [baseClient]
rules: { event-name-casing: [warn, { casing: snake_case }], property-casing: off }
overrides: [{ files: [a], plan: plans/base.yaml }]
`;
  const files = { 'shared/base.yaml': base, 'shared/plans/base.yaml': '', 'app/own.yaml': '' };

  test('what is on top wins, lists are added, plans start at the file that names them', () => {
    const { config, problems } = load({
      ...files,
      'app/tracklint.config.yaml': `
extends: ../shared/base.yaml
ignores: [ignored-here]
sources: [{ name: api, files: [server], platform: server }]
clients: [ownClient]
rules: { event-name-casing: error }
`,
    });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      plan: ['../shared/plans/base.yaml'],
      files: ['base/**'],
      ignores: ['ignored-by-base', 'ignored-here'],
      clients: [{ expression: 'baseClient' }, { expression: 'ownClient' }],
      sources: [
        { name: 'web', platform: 'browser' },
        { name: 'api', files: ['server'], platform: 'server' },
      ],
      overrides: [{ files: ['a'], plan: '/project/shared/plans/base.yaml' }],
    });
    expect(config.rules).toMatchObject({
      'event-name-casing': { level: 'error', options: { casing: 'snake_case' } },
      'property-casing': { level: 'off', options: undefined },
      'plan-owner': { level: 'off', options: undefined },
      'no-direct-call': { level: 'off', options: undefined },
    });
  });

  test('own plan and files replace the others', () => {
    const { config } = load({
      ...files,
      'app/tracklint.config.yaml': 'extends: ../shared/base.yaml\nplan: own.yaml\nfiles: own',
    });
    expect(config).toMatchObject({ plan: ['own.yaml'], files: ['own'] });
  });

  test('no plan at all', () => {
    const { config } = load({
      ...files,
      'app/tracklint.config.yaml': 'extends: ../shared/base.yaml\nplan: false',
    });
    expect(config.plan).toEqual([]);
  });

  test('a preset that a chain names takes the place of the default one', () => {
    const loaded = load({
      'app/tracklint.config.yaml': 'extends: a.yaml',
      'app/a.yaml': 'extends: deep/b.yaml',
      'app/deep/b.yaml': 'extends: tracklint:strict',
    });
    expect(loaded.problems).toEqual([]);
    expect(levels(loaded)).toEqual(STRICT);
    expect([...loaded.texts.keys()]).toEqual(['tracklint.config.yaml', 'a.yaml', 'deep/b.yaml']);
  });

  const mistakes: readonly [
    name: string,
    files: Readonly<Record<string, string>>,
    problems: readonly string[],
  ][] = [
    [
      'a loop',
      { 'app/tracklint.config.yaml': 'extends: a.yaml', 'app/a.yaml': 'extends: ./tracklint.config.yaml' },
      ['a.yaml:1:10 Disallowed "extends" of "./tracklint.config.yaml" | It leads back to itself'],
    ],
    [
      'a missing file',
      { 'app/tracklint.config.yaml': 'extends: [a.yaml]' },
      [
        'tracklint.config.yaml:1:11 Can\'t read the configuration "a.yaml" | Paths start at the folder of the file',
      ],
    ],
    [
      'an unknown preset',
      { 'app/tracklint.config.yaml': 'extends: tracklint:recomended' },
      [
        'tracklint.config.yaml:1:10 Unknown preset "tracklint:recomended" | Did you mean "tracklint:recommended"?',
      ],
    ],
    [
      'a mistake further down',
      { 'app/tracklint.config.yaml': 'extends: a.yaml', 'app/a.yaml': 'ruls: {}' },
      ['a.yaml:1:1 Unknown field "ruls" | Did you mean "rules"?'],
    ],
  ];
  test.each(mistakes)('%s', (_, project, problems) => {
    expect(load(project).problems.map(shown)).toEqual(problems);
  });

  test('files that multiply', () => {
    const chain = Array.from({ length: 40 }, (_, n) => [
      `app/c${n}.yaml`,
      `extends: [c${n + 1}.yaml, c${n + 1}.yaml]`,
    ]);
    const { problems } = load({
      'app/tracklint.config.yaml': 'extends: c0.yaml',
      ...Object.fromEntries(chain),
      'app/c40.yaml': '',
    });
    expect(problems.map(({ message }) => message)).toContain('More than 100 files are extended');
  });
});
