import { describe, expect, test } from 'vitest';
import { scanConfigured } from '../support/scan-configured.ts';
import { scanFiles, scanText } from '../support/scan-text.ts';

describe('SDK and platform', () => {
  test.each([
    [
      `import { AnalyticsBrowser } from '@segment/analytics-next'; AnalyticsBrowser.load({}).track('X')`,
      '@segment/analytics-next',
      'browser',
    ],
    [
      `import { Analytics } from '@segment/analytics-node'; new Analytics({}).track({ event: 'X' })`,
      '@segment/analytics-node',
      'server',
    ],
    [
      `import { createClient } from '@segment/analytics-react-native'; createClient({}).track('X')`,
      '@segment/analytics-react-native',
      'mobile',
    ],
    [
      `import A from '@rudderstack/rudder-sdk-node'; new A('k').track({ event: 'X' })`,
      '@rudderstack/rudder-sdk-node',
      'server',
    ],
    [
      `import { Analytics } from '@segment/analytics-node/types'; (x as Analytics).track({ event: 'X' })`,
      '@segment/analytics-node',
      'server',
    ],
    [`window.analytics.track('X')`, null, 'unknown'],
  ] as [string, string | null, string][])('of %s', (code, sdk, platform) => {
    expect(scanText(code).calls[0]).toMatchObject({ sdk, platform });
  });

  test('a source gives the platform where the SDK does not', () => {
    const files = {
      'web/a.ts': `analytics.track('X');`,
      'api/a.ts': `import { Analytics } from '@segment/analytics-node'; new Analytics({}).track({ event: 'X' });`,
      'tools/a.ts': `analytics.track('X');`,
    };
    const sources = {
      web: { name: 'site', platform: 'browser' },
      api: { name: 'api', platform: 'unknown' },
    } as const;
    const { calls } = scanConfigured(files, { sources });
    expect(calls.map(({ source, platform }) => [source, platform])).toEqual([
      ['api', 'server'],
      [null, 'unknown'],
      ['site', 'browser'],
    ]);
  });
});

describe('the wrappers on the way', () => {
  const steps = (code: string) =>
    scanText(code)
      .calls.at(-1)!
      .via.map(({ name, file, line }) => `${name} ${file}:${line}`);

  test.each([
    ['a function', `function send(e) { analytics.track(e) }\nsend('X')`, ['send src/app.ts:1']],
    ['an arrow function', `\nconst send = (e) => analytics.track(e);\nsend('X')`, ['send src/app.ts:2']],
    ['a method', `class T {\n  send(e) { analytics.track(e) } }\nnew T().send('X')`, ['T.send src/app.ts:2']],
    [
      'a static method',
      `class T { static send(e) { analytics.track(e) } }\nT.send('X')`,
      ['T.send src/app.ts:1'],
    ],
    [
      'a method of an object',
      `const t = { send(e) { analytics.track(e) } };\nt.send('X')`,
      ['send src/app.ts:1'],
    ],
    ['a field', `class T { send = (e) => analytics.track(e) }\nnew T().send('X')`, ['T.send src/app.ts:1']],
    [
      'layers',
      `const a = (e) => analytics.track(e);\nconst b = (e) => a(e);\nb('X')`,
      ['b src/app.ts:2', 'a src/app.ts:1'],
    ],
    [
      'a hook',
      `const useT = () => useCallback((e) => analytics.track(e), []);\nfunction C() { const t = useT(); t('X') }`,
      ['useT src/app.ts:1'],
    ],
    ['none', `analytics.track('X')`, []],
  ])('%s', (_, code, expected) => {
    expect(steps(code)).toEqual(expected);
  });

  test('in other files', () => {
    const files = {
      'src/track.ts': 'export default function (e) { analytics.track(e) }',
      'src/app.ts': `import track from './track';\ntrack('X');`,
    };
    expect(scanFiles(files).calls[0]!.via).toEqual([{ name: 'default', file: 'src/track.ts', line: 1 }]);
  });
});

describe('the wrappers of a code base', () => {
  test('with how many calls go through each, without forwarding ones', () => {
    const code = `const a = (e) => analytics.track(e);
const b = (e) => a(e);
a('X'); b('Y'); b('Z');`;
    expect(scanText(code).wrappers).toEqual([
      { name: 'a', file: 'src/app.ts', line: 1, method: 'track', inferred: true, calls: 3 },
      { name: 'b', file: 'src/app.ts', line: 2, method: 'track', inferred: true, calls: 2 },
    ]);
  });

  test('none where calls are direct', () => {
    expect(scanText(`analytics.track('X'); const f = () => analytics.track('Y'); f();`).wrappers).toEqual([]);
  });
});
