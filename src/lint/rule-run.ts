/** One rule over everything it looks at. A crash costs the results of one file, and is said. */
import type { Span } from '../document/span.ts';
import { ENGLISH } from '../language/lexicon.ts';
import type { Call } from '../scan/inventory.ts';
import type { Finding } from './finding.ts';
import { type Draft, toFinding } from './finding-draft.ts';
import type { LintRequest, RuleLevelAndOptions } from './lint-request.ts';
import { otherPlaces } from './name-uses.ts';
import { ownPlan } from './own-plan.ts';
import type { AnyRule, DirectiveUse, NameUse, Report, RuleContext } from './rule.ts';

export const INTERNAL_ERROR = 'internal-error';

/** What all rules of a run share. */
export interface RunScope {
  readonly request: LintRequest;
  readonly calls: readonly Call[];
  readonly names: readonly NameUse[];
  /** Only for the stage after the rules. */
  readonly directives?: readonly DirectiveUse[];
  /** Every file that a finding can stand in. */
  readonly files: readonly string[];
  reported(file: string): boolean;
}

/** Runs a rule over the calls, names, inventory and plan; gives its findings in reported files, in no order. */
export function runRule(rule: AnyRule, scope: RunScope): readonly Finding[] {
  const { request, reported } = scope;
  if (!takesPart(rule, request)) return [];

  const findings: Finding[] = [];
  const crashed = new Set<string>();
  const settings = settingsOfRule(rule, request);
  const add = (draft: Draft) => {
    if (reported(draft.report.at.file))
      findings.push(toFinding(withFix(draft, rule, request), request.stablePath));
  };
  const settingOf = (id: string, file: string) => {
    const other = request.rules.find((one) => one.id === id);
    if (other === undefined || !takesPart(other, request)) return null;
    const { level, options } = settingsOfRule(other, request)(file);
    return level === 'off' ? null : { options: options === undefined ? defaultsOf(other) : options };
  };
  /** Runs a hook for a place; `accept` chooses among its reports. */
  const look = (
    setting: RuleLevelAndOptions,
    place: Span,
    hook: (context: RuleContext<unknown>) => Iterable<Report>,
    complete: (report: Report) => Report | null = (report) => report,
  ) => {
    if (setting.level === 'off') return;
    try {
      const options = setting.options === undefined ? defaultsOf(rule) : setting.options;
      const { plan, planIssues, inventory, lexicon = ENGLISH, full } = request;
      const { names } = scope;
      const context = { options, plan, planIssues, inventory, full, lexicon, names, settingOf };
      for (const report of hook(context)) {
        const completed = complete(report);
        if (completed === null) continue;
        const insteadOf = completed.insteadOf
          ?.flatMap((one) => complete(one) ?? [])
          .filter(({ at }) => reported(at.file))
          // Who has another habit than the rule wants must not have it mended name by name.
          .map(({ fix: _, ...one }) => one);
        const whole = insteadOf === undefined ? completed : { ...completed, insteadOf };
        add({ rule: rule.id, severity: setting.level, messages: rule.messages, report: whole });
      }
    } catch (error) {
      if (crashed.has(place.file)) return;
      crashed.add(place.file);
      findings.push(toFinding(crashOf(rule, place, error), request.stablePath));
    }
  };

  for (const call of rule.call ? scope.calls : []) {
    look(settings(call.at.file), call.at, (context) => rule.call!(call, context));
  }
  for (const name of rule.name ? scope.names : []) {
    const complete = (report: Report) =>
      report.related ? report : { ...report, related: otherPlaces(name) };
    look(settings(name.at.file), name.at, (context) => rule.name!(name, context), complete);
  }
  for (const use of (rule.directive && scope.directives) ?? []) {
    look(settings(use.at.file), use.at, (context) => rule.directive!(use, context));
  }
  const hooks = [
    rule.inventory && ((context: RuleContext<unknown>) => rule.inventory!(request.inventory, context)),
    rule.planned &&
      request.plan &&
      ((context: RuleContext<unknown>) => rule.planned!(ownPlan(request.plan!), context)),
  ];
  for (const hook of hooks) {
    for (const [key, { setting, file }] of hook ? distinctSettings(scope.files, settings) : []) {
      const complete = (report: Report) => (keyOf(settings(report.at.file)) === key ? report : null);
      look(setting, startOf(file), hook as (context: RuleContext<unknown>) => Iterable<Report>, complete);
    }
  }
  return findings;
}

/** Whether a rule has anything to say on a run like this. */
export function takesPart(
  { fullRunOnly, planCheckOnly, plan }: AnyRule,
  request: Pick<LintRequest, 'full' | 'planCheck' | 'plan'>,
): boolean {
  if (fullRunOnly && !request.full) return false;
  if (planCheckOnly && !request.planCheck) return false;
  return plan !== 'required' || request.plan !== null;
}

/** A plan by itself is not fixed: what is renamed there has to be renamed in the code, too. */
function withFix(draft: Draft, rule: AnyRule, { planCheck }: LintRequest): Draft {
  const { fix, ...report } = draft.report;
  if (fix && fix.kind !== rule.fix) throw new Error(`its fixes are not said to be ${fix.kind}`);
  return planCheck ? { ...draft, report } : draft;
}

const defaults = new WeakMap<AnyRule, unknown>();

/** The options of a rule that is set without any: the same object each time, so that rules can remember by it. */
function defaultsOf(rule: AnyRule): unknown {
  if (!defaults.has(rule)) defaults.set(rule, rule.options.parse(undefined));
  return defaults.get(rule);
}

function settingsOfRule(rule: AnyRule, request: LintRequest): (file: string) => RuleLevelAndOptions {
  const byFile = new Map<string, RuleLevelAndOptions>();
  return (file) => {
    let setting = byFile.get(file);
    if (!setting) {
      setting = request.settingsOf(file)[rule.id] ?? { level: rule.recommended, options: undefined };
      byFile.set(file, setting);
    }
    return setting;
  };
}

/** A rule about the whole looks once with each of its settings, and speaks of the files that have that setting. */
function distinctSettings(files: readonly string[], settings: (file: string) => RuleLevelAndOptions) {
  const distinct = new Map<string, { readonly setting: RuleLevelAndOptions; readonly file: string }>();
  for (const file of files) {
    const setting = settings(file);
    const key = keyOf(setting);
    if (!distinct.has(key)) distinct.set(key, { setting, file });
  }
  return distinct;
}

function keyOf(setting: RuleLevelAndOptions): string {
  return JSON.stringify([setting.level, setting.options ?? null]);
}

function startOf(file: string): Span {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function crashOf({ id, plugin }: AnyRule, at: Span, error: unknown): Draft {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = { at, help: `Please report it. Until it is mended, turn the rule off: "${id}: off"` };
  return {
    rule: INTERNAL_ERROR,
    severity: 'error',
    messages: {
      crash: 'A bug in tracklint, not in your code: rule "{rule}" failed here ({reason})',
      crashOfPlugin: 'A bug in the plugin "{plugin}", not in your code: rule "{rule}" failed here ({reason})',
    },
    report:
      plugin === undefined
        ? { messageId: 'crash', data: { rule: id, reason }, ...where }
        : { messageId: 'crashOfPlugin', data: { plugin, rule: id, reason }, ...where },
  };
}
