import { describe, expect, it } from 'vitest';
import { type JudgedChange, judgeChanges, type PlanDiff } from '../../src/author/plan-diff.ts';
import { diffPlans } from '../../src/plan/diff/diff-plans.ts';
import { planDiffMarkdown } from '../../src/report/plan-diff-markdown.ts';
import { planDiffPretty } from '../../src/report/plan-diff-pretty.ts';
import { planOf } from '../support/plan-text.ts';
import { call, finding, PLAIN } from './samples.ts';

function diffOf(before: string, after: string, broken: Parameters<typeof judgeChanges>[1] = []): PlanDiff {
  return {
    before: 'main',
    after: 'tracking-plan.yaml',
    ...judgeChanges(diffPlans(planOf(before), planOf(after)), broken),
    code: { files: 3, calls: 12 },
  };
}

const event = (name: string) => `events: { ${JSON.stringify(name)}: {} }`;

describe('markdown', () => {
  it('shows what breaks, and folds the rest', () => {
    const broken = Array.from({ length: 12 }, (_, n) => ({
      call: call(`src/a.ts:${n + 1}:1-2`),
      finding: finding(`src/a.ts:${n + 1}:1-2`, {
        property: null,
        message: 'Unknown event "Order Completed"',
      }),
    }));
    const text = planDiffMarkdown(diffOf(event('Order Completed'), event('Cart Viewed'), broken));
    const calls = broken.map((_, n) => `\`src/a.ts:${n + 1}:1\``);
    expect(text).toBe(`### Tracking plan: 1 breaking change, 1 safe change

12 of 12 calls break. From \`main\` to \`tracking-plan.yaml\`.

- **"Order Completed": removed** (breaks code and data)<br>Calls that send it are violations, and no more rows arrive<br>${calls.slice(0, 10).join(', ')} and 2 more

<details><summary>1 safe change</summary>

- "Cart Viewed": added

</details>

<details><summary>What is wrong with the calls now (12)</summary>

${calls.map((place) => `- ${place} Unknown event "Order Completed"`).join('\n')}

</details>
`);
  });

  it.each([
    ['@everyone', '"@\u{200B}everyone": added'],
    ['</details><b>', '"\\</details\\>\\<b\\>": added'],
    ['a | *b* _c_ `d` [e](f) #1', '"a \\| \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\#\u{200B}1": added'],
    ['a\nb', '"a\\\\nb": added'],
  ])('takes %j as it is written', (name, row) => {
    expect(planDiffMarkdown(diffOf('events: {}', event(name)))).toContain(`- ${row}\n`);
  });

  it('fits into a comment, and counts what is left out', () => {
    const many = (word: string) =>
      `events:\n${Array.from({ length: 1000 }, (_, n) => `  ${word} Number ${n} With A Rather Long Name Was Clicked: {}`).join('\n')}`;
    const text = planDiffMarkdown(diffOf(many('Button'), many('Link')));
    expect(text.length).toBeLessThan(65_536);
    expect(text.match(/^- … and 920 more$/gm)).toHaveLength(2);
  });
});

describe('for people', () => {
  const view = { colors: PLAIN, width: 80 };

  it('calls that no change explains are shown all the same', () => {
    const stray = { call: call('src/a.ts:1:1-2', { method: 'alias' }), finding: finding('src/a.ts:1:1-2') };
    const text = planDiffPretty(diffOf(event('A B'), event('A B'), [stray]), view);
    expect(text).toContain('src/a.ts:1:1  Expected "orderId" to be "order_id"\n');
    expect(text).toContain('1 of 12 calls breaks.');
  });

  it('control characters of a name stay visible', () => {
    const text = planDiffPretty(diffOf('events: {}', event('\u001b[31mred')), view);
    expect(text).not.toContain('\u001b');
  });

  it('no call in the code is said', () => {
    const none = { ...diffOf(event('A B'), event('A B')), code: { files: 3, calls: 0 } };
    expect(planDiffPretty(none, view)).toContain('No analytics call was found in 3 files.');
    const changes: readonly JudgedChange[] = none.changes;
    expect(changes).toEqual([]);
  });
});
