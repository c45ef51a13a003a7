import { describe, expect, test } from 'vitest';
import { load, shown } from './config-folder.ts';

describe('mistakes', () => {
  const cases: readonly [name: string, text: string, problems: readonly string[]][] = [
    ['an unknown field', 'ignore: [a]', ['1:1 Unknown field "ignore" | Did you mean "ignores"?']],
    [
      'plugins that are none',
      'plugins: { acme: ./rules.js }',
      ['1:1 Expected "plugins" to be a path or a package, or a list of these'],
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
        '1:33 Expected "event" to be an argument (0), a key of one (0.event), a template over them ("App.{0}"), a fixed name ("Cart Viewed"), or a list of these',
      ],
    ],
    [
      'a template without its index',
      'wrappers: [{ name: send, event: [0, "App.{name}"] }]',
      [
        '1:37 Expected "event[1]" to be an argument (0), a key of one (0.event), a template over them ("App.{0}"), or a fixed name ("Cart Viewed")',
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
    [
      'a verb of two words, and a list in place of one',
      'lexicon:\n  verbs: [stake, sign up, [spin], { spin: was spun }]',
      [
        '2:18 Expected "verbs[1]" to be one word',
        '2:27 Expected "verbs[2]" to be an infinitive (stake), or infinitives with their past form ({ spin: spun })',
        '2:43 Expected "spin" to be one word',
      ],
    ],
    [
      'a misspelled part of the lexicon',
      'lexicon: { verb: [stake], nouns: [Pay Pal] }',
      ['1:12 Unknown field "verb" | Did you mean "verbs"?', '1:35 Expected "nouns[0]" to be one word'],
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
