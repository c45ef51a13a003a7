/** The calls that fit one plan and don't fit another: what the rules say of them with the one and not with the other. */
import type { Finding } from '../lint/finding.ts';
import { spanKey } from '../lint/finding-order.ts';
import { inOrder } from '../lint/in-order.ts';
import type { LintRequest } from '../lint/lint-request.ts';
import { lintedCalls } from '../lint/linted-calls.ts';
import type { AnyRule } from '../lint/rule.ts';
import { runRule } from '../lint/rule-run.ts';
import type { Plan } from '../plan/plan.ts';
import type { Call, Inventory } from '../scan/inventory.ts';

export interface BrokenCall {
  readonly call: Call;
  /** What is wrong with it now. */
  readonly finding: Finding;
}

export interface BrokenCallsRequest {
  readonly inventory: Inventory;
  readonly before: Plan;
  readonly after: Plan;
  readonly rules: readonly AnyRule[];
  readonly settingsOf: LintRequest['settingsOf'];
}

/** Every finding that a call gets with the newer plan only, in the order of the calls. */
export function brokenCalls(request: BrokenCallsRequest): readonly BrokenCall[] {
  const rules = request.rules.filter(({ plan, fullRunOnly }) => plan === 'required' && fullRunOnly !== true);
  const findingsOf = (call: Call, plan: Plan) => rules.flatMap((rule) => findings(rule, call, plan, request));
  return lintedCalls(request.inventory).flatMap((call) => {
    const old = findingsOf(call, request.before);
    const known = new Set(old.map(identityOf));
    // What was sent under a name that was wrong as a whole isn't broken by what is said of the name now.
    const wrong = new Set(old.filter(isAboutWhole).map(({ event }) => event));
    const fresh = findingsOf(call, request.after).filter(
      (finding) => !known.has(identityOf(finding)) && !wrong.has(finding.event),
    );
    return inOrder(fresh).map((finding) => ({ call, finding }));
  });
}

function isAboutWhole({ severity, event, property }: Finding): boolean {
  return severity === 'error' && event !== null && property === null;
}

/** One call by itself: a rule that would say once what all calls lack says it of each. Nothing is said of the plan. */
function findings(
  { planned: _, ...rule }: AnyRule,
  call: Call,
  plan: Plan,
  { inventory, settingsOf }: BrokenCallsRequest,
): readonly Finding[] {
  const files = [call.at.file, ...[...call.names, ...call.properties].flatMap(({ at }) => at?.file ?? [])];
  const reported = () => true;
  return runRule(rule, {
    request: {
      inventory: { ...inventory, calls: [call] },
      plan,
      planIssues: [],
      rules: [],
      settingsOf,
      reported,
      full: false,
    },
    calls: [call],
    names: [],
    files: [...new Set(files)],
    reported,
  });
}

/** What a rule finds at one place is the same finding, however the message goes on: another type is as wrong as before. */
function identityOf({ rule, messageId, event, property, at }: Finding): string {
  return JSON.stringify([rule, messageId, event, property, spanKey(at)]);
}
