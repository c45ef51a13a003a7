import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBaseline } from '../../src/baseline/apply-baseline.ts';
import { type Baseline, baselineOf, type Entry, size } from '../../src/baseline/baseline.ts';
import { extended, pruned, relocated } from '../../src/baseline/change-baseline.ts';
import { readBaseline } from '../../src/baseline/read-baseline.ts';
import { writeBaseline } from '../../src/baseline/write-baseline.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { fingerprintOf } from '../../src/lint/fingerprint.ts';
import { inOrder } from '../../src/lint/in-order.ts';
import type { LintResult } from '../../src/lint/result.ts';
import { inventory } from '../support/calls.ts';

const same = (file: string) => file;

interface About {
  readonly file?: string;
  readonly line?: number;
  readonly rule?: string;
  readonly event?: string | null;
  readonly property?: string | null;
  readonly message?: string;
  readonly gather?: string;
}

function finding({
  file = 'src/a.ts',
  line = 1,
  rule = 'casing',
  event = 'E',
  property = null,
  ...rest
}: About): Finding {
  return {
    rule,
    severity: 'error',
    message: 'Expected another',
    messageId: 'better',
    data: {},
    at: { file, line, column: 1, endLine: line, endColumn: 2 },
    event,
    property,
    help: null,
    related: [],
    fix: null,
    fingerprint: '',
    ...rest,
  };
}

function resultOf(findings: readonly Finding[]): LintResult {
  const none = { files: 1, calls: 0, resolved: 0, partial: 0, opaque: 0, errors: 0, warnings: 0, fixable: 0 };
  return {
    summary: { ...none, suppressed: 0 },
    findings: inOrder(findings),
    skipped: [],
    inventory: inventory(),
    planFiles: [],
    planSize: null,
    unassignedSources: [],
    crashed: false,
    whyNothing: '',
  };
}

const made = (...findings: Finding[]) => baselineOf(inOrder(findings), same);
const left = (baseline: Baseline, ...findings: Finding[]) =>
  applyBaseline(resultOf(findings), baseline, same).findings.map(({ at }) => `${at.file}:${at.line}`);
const always = () => true;

describe('what a baseline suppresses', () => {
  const base = made(finding({ line: 1 }), finding({ line: 2 }));

  it.each([
    ['the same at other places', [finding({ line: 8 }), finding({ line: 9 })], []],
    ['fewer of the same', [finding({ line: 8 })], []],
    ['another message of the same kind', [finding({ message: '41 of 46' })], []],
  ] as const)('%s', (_, found, expected) => {
    expect(left(base, ...found)).toEqual(expected);
  });

  it.each([
    [
      'one more of the same: all, since which is new can’t be told',
      [1, 2, 3].map((line) => finding({ line })),
      3,
    ],
    ['another event', [finding({ event: 'F' })], 1],
    ['another property', [finding({ property: 'p' })], 1],
    ['another rule', [finding({ rule: 'other' })], 1],
    ['another file', [finding({ file: 'src/b.ts' })], 1],
    ['a new one where another is fixed', [finding({ line: 1 }), finding({ event: 'F' })], 1],
  ] as const)('and not %s', (_, found, count) => {
    expect(left(base, ...found)).toHaveLength(count);
  });

  it('says how many of them it knows', () => {
    const { findings, summary } = applyBaseline(
      resultOf([1, 2, 3].map((line) => finding({ line }))),
      base,
      same,
    );
    expect(findings[0]!.help).toBe("2 of these 3 are suppressed; which one is new can't be told");
    expect([summary.suppressed, summary.errors]).toEqual([0, 3]);
  });

  it('never that a rule has crashed', () => {
    const crash = finding({ rule: 'internal-error' });
    expect(made(crash).size).toBe(0);
    expect(
      left(new Map([[fingerprintOf({ ...crash, path: 'src/a.ts' }), { ...entry, rule: crash.rule }]]), crash),
    ).toHaveLength(1);
  });
});

const entry: Entry = {
  rule: 'casing',
  messageId: 'better',
  path: 'src/a.ts',
  event: 'E',
  property: null,
  count: 1,
};

