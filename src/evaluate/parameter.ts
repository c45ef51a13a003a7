/** Parameters: holes that a call fills, and what is known of them without a caller. */
import { ts } from 'ts-morph';
import { componentAround, componentInstance } from './component.ts';
import { fallback } from './condition.ts';
import { anyInstance } from './construct.ts';
import { contextualType } from './contextual-type.ts';
import type { Evaluator } from './evaluator.ts';
import { refined } from './handed.ts';
import { elementsOf } from './member.ts';
import { withPart } from './object.ts';
import { consumedBy } from './provided.ts';
import { type Hole, typed, UNDEFINED, union, unknown, type Value } from './value.ts';

/** Array methods that call a function with each element. */
const ELEMENT_CALLBACKS = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'find',
  'findIndex',
  'some',
  'every',
]);

/** A parameter in its function's body: its hole, or its default. */
export function parameterValue(ev: Evaluator, parameter: ts.ParameterDeclaration): Value {
  const given: Value = { kind: 'hole', of: parameter };
  return parameter.initializer ? fallback(given, 'undefined', ev.evaluate(parameter.initializer)) : given;
}

/** In `list.forEach((one) => …)` the parameter is any element of the list. */
function fromIteration(ev: Evaluator, parameter: ts.ParameterDeclaration): Value | undefined {
  const callback = parameter.parent;
  const call = callback.parent;
  if (
    !ts.isCallExpression(call) ||
    call.arguments[0] !== callback ||
    !ts.isPropertyAccessExpression(call.expression)
  )
    return undefined;
  const receiver = call.expression;
  const index = callback.parameters.indexOf(parameter);
  if (receiver.name.text === 'then' && index === 0) {
    const resolved = ev.ground(ev.evaluate(receiver.expression));
    return resolved.kind === 'unknown' ? undefined : resolved;
  }
  if (!ELEMENT_CALLBACKS.has(receiver.name.text)) return undefined;
  const list = ev.ground(ev.evaluate(receiver.expression));
  if (list.kind !== 'array') return undefined;
  if (index === 0) return elementsOf(ev, list);
  return index === 1 ? typed('number') : undefined;
}

/** What a hole can be where nothing is known of the caller: the declared type, the instance of a class. */
export function groundHole(ev: Evaluator, hole: Hole): Value {
  const { of } = hole;
  if (ts.isParameter(of)) {
    const known = fromIteration(ev, of) ?? consumedBy(ev, of) ?? declaredParameter(ev, of);
    return ev.checked(known, of);
  }
  if (ts.isTypeParameterDeclaration(of)) {
    const more = unknown('a type parameter');
    const constraint = of.constraint ? ev.type(of.constraint) : more;
    // It has the keys of its constraint, and perhaps others.
    return constraint.kind === 'object'
      ? withPart(constraint, { part: 'spread', of: more })
      : union([constraint, more]);
  }
  if (ts.isClassLike(of)) return anyInstance(ev, of);
  if (ts.isObjectLiteralExpression(of)) return selfOf(ev, of);
  return unknown('runtime value');
}

/** What `this` is in the functions of an object. */
function selfOf(ev: Evaluator, object: ts.ObjectLiteralExpression): Value {
  const value = ev.evaluate(object);
  return value.kind === 'object' && componentAround(object) === object ? componentInstance(ev, value) : value;
}

function declaredParameter(ev: Evaluator, parameter: ts.ParameterDeclaration): Value {
  const type = parameter.type ? ev.type(parameter.type) : contextualType(ev, parameter);
  const handed = ev.handedTo(parameter);
  if (type === undefined || (type.kind === 'unknown' && !type.foreign))
    return handed ?? unknown(reasonFor(parameter));
  const declared = ev.ground(type);
  const known = handed === undefined ? declared : refined(ev, declared, handed);
  return parameter.questionToken ? union([UNDEFINED, known]) : known;
}

function reasonFor(parameter: ts.ParameterDeclaration): string {
  const { parent } = parameter;
  const statement = ts.isFunctionDeclaration(parent) ? parent : parent.parent?.parent?.parent;
  const isExported =
    statement !== undefined &&
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
  return isExported ? 'parameter of an exported function' : 'parameter';
}
