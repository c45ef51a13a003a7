/** Results with whatever can stand in messages and paths. */
import fc from 'fast-check';
import type { Finding } from '../../../src/lint/finding.ts';
import type { LintResult } from '../../../src/lint/result.ts';
import { finding, result } from '../samples.ts';

const HOSTILE = fc.constantFrom(
  ...[
    '"',
    "'",
    '\n',
    '\r\n',
    '\t',
    ']]>',
    '<!--',
    '&amp;',
    '&',
    '<b>',
    '%',
    '%0A',
    ',',
    ':',
    '::error::',
    '\\',
    '|',
  ],
  ...[
    '`',
    '``',
    '\u{0}',
    '\u{1b}[31m',
    '\u{7f}',
    '\u{85}',
    '\u{2028}',
    '\u{202e}',
    '\u{d800}',
    '\u{dc00}',
    '\u{ffff}',
  ],
  ...['#12', '@team', '*b*', '[x](y)', '$x$', '{0}', '日本', '👩‍👩‍👧', ' '],
);

/** Texts of such pieces between ordinary ones. */
const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(HOSTILE, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    file: anyText.map((text) => `src/${text}x.ts`),
    line: fc.integer({ min: 1, max: 9999 }),
    rule: fc.constantFrom('property-casing', 'unplanned-event', 'internal-error', 'acme/rule'),
    severity: fc.constantFrom('error' as const, 'warn' as const),
    message: anyText.map((text) => `Unknown ${text}.`),
    help: fc.option(anyText.map((text) => `Did you mean ${text}.`)),
    event: fc.option(anyText),
    fingerprint: fc.constantFrom('f1', 'f2', 'f3'),
  })
  .map(({ file, line, ...rest }) => {
    const at = { file, line, column: 3, endLine: line, endColumn: 9 };
    return { ...finding('a.ts:1:1-2'), ...rest, at };
  });

export const anyResult: fc.Arbitrary<LintResult> = fc
  .array(anyFinding, { maxLength: 6 })
  .map((findings) => result(findings));
