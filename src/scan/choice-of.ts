/** Which of several functions a call reaches where a caller further out says it: `client[method](…)`, `senders[kind](…)`. */
import { compare } from '../evaluate/condition.ts';
import {
  type FunctionValue,
  isResidual,
  literal,
  type Method,
  type ObjectValue,
  type Value,
} from '../evaluate/value.ts';

/** What has to be so for a callee to be `one` of its alternatives; nothing where no caller decides it. */
export function choiceOf(callee: Value, one: FunctionValue | Method): readonly Value[] {
  if (callee.kind !== 'member' || !isResidual(callee.key)) return [];
  const key = one.kind === 'method' ? one.name : keyOf(callee.of, one);
  return key === undefined ? [] : [compare(callee.key, literal(key), true)].filter(isResidual);
}

/** The one key of an object that holds a function. */
function keyOf(of: Value, one: FunctionValue): string | undefined {
  const keys = of.kind === 'object' ? keysHolding(of, one) : [];
  return keys.length === 1 ? keys[0] : undefined;
}

function keysHolding({ parts }: ObjectValue, { node }: FunctionValue): readonly string[] {
  return parts.flatMap((part) => {
    const held = part.part === 'field' ? part.value() : undefined;
    return part.part === 'field' && held?.kind === 'function' && held.node === node ? [part.key] : [];
  });
}
