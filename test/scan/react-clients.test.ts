import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { scanText } from '../support/scan-text.ts';

const SDK = `import { AnalyticsBrowser } from '@segment/analytics-next';`;
const REACT = `import React, { createContext, useReducer, useState } from 'react';`;
const CONTEXT = 'const C = createContext<AnalyticsBrowser | null>(null);';

test.each([
  ['a state', `const [s] = useState(() => AnalyticsBrowser.load({})); s.track('X', { a: 1 })`],
  [
    'a state that is set',
    `const [s, set] = useState<AnalyticsBrowser | null>(null); s?.track('X', { a: 1 })`,
  ],
  [
    'a state in a component',
    `function F() { const [s] = useState(() => AnalyticsBrowser.load({})); return <a onClick={() => s.track('X', { a: 1 })} /> }`,
  ],
  [
    'a state of a reducer',
    `const [s] = useReducer((s) => s, { sdk: AnalyticsBrowser.load({}) }); s.sdk.track('X', { a: 1 })`,
  ],
  [
    'the context of a class that says its type',
    `${CONTEXT} class F extends React.Component { static contextType = C; context!: React.ContextType<typeof C>; m() { this.context!.track('X', { a: 1 }) } }`,
  ],
  [
    'what a context gives its consumer',
    `${CONTEXT} const F = () => <C.Consumer>{(s) => <a onClick={() => s!.track('X', { a: 1 })} />}</C.Consumer>`,
  ],
  [
    'the context of a class',
    `${CONTEXT} class F extends React.Component { static contextType = C; send() { this.context.track('X', { a: 1 }) } }`,
  ],
])('%s is a client', (_, code) => {
  expect(contentRows(scanText(`${SDK} ${REACT} ${code}`, 'src/app.tsx'))).toEqual(['direct track "X" {a}']);
});

test.each([
  [
    'a context of something else',
    `const C = createContext({ track: (x) => x }); const F = () => <C.Consumer>{(s) => s.track('X')}</C.Consumer>`,
  ],
  ['a state of something else', `const [s] = useState({ track: (x) => x }); s.track('X')`],
  ['a class without a context', `class F extends React.Component { send() { this.context.track('X') } }`],
])('%s is none', (_, code) => {
  expect(contentRows(scanText(`${SDK} ${REACT} ${code}`, 'src/app.tsx'))).toEqual([]);
});

test('the function that a ref holds is a wrapper', () => {
  const code = `const send = useRef((name, p) => window.analytics.track(name, p)); function F() { send.current('X', { a: 1 }) }`;
  expect(contentRows(scanText(`${REACT} ${code}`, 'src/app.tsx'))).toEqual([
    'direct forwarded track ? {…}',
    'wrapper track "X" {a}',
  ]);
});