describe('a finding of many places', () => {
  const place = (line: number, file = 'src/a.ts') => finding({ line, file, property: 'k', gather: 'all' });
  const base = made(place(1), place(2), place(1, 'src/b.ts'));

  it('is counted place by place', () => {
    expect([...base.values()].map(({ path, count }) => [path, count])).toEqual([
      ['src/a.ts', 2],
      ['src/b.ts', 1],
    ]);
  });

  it('stays suppressed where some of them are mended, the first too', () => {
    expect(left(base, place(2), place(1, 'src/b.ts'))).toEqual([]);
    expect(left(base, place(1, 'src/b.ts'))).toEqual([]);
  });

  it('does not hide a new one', () => {
    expect(left(base, place(1), place(2), place(1, 'src/b.ts'), place(4, 'src/c.ts'))).toEqual([
      'src/c.ts:4',
    ]);
  });

  it('told instead of single ones: these are what counts, however they are told', () => {
    const single = (i: number) => finding({ line: i, event: `E${i}` });
    const many = (...lines: number[]) =>
      ({
        ...finding({ line: lines[0]!, event: null, message: `${lines.length} of 46` }),
        messageId: 'many',
        insteadOf: lines.map(single),
      }) as Finding;
    const suppressed = made(many(1, 2, 3, 4, 5, 6));
    expect(size(suppressed)).toBe(6);
    expect(left(suppressed, many(2, 3, 4, 5, 6))).toEqual([]);
    expect(left(suppressed, single(3), single(4))).toEqual([]);
    expect(left(suppressed, many(1, 2, 3, 4, 5, 6, 7))).toEqual(['src/a.ts:7']);
    expect(left(made(single(1), single(2)), many(1, 2, 3, 4, 5, 6, 7, 8))).toEqual(['src/a.ts:3']);
  });
});

describe('a baseline follows the code', () => {
  it('takes out what is not found, unless that was not looked at', () => {
    const base = made(finding({}), finding({ line: 2 }), finding({ event: 'F' }), finding({ rule: 'off' }));
    const next = pruned(base, made(finding({}), finding({ event: 'New' })), ({ rule }) => rule !== 'off');
    expect([...next.values()].map(({ rule, event, count }) => [rule, event, count])).toEqual([
      ['casing', 'E', 1],
      ['off', 'E', 1],
    ]);
  });

  it('suppresses what was chosen, and keeps the rest', () => {
    const base = made(finding({}), finding({ event: 'Gone' }), finding({ rule: 'other', event: 'Gone' }));
    const found = made(finding({}), finding({ line: 2 }), finding({ rule: 'other' }));
    const next = extended(base, found, ({ rule }) => rule === 'casing', always);
    expect([...next.values()].map(({ rule, event, count }) => [rule, event, count])).toEqual([
      ['other', 'Gone', 1],
      ['casing', 'E', 2],
    ]);
  });

  it('never lowers on a run over a part of the code', () => {
    const base = made(finding({}), finding({ line: 2 }));
    expect(extended(base, made(finding({})), always, () => false)).toEqual(base);
  });

  it('goes with a file that moves, and to no file that has entries', () => {
    const base = made(finding({}), finding({ line: 2 }), finding({ file: 'src/b.ts', event: 'F' }));
    const isGone = (path: string) => path === 'src/a.ts';
    const moved = made(finding({ file: 'src/c.ts' }), finding({ file: 'src/b.ts' }));
    expect(
      [...relocated(base, moved, isGone).values()].map(({ path, event, count }) => [path, event, count]),
    ).toEqual([
      ['src/a.ts', 'E', 1],
      ['src/b.ts', 'F', 1],
      ['src/c.ts', 'E', 1],
    ]);
    expect(relocated(base, moved, () => false)).toEqual(base);
  });
});

