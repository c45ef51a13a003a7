/** Which parameters a name or a set of keys depends on. */
import type { ts } from 'ts-morph';
import { Answers } from '../evaluate/answers.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { Part, Value } from '../evaluate/value.ts';
import { lookedUp } from './looked-up.ts';

/** Further, tables of functions lead to each other in a circle. */
const LOOKUP_LIMIT = 50;

/**
 * The holes whose value goes into a name, or into an object's keys. What only chooses among known alternatives (a test, a
 * key of a known map) doesn't count, nor does what is under the keys.
 */
export function forwardedIn(ev: Evaluator, value: Value): ReadonlySet<ts.Node> {
  return forwarded.of(ev, value);
}

const forwarded = new Answers<Value, ReadonlySet<ts.Node>>((ev, value) => {
  const holes = new Set<ts.Node>();
  const stack: Value[] = [value];
  const seen = new Set<Value>();
  let lookups = 0;
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const found = lookups < LOOKUP_LIMIT ? lookedUp(ev, one) : undefined;
    lookups += found === undefined ? 0 : 1;
    if (found !== undefined) {
      stack.push(...found);
      continue;
    }
    switch (one.kind) {
      case 'hole':
        holes.add(one.of);
        break;
      case 'union':
        for (const member of one.members) stack.push(member);
        break;
      case 'template':
        for (const part of one.parts) if (typeof part !== 'string') stack.push(part);
        break;
      case 'sum':
        stack.push(...one.operands);
        break;
      case 'object':
        for (const part of one.parts) for (const inner of insideOf(part)) stack.push(inner);
        break;
      case 'array':
        for (const element of one.elements) stack.push(element.value);
        break;
      case 'member':
        // A lookup in an object in sight chooses among its values.
        if (one.of.kind !== 'object') stack.push(one.of);
        break;
      case 'collection':
        stack.push(one.items);
        break;
      case 'call':
        // A lookup in a map in sight chooses among its values.
        if (one.callee.kind === 'member' && one.callee.of.kind === 'collection') break;
        stack.push(one.callee);
        for (const element of one.args.elements) stack.push(element.value);
        break;
      case 'construct':
        stack.push(one.callee);
        break;
      case 'changed':
        stack.push(one.of);
        for (const part of one.parts) for (const inner of insideOf(part)) stack.push(inner);
        break;
      case 'omit':
      case 'rest':
      case 'elements':
      case 'annotated':
      case 'narrowed':
        stack.push(one.of);
        break;
      case 'fallback':
        stack.push(one.of);
        stack.push(one.otherwise);
        break;
      case 'choice':
        stack.push(one.yes);
        stack.push(one.no);
        break;
    }
  }
  return holes;
});

function insideOf(part: Part): readonly Value[] {
  if (part.part === 'spread') return [part.of];
  return part.part === 'computed' ? [part.key] : [];
}
