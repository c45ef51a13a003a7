/** Whether what a type allows is allowed by another one, as `extends` asks. */
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { shapeOf } from './shape.ts';
import { typeofValue } from './text.ts';
import { ANYTHING } from './type-scope.ts';
import { isResidual, literal, membersOf, type ObjectValue, type TypeName, type Value } from './value.ts';

/** Deeper than this, types contain themselves. */
const DEPTH_LIMIT = 8;

/** Whether a type extends another; null where that can't be told. */
export function extendsType(ev: Evaluator, of: Value, other: Value, depth = 0): boolean | null {
  return all(
    membersOf(of).map((one) =>
      any(membersOf(other).map((pattern) => memberExtends(ev, one, pattern, depth))),
    ),
  );
}

function memberExtends(ev: Evaluator, of: Value, pattern: Value, depth: number): boolean | null {
  if (pattern === ANYTHING) return true;
  if (isResidual(of) || isResidual(pattern) || of.kind === 'unknown' || pattern.kind === 'unknown')
    return null;
  const type = typeofValue(of);
  switch (pattern.kind) {
    case 'literal':
      if (of.kind === 'literal') return of.value === pattern.value;
      return type === 'boolean' && typeof pattern.value === 'boolean' ? null : false;
    case 'typed':
      return typedExtends(of, type, pattern.type);
    case 'object':
      if (of.kind === 'object') return depth > DEPTH_LIMIT ? null : objectExtends(ev, of, pattern, depth);
      return isPrimitive(type) && pattern.parts.length > 0 ? false : null;
    default:
      return isPrimitive(type) ? false : null;
  }
}

function typedExtends(of: Value, type: string | null, wanted: TypeName): boolean | null {
  if (of.kind === 'typed' && of.type === wanted) return true;
  if (wanted === 'string' || wanted === 'number' || wanted === 'boolean')
    return type === null ? null : type === wanted;
  if (of.kind === 'literal' || of.kind === 'template') return false;
  return wanted === 'object' && (type === 'object' || type === 'function') ? true : null;
}

function isPrimitive(type: string | null): boolean {
  return type !== null && type !== 'object' && type !== 'function';
}

/** Whether an object type has what the other one asks for. */
function objectExtends(ev: Evaluator, of: ObjectValue, pattern: ObjectValue, depth: number): boolean | null {
  const own = shapeOf(ev, of);
  const wanted = shapeOf(ev, pattern);
  const fits = [...wanted.keys.values()].map((key): boolean | null => {
    const held = own.keys.get(key.name);
    if (held === undefined) return key.optional ? true : own.open.length > 0 ? null : false;
    if (held.optional && !key.optional) return false;
    const name = literal(key.name);
    return extendsType(ev, ev.ground(member(ev, of, name)), ev.ground(member(ev, pattern, name)), depth + 1);
  });
  return all([...fits, ...(wanted.open.length > 0 ? [null] : [])]);
}

function all(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function any(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}
