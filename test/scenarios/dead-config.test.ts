import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const CALL =
  "import { send } from './send';\nsend('Cart Viewed', { initiator: 'user', display_format: 'web' });\n";

/** The hints of a run over a small project, each on one line without its frame. */
function hints(config: string, args: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  const all = {
    'tracklint.config.yaml': config,
    'src/cart.ts': CALL,
    'src/send.ts': 'export declare const send: (name: string, properties: object) => void;\n',
    'lib/old.ts': '',
    ...files,
  };
  const { stderr, status } = scenario({ files: all, args });
  return { status, lines: stderr.split('\n').filter((line) => line.startsWith('tracklint.config.yaml:')) };
}

describe('a dead part of the configuration', () => {
  it.each<[string, string, string]>([
    ['files', 'files: [src/**, app/**]', '1:17  "app/**" matches no file that is scanned'],
    ['ignores', 'ignores: [lib/**, legacy/**]', '1:19  "legacy/**" leaves nothing out'],
    ['sources', 'sources: [{ name: a, files: [app/**] }]', '1:30  "app/**" matches no file that is scanned'],
    [
      'overrides',
      'overrides: [{ files: app/**, rules: {} }]',
      '1:22  "app/**" matches no file that is scanned',
    ],
    ['wrappers', 'wrappers: [{ name: sned, event: 0 }]', '1:20  No call of the wrapper "sned" is found'],
    ['clients', 'clients: [getTracker()]', '1:11  No file mentions the client "getTracker()"'],
    ['client types', 'clients: [{ type: Writer }]', '1:19  No file mentions the client "Writer"'],
  ])('of %s is told with its place, and changes no exit code', (_, config, hint) => {
    expect(hints(config)).toEqual({ status: 0, lines: [`tracklint.config.yaml:${hint}`] });
  });

  it('of a folder without stars is told what is meant', () => {
    const files = { 'tracklint.config.yaml': 'overrides: [{ files: src, rules: {} }]', 'src/a.ts': '' };
    expect(scenario({ files }).stderr).toContain('Did you mean "src/**"?');
  });
});

describe('nothing is said', () => {
  it.each<[string, string, readonly string[], Readonly<Record<string, string>>]>([
    [
      'of parts that mean something',
      'files: [src]\nwrappers: [{ name: send, event: 0, properties: 1 }]',
      [],
      {},
    ],
    ['of files that are ignored', 'ignores: [lib]', [], {}],
    ['of what is left out by default anyway', "ignores: [dist/**, '**/*.test.ts', node_modules/**]", [], {}],
    ['of what git ignores', 'ignores: [src/gen/**, "**/*.gen.ts"]', [], { '.gitignore': 'gen/\n*.gen.ts\n' }],
    ['of alternatives', "ignores: ['{app,web}/**']", [], {}],
    ['of what brings files back', "ignores: ['!vendor/**']", [], {}],
    [
      'of overrides for the plan',
      'overrides: [{ files: tracking-plan.yaml, rules: {} }]',
      [],
      { 'tracking-plan.yaml': 'version: 1\nevents: {}\n' },
    ],
    ['on a part of the files', 'files: [src/**, app/**]', ['src/cart.ts'], { 'src/more.ts': '' }],
    ['with --quiet', 'files: [src/**, app/**]', ['--quiet'], {}],
    ['of a file that is extended', 'extends: shared.yaml', [], { 'shared.yaml': 'ignores: [legacy/**]\n' }],
  ])('%s', (_, config, args, files) => {
    expect(hints(config, args, files).lines).toEqual([]);
  });
});
