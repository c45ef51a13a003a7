/**
 * The public API: what rules of others are written and tested with.
 *
 *     import { defineRule } from 'tracklint';
 */

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
export type { PlanIssue } from './plan/plan-issue.ts';
export {
  defineRule,
  type OptionSchema,
  type OptionSchemas,
  type OptionsOf,
  type Plugin,
  type RuleDefinition,
} from './plugin/rule-definition.ts';
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
