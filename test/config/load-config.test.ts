import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { configFile } from '../../src/config/config-file.ts';
import { levels, load, RULES, shown } from './config-folder.ts';

const RECOMMENDED = [
  'event-name-casing: error',
  'property-casing: warn',
  'plan-owner: off',
  'no-direct-call: off',
];
const STRICT = [
  'event-name-casing: error',
  'property-casing: error',
  'plan-owner: warn',
  'no-direct-call: off',
];
const ALL = [
  'event-name-casing: error',
  'property-casing: error',
  'plan-owner: warn',
  'no-direct-call: warn',
];

describe('which file counts', () => {
  const yaml = 'files: [yaml]';
  const json = '{ "files": ["json"] }';
  const pkg = '{ "name": "x", "tracklint": { "files": ["package"] } }';
  const cases: readonly [name: string, files: Readonly<Record<string, string>>, path: string | null][] = [
    ['none', {}, null],
    ['YAML', { 'app/tracklint.config.yaml': yaml }, '/project/app/tracklint.config.yaml'],
    ['the other ending', { 'app/tracklint.config.yml': yaml }, '/project/app/tracklint.config.yml'],
    ['JSON', { 'app/tracklint.config.json': json }, '/project/app/tracklint.config.json'],
    ['a package.json', { 'app/package.json': pkg }, '/project/app/package.json'],
    ['the nearest', { 'app/package.json': pkg, 'tracklint.config.yaml': yaml }, '/project/app/package.json'],
    ['one further up', { 'tracklint.config.yaml': yaml }, '/project/tracklint.config.yaml'],
    [
      'the first in a folder',
      { 'app/package.json': pkg, 'app/tracklint.config.yaml': yaml },
      '/project/app/tracklint.config.yaml',
    ],
    [
      'no package.json without the key',
      {
        'app/package.json': '{ "name": "tracklint", "devDependencies": { "tracklint": "1" } }',
        'package.json': pkg,
      },
      '/project/package.json',
    ],
    [
      'no package.json that is broken elsewhere',
      { 'app/package.json': '{ "name": }', 'package.json': pkg },
      '/project/package.json',
    ],
  ];
  test.each(cases)('%s', (_, files, path) => {
    const { config, problems } = load(files);
    expect(problems).toEqual([]);
    expect(config.path).toBe(path);
    expect(config.folder).toBe(path === null ? '/project/app' : path.replace(/\/[^/]+$/, ''));
  });

  test('none with --no-config', () => {
    const { config } = load({ 'app/tracklint.config.yaml': 'plan: false' }, { disabled: true });
    expect(config).toMatchObject({ path: null, plan: null, folder: '/project/app' });
    expect(levels({ config, problems: [], texts: new Map() })).toEqual(RECOMMENDED);
  });

  test('the one of --config, whose globs start at the working directory', () => {
    const { config, problems, texts } = load(
      { 'etc/lint.yaml': 'plan: plan.yaml', 'app/plan.yaml': '', 'app/tracklint.config.yaml': 'plan: false' },
      { explicit: '../etc/lint.yaml' },
    );
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      path: '/project/etc/lint.yaml',
      folder: '/project/app',
      plan: ['plan.yaml'],
    });
    expect([...texts.keys()]).toEqual(['../etc/lint.yaml']);
  });

  const unreadable: readonly [name: string, explicit: string, problem: string][] = [
    ['missing', 'none.yaml', 'Can\'t read the configuration "none.yaml"'],
    [
      'code',
      'tracklint.config.js',
      'Can\'t read the configuration "tracklint.config.js" | A configuration runs no code: write it in YAML or JSON',
    ],
    ['a package.json without the key', 'package.json', 'Missing "tracklint" in "package.json"'],
  ];
  test.each(unreadable)('--config: %s', (_, explicit, problem) => {
    const { problems } = load({ 'app/package.json': '{}', 'app/tracklint.config.js': '' }, { explicit });
    expect(problems.map(shown)).toEqual([problem]);
  });
});

