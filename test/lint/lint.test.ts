import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LintRequest, lint } from '../../src/lint/lint.ts';
import { type AnyRule, defineRule } from '../../src/lint/rule.ts';
import { call, inventory, names, place } from '../support/calls.ts';
import { PLAN_FILE, planOf } from '../support/plan-text.ts';

/** Says of every call where it is. */
const everyCall = defineRule({
  id: 'every-call',
  description: 'Limit calls',
  recommended: 'error',
  strict: 'error',
  plan: 'unused',
  options: z.strictObject({ word: z.string().default('Disallowed') }).prefault({}),
  messages: { seen: '{word} call' },
  *call(seen, { options }) {
    yield {
      messageId: 'seen',
      at: seen.at,
      event: seen.names[0]?.value ?? null,
      data: { word: options.word },
    };
  },
});

const everyName = defineRule({
  ...everyCall,
  id: 'every-name',
  call: () => [],
  *name(name, { options }) {
    yield { messageId: 'seen', at: name.at, event: name.value, data: { word: options.word } };
  },
});

const everyWhole = defineRule({
  ...everyCall,
  id: 'every-whole',
  call: () => [],
  *inventory(whole, { options }) {
    for (const seen of whole.calls) yield { messageId: 'seen', at: seen.at, data: { word: options.word } };
  },
  *planned(plan, { options }) {
    for (const event of plan.events) yield { messageId: 'seen', at: event.at, data: { word: options.word } };
  },
});

const run = (request: Partial<LintRequest>, ...rules: AnyRule[]) =>
  lint({
    inventory: inventory(),
    plan: null,
    planIssues: [],
    rules,
    settingsOf: () => ({}),
    reported: () => true,
    full: true,
    ...request,
  });
const places = (result: ReturnType<typeof run>) => result.findings.map(({ at }) => `${at.file}:${at.line}`);

describe('findings', () => {
  it('are sorted by file, line, column, rule and message, whatever the order of calls', () => {
    const calls = [
      call({ at: place('src/b.ts', 2) }),
      call({ at: place('src/a.ts', 9) }),
      call({ at: place('src/B.ts', 1) }),
      call({ at: place('src/a.ts', 10) }),
    ];
    const sorted = ['src/B.ts:1', 'src/a.ts:9', 'src/a.ts:10', 'src/b.ts:2'];
    expect(places(run({ inventory: inventory(...calls) }, everyCall))).toEqual(sorted);
    expect(places(run({ inventory: inventory(...calls.reverse()) }, everyCall))).toEqual(sorted);
  });

  it('that are the same are one', () => {
    const at = place('src/a.ts', 1);
    const calls = [call({ at, events: ['A'] }), call({ at, events: ['A'] }), call({ at, events: ['B'] })];
    expect(run({ inventory: inventory(...calls) }, everyCall).findings.map(({ event }) => event)).toEqual([
      'A',
      'B',
    ]);
  });

  it('keep their fingerprint when lines move, and not when anything else changes', () => {
    const fingerprint = (file: string, line: number, event: string, rule: AnyRule = everyCall) =>
      run({ inventory: inventory(call({ at: place(file, line), events: [event] })) }, rule).findings[0]
        ?.fingerprint;
    expect(fingerprint('src/a.ts', 1, 'A')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('src/a.ts', 1, 'A')).toBe(fingerprint('src/a.ts', 7, 'A'));
    const others = [
      fingerprint('src/b.ts', 1, 'A'),
      fingerprint('src/a.ts', 1, 'B'),
      fingerprint('src/a.ts', 1, 'A', everyWhole),
    ];
    expect(new Set([fingerprint('src/a.ts', 1, 'A'), ...others]).size).toBe(4);
  });

  it('have the fingerprint of the stable path', () => {
    const from = (file: string, folder: string) =>
      run(
        { inventory: inventory(call({ at: place(file, 1) })), stablePath: (path) => folder + path },
        everyCall,
      ).findings[0]?.fingerprint;
    expect(from('cart.ts', 'src/')).toBe(from('src/cart.ts', ''));
  });
});

