/** A plan that several projects have is fulfilled by all of them together: what one doesn't send another may. */
import type { Finding } from './finding.ts';
import { spanKey } from './finding-order.ts';
import { partsOf, piecesOf, without } from './gathered-findings.ts';
import { hasLooked } from './has-looked.ts';
import { inOrder } from './in-order.ts';
import type { LintRequest } from './lint-request.ts';
import type { LintResult } from './result.ts';
import { countFindings } from './summary.ts';

/** What was found of a project, and the request that it was found with. */
export interface LintedPlan {
  readonly result: LintResult;
  readonly request: LintRequest;
}

/**
 * The results of projects without what one of them misses in a plan, or finds to be of no use there, and another one that
 * has the plan, and has looked in the same way, doesn't.
 */
export function withoutFoundElsewhere(projects: readonly LintedPlan[]): readonly LintResult[] {
  if (projects.length < 2) return projects.map(({ result }) => result);
  const said = new Map(projects.map((one) => [one, new Set(one.result.findings.flatMap(allOf).map(keyOf))]));
  return projects.map((project) => {
    const isFoundElsewhere = (finding: Finding) =>
      isOfAbsence(finding, project) &&
      projects.some(
        (other) => hasLookedAlike(other, project, finding) && !said.get(other)!.has(keyOf(finding)),
      );
    const { result } = project;
    const left = without(result.findings, isFoundElsewhere);
    if (left.off === 0) return result;
    const findings = inOrder(left.findings);
    return { ...result, findings, summary: { ...result.summary, ...countFindings(findings) } };
  });
}

function isOfAbsence({ rule, at }: Finding, { result, request }: LintedPlan): boolean {
  const definition = request.rules.find(({ id }) => id === rule);
  const isAboutAll = definition?.fullRunOnly === true || definition?.directive !== undefined;
  return isAboutAll && result.planFiles.includes(at.file);
}

function hasLookedAlike(other: LintedPlan, project: LintedPlan, { rule, at: { file } }: Finding): boolean {
  if (other === project || !other.result.planFiles.includes(file)) return false;
  const optionsIn = ({ request }: LintedPlan) => JSON.stringify(request.settingsOf(file)[rule]?.options);
  return hasLooked(rule, file, other.request) === 'yes' && optionsIn(other) === optionsIn(project);
}

function allOf(finding: Finding): readonly Finding[] {
  return partsOf(finding).flatMap(piecesOf);
}

function keyOf({ rule, at, event, property }: Finding): string {
  return JSON.stringify([rule, spanKey(at), event, property]);
}
