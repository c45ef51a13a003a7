import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { lintTexts } from '../../src/rule-tester/lint-texts.ts';
import { type PlanText, readPlan } from '../support/plan-text.ts';
import type { Files } from '../support/scan-text.ts';

const chosen = (...ids: string[]) => rules.filter(({ id }) => ids.includes(id));

/** `file:line rule` of what is left, and how many findings were suppressed. */
function lint(
  files: Files | string,
  { on = ['property-casing', 'event-name-casing'], plan }: { on?: string[]; plan?: PlanText } = {},
) {
  const { findings, summary } = lintTexts({
    files: typeof files === 'string' ? { 'src/a.tsx': files } : files,
    plan: plan === undefined ? null : readPlan(plan),
    rules: chosen(...on, 'unused-suppression'),
    offRules: rules.filter(({ id }) => ![...on, 'unused-suppression'].includes(id)),
  });
  expect(summary.errors + summary.warnings).toBe(findings.length);
  return {
    left: findings.map(({ at, rule }) => `${at.file}:${at.line} ${rule}`),
    suppressed: summary.suppressed,
  };
}

const CALL = "analytics.track('Order Completed', { orderId: 1 });";
const BOTH = "analytics.track('order completed', { orderId: 1 });";
const clean = (suppressed: number) => ({ left: [], suppressed });

describe('a directive holds', () => {
  it.each([
    ['for the next line', `// tracklint-disable-next-line property-casing\n${CALL}`, 1],
    ['for its own line', `${CALL} // tracklint-disable-line property-casing`, 1],
    ['for several rules', `// tracklint-disable-next-line property-casing, event-name-casing\n${BOTH}`, 2],
    ['for all rules', `// tracklint-disable-next-line\n${BOTH}`, 2],
    ['with a reason', `// tracklint-disable-next-line property-casing -- the app does so, too\n${CALL}`, 1],
    ['with nothing but a reason', `// tracklint-disable-next-line -- all of it\n${BOTH}`, 2],
    ['in a block comment', `/* tracklint-disable-next-line property-casing */\n${CALL}`, 1],
    ['over several lines', `/**\n * tracklint-disable-next-line\n * property-casing\n */\n${CALL}`, 1],
    ['to the end of the file', `/* tracklint-disable */\n${BOTH}\n${CALL}`, 3],
    ['to its end', `// tracklint-disable property-casing\n${CALL}\n// tracklint-enable property-casing`, 1],
    ['for the whole file', `${CALL}\n// tracklint-disable-file property-casing`, 1],
    ['in JSX', `const a = (\n<a onClick={() => {\n{/* tracklint-disable-next-line */}\n${BOTH}\n}} />);`, 2],
  ])('%s', (_, text, suppressed) => {
    expect(lint(text)).toEqual(clean(suppressed));
  });

  it('not beyond that', () => {
    expect(lint(`// tracklint-disable-next-line property-casing\n${CALL}\n${CALL}`).left).toEqual([
      'src/a.tsx:3 property-casing',
    ]);
    expect(lint(`/* tracklint-disable */\n${CALL}\n/* tracklint-enable */\n${CALL}`).left).toEqual([
      'src/a.tsx:4 property-casing',
    ]);
    expect(lint(`/* tracklint-disable */\n${BOTH}\n/* tracklint-enable property-casing */\n${BOTH}`)).toEqual(
      { left: ['src/a.tsx:4 property-casing'], suppressed: 2 },
    );
  });

  it('in a template', () => {
    const template = (comment: string) =>
      `<template>\n${comment}\n<a @click="$analytics.track('Order Completed', { orderId: 1 })"/>\n</template>`;
    expect(lint({ 'src/a.vue': template('<!-- tracklint-disable-next-line property-casing -->') })).toEqual(
      clean(1),
    );
    expect(lint({ 'src/a.vue': template('') }).left).toEqual(['src/a.vue:3 property-casing']);
  });

  it('only as a comment', () => {
    const other = CALL.replace('orderId', 'itemId');
    const text = `const a = '// tracklint-disable-next-line';${CALL}\nconst b = \`\n// tracklint-disable-next-line\n\`;${other}`;
    expect(lint(text)).toEqual({
      left: ['src/a.tsx:1 property-casing', 'src/a.tsx:4 property-casing'],
      suppressed: 0,
    });
  });
});

