import { describe, expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const FILES = {
  'src/events.ts': "export const ORDER = 'Order Completed';\n",
  'src/cart.ts': `import { AnalyticsBrowser } from '@segment/analytics-next';
import { ORDER } from './events';
const analytics = AnalyticsBrowser.load({ writeKey: 'x' });
analytics.track(ORDER, { order_id: '7' });
analytics.identify('u1', { plan: 'free' });
`,
};

describe('inventory', () => {
  it('is a table for people', () => {
    const { stdout, stderr, status } = scenario({ files: FILES, args: ['inventory'] });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^src\/cart\.ts\n {2}4:11 {2}track {5}resolved {3}Order Completed\n +order_id\n/);
    expect(stdout).toContain('2 calls (2 resolved, 0 partial, 0 opaque)');
  });

  it('is the contract as JSON', () => {
    const { stdout, status } = scenario({ files: FILES, args: ['inventory', '--format', 'json'] });
    expect(status).toBe(0);
    const [track, identify] = JSON.parse(stdout).calls;
    expect(track).toMatchObject({
      file: 'src/cart.ts',
      line: 4,
      column: 11,
      method: 'track',
      kind: 'direct',
      sdk: '@segment/analytics-next',
      platform: 'browser',
      events: ['Order Completed'],
      nameAt: { file: 'src/events.ts', line: 1, column: 22 },
      properties: [expect.objectContaining({ name: 'order_id', line: 4, column: 26, optional: false })],
      open: false,
      resolution: 'resolved',
    });
    expect(identify).toMatchObject({ method: 'identify', events: [], ids: { userId: 'always' } });
  });

  it('lists the calls of the selected files, with values from all files', () => {
    const files = { ...FILES, 'lib/other.ts': "analytics.track('Other Thing Done');\n" };
    const { stdout } = scenario({ files, args: ['inventory', 'src', '-f', 'json'] });
    const { calls, summary } = JSON.parse(stdout);
    expect(calls.map(({ events }: { events: string[] }) => events)).toEqual([['Order Completed'], []]);
    expect(summary).toMatchObject({ files: 2, calls: 2 });
  });

  it('says where a syntax error may hide calls', () => {
    const { stdout, stderr, status } = scenario({
      files: { 'a.ts': "analytics.track('Order Completed');\nconst = ;\n" },
      args: ['inventory'],
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Order Completed');
    expect(stderr).toContain('a.ts:2:7  ');
  });

  it('gives the configuration for a wrapper that ends in a request, which makes its calls appear', () => {
    const files = {
      'src/telemetry.ts': `export function trackEvent(name: string, data: object = {}) {
  fetch('/events', { method: 'POST', body: JSON.stringify({ event: name, properties: data }) });
}
`,
      'src/app.ts': `import { trackEvent } from './telemetry';
trackEvent('Course Opened', { course_id: 1 });
trackEvent('Course Closed');
`,
    };
    const { stdout: before } = scenario({ files, args: ['inventory'] });
    expect(before).toContain('trackEvent  2 calls, e.g. src/app.ts:2 "Course Opened"');
    expect(before).toContain('ends in fetch at src/telemetry.ts:2');
    const [snippet = ''] = /^wrappers:\n(?: .*\n)+/m.exec(before) ?? [];

    const linted = scenario({ files, args: ['lint'] });
    expect(linted.stdout).toContain(snippet);
    expect(scenario({ files, args: ['inventory', '-f', 'json'] }).stdout).not.toContain('likely');

    const after = scenario({
      files: { ...files, 'tracklint.config.yaml': snippet },
      args: ['inventory', '-f', 'json'],
    });
    expect(after.status).toBe(0);
    const { calls } = JSON.parse(after.stdout);
    const rows = calls.map(({ events, properties }: { events: string[]; properties: { name: string }[] }) => [
      events,
      properties.map(({ name }) => name),
    ]);
    expect(rows).toEqual([
      [['Course Opened'], ['course_id']],
      [['Course Closed'], []],
    ]);
  });
});
