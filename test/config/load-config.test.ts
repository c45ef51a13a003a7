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
    expect(levels({ config, problems: [], plugins: [], texts: new Map() })).toEqual(RECOMMENDED);
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
  - { name: Tracker.send, event: [0, 'App.{0}.{1.name}', 1.10, Cart Viewed, cart_viewed, Signup] }
  - { name: useIdentify(), method: identify, userId: 0 }
lexicon:
  verbs: [stake, { spin: spun, rug: rugged }]
  nouns: [AcmePay, feed]
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
        event: ['0', 'App.{0}.{1.name}', '1.10', 'Cart Viewed', 'cart_viewed', 'Signup'],
        properties: null,
        userId: null,
        methods: {},
        adds: [],
        omits: [],
        platform: null,
      },
      expect.objectContaining({ name: 'useIdentify()', method: 'identify', event: [], userId: '0' }),
    ],
    lexicon: {
      verbs: new Map([
        ['stake', null],
        ['spin', 'spun'],
        ['rug', 'rugged'],
      ]),
      nouns: ['AcmePay', 'feed'],
    },
    rules: {
      'event-name-casing': { level: 'error', options: { casing: 'Title Case' }, from: expect.any(String) },
      'property-casing': { level: 'warn', options: undefined, from: expect.any(String) },
      'plan-owner': { level: 'warn', options: undefined, from: expect.any(String) },
      'no-direct-call': { level: 'off', options: undefined, from: expect.any(String) },
    },
    overrides: [
      {
        files: ['server/**'],
        rules: { 'property-casing': { level: 'off', options: undefined, from: expect.any(String) } },
        plan: '/project/app/server-plan.yaml',
      },
    ],
    parts: expect.any(Array),
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

test('the definition of the format can be written as a JSON Schema', () => {
  const schema = z.toJSONSchema(configFile(RULES), { io: 'input' });
  expect(Object.keys(schema.properties!)).toEqual(
    expect.arrayContaining(['plan', 'rules', 'wrappers', 'overrides']),
  );
});
