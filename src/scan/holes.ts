/** Which parameters a name or a set of keys depends on. */
import type { ts } from 'ts-morph';
import type { Part, Value } from '../evaluate/value.ts';

export interface Dependencies {
  /** Holes whose value goes into the result. */
  readonly forwarded: ReadonlySet<ts.Node>;
  /** Holes that only choose among known alternatives. */
  readonly choosing: ReadonlySet<ts.Node>;
}

/** The holes that a value as a name, or as an object's keys, waits for. What is under the keys doesn't count. */
export function dependenciesOf(value: Value): Dependencies {
  const forwarded = new Set<ts.Node>();
  const choosing = new Set<ts.Node>();
  const stack: { value: Value; chooses: boolean }[] = [{ value, chooses: false }];
  const seen = new Set<Value>();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value: one, chooses } = next;
    if (seen.has(one)) continue;
    seen.add(one);
    const add = (inner: Value, isChoice = chooses) => stack.push({ value: inner, chooses: isChoice });
    switch (one.kind) {
      case 'hole':
        (chooses ? choosing : forwarded).add(one.of);
        break;
      case 'union':
        for (const member of one.members) add(member);
        break;
      case 'template':
        for (const part of one.parts) if (typeof part !== 'string') add(part);
        break;
      case 'object':
        for (const part of one.parts) for (const inner of insideOf(part)) add(inner);
        break;
      case 'array':
        for (const element of one.elements) add(element.value);
        break;
      case 'member':
        add(one.of);
        add(one.key, true);
        break;
      case 'call':
        add(one.callee);
        for (const element of one.args.elements) add(element.value);
        break;
      case 'construct':
        add(one.callee);
        break;
      case 'omit':
      case 'rest':
      case 'elements':
      case 'annotated':
        add(one.of);
        break;
      case 'fallback':
        add(one.of);
        add(one.otherwise);
        break;
      case 'choice':
        add(one.test, true);
        add(one.yes);
        add(one.no);
        break;
      case 'typeof':
      case 'not':
        add(one.of, true);
        break;
      case 'compare':
        add(one.left, true);
        add(one.right, true);
        break;
    }
  }
  return { forwarded, choosing };
}

function insideOf(part: Part): readonly Value[] {
  if (part.part === 'spread') return [part.of];
  return part.part === 'computed' ? [part.key] : [];
}
