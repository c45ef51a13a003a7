/** Expressions to values, one case a kind of syntax. */
import { ts } from 'ts-morph';
import { calculated, negative } from './arithmetic.ts';
import { evaluateCall } from './call-expression.ts';
import { annotate, both, choose, compare, instanceOf, negate, typeOf } from './condition.ts';
import { construct } from './construct.ts';
import { valueOfName } from './declaration.ts';
import type { Evaluator } from './evaluator.ts';
import { guarded } from './fact.ts';
import { fieldAfterWrites } from './flow.ts';
import { injectionToken } from './injection-token.ts';
import { isUncertainLookup, orElse } from './lookup.ts';
import { member } from './member.ts';
import { evaluateObject } from './object-literal.ts';
import { concatenate, isNothing, sumOf } from './text.ts';
import { evaluateSuper, evaluateThis } from './this.ts';
import {
  type ArrayValue,
  FALSY,
  foreign,
  isResidual,
  lazy,
  literal,
  membersOf,
  NO_BINDINGS,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';
import { writtenCast } from './written-type.ts';

export function evaluateExpression(ev: Evaluator, node: ts.Expression): Value {
  if (ts.isStringLiteralLike(node)) return literal(node.text, node);
  if (ts.isNumericLiteral(node)) return literal(Number(node.text), node);
  if (ts.isIdentifier(node)) return valueOfName(ev, node);
  if (ts.isPropertyAccessExpression(node)) return evaluateAccess(ev, node, literal(node.name.text));
  if (ts.isElementAccessExpression(node))
    return evaluateAccess(ev, node, ev.evaluate(node.argumentExpression));
  if (ts.isCallExpression(node)) return evaluateCall(ev, node);
  if (ts.isNewExpression(node))
    return (
      injectionToken(ev, node) ??
      construct(ev, ev.evaluate(node.expression), argumentsOf(ev, node.arguments ?? []))
    );
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.flatMap((span) => [ev.evaluate(span.expression), span.literal.text]);
    return concatenate([node.head.text, ...spans]);
  }
  if (ts.isTaggedTemplateExpression(node)) return evaluateTagged(ev, node);
  if (ts.isObjectLiteralExpression(node)) return evaluateObject(ev, node);
  if (ts.isArrayLiteralExpression(node)) return argumentsOf(ev, node.elements);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    return { kind: 'function', node, bindings: NO_BINDINGS, bound: [] };
  }
  if (ts.isClassExpression(node)) return { kind: 'class', node, bindings: NO_BINDINGS };
  if (ts.isConditionalExpression(node)) {
    return choose(ev.evaluate(node.condition), ev.evaluate(node.whenTrue), ev.evaluate(node.whenFalse));
  }
  if (ts.isBinaryExpression(node)) return evaluateBinary(ev, node);
  return evaluateOther(ev, node);
}

/** `of.key`; in an optional chain what is absent makes the whole absent. */
function evaluateAccess(
  ev: Evaluator,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  key: Value,
): Value {
  const of = ev.evaluate(node.expression);
  const found = member(ev, of, key);
  const isOfThis = of.kind === 'hole' && !ts.isParameter(of.of) && ts.isPropertyAccessExpression(node);
  const value = guarded(ev, isOfThis ? fieldAfterWrites(ev, node, found) : found, node);
  const isAbsent = () => membersOf(of).some(isNothing) || isUncertainLookup(ev, node.expression);
  return ts.isOptionalChain(node) && !isResidual(of) && isAbsent() ? union([value, UNDEFINED]) : value;
}

