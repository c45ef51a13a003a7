/** Parameters: holes that a call fills, and what is known of them without a caller. */
import { ts } from 'ts-morph';
import { visitedIn } from './collection.ts';
import { componentAround, componentInstance } from './component.ts';
import { annotate, fallback } from './condition.ts';
import { anyInstance } from './construct.ts';
import { contextualType } from './contextual-type.ts';
import type { Evaluator } from './evaluator.ts';
import { refined } from './handed.ts';
import { elementsOf } from './member.ts';
import { withPart } from './object.ts';
import { consumedBy } from './provided.ts';
import { fillingBy, substitute } from './substitute.ts';
import { type Hole, isResidual, membersOf, typed, UNDEFINED, union, unknown, type Value } from './value.ts';
import { isWrittenOptional, writtenType } from './written-type.ts';

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

/** `receiver.method((one) => …)`: the receiver and the method of a callback's call. */
function callOfCallback({ parent: callback }: ts.ParameterDeclaration) {
  const call = callback.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== callback) return undefined;
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression)
    ? { receiver: expression.expression, method: expression.name.text }
    : undefined;
}

/** In `list.forEach((one) => …)` the parameter is any element of the list. */
function fromIteration(ev: Evaluator, parameter: ts.ParameterDeclaration): Value | undefined {
  const call = callOfCallback(parameter);
  if (call === undefined) return undefined;
  const index = parameter.parent.parameters.indexOf(parameter);
  if (call.method === 'then' && index === 0) {
    const resolved = ev.ground(ev.evaluate(call.receiver));
    return resolved.kind === 'unknown' ? undefined : resolved;
  }
  if (!ELEMENT_CALLBACKS.has(call.method)) return undefined;
  const list = ev.ground(ev.evaluate(call.receiver));
  if (list.kind === 'collection') return index < 2 ? visitedIn(ev, list, index) : undefined;
  if (list.kind !== 'array') return undefined;
  if (index === 0) return elementsOf(ev, list);
  return index === 1 ? typed('number') : undefined;
}

/**
 * What the parameter of a callback stands for where that waits for the callers of the function around: in
 * `function each(names) { names.forEach((name) => …) }` any of the names. Undefined for other holes.
 */
export function iteratedHole(ev: Evaluator, hole: Hole): Value | undefined {
  if (!ts.isParameter(hole.of) || hole.of.parent.parameters[0] !== hole.of) return undefined;
  const call = callOfCallback(hole.of);
  if (call === undefined || !ELEMENT_CALLBACKS.has(call.method)) return undefined;
  const list = substitute(
    ev,
    ev.evaluate(call.receiver),
    fillingBy((outer) => iteratedHole(ev, outer)),
  );
  if (!isResidual(list)) return undefined;
  return annotate(elementsOf(ev, list), () => groundHole(ev, hole));
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
    // It has the keys of its constraint, and perhaps others. What extends a text is one.
    if (constraint.kind === 'object') return withPart(constraint, { part: 'spread', of: more });
    return membersOf(constraint).every(isPrimitive) ? constraint : union([constraint, more]);
  }
  if (ts.isClassLike(of)) return anyInstance(ev, of);
  if (ts.isObjectLiteralExpression(of)) return selfOf(ev, of);
  return unknown('runtime value');
}

function isPrimitive(value: Value): boolean {
  if (value.kind === 'typed') return /^(string|number|boolean)$/.test(value.type);
  return value.kind === 'literal' || value.kind === 'template';
}

/** What `this` is in the functions of an object. */
function selfOf(ev: Evaluator, object: ts.ObjectLiteralExpression): Value {
  const value = ev.evaluate(object);
  return value.kind === 'object' && componentAround(object) === object ? componentInstance(ev, value) : value;
}

function declaredParameter(ev: Evaluator, parameter: ts.ParameterDeclaration): Value {
  const written = writtenType(parameter);
  const type = written ? ev.type(written) : contextualType(ev, parameter);
  const handed = ev.handedTo(parameter);
  if (type === undefined || (type.kind === 'unknown' && !type.foreign))
    return handed ?? unknown(reasonFor(parameter));
  const declared = ev.ground(type);
  const known = handed === undefined ? declared : refined(ev, declared, handed);
  return isWrittenOptional(parameter) ? union([UNDEFINED, known]) : known;
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
