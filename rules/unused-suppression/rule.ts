import * as z from 'zod';
import type { Span } from '../../src/document/span.ts';
import type { SpanEdit } from '../../src/document/span-edit.ts';
import { fixWith } from '../../src/lint/fix.ts';
import { type DirectiveUse, defineRule } from '../../src/lint/rule.ts';

const options = z
  .strictObject({
    requireReason: z
      .boolean()
      .default(false)
      .describe('Whether each directive must say why, after two dashes'),
  })
  .prefault({});

export default defineRule({
  id: 'unused-suppression',
  description: 'Disallow directives that turn off a rule where it finds nothing',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  fix: 'safe',
  options,
  messages: {
    unused: 'Disallowed "{word}": "{rule}" finds nothing there',
    unusedAll: 'Disallowed "{word}": no rule finds anything there',
    ends: 'Disallowed "{word}": nothing is turned off here',
    rule: 'Unknown rule "{rule}" in "{word}"',
    word: 'Unknown directive "{word}"',
    reason: 'Missing reason of "{word}"',
  },
  *directive({ word, wordAt, reason, rule, at, outcome, meant, ...comment }, context) {
    const didYouMean = meant === null ? null : `Did you mean "${meant}"?`;
    if (outcome === 'unknown word') {
      yield { messageId: 'word', at: wordAt, data: { word }, help: didYouMean! };
      return;
    }
    const isEnd = word === 'tracklint-enable';
    if (context.options.requireReason && reason === null && !isEnd) {
      yield {
        messageId: 'reason',
        at: wordAt,
        data: { word },
        help: 'Say it after two dashes: -- the reason',
      };
    }
    if (outcome === 'unknown rule') {
      const help = didYouMean ?? 'A reason stands after two dashes: -- the reason';
      yield { messageId: 'rule', at, data: { word, rule: rule! }, help };
    } else if (outcome === 'unused') {
      const fix = fixWith('safe', [withoutTarget(at, comment)]);
      if (isEnd) yield { messageId: 'ends', at, data: { word }, ...fix };
      else if (rule === null) yield { messageId: 'unusedAll', at, data: { word }, ...fix };
      else yield { messageId: 'unused', at, data: { word, rule }, help: 'Remove it', ...fix };
    }
  },
});

/** The whole comment goes, unless it turns off something else, too. */
function withoutTarget(
  at: Span,
  { commentAt, isOnly }: Pick<DirectiveUse, 'commentAt' | 'isOnly'>,
): SpanEdit {
  return isOnly ? { at: commentAt, text: '', along: 'line' } : { at, text: '', along: 'comma' };
}
