/** What functions do to the objects that they are given: `function add(p) { p.app = 'web' }`, `add(props)`. */
import { ts } from 'ts-morph';
import { type FunctionNode, isFunctionNode } from '../parse/syntax.ts';
import { writesTo } from './alias.ts';
import { endOf } from './branch.ts';
import { bindingsOf, parametersOf } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentsOf } from './expression.ts';
import { afterChanges } from './flow.ts';
import { maybe } from './object.ts';
import { fillsFirst } from './pure-function.ts';
import { isThis } from './reference.ts';
import { filling, substitutePart } from './substitute.ts';
import { type ArrayValue, type FunctionValue, type Hole, membersOf, type Part, type Value } from './value.ts';
import type { CallWrite, Write } from './writes.ts';

/** What a call puts into an object that it is given, or takes out of it. */
type Effect = (given: Value) => readonly Part[];

/** What a call does to the object that is one of its arguments; undefined where it does nothing, or that isn't known. */
export function effectOf(ev: Evaluator, { node, argument }: CallWrite): Effect | undefined {
  if (node.arguments.slice(0, argument).some(ts.isSpreadElement)) return undefined;
  const effects = membersOf(calleeOf(ev, node.expression)).map((one): Effect | undefined => {
    if (one.kind === 'function') return effectOfFunction(ev, one, node, argument);
    // `_.merge(p, …)`
    const isMerge = one.kind === 'global' && fillsFirst(one.name) && argument === 0;
    const others = () => argumentsOf(ev, node.arguments.slice(1)).elements;
    return isMerge ? () => others().map((other): Part => ({ part: 'spread', of: other.value })) : undefined;
  });
  const [only] = effects;
  if (effects.length === 1) return only;
  if (effects.every((one) => one === undefined)) return undefined;
  return (given) => effects.flatMap((effect) => effect?.(given).map(maybe) ?? []);
}

/** A function that a caller hands in isn't known; a method of the same object is. */
function calleeOf(ev: Evaluator, expression: ts.Expression): Value {
  const callee = ev.evaluate(expression);
  const isOwn = ts.isPropertyAccessExpression(expression) && isThis(expression.expression);
  return isOwn ? ev.ground(callee) : callee;
}

function effectOfFunction(
  ev: Evaluator,
  callee: FunctionValue,
  node: ts.CallExpression,
  argument: number,
): Effect | undefined {
  const parameter = parametersOf(callee.node)[callee.bound.length + argument];
  if (parameter === undefined || parameter.dotDotDotToken) return undefined;
  const left = ev.left(parameter);
  if (left.kind !== 'changed' || left.of.kind !== 'hole' || left.of.of !== parameter) return undefined;
  const isDone = ts.isAwaitExpression(node.parent) || !isDeferred(callee.node);
  return (given) => {
    const args: ArrayValue = {
      kind: 'array',
      elements: [
        ...argumentsOf(ev, node.arguments.slice(0, argument)).elements,
        { spread: false, value: given },
        ...argumentsOf(ev, node.arguments.slice(argument + 1)).elements,
      ],
    };
    const fill = filling(bindingsOf(ev, callee, args));
    const parts = left.parts.map((part) => substitutePart(ev, part, fill));
    return isDone ? parts : parts.map(maybe);
  };
}

/** Whether a function may still be running when its call is over. */
function isDeferred(node: FunctionNode): boolean {
  const isAsync =
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.AsyncKeyword);
  return isAsync || (node as { asteriskToken?: ts.Node }).asteriskToken !== undefined;
}

/** What a function has made of the object in a parameter when it ends, over the parameter's hole. */
export function leftOf(ev: Evaluator, parameter: ts.ParameterDeclaration): Value {
  const hole: Hole = { kind: 'hole', of: parameter };
  const owner = parameter.parent;
  if (!isFunctionNode(owner) || owner.body === undefined) return hole;
  return afterChanges(ev, hole, changesOf(parameter), { use: endOf(owner), home: owner });
}

/** The writes to the object that the caller gave, not to one that the function has put in its place. */
function changesOf(parameter: ts.ParameterDeclaration): readonly Write[] {
  const writes = writesTo(parameter);
  const replaced = writes.findIndex((write) => write.kind === 'assign' && !isDefault(write.node));
  return (replaced < 0 ? writes : writes.slice(0, replaced)).filter((write) => write.kind !== 'assign');
}

/** `p = p || {}`, `p ??= {}`: an object that was given stays. */
function isDefault({ left, operatorToken, right }: ts.BinaryExpression): boolean {
  const isFallback = (kind: ts.SyntaxKind) =>
    kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return (
      operatorToken.kind === ts.SyntaxKind.BarBarEqualsToken ||
      operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken
    );
  return (
    ts.isBinaryExpression(right) &&
    isFallback(right.operatorToken.kind) &&
    ts.isIdentifier(right.left) &&
    ts.isIdentifier(left) &&
    right.left.text === left.text
  );
}
