import { describe, expect, it } from 'vitest';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { scanConfigured } from '../support/scan-configured.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

function spellings(files: Files, inventory = scanFiles(files)) {
  const calls = lintedCalls(inventory);
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
      'a wrapper whose overloads are of these keys',
      `function send(name: 'A', o: { orderId: number }): void;
       function send(name: string, o: object) { analytics.track(name, o); } send('A', { orderId: 1 });`,
      null,
    ],
    [
      'a wrapper that is declared to take these keys',
      `type Send = (o: { orderId: number }) => void;
       const send: Send = (o) => analytics.track('A', o); send({ orderId: 1 });`,
      null,
    ],
    [
      'a wrapper of an interface of any keys',
      `interface Props { [key: string]: unknown }
       function send(o: Props) { analytics.track('A', o); } send({ orderId: 1 });`,
      'identifier',
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
      'a wrapper that knows the name',
      {
        'src/a.ts': `const send = (name: string) => { if (name === 'Old') audit(); analytics.track(name); }; send('Old')`,
      },
      null,
    ],
    [
      'a type of another file that lists names',
      {
        'src/a.ts': `import type { Name } from './names'; const send = (name: Name) => analytics.track(name); send('Old')`,
        'src/names.ts': `type Other = 'Old'; export type Name = 'New' | Other`,
      },
      null,
    ],
    [
      'keys of a type',
      {
        'src/a.ts': `interface Events { Old: { a: 1 } }
          const send = <N extends keyof Events>(name: N, o: Events[N]) => analytics.track(name, o); send('Old', { a: 1 })`,
      },
      null,
    ],
    [
      'a type that puts texts together',
      { 'src/a.ts': "const send = (name: `O${string}`) => analytics.track(name); send('Old')" },
      null,
    ],
    [
      'a type that puts other texts together',
      {
        'src/a.ts': `const E = { old: 'Old' } as const;
          const send = (name: typeof E.old | \`\${string} Clicked\`) => analytics.track(name); send(E.old)`,
      },
      "'",
    ],
    [
      'an enum that keys of a type are',
      {
        'src/a.ts': `enum E { Old = 'Old' } interface Events { [E.Old]: { a: 1 } }
          const send = <N extends keyof Events>(name: N, o: Events[N]) => analytics.track(name, o); send(E.Old, { a: 1 })`,
      },
      "'",
    ],
    [
      'overloads',
      {
        'src/a.ts': `function send(name: 'Old'): void; function send(name: string) { analytics.track(name) } send('Old')`,
      },
      null,
    ],
    [
      'a constant that a wrapper lists',
      { 'src/a.ts': `const OLD = 'Old'; const send = (name: 'Old') => analytics.track(name); send(OLD)` },
      null,
    ],
    ['a type beside it', { 'src/a.ts': `type E = 'Old'; const OLD: E = 'Old'; analytics.track(OLD)` }, null],
    [
      'a type of the constants themselves',
      {
        'src/a.ts': `const E = { old: 'Old', more: 'More' } as const;
          const send = (name: (typeof E)[keyof typeof E]) => analytics.track(name); send(E.old)`,
      },
      "'",
    ],
    [
      'a literal beside the constants of a type',
      {
        'src/a.ts': `const E = { old: 'Old', more: 'More' } as const;
          const send = (name: (typeof E)[keyof typeof E]) => analytics.track(name); send('Old')`,
      },
      null,
    ],
    [
      'an enum that a wrapper takes',
      { 'src/a.ts': `enum E { Old = 'Old' } const send = (name: E) => analytics.track(name); send(E.Old)` },
      "'",
    ],
    [
      'a wrapper that lists names',
      { 'src/a.ts': `const send = (name: 'Old' | 'New') => analytics.track(name); send('Old')` },
      null,
    ],
  ])('%s', (_, files, written) => {
    expect(spellings(files).names.Old ?? undefined).toEqual(written ?? undefined);
  });
});

describe('a wrapper that the configuration declares', () => {
  const call = `import { send } from './send'; send('Old', { orderId: 1 })`;
  it.each<[string, Files, unknown, unknown]>([
    [
      'takes anything',
      { 'src/a.ts': call, 'src/send.ts': 'export function send(name, o) { post(name, o) }' },
      "'",
      'identifier',
    ],
    [
      'takes any names and keys',
      {
        'src/a.ts': call,
        'src/send.ts': 'export function send(name: string, o?: Record<string, unknown>) { post(name, o) }',
      },
      "'",
      'identifier',
    ],
    [
      'lists what it takes',
      {
        'src/a.ts': call,
        'src/send.ts': `import type { Name, Props } from './types';
          export function send(name: Name, o: Props) { post(name, o) }`,
        'src/types.ts': `export type Name = 'Old' | 'New'; export interface Props { orderId?: number; total?: number }`,
      },
      null,
      null,
    ],
    [
      'lists it in overloads',
      {
        'src/a.ts': call,
        'src/send.ts': `export function send(name: 'Old', o: { orderId: number }): void;
          export function send(name: string, o: object) { post(name, o) }`,
      },
      null,
      null,
    ],
    [
      'is a method of an interface',
      {
        'src/a.ts': `interface Sender { send(name: 'Old' | 'New', o: { orderId: number }): void }
          export function f(sender: Sender) { sender.send('Old', { orderId: 1 }) }`,
      },
      null,
      null,
    ],
    [
      'is not in sight',
      { 'src/a.ts': `import { send } from 'elsewhere'; send('Old', { orderId: 1 })` },
      null,
      null,
    ],
    [
      'is not in sight of what has no types',
      { 'src/a.js': `import { send } from 'elsewhere'; send('Old', { orderId: 1 })` },
      "'",
      'identifier',
    ],
  ])('%s', (_, files, name, key) => {
    const inventory = scanConfigured(files, { wrappers: [{ name: 'send' }] });
    expect(spellings(files, inventory)).toEqual({ names: { Old: name }, keys: { orderId: key } });
  });
});
