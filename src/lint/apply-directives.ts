/** The stage after the rules: takes out what directives turn off, and lets rules look at the directives. Pure. */
import type { Comment } from '../document/comment.ts';
import { nearest } from '../document/nearest.ts';
import { DIRECTIVE_WORDS, type Directive, type Target } from './directive.ts';
import { hasLooked } from './has-looked.ts';
import { inOrder } from './in-order.ts';
import type { LintRequest } from './lint-request.ts';
import { problemRules } from './problem-findings.ts';
import type { LintResult } from './result.ts';
import type { DirectiveUse } from './rule.ts';
import { INTERNAL_ERROR, runRule } from './rule-run.ts';
import { countFindings } from './summary.ts';
import { type Suppression, suppress } from './suppression.ts';

/**
 * Gives the result without what directives turn off, and with what rules say of the directives.
 *
 * @param comments those of the code base and of the plan that can be directives.
 */
export function applyDirectives(
  result: LintResult,
  request: LintRequest,
  comments: readonly Comment[],
): LintResult {
  const suppression = suppress(result.findings, comments, request.inventory.calls);
  if (suppression.directives.length === 0) return result;
  const isPlanFile = (file: string) => result.planFiles.includes(file);
  const scope = {
    request,
    calls: [],
    names: [],
    files: [],
    directives: usesOf(suppression, request, isPlanFile),
    reported: (file: string) => (request.full && isPlanFile(file)) || request.reported(file),
  };
  const about = request.rules.filter((rule) => rule.directive).flatMap((rule) => runRule(rule, scope));
  const findings = inOrder([...suppression.findings, ...about]);
  const { suppressed } = suppression;
  return {
    ...result,
    findings,
    summary: { ...result.summary, ...countFindings(findings), suppressed },
    crashed: findings.some(({ rule }) => rule === INTERNAL_ERROR),
  };
}

function usesOf(
  { directives, used }: Suppression,
  request: LintRequest,
  isPlanFile: (file: string) => boolean,
): readonly DirectiveUse[] {
  const known = [...request.rules, ...problemRules].map(({ id }) => id);
  const judge = (directive: Directive, { rule, at }: Target, isUsed: boolean): DirectiveUse['outcome'] => {
    if (directive.kind === 'unknown') return 'unknown word';
    if (isUsed) return 'used';
    if (rule === null) return request.full && !isPlanFile(at.file) ? 'unused' : 'not judged';
    const looked = hasLooked(rule, at.file, request);
    return looked === 'yes' ? 'unused' : looked === 'no' ? 'not judged' : 'unknown rule';
  };
  return directives.flatMap((directive) => {
    const { word, wordAt, reason, at: commentAt, targets } = directive;
    const comment = { word, wordAt, reason, commentAt, isOnly: targets.length === 1 };
    return targets.map((target): DirectiveUse => {
      const { rule, at } = target;
      const outcome = judge(directive, target, used.has(target));
      return { ...comment, rule, at, outcome, meant: meantBy(outcome, word, rule, known) };
    });
  });
}

function meantBy(
  outcome: DirectiveUse['outcome'],
  word: string,
  rule: string | null,
  rules: readonly string[],
): string | null {
  if (outcome === 'unknown word') return nearest(word, DIRECTIVE_WORDS);
  return outcome === 'unknown rule' ? nearest(rule!, rules) : null;
}
