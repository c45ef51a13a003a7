import { describe, expect, it } from 'vitest';
import { type Scenario, scenario } from './scenario.ts';

const RULE = (id: string, more = '') => `{
  id: '${id}', description: 'Disallow events for debugging', recommended: 'error',
  options: { prefix: { type: 'string', default: 'Debug' } },
  messages: { debug: 'Disallowed event "{name}"' },
  *name({ value, at }, { options }) {
    ${more}
    if (value.startsWith(options.prefix)) yield { messageId: 'debug', at, data: { name: value } };
  },
}`;
const PLUGIN = `export default { name: 'acme', rules: [${RULE('no-debug')}] };`;
const FILES = {
  'tracklint.config.yaml': 'plugins: [./acme.mjs]\nrules: { required-common-properties: off }\n',
  'acme.mjs': PLUGIN,
  'src/a.ts': "analytics.track('Debug Opened');\n",
};

function lint({ files = {}, args = [], cwd }: Scenario) {
  const all = { ...FILES, ...files };
  const { stdout, stderr, status } = scenario({
    files: all,
    args: [...args, '--format', 'json'],
    ...(cwd && { cwd }),
  });
  const found: { file: string; line: number; rule: string }[] =
    stdout === '' ? [] : JSON.parse(stdout).findings;
  return { found: found.map(({ file, line, rule }) => `${file}:${line} ${rule}`), stderr, status };
}

describe('the rules of a plugin', () => {
  const clean = { found: [], stderr: '', status: 0 };
  const finding = { found: ['src/a.ts:1 acme/no-debug'], stderr: '', status: 1 };
  const config = (text: string) => ({ 'tracklint.config.yaml': text });

  it('run at the level that they name', () => {
    expect(lint({})).toEqual(finding);
    expect(lint({ args: ['src'] })).toEqual(finding);
  });

  it('can be set in rules, overrides, extended files and on the command line', () => {
    const base = 'plugins: ./acme.mjs\nrules: { required-common-properties: off, acme/no-debug: off }\n';
    expect(lint({ files: config(base) })).toEqual(clean);
    expect(lint({ files: config(base), args: ['--rule', 'acme/no-debug: error'] })).toEqual(finding);
    const override = 'overrides: [{ files: [src/**], rules: { acme/no-debug: [error, { prefix: De }] } }]\n';
    expect(lint({ files: config(base + override) })).toEqual(finding);
    const extending = {
      'shared/base.yaml': base.replace('./acme', '../acme'),
      ...config('extends: ./shared/base.yaml\n'),
    };
    expect(lint({ files: extending })).toEqual(clean);
  });

  it('are turned off by directives', () => {
    const code = "// tracklint-disable-next-line acme/no-debug -- a test\nanalytics.track('Debug Opened');\n";
    expect(lint({ files: { 'src/a.ts': code } })).toEqual(clean);
  });

  it.each([
    [
      'a CommonJS module',
      {
        'acme.mjs': "import p from './acme.cjs'; export default p;",
        'acme.cjs': PLUGIN.replace('export default', 'module.exports ='),
      },
    ],
    [
      'a package of ES modules only',
      {
        ...config('plugins: ["@acme/tracklint-plugin"]\nrules: { required-common-properties: off }\n'),
        'node_modules/@acme/tracklint-plugin/package.json':
          '{ "name": "@acme/tracklint-plugin", "type": "module", "exports": { "import": "./index.js" } }',
        'node_modules/@acme/tracklint-plugin/index.js': PLUGIN,
      },
    ],
    [
      'a package in CommonJS',
      {
        ...config('plugins: tracklint-plugin-acme\nrules: { required-common-properties: off }\n'),
        'node_modules/tracklint-plugin-acme/package.json': '{ "name": "tracklint-plugin-acme" }',
        'node_modules/tracklint-plugin-acme/index.js': `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${PLUGIN.replace('export default ', '')}`,
      },
    ],
  ])('can be in %s', (_, files) => {
    expect(lint({ files })).toEqual(finding);
  });
});

describe('mistakes', () => {
  it('are all told at once, with their places', () => {
    const files = {
      'tracklint.config.yaml': [
        'plugins:',
        '  - ./missing.mjs',
        '  - not-installed',
        '  - ./throws.mjs',
        '  - ./wrong.mjs',
        '  - ./acme.mjs',
        '  - ./second.mjs',
        'rules: { acme/no-debug: [error, { prefx: a }], acme/no-debgu: off, property-casng: off }',
        '',
      ].join('\n'),
      'throws.mjs': "throw new Error('no such thing');",
      'wrong.mjs': 'export default { rules: 1 };',
      'second.mjs': PLUGIN,
    };
    const { stderr, status, found } = lint({ files });
    expect({ status, found }).toEqual({ status: 2, found: [] });
    for (const message of [
      '2:5  Can\'t find the plugin "./missing.mjs"',
      '3:5  Can\'t find the plugin "not-installed"',
      '4:5  Can\'t load the plugin "./throws.mjs": Error: no such thing',
      '5:5  Plugin "./wrong.mjs": Missing "name"',
      'Plugin "./wrong.mjs": Expected "rules" to be a list of rules',
      '7:5  Disallowed second plugin of the name "acme"',
      '8:35  Unknown field "prefx"',
      'Unknown rule "property-casng"',
    ]) {
      expect(stderr).toContain(message);
    }
  });

  it('a rule that its plugin does not have, and one without a plugin', () => {
    const rules = 'rules: { acme/no-debgu: off }\n';
    const { stderr } = lint({ files: { 'tracklint.config.yaml': `plugins: ./acme.mjs\n${rules}` } });
    expect(stderr).toContain('Did you mean "acme/no-debug"?');
    const without = lint({ files: { 'tracklint.config.yaml': rules } });
    expect(without.stderr).toContain('No plugin named "acme" is loaded');
    expect(without.status).toBe(2);
  });

  it('a rule that crashes is said to be a bug of its plugin', () => {
    const crashing = `export default { name: 'acme', rules: [${RULE('no-debug', "throw new TypeError('oh');")}] };`;
    const { stdout, status } = scenario({ files: { ...FILES, 'acme.mjs': crashing } });
    expect(stdout).toContain(
      'A bug in the plugin "acme", not in your code: rule "acme/no-debug" failed here',
    );
    expect(status).toBe(2);
  });
});

describe('--no-plugins', () => {
  const loud = { 'acme.mjs': "process.stderr.write('loaded');\nexport default {};" };

  it('runs none of their code, and says what is not known', () => {
    const config =
      'plugins: [./acme.mjs]\nrules: { required-common-properties: off, acme/no-debug: error }\n';
    const code = "// tracklint-disable-next-line acme/no-debug\nanalytics.track('Cart Viewed');\n";
    const files = { ...loud, 'tracklint.config.yaml': config, 'src/a.ts': code };
    const { found, stderr, status } = lint({ files, args: ['--no-plugins'] });
    expect({ found, status }).toEqual({ found: [], status: 0 });
    expect(stderr).toContain(
      'tracklint.config.yaml:1:11  Plugin "./acme.mjs" is not loaded, and its rules are not run',
    );
    expect(stderr).not.toMatch(/loaded$/m);
  });

  it('is what commands without rules do', () => {
    const { stdout, stderr, status } = scenario({ files: { ...FILES, ...loud }, args: ['inventory'] });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('Debug Opened');
  });
});
