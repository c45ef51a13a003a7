import * as z from 'zod';
import { globMatcher } from '../../src/document/glob.ts';
import { lintedCalls } from '../../src/lint/linted-calls.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call, Inventory } from '../../src/scan/inventory.ts';

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
    const usualFor = usualWrappers(inventory);
    for (const call of lintedCalls(inventory)) {
      if (call.kind !== 'direct') continue;
      const usual = usualFor(call);
      if (usual === null || usual.file === call.at.file) continue;
      const { name, file, line, count, all } = usual;
      yield {
        messageId: 'wrapper',
        at: call.at,
        data: { callee: call.callee, method: call.method, count, all, wrapper: name },
        related: [{ at: { file, line, column: 1, endLine: line, endColumn: 1 }, message: 'the wrapper' }],
      };
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
  /** How many calls go through it, of how many that could. */
  readonly count: number;
  readonly all: number;
}

/** Tells of a call which function next to the SDK most calls like it go through, null where there is none. */
function usualWrappers(inventory: Inventory): (call: Call) => UsualWrapper | null {
  const calls = lintedCalls(inventory);
  const known = new Map<string, UsualWrapper | null>();
  return (call) => {
    const key = [call.method, call.platform, call.ids.userId].join();
    const usual = known.has(key)
      ? known.get(key)!
      : usualWrapper(calls.filter((other) => couldShareWrapper(call, other)));
    known.set(key, usual);
    return usual;
  };
}

/** A wrapper of a browser's SDK is none for a server, and one that names the user is none where nobody is signed in. */
function couldShareWrapper(call: Call, other: Call): boolean {
  const platforms = new Set([call.platform, other.platform, 'unknown']);
  const ids = new Set([call.ids.userId, other.ids.userId]);
  return call.method === other.method && platforms.size <= 2 && !(ids.has('always') && ids.has('never'));
}

function usualWrapper(calls: readonly Call[]): UsualWrapper | null {
  const counts = new Map<string, UsualWrapper>();
  for (const { via } of calls) {
    const step = via.at(-1);
    if (step === undefined) continue;
    const key = `${step.file}:${step.line}`;
    counts.set(key, { ...step, count: (counts.get(key)?.count ?? 0) + 1, all: calls.length });
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return most && most.count >= ENOUGH_CALLS && most.count * 2 > most.all ? most : null;
}
