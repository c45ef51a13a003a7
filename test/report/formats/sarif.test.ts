import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LintResult } from '../../../src/lint/result.ts';
import { sarif } from '../../../src/report/formats/sarif.ts';
import { finding, result, span } from '../samples.ts';
import { anyResult } from './any-result.ts';
import { resultView } from './result-view.ts';

const SCHEMA = path.join(import.meta.dirname, '../schemas/sarif-2.1.0.json');
const validate = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

/** The log, which is one as the schema says. */
function logOf(from: LintResult, view = resultView()) {
  const log = JSON.parse(sarif(from, view));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

it('is valid, whatever was found', () => {
  fc.assert(fc.property(anyResult, (from) => logOf(from).runs.length === 1));
});

it('is valid without findings', () => {
  expect(logOf(result([])).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
});

describe('a result', () => {
  const edits = [{ at: span('src/a.ts:2:3-10'), text: 'order_id' }];
  const related = [{ at: span('src/my list.ts:4:3-9'), message: 'also sent here' }];
  const found = finding('src/a.ts:2:3-10', { help: 'Rename it', related, fix: { kind: 'unsafe', edits } });
  const view = resultView({
    source: () => '\u{feff}call({\r\n  orderId: 1 })',
    checkoutPath: (file) => `web/${file}`,
  });
  const [run] = logOf(result([found, found]), view).runs;
  const [first, second] = run.results;

  it('has its rule, place, other places and fix', () => {
    expect(first).toMatchObject({
      ruleId: 'property-casing',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Expected "orderId" to be "order_id". Rename it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'web/src/a.ts' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { artifactLocation: { uri: 'web/src/my%20list.ts' } },
          message: { text: 'also sent here' },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                { deletedRegion: { charOffset: 10, charLength: 7 }, insertedContent: { text: 'order_id' } },
              ],
            },
          ],
        },
      ],
    });
  });

  it('is told from others that have the same fingerprint', () => {
    expect(first.partialFingerprints).not.toEqual(second.partialFingerprints);
    expect(logOf(result([found, found]), view).runs[0].results[1].partialFingerprints).toEqual(
      second.partialFingerprints,
    );
  });

  it('goes with the rule, described once', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver).toMatchObject({
      name: 'tracklint',
      version: '1.2.3',
      rules: [
        {
          id: 'property-casing',
          shortDescription: { text: 'Require one casing for the keys of properties and traits' },
          fullDescription: { text: 'Because.' },
          defaultConfiguration: { enabled: true, level: 'error' },
        },
      ],
    });
  });
});

it('says what was not read, and that a rule has crashed', () => {
  const skipped = [{ file: 'src/video.ts', reason: 'not UTF-8' }];
  expect(logOf(result([], { skipped, crashed: true })).runs[0].invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'Not read: not UTF-8' } }],
    },
  ]);
});
