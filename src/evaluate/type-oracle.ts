/** Asking the type-checker: its types speak where the evaluator alone knows little, and never against what it knows. */
import { ts } from 'ts-morph';
import { isNothing } from './text.ts';
import { CYCLE, isResidual, lazy, membersOf, type ObjectValue, union, unknown, type Value } from './value.ts';

export interface TypeOracle {
  /** The values of the type that an expression or parameter has at its place; undefined where the checker can't say. */
  typeOf(node: ts.Expression | ts.ParameterDeclaration): Value | undefined;
  /** Whether a value is one that `typeOf` has given, or a part of one: where it is used, its type can be narrower. */
  gave(value: Value): boolean;
}

/** A value with what the type-checker says of its expression. What a parameter is waits for the caller. */
export function checked(
  value: Value,
  oracle: TypeOracle,
  node: ts.Expression | ts.ParameterDeclaration,
): Value {
  if (value === CYCLE) return value;
  if (value.kind === 'hole')
    return ts.isTypeParameterDeclaration(value.of) ? answer(value, oracle, node) : value;
  if (isResidual(value)) {
    const type = lazy(() => oracle.typeOf(node) ?? unknown('runtime value'));
    return { kind: 'annotated', of: value, type };
  }
  const members = membersOf(value);
  const isAnswer =
    members.some((one) => oracle.gave(one)) && members.every((one) => oracle.gave(one) || isNothing(one));
  if (!isAnswer && !members.some(leavesOpen)) return value;
  const declared = answer(value, oracle, node);
  if (isAnswer || declared === value) return declared;
  const kept = members.filter((one) => !saysLittle(one) && !(leavesOpen(one) && covers(declared, one)));
  return kept.every(isNothing) && kept.length < members.length ? declared : union([...kept, declared]);
}

/** What the checker says; the value itself, with its reason, where that is nothing. */
function answer(value: Value, oracle: TypeOracle, node: ts.Expression | ts.ParameterDeclaration): Value {
  const declared = oracle.typeOf(node);
  return declared === undefined || declared.kind === 'unknown' ? value : declared;
}

/** Whether all that is known of a value is a type, or an object that may have other keys. */
function leavesOpen(value: Value): boolean {
  return saysLittle(value) || (value.kind === 'object' && value.declared && isOpen(value));
}

/** Whether nothing is known of a value but perhaps its type. What is certainly no client stays that. */
export function saysLittle(value: Value): boolean {
  return (value.kind === 'unknown' && !value.falsy && !value.foreign) || value.kind === 'typed';
}

/** Whether a declared type has keys from a type that isn't in sight. */
function isOpen({ parts }: ObjectValue): boolean {
  return parts.some((part) => part.part === 'spread' && membersOf(part.of).some(saysLittle));
}

/** Whether a type has all keys that are known already, for as certain, and no others that aren't known. */
function covers(declared: Value, known: Value): boolean {
  if (known.kind !== 'object') return false;
  return membersOf(declared).every((one) => {
    if (isNothing(one)) return true;
    if (one.kind !== 'object' || isOpen(one)) return false;
    return known.parts.every(
      (part) =>
        part.part === 'spread' ||
        (part.part === 'field' &&
          one.parts.some(
            (other) =>
              other.part === 'field' &&
              other.key === part.key &&
              (other.presence === 'always' || part.presence === 'maybe'),
          )),
    );
  });
}