describe('settings', () => {
  const calls = [call({ at: place('src/a.ts', 1) }), call({ at: place('server/b.ts', 1) })];
  const settingsOf = (file: string) => ({
    'every-call': file.startsWith('server')
      ? { level: 'off' as const, options: undefined }
      : { level: 'warn' as const, options: { word: 'Unknown' } },
    'every-whole': {
      level: 'warn' as const,
      options: { word: file.startsWith('server') ? 'Missing' : 'Unknown' },
    },
  });

  it('decide for each file', () => {
    const { findings, summary } = run({ inventory: inventory(...calls), settingsOf }, everyCall);
    expect(findings.map(({ at, severity, message }) => [at.file, severity, message])).toEqual([
      ['src/a.ts', 'warn', 'Unknown call'],
    ]);
    expect(summary).toMatchObject({ errors: 0, warnings: 1 });
  });

  it('decide for each file of a rule about the whole', () => {
    const { findings } = run({ inventory: inventory(...calls), settingsOf }, everyWhole);
    expect(findings.map(({ at, message }) => [at.file, message])).toEqual([
      ['server/b.ts', 'Missing call'],
      ['src/a.ts', 'Unknown call'],
    ]);
  });

  it('are those of the recommended preset where there are none', () => {
    const { findings } = run({ inventory: inventory(calls[0]!) }, everyCall);
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'Disallowed call'],
    ]);
    expect(run({ inventory: inventory(calls[0]!) }, { ...everyCall, recommended: 'off' }).findings).toEqual(
      [],
    );
  });
});

describe('what is looked at', () => {
  it('leaves out forwarded calls, and does not count them', () => {
    const calls = [
      call({ at: place('src/a.ts', 1) }),
      call({ at: place('src/a.ts', 2), forwarded: true }),
      call({ at: place('src/a.ts', 3), resolution: 'partial' }),
      call({ at: place('src/a.ts', 4), resolution: 'opaque' }),
    ];
    const result = run({ inventory: inventory(...calls) }, everyCall);
    expect(places(result)).toEqual(['src/a.ts:1', 'src/a.ts:3', 'src/a.ts:4']);
    expect(result.summary).toMatchObject({ calls: 3, resolved: 1, partial: 1, opaque: 1, errors: 3 });
    expect(result.inventory.calls).toHaveLength(4);
  });

  it('reports and counts selected files only, plan files on full runs', () => {
    const plan = planOf('events: { A: {} }');
    const calls = [call({ at: place('src/a.ts', 1) }), call({ at: place('src/b.ts', 1) })];
    const select = (full: boolean, ...files: string[]) =>
      run(
        { inventory: inventory(...calls), plan, full, reported: (file) => files.includes(file) },
        everyWhole,
        everyCall,
      );
    expect(places(select(false, 'src/a.ts'))).toEqual(['src/a.ts:1', 'src/a.ts:1']);
    expect(select(false, 'src/a.ts').summary.calls).toBe(1);
    expect(places(select(false, PLAN_FILE))).toEqual([`${PLAN_FILE}:2`]);
    expect(places(select(true))).toEqual([`${PLAN_FILE}:2`]);
  });

  it('runs rules about absence on full runs, and rules about the plan where there is one', () => {
    const absent = { ...everyCall, fullRunOnly: true };
    const planned = { ...everyCall, plan: 'required' as const };
    const calls = inventory(call());
    expect(run({ inventory: calls, full: false }, absent).findings).toEqual([]);
    expect(run({ inventory: calls }, absent).findings).toHaveLength(1);
    expect(run({ inventory: calls }, planned).findings).toEqual([]);
    expect(run({ inventory: calls, plan: planOf('events: {}') }, planned).findings).toHaveLength(1);
  });
});

describe('names', () => {
  const literal = { value: 'Cart Viewed', at: place('src/events.ts', 3) };
  const constant = (line: number) =>
    call({ at: place('src/cart.ts', line), names: [literal], eventAt: place('src/cart.ts', line) });
  const inline = call({
    names: [{ value: 'Cart Viewed', at: place('src/zoo.ts', 1) }],
    eventAt: place('src/zoo.ts', 1),
  });
  const seen = (request: Partial<LintRequest>) =>
    run(request, everyName).findings.map(({ at, related }) => [
      `${at.file}:${at.line}`,
      related.map((other) => `${other.at.file}:${other.at.line} ${other.message}`),
    ]);

  it('stand at their first literal, once, with the calls', () => {
    expect(seen({ inventory: inventory(inline, constant(8), constant(5)) })).toEqual([
      ['src/events.ts:3', ['src/cart.ts:5 sent here', 'src/cart.ts:8 sent here', 'src/zoo.ts:1 sent here']],
    ]);
    expect(seen({ inventory: inventory(inline) })).toEqual([['src/zoo.ts:1', []]]);
    const again = call({
      names: [{ value: 'Cart Viewed', at: place('src/zoo.ts', 9) }],
      eventAt: place('src/zoo.ts', 9),
    });
    expect(seen({ inventory: inventory(inline, again) })).toEqual([
      ['src/zoo.ts:1', ['src/zoo.ts:9 also sent here']],
    ]);
  });

  it('stand in the plan where they are planned, on full runs', () => {
    const request = { inventory: inventory(constant(5)), plan: planOf('events: { Cart Viewed: {} }') };
    expect(seen(request)).toEqual([[`${PLAN_FILE}:2`, ['src/cart.ts:5 sent here']]]);
    const selected = (file: string) => file === 'src/events.ts';
    expect(seen({ ...request, full: false, reported: selected })).toEqual([
      ['src/events.ts:3', ['src/cart.ts:5 sent here']],
    ]);
  });

  it('are those of Track calls, and where composed stand at the call', () => {
    const page = call({ method: 'page', names: names('Docs') });
    const composed = call({ names: [{ value: 'Cart Shared', at: null }], eventAt: place('src/a.ts', 4) });
    expect(seen({ inventory: inventory(page, composed) })).toEqual([['src/a.ts:4', []]]);
  });
});

