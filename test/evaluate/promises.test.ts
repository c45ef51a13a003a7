import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const P = 'declare function p(): Promise<{ a: 1 }>;';

const CASES: [code: string, value: string][] = [
  [`${P} result(await p().then((x) => ({ ...x, b: 1 })))`, '{a, b}'],
  // What a handler of failures gives is an alternative.
  [`${P} result({ ...(await p().catch(() => undefined)) })`, '{a?}'],
  [
    `${P} function warn(e: unknown) { console.warn(e) } result({ ...(await p().catch((e) => warn(e))) })`,
    '{a?}',
  ],
  [`${P} result({ ...(await p().catch(() => ({ b: 1 }))) })`, '{a?, b?}'],
  [`${P} result({ ...(await p().catch(() => ({ a: 2, b: 1 }))) })`, '{a, b?}'],
  [`${P} result({ ...(await p().catch(console.error)) })`, '{a?}'],
  [`${P} result({ ...(await p().catch(window.handler)) })`, '{a?, …}'],
  [`async function p() { return 'A' } result(await p().catch(() => 'B'))`, `"A" | "B"`],
  [`${P} result({ ...(await p().then((x) => ({ b: x.a }), () => ({ c: 1 }))) })`, '{b?, c?}'],
  [`${P} result({ ...(await p().then(undefined, () => ({ c: 1 }))) })`, '{a?, c?}'],
  [`${P} result({ ...(await p().then((x) => x).catch(() => null)) })`, '{a?}'],
  // A handler that fails itself gives nothing, nor does what is run in either case.
  [`${P} result({ ...(await p().catch((e) => { throw e })) })`, '{a}'],
  [`${P} result({ ...(await p().catch(fail)) }); function fail(e) { log(e); throw new Error('x') }`, '{a}'],
  [`${P} result({ ...(await p().catch((e) => Promise.reject(e))) })`, '{a}'],
  [`${P} result({ ...(await p().finally(() => ({ b: 1 }))) })`, '{a}'],
  [`const o = { a: 1, catch: () => ({ b: 1 }) }; result(o.catch())`, '{b}'],
  [`function f(g) { return g().catch(() => 'B') } result(f(async () => 'A'))`, `"A" | "B"`],
];

test.each(CASES)('%s is %s', (code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