describe('for any findings', () => {
  const text = fc.oneof(
    fc.constantFrom('a', 'b', '', '__proto__', 'constructor', '2'),
    fc.string({ unit: 'grapheme' }),
  );
  const about = fc.record({
    file: fc.constantFrom('src/a.ts', 'src/b.ts', '../plan.yaml', '__proto__x'),
    line: fc.integer({ min: 1, max: 30 }),
    rule: fc.constantFrom('r', 's', 'x/y'),
    event: fc.option(text),
    property: fc.option(text),
  });
  const any = fc.array(about.map(finding), { maxLength: 20 });
  const bytes = (baseline: Baseline) => new TextEncoder().encode(writeBaseline(baseline));

  it('all of them are suppressed, and any further one is told', () => {
    fc.assert(
      fc.property(any, about, (found, more) => {
        const base = made(...found);
        expect(left(base, ...found)).toEqual([]);
        const added = finding({ ...more, line: 99 });
        expect(left(base, ...found, added)).toContain(`${added.at.file}:99`);
      }),
    );
  });

  it('the order of the findings does not matter, and the text can be read again', () => {
    fc.assert(
      fc.property(any, (found) => {
        const base = made(...found);
        expect(writeBaseline(made(...found.toReversed()))).toBe(writeBaseline(base));
        const { baseline, problems } = readBaseline(bytes(base), 'suppressions.json');
        expect(problems).toEqual([]);
        expect(new Map([...baseline].sort())).toEqual(new Map([...base].sort()));
        expect(JSON.parse(writeBaseline(base)).version).toBe(1);
      }),
    );
  });

  it('to prune takes out what is too much, once, and accepts nothing new', () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const found = made(...after);
        const once = pruned(made(...before), found, always);
        expect(pruned(once, found, always)).toEqual(once);
        expect(left(once, ...after)).toEqual(left(made(...before), ...after));
        for (const [fingerprint, { count }] of once) {
          expect(count).toBeLessThanOrEqual(found.get(fingerprint)?.count ?? 0);
        }
      }),
    );
  });
});

describe('a text that is no baseline', () => {
  const one = (fields: string) =>
    `{ "version": 1,\n "suppressions": { "src/a.ts": { "casing": [\n  ${fields}\n] } } }`;
  it.each([
    ['empty', '', /^1:1 Expected the suppressions to be a mapping/],
    ['cut', '{ "version": 1,', /^1:\d+ /],
    [
      'a newer version',
      '{ "version": 2, "suppressions": {} }',
      /^1:14 Expected "version" to be 1, the version/,
    ],
    ['of another tool', '{ "src/a.js": { "no-var": { "count": 1 } } }', /Unknown field "src\/a.js"/],
    ['a list', '[]', /^1:1 Expected the suppressions to be a mapping/],
    [
      'a negative count',
      one('{ "message": "m", "count": -1 }'),
      /^3:\d+ Expected "count" to be a whole number from 1/,
    ],
    ['none', one('{ "message": "m", "count": 0 }'), /^3:\d+ Expected "count" to be a whole number from 1/],
    ['half a finding', one('{ "message": "m", "count": 1.5 }'), /Expected "count" to be a whole number/],
    [
      'a huge count',
      one('{ "message": "m", "count": 1e300 }'),
      /Expected "count" to be a whole number from 1 to 1000000/,
    ],
    ['a count in words', one('{ "message": "m", "count": "two" }'), /Expected "count" to be a whole number/],
    ['an unknown field', one('{ "message": "m", "count": 1, "evnet": "E" }'), /^3:\d+ Unknown field "evnet"/],
    ['no message', one('{ "count": 1 }'), /^3:\d+ Missing "message"/],
    ['a duplicate key', '{ "version": 1, "suppressions": { "a": {}, "a": {} } }', /Duplicate key "a"/],
    [
      'a duplicate entry',
      one('{ "message": "m", "count": 1 },\n  { "message": "m", "count": 2 }'),
      /^4:3 Duplicate entry/,
    ],
    [
      'a conflict',
      `{\n<<<<<<< main\n  "version": 1,\n=======\n>>>>>>> other\n}`,
      /^2:1 Unresolved merge conflict/,
    ],
    ['no text', '\0\x01\x02', /./],
    ['deep', '['.repeat(5000), /Nested too deeply/],
  ])('%s', (_, text, message) => {
    const { baseline, problems } = readBaseline(new TextEncoder().encode(text), 's.json');
    expect(baseline.size).toBe(0);
    const said = problems.map((problem) => `${problem.at?.line}:${problem.at?.column} ${problem.message}`);
    expect(said.join('\n')).toMatch(message);
  });
});

it('the text has a line for each entry, by file and rule', () => {
  const found = [
    finding({ event: 'B', property: 'p' }),
    finding({ event: 'A' }),
    finding({ event: 'A', line: 3 }),
  ];
  expect(writeBaseline(made(...found, finding({ file: 'src/B.ts', rule: 'other', event: null })))).toBe(`{
  "version": 1,
  "suppressions": {
    "src/B.ts": {
      "other": [
        { "message": "better", "count": 1 }
      ]
    },
    "src/a.ts": {
      "casing": [
        { "message": "better", "event": "A", "count": 2 },
        { "message": "better", "event": "B", "property": "p", "count": 1 }
      ]
    }
  }
}
`);
  expect(writeBaseline(new Map())).toBe('{\n  "version": 1,\n  "suppressions": {}\n}\n');
});