it('holds for one of the places of a finding that gathers several', () => {
  const off = '// tracklint-disable-next-line property-casing\n';
  const files = { 'src/a.ts': `${off}${CALL}`, 'src/b.ts': CALL, 'src/c.ts': CALL };
  expect(lint(files)).toEqual({ left: ['src/b.ts:1 property-casing'], suppressed: 1 });
  expect(lint({ ...files, 'src/b.ts': off + CALL, 'src/c.ts': off + CALL })).toEqual(clean(3));
});

it('holds for one of the keys of a finding that names several', () => {
  const object = (...before: string[]) =>
    `analytics.track('Order Completed', {\n${before[0] ?? ''}\n  orderId: 1,\n${before[1] ?? ''}\n  cartId: 2,\n});\n`;
  const off = '// tracklint-disable-next-line property-casing';
  expect(lint(object())).toEqual({ left: ['src/a.tsx:3 property-casing'], suppressed: 0 });
  expect(lint(object(off))).toEqual({ left: ['src/a.tsx:5 property-casing'], suppressed: 1 });
  expect(lint(object('', off))).toEqual({ left: ['src/a.tsx:3 property-casing'], suppressed: 1 });
  expect(lint(object(off, off))).toEqual(clean(2));
});

describe('a finding that stands elsewhere than its calls', () => {
  const events = "export const ORDERED = 'order completed';\n";
  const sending = (above: string) =>
    `import { ORDERED } from './events';\n${above}\nanalytics.track(ORDERED);\n`;
  const next = '// tracklint-disable-next-line event-name-casing';

  it('goes with a directive at the constant', () => {
    expect(lint({ 'src/events.ts': `${next}\n${events}`, 'src/b.ts': sending('') })).toEqual(clean(1));
  });

  it('goes with directives at all of its calls', () => {
    expect(lint({ 'src/events.ts': events, 'src/b.ts': sending(next) })).toEqual(clean(1));
    expect(lint({ 'src/events.ts': events, 'src/b.ts': sending(next), 'src/c.ts': sending(next) })).toEqual(
      clean(1),
    );
  });

  it('stays for the calls without', () => {
    expect(lint({ 'src/events.ts': events, 'src/b.ts': sending(next), 'src/c.ts': sending('') })).toEqual({
      left: ['src/events.ts:1 event-name-casing'],
      suppressed: 0,
    });
  });

  it('goes with a directive in the plan, and at the calls of a planned event', () => {
    const files = (above: string) => ({ 'src/b.ts': `${above}\nanalytics.track('order completed');` });
    const plan = (comment: string) => `events:\n  order completed: {} ${comment}`;
    expect(lint(files(''), { plan: plan('# tracklint-disable-line event-name-casing') })).toEqual(clean(1));
    expect(lint(files(next), { plan: plan('') })).toEqual(clean(1));
    expect(lint(files(''), { plan: plan('') }).left).toEqual(['tracking-plan.yaml:3 event-name-casing']);
  });

  it('goes with a directive above a call whose name is on a later line', () => {
    expect(lint("// tracklint-disable-next-line\nanalytics.track(\n  'order completed',\n);")).toEqual(
      clean(1),
    );
  });
});

describe('unused-suppression', () => {
  it('judges each rule of a directive', () => {
    const { left } = lint(`// tracklint-disable-next-line property-casing, event-name-casing\n${CALL}`);
    expect(left).toEqual(['src/a.tsx:1 unused-suppression']);
  });

  it('says nothing of rules that are off', () => {
    expect(lint(`// tracklint-disable-next-line no-dynamic-event-name\n${CALL}`).left).toEqual([
      'src/a.tsx:2 property-casing',
    ]);
  });

  it('is about what begins or ends, too', () => {
    expect(lint('// tracklint-enable\n// tracklint-disable property-casing').left).toEqual([
      'src/a.tsx:1 unused-suppression',
      'src/a.tsx:2 unused-suppression',
    ]);
  });
});