test('everything that a configuration can say', () => {
  const { config, problems } = load({
    'app/tracking-plan.yaml': '',
    'app/server-plan.yaml': '',
    'app/tracklint.config.yaml': `
plan: tracking-plan.yaml
extends: [tracklint:recommended]
files: [src/**]
ignores: src/legacy/**
clients:
  - getTracker()
  - window.segment
  - { type: AnalyticsWriter, from: '@acme/protocol', sdk: '@segment/analytics-node' }
sources:
  - { name: web, files: [src/**], platform: browser }
  - { name: cli, files: cli/** }
wrappers:
  - name: sendTelemetry
    from: src/telemetry
    method: track
    event: 0.event
    properties: 0.data
    userId: 1
    methods: { identify: identify }
    adds: [provider]
    omits: [secret]
    platform: browser
  - { name: Tracker.send, event: [0, 'App.{0}.{1.name}', 1.10] }
  - { name: useIdentify(), method: identify, userId: 0 }
rules:
  event-name-casing: [error, { casing: Title Case }]
  plan-owner: [warn]
  no-direct-call: off
overrides:
  - files: [server/**]
    rules: { property-casing: off }
    plan: server-plan.yaml
`,
  });
  expect(problems).toEqual([]);
  expect(config).toEqual({
    path: '/project/app/tracklint.config.yaml',
    folder: '/project/app',
    plan: ['tracking-plan.yaml'],
    files: ['src/**'],
    ignores: ['src/legacy/**'],
    clients: [
      { expression: 'getTracker()', sdk: null },
      { expression: 'window.segment', sdk: null },
      { type: 'AnalyticsWriter', from: '@acme/protocol', sdk: '@segment/analytics-node' },
    ],
    sources: [
      { name: 'web', files: ['src/**'], platform: 'browser' },
      { name: 'cli', files: ['cli/**'], platform: 'unknown' },
    ],
    wrappers: [
      {
        name: 'sendTelemetry',
        from: 'src/telemetry',
        method: 'track',
        event: ['0.event'],
        properties: '0.data',
        userId: '1',
        methods: { identify: 'identify' },
        adds: ['provider'],
        omits: ['secret'],
        platform: 'browser',
      },
      {
        name: 'Tracker.send',
        from: null,
        method: 'track',
        event: ['0', 'App.{0}.{1.name}', '1.10'],
        properties: null,
        userId: null,
        methods: {},
        adds: [],
        omits: [],
        platform: null,
      },
      expect.objectContaining({ name: 'useIdentify()', method: 'identify', event: [], userId: '0' }),
    ],
    rules: {
      'event-name-casing': { level: 'error', options: { casing: 'Title Case' } },
      'property-casing': { level: 'warn', options: undefined },
      'plan-owner': { level: 'warn', options: undefined },
      'no-direct-call': { level: 'off', options: undefined },
    },
    overrides: [
      {
        files: ['server/**'],
        rules: { 'property-casing': { level: 'off', options: undefined } },
        plan: '/project/app/server-plan.yaml',
      },
    ],
  });
});

