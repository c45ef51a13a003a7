import { describe, expect, it, test } from 'vitest';
import { noCall } from '../../src/report/no-call.ts';
import { snippetOf, wrapperSnippet } from '../../src/report/wrapper-snippet.ts';
import type { LikelyWrapper } from '../../src/scan/inventory.ts';
import { load } from '../config/config-folder.ts';
import { COLORED, inventory, PLAIN } from './samples.ts';

const VIEW = { colors: PLAIN, width: 80 };

function likely(
  declaration: Partial<LikelyWrapper['declaration']>,
  rest: Partial<LikelyWrapper> = {},
): LikelyWrapper {
  return {
    declaration: {
      name: 'trackEvent',
      from: 'src/telemetry',
      method: 'track',
      event: ['0'],
      properties: '1',
      userId: null,
      methods: {},
      adds: [],
      omits: [],
      platform: null,
      ...declaration,
    },
    calls: 32,
    example: { file: 'src/a.ts', line: 12, event: 'Course Opened' },
    exit: { name: 'fetch', file: 'src/send.ts', line: 4 },
    ...rest,
  };
}

it('says why, and what to paste', () => {
  const lines = wrapperSnippet(
    [
      likely({}),
      likely(
        { name: 'record', from: '@acme/analytics', event: ['0.event'], properties: '0.data' },
        {
          calls: 1,
          example: { file: 'src/b.ts', line: 1, event: null },
          exit: { name: '@acme/analytics', file: null, line: 0 },
        },
      ),
    ],
    VIEW,
  );
  expect(lines.join('\n')).toBe(`Likely wrappers
  trackEvent  32 calls, e.g. src/a.ts:12 "Course Opened"
              ends in fetch at src/send.ts:4
  record      1 call, e.g. src/b.ts:1
              ends in the package "@acme/analytics"

These look like wrappers that end in a request, a message or another package,
where no client is in sight. With this in tracklint.config.yaml (in its
\`wrappers\`, if it has some) tracklint sees their calls:

wrappers:
  - name: trackEvent
    from: src/telemetry
    event: 0
    properties: 1
  - name: record
    from: "@acme/analytics"
    event: 0.event
    properties: 0.data`);
});

it('is silent where there is nothing to suggest', () => {
  expect(wrapperSnippet([], VIEW)).toEqual([]);
});

it('takes the place of general advice where no call was found', () => {
  const found = noCall(12, inventory([], { likelyWrappers: [likely({})] }), VIEW).join('\n');
  expect(found).toMatch(/^No analytics call was found: 12 files searched\.\n\nLikely wrapper\n/);
  expect(found).toContain('\nwrappers:\n  - name: trackEvent\n');
  expect(noCall(12, inventory([]), VIEW).join('\n')).not.toContain('Likely');
});

it('colours no line of the YAML, which is copied', () => {
  expect(wrapperSnippet([likely({})], { ...VIEW, colors: COLORED })).toEqual(
    expect.arrayContaining([...snippetOf([likely({})])]),
  );
});

describe('is a configuration that says the same', () => {
  test.each<[string, Partial<LikelyWrapper['declaration']>]>([
    ['the defaults', {}],
    ['a scoped package', { from: '@acme/analytics' }],
    ['no module', { name: 'Tracker.track', from: null }],
    ['a hook', { name: 'useTelemetry()', from: 'src/use: #telemetry' }],
    ['a folder like a number', { from: '2024' }],
    ['signs of YAML', { from: 'src/a: \'b\' \\ #c & *d - [e] {f} | > ? ! % @ ` "g"' }],
    ['a very long path', { from: `src/${'long name '.repeat(30)}` }],
    ['a line break', { from: 'src/a\nb' }],
    ['a template', { event: ['cli:{0}'] }],
    ['a template that begins with an argument', { event: ['{0}.{1}'] }],
    ['a template that reads like a mapping', { event: ['a: {0}'] }],
    ['alternatives', { event: ['0', 'app:{0}'] }],
    ['a key', { event: ['0.event'], properties: '0.event-data' }],
    ['identify', { method: 'identify', event: [], properties: '0', userId: '0.userId' }],
    ['identify with an id', { method: 'identify', event: [], properties: '1', userId: '0' }],
    ['a page without a name', { method: 'page', event: [], properties: '0' }],
    ['keys', { adds: ['yes', 'null', '1', 'a b'], omits: ['at'] }],
  ])('%s', (_, declaration) => {
    const one = likely(declaration);
    const yaml = snippetOf([one, likely({ name: 'other' })]).join('\n');
    const { config, problems } = load({ 'app/tracklint.config.yaml': yaml });
    expect(problems).toEqual([]);
    expect(config?.wrappers).toEqual([one.declaration, likely({ name: 'other' }).declaration]);
  });
});
