/**
 * The public API: linting from a program, and what rules of others are written and tested with.
 *
 *     import { defineRule, lint } from 'tracklint';
 */

export { TracklintError } from './api/error.ts';
export { lint, loadPlan, scan } from './api/functions.ts';
export type { LintOptions, LoadPlanOptions, RuleSetting, ScanOptions } from './api/options.ts';
export type { LintOutcome, PlanOutcome, ScanOutcome } from './api/outcome.ts';
export type { Problem } from './document/problem.ts';
export type { SpanEdit } from './document/span-edit.ts';
export type { Finding, RelatedPlace } from './lint/finding.ts';
export type { Fix, FixKind } from './lint/fix.ts';
export { renamedEvent, renamedInPlan, renamedKey } from './lint/renaming.ts';
export type { DirectiveUse, NameUse, Report, RuleContext, RuleLevel } from './lint/rule-contract.ts';
export type {
  Casing,
  Deprecation,
  Plan,
  PlanEvent,
  PlanKeys,
  PlanNaming,
  PlanProperty,
  PlanShape,
  Schema,
  SchemaType,
} from './plan/plan.ts';
export type { PlanIssue, PlanIssueKind } from './plan/plan-issue.ts';
export {
  defineRule,
  type OptionSchema,
  type OptionSchemas,
  type OptionsOf,
  type Plugin,
  type RuleDefinition,
} from './plugin/rule-definition.ts';
export type {
  LintReport,
  ReportedEdit,
  ReportedFinding,
  ReportedPlace,
  ReportedSkip,
  ReportSummary,
} from './report/formats/lint-report.ts';
export type {
  InventoryReport,
  InventorySummary,
  ReportedCall,
  ReportedProperty,
  ReportedValue,
  ReportedVariant,
} from './report/inventory-report.ts';
export type {
  ExpectedFinding,
  InvalidCase,
  PlanText,
  RuleCases,
  ValidCase,
} from './rule-tester/rule-case.ts';
export { type Describe, type It, RuleTester } from './rule-tester/rule-tester.ts';
export type {
  Call,
  EventName,
  Inventory,
  Json,
  Method,
  Platform,
  Presence,
  Property,
  Resolution,
  Span,
  UserId,
  ValueShape,
  Variant,
  WireType,
} from './scan/inventory.ts';
