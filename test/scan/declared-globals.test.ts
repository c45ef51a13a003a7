import { expect, test } from 'vitest';
import { contentRows } from '../support/inventory-rows.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

const SDK = `import type { AnalyticsBrowser } from '@segment/analytics-next';`;
const SENT = ['direct track "X" {a}'];

test.each<[string, Files, string[]]>([
  [
    'a field of the window, in a source file',
    { 'src/types.ts': `${SDK} declare global { interface Window { tracker: AnalyticsBrowser } }` },
    SENT,
  ],
  [
    'a field of the window that may be missing, in a declaration file',
    { 'global.d.ts': `${SDK} declare global { interface Window { tracker?: AnalyticsBrowser } }` },
    SENT,
  ],
  [
    'a field of the window, in a file without imports',
    { 'global.d.ts': `interface Window { tracker: import('@segment/analytics-next').AnalyticsBrowser }` },
    SENT,
  ],
  [
    'a variable of a declaration file',
    { 'global.d.ts': `declare const tracker: import('@segment/analytics-next').AnalyticsBrowser;` },
    SENT,
  ],
  [
    'a variable of a module',
    { 'src/types.ts': `${SDK} declare const tracker: AnalyticsBrowser; export {}` },
    [],
  ],
  [
    'a field of another type',
    { 'global.d.ts': `interface Window { tracker: { track(name: string): void } } // analytics` },
    [],
  ],
  [
    'a field of another interface',
    { 'global.d.ts': `${SDK} declare global { interface Frame { tracker: AnalyticsBrowser } }` },
    [],
  ],
])('%s', (what, files, rows) => {
  const call = what.startsWith('a variable') ? 'tracker' : 'window.tracker';
  expect(contentRows(scanFiles({ ...files, 'src/app.ts': `${call}.track('X', { a: 1 });` }))).toEqual(rows);
});
