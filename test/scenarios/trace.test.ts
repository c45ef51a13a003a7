import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const FILES = {
  'src/events.ts': "export const EVENTS = { order: 'Order Completed' } as const;\n",
  'src/cart.ts': "import { EVENTS } from './events';\nanalytics.track(EVENTS.order, { order_id: '7' });\n",
  'src/empty.ts': 'export {};\n',
};

const trace = (place: string, rest: Omit<Parameters<typeof scenario>[0], 'args'> = {}, ...flags: string[]) =>
  scenario({ files: FILES, ...rest, args: ['inventory', '--trace', place, ...flags] });

describe('inventory --trace', () => {
  it('tells step by step what a call sends', () => {
    const { stdout, stderr, status } = trace('src/cart.ts:2');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(`src/cart.ts:2:11  analytics.track(EVENTS.order, { order_id: '7' })
  track, resolved

  goes through
    analytics.track(EVENTS.order, { orde…  src/cart.ts:2:11    client of an unknown SDK

  event  "Order Completed"
    EVENTS.order                           src/cart.ts:2:17    "Order Completed"
      EVENTS = { order: 'Order Completed…  src/events.ts:1:14  {order}  imported
      'Order Completed'                    src/events.ts:1:32

  properties  {order_id}
    { order_id: '7' }                      src/cart.ts:2:31    {order_id}
`);
  });

  it('takes a column, and paths from the working directory', () => {
    const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`app/${name}`, text]));
    const { stdout, status } = trace('src/cart.ts:2:11', { files, cwd: 'app' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^src\/cart\.ts:2:11 {2}analytics/);
  });

  it('uses colors as all of the command does', () => {
    expect(trace('src/cart.ts:2', { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
    expect(trace('src/cart.ts:2', { env: { FORCE_COLOR: '1' } }, '--no-color').stdout).not.toContain(
      '\u001b[',
    );
  });

  it('knows wrappers of the configuration, and says that a file is not among its files', () => {
    const files = {
      'tracklint.config.yaml': 'files: [src/**]\nwrappers:\n  - { name: report, event: 0 }\n',
      'lib/a.ts': "report('Order Completed');\n",
    };
    const { stdout, status } = trace('lib/a.ts:1', { files });
    expect(status).toBe(0);
    expect(stdout).toContain('wrapper "report" of the configuration: event 0');
    expect(stdout).toContain('event  "Order Completed"');
    expect(stdout).toContain('lib/a.ts is not part of `files` in the configuration');
  });

  it('shows where a syntax error may hide a part of it', () => {
    const { stdout, stderr, status } = trace('a.ts:1', {
      files: { 'a.ts': "analytics.track('A Done');\nconst = ;\n" },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('event  "A Done"');
    expect(stderr).toContain('a.ts:2:7  ');
  });
});

describe('a line without a call', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string, string]>([
    [
      'names the nearest',
      {},
      'src/cart.ts:1',
      'The nearest in src/cart.ts:\n  2:11  analytics.track  Order Completed',
    ],
    ['says that the file has none', {}, 'src/empty.ts:1', 'There is none in src/empty.ts.'],
    [
      'says what git ignores',
      { '.gitignore': 'src\n' },
      'src/cart.ts:2',
      'src/cart.ts is not read: .gitignore',
    ],
    [
      'says what the configuration ignores',
      { 'tracklint.config.yaml': 'ignores: [src/**]\n' },
      'src/cart.ts:2',
      'src/cart.ts is not read: `ignores` of the configuration',
    ],
    [
      'says what is installed',
      { 'node_modules/x/a.js': 'x' },
      'node_modules/x/a.js:1',
      'installed packages are not read',
    ],
    [
      'says what is no source',
      { 'README.md': '# x\n' },
      'README.md:1',
      'not a JavaScript or TypeScript source file',
    ],
    [
      'says what is not UTF-8',
      {
        'b.ts': Buffer.concat([
          Buffer.from("analytics.track('Caf"),
          Buffer.from([0xe9]),
          Buffer.from("');\n"),
        ]),
      },
      'b.ts:1',
      'b.ts is not read: not UTF-8',
    ],
  ])('%s', (_, files, place, message) => {
    const { stdout, stderr, status } = trace(place, { files: { ...FILES, ...files } });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain(`No analytics call at ${place}.\n`);
    expect(stdout).toContain(message);
  });
});

describe('a wrong --trace', () => {
  it.each<[string, string[], string]>([
    ['without a line', ['--trace', 'src/cart.ts'], 'Expected a file and a line'],
    ['with a line 0', ['--trace', 'src/cart.ts:0'], 'Expected a file and a line'],
    ['without a file', ['--trace', ':12'], 'Expected a file and a line'],
    ['of a file that is missing', ['--trace', 'src/crt.ts:2'], 'There is no file "src/crt.ts" to trace'],
    ['of a folder', ['--trace', 'src:2'], 'There is no file "src" to trace'],
    ['with paths', ['--trace', 'src/cart.ts:2', 'src'], '--trace and paths exclude each other'],
    [
      'with a format',
      ['--trace', 'src/cart.ts:2', '--format', 'json'],
      "cannot be used with option '-f, --format",
    ],
    [
      'with a minimum',
      ['--trace', 'src/cart.ts:2', '--min-calls', '1'],
      "cannot be used with option '--min-calls",
    ],
  ])('%s fails', (_, args, message) => {
    const { stdout, stderr, status } = scenario({ files: FILES, args: ['inventory', ...args] });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

it('is explained by the help', () => {
  const { stdout } = scenario({ args: ['inventory', '--help'] });
  expect(stdout).toContain('--trace <file:line>');
  expect(stdout).toContain('tracklint inventory --trace src/cart.ts:12');
});
