import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEvent, nearestEvent, planIndex } from '../../src/plan/event-lookup.ts';
import { matchesEventPattern, patternsMeet } from '../../src/plan/event-pattern.ts';
import { planOf } from './plan-folder.ts';

const plan = planOf(`
events:
  Order Completed: {}
  Order Cancelled: {}
  Product Added: {}
  Product Removed: {}
  Checkout Step Viewed: {}
  "Experiment * Shown": {}
  "Experiment *": {}
  Experiment Onboarding Shown: {}
`);

describe('which event a name is', () => {
  const cases: readonly [name: string, event: string | null][] = [
    ['Order Completed', 'Order Completed'],
    ['order completed', null],
    ['Experiment Onboarding Shown', 'Experiment Onboarding Shown'],
    ['Experiment Pricing Shown', 'Experiment * Shown'],
    ['Experiment Pricing', 'Experiment *'],
    ['Experiment ', null],
    ['toString', null],
  ];
  test.each(cases)('%s is %s', (name, event) => {
    expect(findEvent(plan, name)?.name ?? null).toBe(event);
  });

  test('the index is made once', () => {
    expect(planIndex(plan)).toBe(planIndex(plan));
  });
});

describe('which event a name was meant to be', () => {
  const cases: readonly [name: string, event: string | null][] = [
    ['Completed Order', 'Order Completed'],
    ['order_completed', 'Order Completed'],
    ['orderCompleted', 'Order Completed'],
    ['Order Complete', 'Order Completed'],
    ['Order Canceled', 'Order Cancelled'],
    ['Ordr Completed', 'Order Completed'],
    ['Complete Order', 'Order Completed'],
    ['ADDED_PRODUCT', 'Product Added'],
    ['Checkout Viewed', 'Checkout Step Viewed'],
    ['New Order Completed', 'Order Completed'],
    ['Product Updated', null],
    ['Cart Viewed', null],
    ['Order', null],
    ['', null],
    ['!!!', null],
  ];
  test.each(cases)('%s: %s', (name, event) => {
    expect(nearestEvent(plan, name)?.name ?? null).toBe(event);
  });
});

test('many unknown names in a large plan', () => {
  const kinds = ['Viewed', 'Added', 'Removed', 'Completed', 'Opened', 'Closed'];
  const name = (n: number) => `Thing${n % 61} Part${n} ${kinds[n % kinds.length]}`;
  const large = planOf(`events:\n${Array.from({ length: 3_000 }, (_, n) => `  ${name(n)}:\n`).join('')}`);
  const started = performance.now();
  for (let n = 0; n < 5_000; n += 1) nearestEvent(large, `${kinds[n % kinds.length]} part${n} of thing`);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(nearestEvent(large, 'Part7 Thing7 Add')?.name).toBe('Thing7 Part7 Added');
});

describe('patterns', () => {
  const cases: readonly [pattern: string, name: string, matches: boolean][] = [
    ['A * B', 'A x B', true],
    ['A * B', 'A x y B', true],
    ['A * B', 'A  B', false],
    ['A*', 'A', false],
    ['*', 'A', true],
    ['*', '', false],
    ['**', 'A', false],
    ['**', 'AB', true],
    ['*a*a*', 'xaxax', true],
    ['*a*a*', 'xaax', false],
    ['a*a', 'aa', false],
    ['a*a', 'aaa', true],
    ['A.b', 'Axb', false],
    ['A', 'A', true],
  ];
  test.each(cases)('%s and %s: %s', (pattern, name, matches) => {
    expect(matchesEventPattern(pattern, name)).toBe(matches);
    expect(patternsMeet(pattern, name)).toBe(matches);
  });

  const names = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 });
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });

  test('a pattern matches what its regular expression would', () => {
    fc.assert(
      fc.property(patterns, names, (pattern, name) => {
        const expected = new RegExp(`^${pattern.replaceAll('*', '.+')}$`, 's').test(name);
        expect(matchesEventPattern(pattern, name)).toBe(expected);
        expect(patternsMeet(pattern, name)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('patterns that match one name meet', () => {
    fc.assert(
      fc.property(patterns, patterns, names, (a, b, name) => {
        fc.pre(matchesEventPattern(a, name) && matchesEventPattern(b, name));
        expect(patternsMeet(a, b)).toBe(true);
        expect(patternsMeet(b, a)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const pairs: readonly [a: string, b: string, meet: boolean][] = [
    ['Chapter * Opened', '* Opened', true],
    ['Chapter * Opened', 'Chapter *', true],
    ['Chapter * Opened', 'Chapter * Closed', false],
    ['A*', '*B', true],
    ['A*', 'B*', false],
  ];
  test.each(pairs)('%s and %s: %s', (a, b, meet) => {
    expect(patternsMeet(a, b)).toBe(meet);
    expect(patternsMeet(b, a)).toBe(meet);
  });

  test('a pattern that would hang a regular expression', () => {
    const started = performance.now();
    expect(matchesEventPattern(`${'*a'.repeat(2000)}b`, 'a'.repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
