/** What a condition asks, about which expression, and how it is answered where the condition holds (or doesn't). */
import { ts } from 'ts-morph';
import { unwrap } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import type { Guard } from './guard.ts';
import type { Question } from './narrow.ts';
import { isNothing } from './text.ts';
import type { Literal, Value } from './value.ts';

export interface Asked {
  readonly of: ts.Expression;
  /** Undefined where what it is compared with isn't known. */
  readonly question: () => Question | undefined;
  readonly answer: boolean;
}

/** What a `switch` has asked where it has come to one of the labels. */
export function askedByLabels(
  ev: Evaluator,
  { condition, labels, holds }: Extract<Guard, { kind: 'case' }>,
): readonly Asked[] {
  return comparison(ev, unwrap(condition), labels, holds);
}

/** What a condition has asked where it holds, or doesn't. */
export function askedByTest(
  ev: Evaluator,
  { condition, holds }: Extract<Guard, { kind: 'test' }>,
): readonly Asked[] {
  const asked: Asked[] = [];
  const stack = [{ node: condition, answer: holds }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { answer } = next;
    const node = unwrap(next.node);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      stack.push({ node: node.operand, answer: !answer });
    else if (isJoined(node, answer ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken))
      stack.push({ node: node.left, answer }, { node: node.right, answer });
    else if (answer && isJoined(node, ts.SyntaxKind.BarBarToken)) asked.push(...oneOfSeveral(ev, node));
    else asked.push(...askedBy(ev, node, answer));
  }
  return asked;
}

function isJoined(node: ts.Expression, kind: ts.SyntaxKind): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === kind;
}

/** `x === 'a' || x === 'b'`. */
function oneOfSeveral(ev: Evaluator, node: ts.BinaryExpression): readonly Asked[] {
  const operands: ts.Expression[] = [];
  let left: ts.Expression = node;
  while (isJoined(left, ts.SyntaxKind.BarBarToken)) {
    operands.push(unwrap(left.right));
    left = unwrap(left.left);
  }
  const comparisons = [left, ...operands].flatMap((one) =>
    isJoined(one, ts.SyntaxKind.EqualsEqualsEqualsToken) ? [one] : [],
  );
  const of = comparisons[0]?.left;
  const isOfOne = comparisons.every((one) => one.left.getText() === of?.getText());
  if (of === undefined || !isOfOne || comparisons.length <= operands.length) return [];
  return comparison(
    ev,
    unwrap(of),
    comparisons.map((one) => one.right),
    true,
  );
}

function askedBy(ev: Evaluator, node: ts.Expression, answer: boolean): readonly Asked[] {
  if (ts.isBinaryExpression(node)) return askedByOperator(ev, node, answer);
  if (!ts.isCallExpression(node)) return [{ of: node, question: () => ({ is: 'truthy' }), answer }];
  const [of] = node.arguments;
  if (of === undefined) return [];
  const { expression: callee } = node;
  if (ts.isIdentifier(callee))
    return callee.text === 'Boolean' ? [{ of, question: () => ({ is: 'truthy' }), answer }] : [];
  if (!ts.isPropertyAccessExpression(callee)) return [];
  if (callee.getText() === 'Array.isArray') return [{ of, question: () => ({ is: 'array' }), answer }];
  return callee.name.text === 'includes'
    ? [{ of, question: () => equalToElement(ev.evaluate(callee.expression)), answer }]
    : [];
}

function askedByOperator(ev: Evaluator, node: ts.BinaryExpression, answer: boolean): readonly Asked[] {
  const { operatorToken, right } = node;
  const left = unwrap(node.left);
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return either(ev, left, right, answer);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return either(ev, left, right, !answer);
    case ts.SyntaxKind.EqualsEqualsToken:
      return loosely(ev, left, right, answer);
    case ts.SyntaxKind.ExclamationEqualsToken:
      return loosely(ev, left, right, !answer);
    case ts.SyntaxKind.InstanceOfKeyword:
      return [{ of: left, question: () => ({ is: 'instance', of: ev.evaluate(right) }), answer }];
    case ts.SyntaxKind.InKeyword:
      return ts.isStringLiteralLike(left)
        ? [{ of: right, question: () => ({ is: 'having', key: left.text }), answer }]
        : [];
    default:
      return [];
  }
}

/** `x === 'a'`, `'a' === x`. */
function either(ev: Evaluator, left: ts.Expression, right: ts.Expression, answer: boolean): readonly Asked[] {
  return [...comparison(ev, left, [right], answer), ...comparison(ev, unwrap(right), [left], answer)];
}

/** `x == null` means `undefined` too. */
function loosely(
  ev: Evaluator,
  left: ts.Expression,
  right: ts.Expression,
  answer: boolean,
): readonly Asked[] {
  return isNothing(ev.evaluate(right))
    ? [{ of: left, question: () => ({ is: 'nullish' }), answer }]
    : either(ev, left, right, answer);
}

/** Whether an expression is one of the labels. */
function comparison(
  ev: Evaluator,
  of: ts.Expression,
  labels: readonly ts.Expression[],
  answer: boolean,
): readonly Asked[] {
  const isKind = ts.isTypeOfExpression(of);
  const question = (): Question | undefined => {
    const to = labels.map((label) => ev.evaluate(label));
    const [first] = to;
    if (!isKind) return equalToOne(to);
    return to.length === 1 && first?.kind === 'literal'
      ? { is: 'typeof', type: String(first.value) }
      : undefined;
  };
  return [{ of: isKind ? of.expression : of, question, answer }];
}

function equalToElement(list: Value): Question | undefined {
  if (list.kind !== 'array' || list.elements.some((element) => element.spread)) return undefined;
  return equalToOne(list.elements.map((element) => element.value));
}

function equalToOne(values: readonly Value[]): Question | undefined {
  const to = values.filter((one): one is Literal => one.kind === 'literal');
  return to.length === values.length && to.length > 0 ? { is: 'equal', to } : undefined;
}
