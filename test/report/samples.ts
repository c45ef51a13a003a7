/** Hand-built results for the tests of reports. */
import { Chalk } from 'chalk';
import type { Span } from '../../src/document/span.ts';
import type { Finding } from '../../src/lint/finding.ts';
import type { LintResult } from '../../src/lint/result.ts';
import type { Call, Inventory, Property } from '../../src/scan/inventory.ts';

export const PLAIN = new Chalk({ level: 0 });
export const COLORED = new Chalk({ level: 1 });

/** `src/cart.ts:3:5-9`: a span on one line. */
export function span(place: string): Span {
  const [, file, line, column, end] = /^(.*):(\d+):(\d+)-(\d+)$/s.exec(place)!;
  return {
    file: file!,
    line: Number(line),
    column: Number(column),
    endLine: Number(line),
    endColumn: Number(end),
  };
}

export function finding(place: string, rest: Partial<Finding> = {}): Finding {
  return {
    rule: 'property-casing',
    severity: 'error',
    message: 'Expected "orderId" to be "order_id"',
    messageId: 'casing',
    data: { key: 'orderId' },
    at: span(place),
    event: 'Order Completed',
    property: 'orderId',
    help: null,
    related: [],
    fix: null,
    fingerprint: 'f1',
    ...rest,
  };
}

export function property(place: string, name: string, rest: Partial<Property> = {}): Property {
  return {
    name,
    optional: false,
    at: span(place),
    types: ['string'],
    values: [],
    valuesComplete: false,
    undefined: 'never',
    writtenUndefined: false,
    properties: null,
    open: false,
    items: null,
    readFrom: null,
    ...rest,
  };
}

export function call(place: string, rest: Partial<Call> = {}): Call {
  return {
    at: span(place),
    eventAt: span(place),
    callee: 'analytics.track',
    method: 'track',
    kind: 'direct',
    forwarded: false,
    orphaned: false,
    handsOn: false,
    sentAt: [],
    sdk: null,
    platform: 'browser',
    source: null,
    names: [{ value: 'Order Completed', at: span('src/events.ts:3:24-41') }],
    namesComplete: true,
    pattern: null,
    properties: [],
    open: false,
    dynamicKeys: [],
    sends: null,
    ids: { userId: 'never', anonymousId: 'never', groupId: 'never', previousId: 'never' },
    userId: null,
    arguments: null,
    within: { functions: [], handles: null, awaited: false, before: [], after: [], sendsAfter: [] },
    resolution: 'resolved',
    reasons: [],
    via: [],
    ...rest,
  };
}

export function inventory(calls: readonly Call[], rest: Partial<Inventory> = {}): Inventory {
  return {
    files: 120,
    candidates: 14,
    calls,
    wrappers: [],
    signOutFile: null,
    skipped: [],
    problems: [],
    ...rest,
  };
}

export function result(findings: readonly Finding[], rest: Partial<LintResult> = {}): LintResult {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    summary: {
      files: 120,
      calls: 45,
      resolved: 40,
      partial: 3,
      opaque: 2,
      errors,
      warnings: findings.length - errors,
      fixable: 0,
      suppressed: 0,
    },
    findings,
    skipped: [],
    inventory: inventory([call('src/cart.ts:1:11-16')]),
    planFiles: ['tracking-plan.yaml'],
    planSize: null,
    unassignedSources: [],
    whyNothing: null,
    crashed: false,
    ...rest,
  };
}
