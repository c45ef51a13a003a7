/** A project in memory, and a few rules, for tests of the configuration. */
import * as z from 'zod';
import { type ConfigRequest, type LoadedConfig, loadConfig } from '../../src/config/load-config.ts';
import type { Problem } from '../../src/document/problem.ts';
import { defineRule, type Rule, type RuleLevel } from '../../src/lint/rule.ts';

function rule(
  id: string,
  recommended: RuleLevel,
  strict: RuleLevel,
  options: z.ZodType = z.strictObject({}),
): Rule {
  return defineRule({
    id,
    description: 'Require a thing',
    recommended,
    strict,
    plan: 'unused',
    options,
    messages: {},
  });
}

export const RULES: readonly Rule[] = [
  rule(
    'event-name-casing',
    'error',
    'error',
    z.strictObject({
      casing: z.enum(['Title Case', 'snake_case']).optional(),
      allow: z.array(z.string()).default([]),
    }),
  ),
  rule('property-casing', 'warn', 'error'),
  rule('plan-owner', 'off', 'warn'),
  rule('no-direct-call', 'off', 'off'),
];

/** Loads the configuration of `/project/app`, of files that are given by their path under `/project`. */
export function load(
  files: Readonly<Record<string, string>>,
  request: Partial<ConfigRequest> = {},
): LoadedConfig {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [`/project/${path}`, new TextEncoder().encode(text)]),
  );
  return loadConfig({
    folder: '/project/app',
    root: '/project/app',
    explicit: null,
    disabled: false,
    read: (path) => contents.get(path),
    exists: (path) => contents.has(path),
    rules: RULES,
    ...request,
  });
}

export function shown({ at, message, help }: Problem): string {
  const place = at === null ? '' : `${at.file}:${at.line}:${at.column} `;
  return `${place}${message}${help === null ? '' : ` | ${help}`}`;
}

/** `event-name-casing: error` for each rule. */
export function levels({ config }: LoadedConfig): string[] {
  return Object.entries(config.rules).map(([id, { level }]) => `${id}: ${level}`);
}
