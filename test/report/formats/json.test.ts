import { expect, it } from 'vitest';
import { json } from '../../../src/report/formats/json.ts';
import { finding, result, span } from '../samples.ts';

it('gives the contract, key by key', () => {
  const related = [{ at: span('src/list.ts:4:3-9'), message: 'also sent here' }];
  const report = json(
    result([finding('src/cart.ts:13:5-12', { help: 'Rename it', related })], {
      skipped: [{ file: 'src/video.ts', reason: 'not UTF-8' }],
    }),
    { source: () => undefined },
  );
  expect(report.endsWith('}\n')).toBe(true);
  expect(JSON.parse(report)).toStrictEqual({
    version: 1,
    summary: { files: 120, calls: 45, resolved: 40, errors: 1, warnings: 0, fixable: 0, suppressed: 0 },
    findings: [
      {
        rule: 'property-casing',
        severity: 'error',
        message: 'Expected "orderId" to be "order_id"',
        file: 'src/cart.ts',
        line: 13,
        column: 5,
        endLine: 13,
        endColumn: 12,
        event: 'Order Completed',
        property: 'orderId',
        messageId: 'casing',
        data: { key: 'orderId' },
        help: 'Rename it',
        related: [{ file: 'src/list.ts', line: 4, column: 3, message: 'also sent here' }],
        fix: null,
        edits: [],
        fingerprint: 'f1',
      },
    ],
    skipped: [{ file: 'src/video.ts', reason: 'not UTF-8' }],
  });
});

it('is a whole document without findings', () => {
  expect(JSON.parse(json(result([]), { source: () => undefined }))).toMatchObject({
    version: 1,
    findings: [],
    skipped: [],
  });
});
