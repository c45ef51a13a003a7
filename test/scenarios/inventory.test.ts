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
});