describe('presets', () => {
  const cases: readonly [text: string, expected: readonly string[]][] = [
    ['', RECOMMENDED],
    ['# nothing', RECOMMENDED],
    ['extends: tracklint:recommended', RECOMMENDED],
    ['extends: [tracklint:strict]', STRICT],
    ['extends: [tracklint:all]', ALL],
    ['extends: [tracklint:all, tracklint:recommended]', RECOMMENDED],
    ['extends: []', []],
    ['extends: tracklint:strict\nrules: { property-casing: warn }', STRICT.with(1, 'property-casing: warn')],
  ];
  test.each(cases)('%s', (text, expected) => {
    const loaded = load({ 'app/tracklint.config.yaml': text });
    expect(loaded.problems).toEqual([]);
    expect(levels(loaded)).toEqual(expected);
  });
});

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
    expect(config.rules).toEqual({
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

describe('mistakes', () => {
  const cases: readonly [name: string, text: string, problems: readonly string[]][] = [
    ['an unknown field', 'ignore: [a]', ['1:1 Unknown field "ignore" | Did you mean "ignores"?']],
    [
      'custom rules',
      'plugins: [./rules.js]',
      ['1:1 Unknown field "plugins" | Custom rules aren\'t supported yet'],
    ],
    [
      'an unknown rule',
      'rules: { event-name-casng: error }',
      ['1:10 Unknown rule "event-name-casng" | Did you mean "event-name-casing"?'],
    ],
    [
      'an unknown rule in an override',
      'overrides: [{ files: a, rules: { quux: error } }]',
      ['1:34 Unknown rule "quux" | Known are event-name-casing, property-casing, plan-owner, no-direct-call'],
    ],
    [
      'an unknown level',
      'rules: { property-casing: eror }',
      [
        '1:27 Expected "property-casing" to be off, warn or error, or a list: [error, { options }] | Did you mean "error"?',
      ],
    ],
    [
      'a level of other linters',
      'rules: { property-casing: 2 }',
      ['1:27 Expected "property-casing" to be off, warn or error, or a list: [error, { options }]'],
    ],
    [
      'an unknown level in a list',
      'rules: { property-casing: [warning] }',
      ['1:28 Expected "property-casing[0]" to be one of off, warn, error | Did you mean "warn"?'],
    ],
    [
      'an unknown option',
      'rules:\n  event-name-casing:\n    - error\n    - { csing: Title Case }',
      ['4:9 Unknown field "csing" | Did you mean "casing"?'],
    ],
    [
      'an unknown value of an option',
      'rules: { event-name-casing: [error, { casing: title case }] }',
      ['1:47 Expected "casing" to be one of Title Case, snake_case | Did you mean "Title Case"?'],
    ],
    [
      'a value inside of an option',
      'rules: { event-name-casing: [error, { allow: [a, 1] }] }',
      ['1:50 Expected "allow[1]" to be a string | Put it in quotes: "1"'],
    ],
    [
      'a plan that is not there',
      'plan: [plan.yaml, plans/*.yaml]',
      ['1:8 Can\'t find the tracking plan "plan.yaml"'],
    ],
    [
      'true as a plan',
      'plan: true',
      ['1:7 Expected "plan" to be a file, a list of files or globs, or false'],
    ],
    [
      'the plan of an override',
      'overrides: [{ files: a, plan: none.yaml }]',
      ['1:31 Can\'t find the tracking plan "none.yaml"'],
    ],
    [
      'a client',
      'clients: [a b]',
      [
        '1:11 Expected "clients[0]" to be a name or call (getTracker(), window.segment), or a mapping with "type"',
      ],
    ],
    [
      'a client without its type',
      'clients: [{ from: a }]',
      ['1:11 Missing "type" | Expected it to be a string'],
    ],
    [
      'a platform',
      'sources: [{ name: a, files: b, platform: brwser }]',
      ['1:42 Expected "platform" to be one of browser, server, mobile, unknown | Did you mean "browser"?'],
    ],
    [
      'two sources of one name',
      'sources: [{ name: a, files: b }, { name: a, files: c }]',
      ['1:1 Expected "sources" to be a list of sources with different names'],
    ],
    [
      'a wrapper without its event',
      'wrappers: [{ name: send }]',
      ['1:12 Missing "event" | Expected it to be the argument that holds the name of the event'],
    ],
    [
      'a name of an argument',
      'wrappers: [{ name: send, event: name }]',
      [
        '1:33 Expected "event" to be an argument (0), a key of one (0.event), a template over them ("App.{0}"), or a list of these',
      ],
    ],
    [
      'a template without its index',
      'wrappers: [{ name: send, event: [0, "App.{name}"] }]',
      [
        '1:37 Expected "event[1]" to be an argument (0), a key of one (0.event), or a template over them ("App.{0}")',
      ],
    ],
    [
      'an argument before the first',
      'wrappers: [{ name: send, event: 0, properties: -1 }]',
      ['1:48 Expected "properties" to be an argument (0), or a key of one (0.event)'],
    ],
    [
      'a method',
      'wrappers: [{ name: send, event: 0, methods: { id: identfy } }]',
      [
        '1:51 Expected "method" to be one of track, identify, page, screen, group, alias, reset | Did you mean "identify"?'.replace(
          '"method"',
          '"id"',
        ),
      ],
    ],
    ['a list', '- a', ['1:1 Expected the configuration to be a mapping']],
    [
      'a syntax error',
      'rules: {',
      ['1:9 Missing "}" | Close it, indented further than the line that it belongs to'],
    ],
    [
      'all at once',
      'fils: a\nrules: { quux: 1 }\nplan: none.yaml',
      [
        '1:1 Unknown field "fils" | Did you mean "files"?',
        '2:10 Unknown rule "quux" | Known are event-name-casing, property-casing, plan-owner, no-direct-call',
        '3:7 Can\'t find the tracking plan "none.yaml"',
      ],
    ],
  ];
  test.each(cases)('%s', (_, text, problems) => {
    const found = load({ 'app/tracklint.config.yaml': text }).problems.map(shown);
    expect(found).toEqual(problems.map((problem) => `tracklint.config.yaml:${problem}`));
  });

  test('in a package.json, at their place in it, and nothing that is not about tracklint', () => {
    const text =
      '{\n  "a": 1,\n  "a": 2,\n  "tracklint": {\n    "rules": { "plan-ownr": "warn", "plan-owner": "wran" }\n  }\n}';
    expect(load({ 'app/package.json': text }).problems.map(shown)).toEqual([
      'package.json:5:16 Unknown rule "plan-ownr" | Did you mean "plan-owner"?',
      'package.json:5:51 Expected "plan-owner" to be off, warn or error, or a list: [error, { options }] | Did you mean "warn"?',
    ]);
  });

  test('a package.json with a configuration that is broken', () => {
    const [problem] = load({ 'app/package.json': '{ "tracklint": { "files": ["a" "b"] } }' }).problems;
    expect(problem!.at).toMatchObject({ file: 'package.json', line: 1 });
  });
});

test('the definition of the format can be written as a JSON Schema', () => {
  const schema = z.toJSONSchema(configFile(RULES), { io: 'input' });
  expect(Object.keys(schema.properties!)).toEqual(
    expect.arrayContaining(['plan', 'rules', 'wrappers', 'overrides']),
  );
});
