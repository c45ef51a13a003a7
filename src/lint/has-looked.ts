/** Whether a run would have found all that a rule has to say of a file: what it hasn't found is not there then. */
import type { LintRequest } from './lint-request.ts';
import { problemRules } from './problem-findings.ts';
import type { AnyRule } from './rule.ts';
import { takesPart } from './rule-run.ts';

/** `file` is as it is printed. `unknown rule` is said where no rule of the run, on or off, has that id. */
export function hasLooked(rule: string, file: string, request: LintRequest): 'yes' | 'no' | 'unknown rule' {
  const definition = [...request.rules, ...problemRules].find(({ id }) => id === rule);
  if (definition === undefined) {
    const isForeign = rule.includes('/') && request.hasUnknownRules === true;
    return isForeign ? 'no' : 'unknown rule';
  }
  const { level } = request.settingsOf(file)[rule] ?? { level: definition.recommended };
  return level !== 'off' && takesPart(definition, request) && isWholeRun(definition, request) ? 'yes' : 'no';
}

/** On a run over a part of the code a directive can be for a finding that stands elsewhere. */
function isWholeRun({ planCheckOnly }: AnyRule, { full, planCheck }: LintRequest): boolean {
  return planCheck ? planCheckOnly === true : full;
}