describe('mistakes met before', () => {
  it('are findings: warnings of the source', () => {
    const result = run({
      inventory: { ...inventory(), problems: [{ at: place('src/a.ts', 1), message: "';' expected." }] },
      plan: planOf('events: {}'),
    });
    expect(
      result.findings.map(({ rule, severity, message, help }) => [rule, severity, message, help]),
    ).toEqual([['parse-error', 'warn', "';' expected.", null]]);
    expect(result.crashed).toBe(false);
  });

  it('can be set like rules', () => {
    const settingsOf = () => ({ 'parse-error': { level: 'off' as const, options: undefined } });
    const problems = [{ at: place('src/a.ts', 1), message: "';' expected." }];
    expect(run({ inventory: { ...inventory(), problems }, settingsOf }).findings).toEqual([]);
  });
});

describe('sources of the plan', () => {
  const plan = planOf(
    'common: { initiator: { type: string, sources: [web] } }\nevents: { A: { sources: [api, web] } }',
  );
  const unassigned = (...calls: Parameters<typeof inventory>) =>
    run({ plan, inventory: inventory(...calls) }).unassignedSources;

  it('are told where no call belongs to any', () => {
    expect(unassigned(call())).toEqual(['api', 'web']);
    expect(unassigned(call(), call({ source: 'web' }))).toEqual([]);
  });

  it("are nobody's matter without a call, or a plan", () => {
    expect(unassigned()).toEqual([]);
    expect(run({ inventory: inventory(call()) }).unassignedSources).toEqual([]);
  });
});

describe('a crash', () => {
  const crashing = defineRule({
    ...everyCall,
    id: 'crashing',
    call() {
      throw new TypeError('no such thing');
    },
  } as AnyRule);
  const calls = [
    call({ at: place('src/a.ts', 1) }),
    call({ at: place('src/a.ts', 2) }),
    call({ at: place('src/b.ts', 1) }),
  ];

  it('is one finding for a rule and file, and the results of others stand', () => {
    const result = run({ inventory: inventory(...calls) }, crashing, everyCall);
    expect(result.crashed).toBe(true);
    const crashes = result.findings.filter(({ rule }) => rule === 'internal-error');
    expect(crashes.map(({ at, severity, data }) => [`${at.file}:${at.line}`, severity, data])).toEqual([
      ['src/a.ts:1', 'error', { rule: 'crashing', reason: 'TypeError: no such thing' }],
      ['src/b.ts:1', 'error', { rule: 'crashing', reason: 'TypeError: no such thing' }],
    ]);
    expect(crashes[0]?.message).toContain('A bug in tracklint, not in your code');
    expect(result.findings.filter(({ rule }) => rule === 'every-call')).toHaveLength(3);
  });

  it('is also a message that asks for too much', () => {
    const result = run(
      { inventory: inventory(calls[0]!) },
      { ...everyCall, messages: { seen: '{nobody} call' } },
    );
    expect(result.findings.map(({ rule }) => rule)).toEqual(['internal-error']);
  });

  it('is said even where the file is not reported', () => {
    const throwing = {
      ...everyWhole,
      inventory: () => {
        throw new Error('broken');
      },
    };
    const result = run({ inventory: inventory(calls[0]!), reported: () => false, full: false }, throwing);
    expect(result.crashed).toBe(true);
  });
});
