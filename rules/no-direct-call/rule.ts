import * as z from 'zod';
import { globMatcher } from '../../src/document/glob.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call, Inventory, Method } from '../../src/scan/inventory.ts';

/** A wrapper through which fewer calls go is no way that all others are known to take. */
const ENOUGH_CALLS = 3;

export default defineRule({
  id: 'no-direct-call',
  description: "Disallow calls of the SDK past the project's own wrapper",
  recommended: 'off',
  strict: 'off',
  plan: 'unused',
  options: z
    .strictObject({
      allow: z
        .array(z.string())
        .default([])
        .describe('The modules that may call the SDK, as paths or globs: "src/analytics"'),
    })
    .prefault({}),
  messages: {
    wrapper: 'Disallowed direct call of {callee}: {count} of {all} {method} calls go through {wrapper}',
    module: 'Disallowed direct call of {callee}: only {modules} may call the SDK',
  },
  *inventory(inventory, { options: { allow } }) {
    if (allow.length > 0) {
      const isAllowed = moduleMatcher(allow);
      const modules = allow.map((one) => `"${one}"`).join(', ');
      for (const call of inventory.calls) {
        if (call.kind === 'direct' && !isAllowed(call.at.file))
          yield { messageId: 'module', at: call.at, data: { callee: call.callee, modules } };
      }
      return;
    }
    for (const [method, { name, file, line, count, all }] of usualWrappers(inventory)) {
      for (const call of lintedCalls(inventory)) {
        if (call.method !== method || call.kind !== 'direct' || call.at.file === file) continue;
        yield {
          messageId: 'wrapper',
          at: call.at,
          data: { callee: call.callee, method, count, all, wrapper: name },
          related: [{ at: { file, line, column: 1, endLine: line, endColumn: 1 }, message: 'the wrapper' }],
        };
      }
    }
  },
});

/** A module is a file, with or without its extension, or a folder. Paths may start in a folder above or below. */
function moduleMatcher(modules: readonly string[]): (file: string) => boolean {
  const paths = modules.map((one) => one.replace(/^\.?\/|\/$/g, ''));
  return globMatcher(
    paths.flatMap((path) => [path, `${path}.*`, `${path}/**`].flatMap((one) => [one, `**/${one}`])),
  );
}

interface UsualWrapper {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** How many calls of the method go through it, of how many. */
  readonly count: number;
  readonly all: number;
}

/** By method, the function next to the SDK that most calls go through. */
function usualWrappers(inventory: Inventory): ReadonlyMap<Method, UsualWrapper> {
  const byMethod = new Map<Method, Call[]>();
  for (const call of lintedCalls(inventory))
    byMethod.set(call.method, [...(byMethod.get(call.method) ?? []), call]);
  const usual = new Map<Method, UsualWrapper>();
  for (const [method, calls] of byMethod) {
    const counts = new Map<string, UsualWrapper>();
    for (const call of calls) {
      const step = call.via.at(-1);
      if (step === undefined) continue;
      const key = `${step.file}:${step.line}`;
      counts.set(key, { ...step, count: (counts.get(key)?.count ?? 0) + 1, all: calls.length });
    }
    const most = [...counts.values()].sort((a, b) => b.count - a.count)[0];
    if (most && most.count >= ENOUGH_CALLS && most.count * 2 > most.all) usual.set(method, most);
  }
  return usual;
}
