/** What a lookup in an object in sight can find, while the key waits for a caller. */
import { applyCall } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { member } from '../evaluate/member.ts';
import { isResidual, type ObjectValue, type Value } from '../evaluate/value.ts';

/**
 * All that `NAMES[key]`, `makers[kind](…)` or `makers[kind](…).name` can be, whichever key it is; undefined for what is no
 * lookup in an object of known keys.
 */
export function lookedUp(ev: Evaluator, value: Value): readonly Value[] | undefined {
  switch (value.kind) {
    case 'member': {
      if (value.of.kind === 'object') return isResidual(value.key) ? heldBy(value.of) : undefined;
      return lookedUp(ev, value.of)?.map((one) => member(ev, one, value.key));
    }
    case 'call':
      return lookedUp(ev, value.callee)?.map((one) => applyCall(ev, one, value.args, value.node));
    case 'narrowed':
    case 'annotated':
      return lookedUp(ev, value.of);
    default:
      return undefined;
  }
}

function heldBy({ parts }: ObjectValue): readonly Value[] | undefined {
  const held: Value[] = [];
  for (const part of parts) {
    if (part.part !== 'field' && part.part !== 'computed') return undefined;
    held.push(part.value());
  }
  return held;
}
