/**
 * Which folder may import which: the data goes one way, from files to findings, and each stage can be tested with
 * strings. `contracts` are the files that describe a stage's result: who may read the result may import these.
 */
const CONTRACTS = {
  scan: '^src/scan/(inventory|scan-request)[.]ts$',
  trace: '^src/trace/trace[.]ts$',
  plan: '^src/plan/(plan|plan-issue)[.]ts$',
  lint: '^src/lint/(rule|finding|fix|result)[.]ts$',
  diff: '^src/(plan/diff/change|author/plan-diff)[.]ts$',
  event: '^src/author/(event-trace|keys-of-call|planned-entry)[.]ts$',
  parse: '^src/parse/(source-host|asked-host)[.]ts$',
};

/** Pure questions about a plan that rules ask: which event is meant, what a value violates. */
const PLAN_QUESTIONS = '^src/plan/(event-lookup|event-pattern|check-value|literal-violations)[.]ts$';

/** One rule for each folder; besides these it may import its own files and packages. */
const FOLDERS = [
  {
    folder: 'src/document',
    may: [],
    reason: 'Documents, positions and problems are what every stage speaks of: they know none of the stages.',
  },
  {
    folder: 'src/language',
    may: [],
    reason: 'Words, casings and spellings are about English, not about code, plans or rules.',
  },
  {
    folder: 'src/plan',
    may: ['^src/document/'],
    reason:
      'A plan is read and judged the same whatever code it is for; what compares it with code is a rule.',
  },
  {
    folder: 'src/parse',
    may: ['^src/document/'],
    reason: 'Parsing knows text and syntax; what the syntax means comes later.',
  },
  {
    folder: 'src/discover',
    may: ['^src/document/', CONTRACTS.parse],
    reason: 'Discovery gives files; it must not depend on what is made of them.',
  },
  {
    folder: 'src/evaluate',
    may: ['^src/document/', '^src/parse/'],
    reason: 'Values of expressions know nothing of analytics: clients and calls are found by scan.',
  },
  {
    folder: 'src/typecheck',
    may: ['^src/document/', '^src/parse/', '^src/evaluate/'],
    reason:
      'The type-checker answers in values; which expressions are asked about, and why, is for scan to say.',
  },
  {
    folder: 'src/scan',
    may: ['^src/document/', '^src/language/', '^src/parse/', '^src/evaluate/'],
    reason:
      'The inventory says what the code does, and is the same whatever the plan and the rules want. What a name says in English is for language to say.',
  },
  {
    folder: 'src/cache',
    may: ['^src/document/', CONTRACTS.parse],
    reason:
      'What is kept rests on questions and answers about files, whatever was made of them; where it lies is for cli to say.',
  },
  {
    folder: 'src/suggest',
    may: ['^src/document/', '^src/language/', '^src/parse/', '^src/evaluate/', '^src/scan/'],
    reason:
      'Suggestions begin where the scanner has ended, and are tried with it: it must not depend on them.',
  },
  {
    folder: 'src/trace',
    may: ['^src/document/', '^src/parse/', '^src/evaluate/', '^src/scan/'],
    reason: 'A trace explains what the scanner has found: it looks on, and nothing depends on it.',
  },
  {
    folder: 'src/author',
    may: ['^src/document/', '^src/language/', '^src/plan/', '^src/lint/', CONTRACTS.scan],
    reason:
      'What is written and said of plans with the code at hand starts from the inventory, whoever made it; how a call is judged is for lint to say, so that a code base keeps to the plan that was drafted from it.',
  },
  {
    folder: 'src/lint',
    may: ['^src/document/', '^src/language/', CONTRACTS.scan, CONTRACTS.plan, PLAN_QUESTIONS],
    reason: 'The runner works on an inventory and a plan, wherever they come from, and on any list of rules.',
  },
  {
    folder: 'src/baseline',
    may: ['^src/document/', '^src/lint/'],
    reason:
      'A baseline is about findings, whatever made them: the rules and the runner must judge as if there were none.',
  },
  {
    folder: 'src/plugin',
    may: ['^src/document/', '^src/lint/'],
    reason: 'What a plugin exports becomes a rule like any other; where it comes from is for config to say.',
  },
  {
    folder: 'src/rule-tester',
    may: ['^src/document/', '^src/parse/', '^src/scan/', '^src/plan/', '^src/lint/', '^src/plugin/'],
    reason:
      'The tester of rules takes texts through all stages, and knows neither files nor the configuration nor any rule.',
  },
  {
    folder: 'rules',
    may: ['^src/document/', '^src/language/', '^src/lint/', CONTRACTS.scan, CONTRACTS.plan, PLAN_QUESTIONS],
    reason: 'A rule sees the inventory and the plan, never syntax, files or the configuration.',
  },
  {
    folder: 'src/config',
    may: [
      '^src/document/',
      '^src/plugin/',
      '^rules/',
      '^src/language/lexicon',
      CONTRACTS.lint,
      CONTRACTS.scan,
      CONTRACTS.plan,
    ],
    reason:
      'A configuration is checked against the rules and the contracts of the stages, and starts none of them.',
  },
  {
    folder: 'src/report',
    may: ['^src/document/', CONTRACTS.lint, CONTRACTS.scan, CONTRACTS.trace, CONTRACTS.diff, CONTRACTS.event],
    reason: 'A report reads nothing but the result, so that every format says the same.',
  },
];

module.exports = {
  forbidden: [
    ...FOLDERS.map(({ folder, may, reason }) => ({
      name: `${folder.replace('src/', '')}-directions`,
      comment: reason,
      severity: 'error',
      from: { path: `^${folder}/` },
      to: { path: '^(src|rules|test|bin)/', pathNot: [`^${folder}/`, ...may] },
    })),
    {
      name: 'pure-stages',
      comment:
        'All but cli, discover and the loaders are pure, so that they run in tests over strings and a map of files.',
      severity: 'error',
      from: {
        path: '^(src|rules)/',
        pathNot: ['^src/cli/', '^src/discover/', '^src/(plan|config)/(load|find)-[^/]+[.]ts$'],
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|path/posix|crypto|url|util|vm)$' },
    },
    {
      name: 'no-circular',
      comment:
        'Files that need each other are one idea in two files, or hide a third one. The evaluator is let off: ' +
        'its parts call each other as the constructs of the language contain each other.',
      severity: 'error',
      from: { pathNot: '^src/evaluate/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-needs-the-api',
      comment:
        'The public functions are a door into the house: what is inside does not go out through it to come in.',
      severity: 'error',
      from: { path: '^(src|rules)/', pathNot: '^src/(api/|index[.]ts$)' },
      to: { path: '^src/(api/|index[.]ts$)' },
    },
    {
      name: 'ts-morph-stays-lazy',
      comment: 'Loading ts-morph takes longer than all else; only what works on syntax may ask for it.',
      severity: 'error',
      from: { path: '^(src|rules)/', pathNot: '^src/(parse|evaluate|typecheck|scan|suggest|trace)/' },
      to: { path: 'node_modules/ts-morph' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
