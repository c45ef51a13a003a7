/** The texts that a value can be as a name: known ones with their places, a pattern, what isn't known. */
import type { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { isResidual, membersOf, type Value } from './value.ts';

export interface Names {
  /** Known names, each at the literal that it comes from (null where it is composed). */
  readonly known: readonly { readonly value: string; readonly node: ts.Node | null }[];
  /** Whether these are all. */
  readonly complete: boolean;
  /** `Chapter * Opened`, where no alternative is known but parts of it are. */
  readonly pattern: string | null;
  readonly reasons: readonly string[];
}

/** The names that a value can be, grounded first. What is nullish or false is no name; where that is all, none is known. */
export function namesOf(ev: Evaluator, value: Value): Names {
  const grounded = ev.ground(value);
  const known = new Map<string, ts.Node | null>();
  const patterns = new Set<string>();
  const reasons = new Set<string>();
  for (const one of membersOf(grounded)) {
    if (one.kind === 'literal') {
      if (one.value === null || one.value === undefined || typeof one.value === 'boolean' || one.value === '')
        continue;
      const text = String(one.value);
      if (!known.get(text)) known.set(text, one.node);
    } else if (one.kind === 'template') {
      const pattern = one.parts
        .map((part) => (typeof part === 'string' ? part : '*'))
        .join('')
        .replace(/\*+/g, '*');
      patterns.add(pattern);
      for (const part of one.parts) if (typeof part !== 'string') reasons.add(reasonOf(part));
    } else if (one.kind !== 'unknown' || !one.falsy) reasons.add(reasonOf(one));
  }
  // A key that isn't there, `undefined`, `false`: whatever is sent, or not, its name isn't known. An empty text is.
  const isText = membersOf(grounded).some((one) => one.kind === 'literal' && typeof one.value === 'string');
  if (known.size === 0 && !isText && reasons.size === 0) reasons.add('no value that can be a name');
  const [pattern = null] = patterns;
  const isOnlyPattern =
    known.size === 0 &&
    patterns.size === 1 &&
    membersOf(grounded).every((one) => one.kind === 'template' || one.kind === 'literal');
  return {
    known: [...known]
      .map(([text, node]) => ({ value: text, node }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    complete: reasons.size === 0,
    pattern: isOnlyPattern && pattern !== '*' ? pattern : null,
    reasons: [...reasons],
  };
}

function reasonOf(value: Value): string {
  if (value.kind === 'unknown') return value.reason;
  return isResidual(value) ? 'parameter' : 'runtime value';
}
