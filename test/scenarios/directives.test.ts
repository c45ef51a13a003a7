import { expect, it } from 'vitest';
import { scenario } from './scenario.ts';

const FILES = {
  'tracking-plan.yaml': [
    'version: 1',
    'events:',
    '  Order Completed:',
    '    description: Paid # tracklint-disable-line event-name-casing',
    '    properties:',
    '      orderId: string # tracklint-disable-line property-casing, plan-description -- the app sends it so',
    '',
  ].join('\n'),
  'src/a.ts':
    "// tracklint-disable-next-line property-type-mismatch\nanalytics.track('Order Completed', { orderId: 1 });\n",
  'src/b.ts':
    "// tracklint-disable-file property-casing\nanalytics.track('Order Completed', { orderId: 'o' });\n",
};

function lint(...args: string[]) {
  const { stdout, stderr, status } = scenario({ files: FILES, args: [...args, '--format', 'json'] });
  expect(stderr).toBe('');
  const { findings, summary } = JSON.parse(stdout);
  const found = findings.map(
    ({ file, line, column, rule }: { file: string; line: number; column: number; rule: string }) =>
      `${file}:${line}:${column} ${rule}`,
  );
  return { found, suppressed: summary.suppressed, status };
}

it('code and plan turn findings off, and what is not needed is told', () => {
  expect(lint()).toEqual({
    found: [
      'src/a.ts:2:11 required-common-properties',
      'src/b.ts:1:27 unused-suppression',
      'tracking-plan.yaml:4:48 unused-suppression',
    ],
    suppressed: 2,
    status: 1,
  });
});

it('a run over a part of the code suppresses as well, and judges no directive', () => {
  expect(lint('src/b.ts').found.filter((found: string) => found.endsWith('unused-suppression'))).toEqual([]);
  expect(lint('src/a.ts').suppressed).toBe(1);
});

it('plan check keeps to them', () => {
  expect(lint('plan', 'check')).toEqual({ found: [], suppressed: 2, status: 0 });
});

it('the summary counts what is suppressed', () => {
  expect(scenario({ files: FILES, args: ['plan', 'check'] }).stdout).toMatch(
    /0 errors, 0 warnings, 2 suppressed, \d+ ms\n$/,
  );
});