function evaluateOther(ev: Evaluator, node: ts.Expression): Value {
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return literal(true, node);
    case ts.SyntaxKind.FalseKeyword:
      return literal(false, node);
    case ts.SyntaxKind.NullKeyword:
      return literal(null, node);
    case ts.SyntaxKind.ThisKeyword:
      return evaluateThis(node);
    case ts.SyntaxKind.SuperKeyword:
      return evaluateSuper(ev, node);
    case ts.SyntaxKind.RegularExpressionLiteral:
      return foreign('runtime value');
  }
  if (ts.isParenthesizedExpression(node)) {
    const cast = writtenCast(node);
    const value = ev.evaluate(node.expression);
    if (cast === undefined) return value;
    return annotate(
      value,
      lazy(() => ev.type(cast)),
    );
  }
  if (ts.isNonNullExpression(node) || ts.isAwaitExpression(node)) return ev.evaluate(node.expression);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isSatisfiesExpression(node)) {
    return annotate(
      ev.evaluate(node.expression),
      lazy(() => ev.type(node.type)),
    );
  }
  if (ts.isPrefixUnaryExpression(node)) return evaluatePrefix(ev, node);
  if (ts.isTypeOfExpression(node)) return typeOf(ev.evaluate(node.expression));
  if (ts.isVoidExpression(node)) return UNDEFINED;
  if (ts.isPostfixUnaryExpression(node)) return typed('number');
  if (ts.isDeleteExpression(node)) return typed('boolean');
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    return foreign('runtime value');
  if (ts.isExpressionWithTypeArguments(node)) return ev.evaluate(node.expression);
  if (ts.isYieldExpression(node) && node.expression) return unknown('runtime value');
  return unknown('runtime value');
}

/** String.raw keeps the text as it is written; what another tag makes of it isn't known. */
function evaluateTagged(ev: Evaluator, { tag, template }: ts.TaggedTemplateExpression): Value {
  const called = ev.evaluate(tag);
  if (called.kind !== 'global' || called.name !== 'String.raw') return unknown('runtime value');
  if (ts.isNoSubstitutionTemplateLiteral(template))
    return literal(template.rawText ?? template.text, template);
  const spans = template.templateSpans.flatMap(({ expression, literal: { rawText, text } }) => [
    ev.evaluate(expression),
    rawText ?? text,
  ]);
  return concatenate([template.head.rawText ?? template.head.text, ...spans]);
}

function evaluatePrefix(ev: Evaluator, node: ts.PrefixUnaryExpression): Value {
  if (node.operator === ts.SyntaxKind.ExclamationToken) return negate(ev.evaluate(node.operand));
  if (node.operator === ts.SyntaxKind.MinusToken) return negative(ev.evaluate(node.operand), node);
  return typed('number');
}

function evaluateBinary(ev: Evaluator, node: ts.BinaryExpression): Value {
  const left = () => ev.evaluate(node.left);
  const right = () => ev.evaluate(node.right);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return evaluateSum(ev, node);
    case ts.SyntaxKind.BarBarToken:
      return orElse(left(), 'falsy', right(), () => isUncertainLookup(ev, node.left));
    case ts.SyntaxKind.QuestionQuestionToken:
      return orElse(left(), 'nullish', right(), () => isUncertainLookup(ev, node.left));
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return both(left(), right());
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return compare(left(), right(), true);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return compare(left(), right(), false);
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return right();
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return union([left(), right()]);
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return union([FALSY, right()]);
    case ts.SyntaxKind.LessThanToken:
    case ts.SyntaxKind.GreaterThanToken:
    case ts.SyntaxKind.LessThanEqualsToken:
    case ts.SyntaxKind.GreaterThanEqualsToken:
    case ts.SyntaxKind.InKeyword:
      return typed('boolean');
    case ts.SyntaxKind.InstanceOfKeyword:
      return instanceOf(left(), right());
    default:
      return calculated(node.operatorToken.kind, left(), right());
  }
}

/** `a + b + c`, which nests to the left as deep as it is long. */
function evaluateSum(ev: Evaluator, node: ts.BinaryExpression): Value {
  const operands: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    operands.push(left.right);
    left = left.left;
  }
  return sumOf([left, ...operands.reverse()].map((operand) => ev.evaluate(operand)));
}

/** Arguments, or the elements of an array literal. */
export function argumentsOf(ev: Evaluator, nodes: readonly ts.Expression[]): ArrayValue {
  return {
    kind: 'array',
    elements: nodes.flatMap((node) => {
      if (ts.isOmittedExpression(node)) return [{ spread: false, value: UNDEFINED }];
      if (!ts.isSpreadElement(node)) return [{ spread: false, value: ev.evaluate(node) }];
      const value = ev.evaluate(node.expression);
      if (value.kind === 'collection') return value.items.elements;
      return value.kind === 'array' ? value.elements : [{ spread: true, value }];
    }),
  };
}
