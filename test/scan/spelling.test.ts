import { describe, expect, it } from 'vitest';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

function spellings(files: Files) {
  const calls = lintedCalls(scanFiles(files));
  expect(calls.length).toBeGreaterThan(0);
  return {
    keys: Object.fromEntries(
      calls.flatMap(({ properties }) => properties.map(({ name, written }) => [name, written])),
    ),
    names: Object.fromEntries(
      calls.flatMap(({ names }) => names.map(({ value, written }) => [value, written])),
    ),
  };
}

describe('keys', () => {
  it.each<[string, string, unknown]>([
    ['an identifier', `analytics.track('A', { orderId: 1 });`, 'identifier'],
    ['shorthand', `const orderId = 1; analytics.track('A', { orderId });`, 'shorthand'],
    ['quotes', `analytics.track('A', { "orderId": 1 });`, '"'],
    ['an object in a constant', `const props = { orderId: 1 }; analytics.track('A', props);`, 'identifier'],
    ['a spread object', `analytics.track('A', { ...{ orderId: 1 } });`, 'identifier'],
    ['an alternative', `analytics.track('A', { ...(window.x ? { orderId: 1 } : {}) });`, 'identifier'],
    ['as const', `analytics.track('A', { orderId: 1 } as const);`, 'identifier'],
    [
      'a constant that is read elsewhere',
      `const props = { orderId: 1 }; analytics.track('A', props); f(props.orderId);`,
      null,
    ],
    [
      'a constant that is exported',
      `export const props = { orderId: 1 }; analytics.track('A', props);`,
      null,
    ],
    ['a constant of a type', `const props: Props = { orderId: 1 }; analytics.track('A', props);`, null],
    ['satisfies', `analytics.track('A', { orderId: 1 } satisfies Props);`, null],
    ['a write', `const props = {}; props.orderId = 1; analytics.track('A', props);`, null],
    ['a computed key', `analytics.track('A', { ['orderId']: 1 });`, null],
    ['what a function gives', `const props = () => ({ orderId: 1 }); analytics.track('A', props());`, null],
    ['a wrapper', `function send(o) { analytics.track('A', o); } send({ orderId: 1 });`, 'identifier'],
    [
      'a wrapper of any keys',
      `function send(o: Record<string, unknown>) { analytics.track('A', o); } send({ orderId: 1 });`,
      'identifier',
    ],
    [
      'a wrapper of these keys',
      `function send(o: { orderId: number }) { analytics.track('A', o); } send({ orderId: 1 });`,
      null,
    ],
    [
      'a wrapper of a type',
      `function send(o: Props) { analytics.track('A', o); } send({ orderId: 1 });`,
      null,
    ],
    [
      'a wrapper that reads the key',
      `function send(o) { if (o.orderId) analytics.track('A', o); } send({ orderId: 1 });`,
      null,
    ],
    [
      'a wrapper that takes the key apart',
      `function send({ orderId, ...o }) { analytics.track('A', { ...o, orderId }); } send({ orderId: 1 });`,
      'shorthand',
    ],
    [
      'what a wrapper adds',
      `function send(name) { analytics.track(name, { orderId: 1 }); } send('A');`,
      'identifier',
    ],
  ])('%s', (_, code, written) => {
    expect(spellings({ 'src/a.ts': code }).keys).toEqual({ orderId: written });
  });
});

describe('names', () => {
  it.each<[string, Files, unknown]>([
    ['a literal', { 'src/a.ts': `analytics.track('Old')` }, "'"],
    ['double quotes', { 'src/a.ts': `analytics.track("Old")` }, '"'],
    ['a template', { 'src/a.ts': 'analytics.track(`Old`)' }, '`'],
    [
      'a constant',
      {
        'src/a.ts': `import { E } from './e'; analytics.track(E.old)`,
        'src/e.ts': `export const E = { old: 'Old' } as const`,
      },
      "'",
    ],
    [
      'an enum',
      {
        'src/a.ts': `import { E } from './e'; analytics.track(E.Old)`,
        'src/e.ts': `export enum E { Old = 'Old' }`,
      },
      "'",
    ],
    [
      'a part of a name',
      { 'src/a.ts': `const send = (x) => analytics.track('O' + x); send('ld')` },
      undefined,
    ],
    ['a type', { 'src/a.ts': `export function send(name: 'Old') { analytics.track(name) }` }, null],
    ['a wrapper', { 'src/a.ts': `const send = (name: string) => analytics.track(name); send('Old')` }, "'"],
    [
      'a wrapper that lists names',
      { 'src/a.ts': `const send = (name: 'Old' | 'New') => analytics.track(name); send('Old')` },
      null,
    ],
  ])('%s', (_, files, written) => {
    expect(spellings(files).names.Old ?? undefined).toEqual(written ?? undefined);
  });
});
