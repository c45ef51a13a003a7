/** The stage after the rules: takes out what directives turn off, and lets rules look at the directives. Pure. */
import type { Comment } from '../document/comment.ts';
import { nearest } from '../document/nearest.ts';
import { DIRECTIVE_WORDS, type Directive, type Target } from './directive.ts';
import { inOrder } from './in-order.ts';
import type { LintRequest } from './lint-request.ts';
import { problemRules } from './problem-findings.ts';
import type { LintResult } from './result.ts';
import type { AnyRule, DirectiveUse } from './rule.ts';
import { INTERNAL_ERROR, runRule, takesPart } from './rule-run.ts';
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
  const known = new Map<string, AnyRule>([...request.rules, ...problemRules].map((rule) => [rule.id, rule]));
  const judge = (directive: Directive, { rule, at }: Target, isUsed: boolean): DirectiveUse['outcome'] => {
    if (directive.kind === 'unknown') return 'unknown word';
    if (isUsed) return 'used';
    if (rule === null) return request.full && !isPlanFile(at.file) ? 'unused' : 'not judged';
    const definition = known.get(rule);
    const isForeign = rule.includes('/') && request.hasUnknownRules === true;
    if (definition === undefined) return isForeign ? 'not judged' : 'unknown rule';
    const { level } = request.settingsOf(at.file)[rule] ?? { level: definition.recommended };
    const hasLooked = level !== 'off' && takesPart(definition, request) && isWholeRun(definition, request);
    return hasLooked ? 'unused' : 'not judged';
  };
  return directives.flatMap((directive) => {
    const { word, wordAt, reason, at: commentAt, targets } = directive;
    const comment = { word, wordAt, reason, commentAt, isOnly: targets.length === 1 };
    return targets.map((target): DirectiveUse => {
      const { rule, at } = target;
      const outcome = judge(directive, target, used.has(target));
      return { ...comment, rule, at, outcome, meant: meantBy(outcome, word, rule, known.keys()) };
    });
  });
}

/** On a run over a part of the code a directive can be for a finding that stands elsewhere. */
function isWholeRun({ planCheckOnly }: AnyRule, { full, planCheck }: LintRequest): boolean {
  return planCheck ? planCheckOnly === true : full;
}

function meantBy(
  outcome: DirectiveUse['outcome'],
  word: string,
  rule: string | null,
  rules: Iterable<string>,
): string | null {
  if (outcome === 'unknown word') return nearest(word, DIRECTIVE_WORDS);
  return outcome === 'unknown rule' ? nearest(rule!, rules) : null;
}
