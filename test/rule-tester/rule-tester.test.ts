import { describe, expect, it } from 'vitest';
import { defineRule, type InvalidCase, type RuleCases, RuleTester, renamedKey } from '../../src/index.ts';
import type { AnyRuleDefinition } from '../../src/plugin/rule-definition.ts';

const noDebug = defineRule({
  id: 'no-debug',
  description: 'Disallow events for debugging',
  options: { prefix: { type: 'string', default: 'debug' } },
  messages: { debug: 'Disallowed event "{name}"', planned: 'Disallowed "{name}" in the plan' },
  *name({ value, at, planned }, { options }) {
    if (!value.startsWith(options.prefix)) return;
    yield { messageId: planned ? 'planned' : 'debug', at, event: value, data: { name: value } };
  },
});

// The tester as its users have it: each case is a test of its own.
new RuleTester({ describe, it }).run(noDebug, {
  valid: [
    "analytics.track('Cart Viewed');",
    { name: 'another prefix', code: "analytics.track('debug a');", options: { prefix: 'test' } },
    { plan: 'events: { Cart Viewed: {} }' },
  ],
  invalid: [
    { code: "analytics.track('debug a');", findings: ['debug'] },
    {
      code: "analytics.track('debug a');\nanalytics.track('debug b');",
      findings: [
        { messageId: 'debug', data: { name: 'debug a' }, line: 1, column: 17, event: 'debug a', help: null },
        { message: 'Disallowed event "debug b"', file: 'src/app.tsx', line: 2 },
      ],
    },
    {
      name: 'several files',
      files: {
        'src/events.ts': "export const DEBUG = 'debug a';",
        'src/a.ts': "import { DEBUG } from './events';\nanalytics.track(DEBUG);",
      },
      findings: [{ messageId: 'debug', file: 'src/events.ts', line: 1 }],
    },
    {
      name: 'the plan',
      plan: 'events: { debug a: {} }',
      findings: [{ messageId: 'planned', file: 'tracking-plan.yaml' }],
    },
  ],
});

/** What a run of cases throws first. */
function failure(cases: Partial<RuleCases>, rule: AnyRuleDefinition = noDebug): string {
  try {
    const atOnce = (_: string, body: () => void) => body();
    new RuleTester({ describe: atOnce, it: atOnce }).run(rule, { valid: [], invalid: [], ...cases });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

const noShortKey = defineRule({
  id: 'no-short-key',
  description: 'Disallow the key "qty"',
  fix: 'unsafe',
  messages: { short: 'Expected "qty" to be "quantity"' },
  *call(call) {
    for (const property of call.properties) {
      if (property.name !== 'qty') continue;
      const edits = renamedKey(property, 'quantity');
      yield { messageId: 'short', at: property.at, ...(edits && { fix: { kind: 'unsafe', edits } }) };
    }
  },
});

new RuleTester({ describe, it }).run(noShortKey, {
  valid: ["analytics.track('Cart Viewed', { quantity: 1 });"],
  invalid: [
    {
      code: "analytics.track('Cart Viewed', { qty: 1 });",
      findings: ['short'],
      output: "analytics.track('Cart Viewed', { quantity: 1 });",
    },
    {
      name: 'a key that other code reads',
      code: "const p = { qty: 1 };\nanalytics.track('Cart Viewed', p);\nshow(p);",
      findings: ['short'],
      output: null,
    },
  ],
});

it.each<[string, InvalidCase['output'], string]>([
  ['no output', undefined, 'Missing "output": the rule fixes the code\n--- src/app.tsx\n'],
  ['null', null, 'Expected "output" to be what was given\n--- src/app.tsx\n'],
  ['another output', 'x', 'Expected "output" to be what was given\n--- src/app.tsx\n'],
])('wants the output of a fix: %s', (_, output, message) => {
  const code = "analytics.track('Cart Viewed', { qty: 1 });";
  const one = { code, findings: ['short'], ...(output === undefined ? {} : { output }) };
  expect(failure({ invalid: [one] }, noShortKey)).toContain(message);
});

it('wants a rule to say that it fixes, and how', () => {
  const { fix: _, ...silent } = noShortKey;
  const one = { code: "analytics.track('Cart Viewed', { qty: 1 });", findings: ['short'] };
  expect(failure({ invalid: [one] }, silent)).toContain('its fixes are not said to be unsafe');
});

describe('a case that fails', () => {
  const code = "analytics.track('debug a');";
  const found = 'The rule found:\n  src/app.tsx:1:17  debug  Disallowed event "debug a"  {"name":"debug a"}';
  it.each([
    ['finds something', { valid: [code] }, `Expected no finding, found 1\n\n${found}`],
    [
      'finds nothing',
      { invalid: [{ code: "analytics.track('a');", findings: ['debug'] }] },
      'Expected one finding, found 0\n\nThe rule found nothing.',
    ],
    [
      'differs',
      { invalid: [{ code, findings: [{ messageId: 'planned', line: 2 }] }] },
      `findings[0]: Expected "messageId" to be "planned", found "debug"\nfindings[0]: Expected "line" to be 2, found 1\n\n${found}`,
    ],
  ] as [string, Partial<RuleCases>, string][])('%s', (_, cases, expected) => {
    expect(failure(cases)).toBe(expected);
  });
});

describe('a case that makes no sense', () => {
  const code = "analytics.track('debug a');";
  it.each([
    ['no case', {}, 'There is no case for rule "no-debug"'],
    ['no text', { valid: [{}] }, 'There is nothing to lint'],
    ['no call', { valid: ["send('a');"] }, 'No analytics call was found'],
    [
      'no findings',
      { invalid: [{ code, findings: [] }] },
      'Expected "findings" to be a list of at least one',
    ],
    ['no message', { invalid: [{ code, findings: [{ line: 1 }] }] }, 'findings[0]: Missing "messageId"'],
    [
      'a mistyped message',
      { invalid: [{ code, findings: ['debgu'] }] },
      'The rule has no message "debgu"; it has debug, planned',
    ],
    [
      'a mistyped field',
      { invalid: [{ code, findings: [{ messageId: 'debug', lnie: 1 }] }] },
      'Unknown field "lnie"',
    ],
    ['a wrong option', { valid: [{ code, options: { prefix: 1 } }] }, "The options don't fit the rule"],
    ['a wrong plan', { valid: [{ plan: 'evnets: {}' }] }, "The plan can't be read:\n- line 2: Unknown field"],
  ] as [string, Partial<RuleCases>, string][])('%s', (_, cases, expected) => {
    expect(failure(cases)).toContain(expected);
  });

  it('a rule that is none, or crashes', () => {
    expect(failure({ valid: [code] }, { ...noDebug, id: 'No Debug' })).toContain(
      'This is no rule:\n- Expected "id"',
    );
    const crashing = {
      ...noDebug,
      name: () => {
        throw new TypeError('oh');
      },
    };
    expect(failure({ valid: [code] }, crashing)).toContain('TypeError: oh');
  });
});

it('runs at once where nothing runs tests, and takes what is set for all testers', () => {
  const names: string[] = [];
  const record = (name: string, body: () => void) => {
    names.push(name);
    body();
  };
  RuleTester.describe = record;
  RuleTester.it = record;
  new RuleTester().run(noDebug, { valid: ["analytics.track('a');"], invalid: [] });
  RuleTester.describe = null;
  RuleTester.it = null;
  expect(names).toEqual(['no-debug', 'valid', "analytics.track('a');"]);
  expect(() => new RuleTester().run(noDebug, { valid: ["analytics.track('debug');"], invalid: [] })).toThrow(
    'found 1',
  );
});
