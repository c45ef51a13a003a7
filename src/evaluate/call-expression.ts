/** Calls as they are written: `f(x)`, `a.b(x)`, `require('x')`. */
import { ts } from 'ts-morph';
import { applyCall, invoke } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentsOf } from './expression.ts';
import { importedModule } from './module.ts';
import { typedBy } from './type-argument.ts';
import { literal, unknown, type Value } from './value.ts';

export function evaluateCall(ev: Evaluator, node: ts.CallExpression): Value {
  const callee = skipParentheses(node.expression);
  if (callee.kind === ts.SyntaxKind.ImportKeyword || isRequire(callee)) {
    const [specifier] = node.arguments;
    return specifier && ts.isStringLiteralLike(specifier)
      ? importedModule(ev, specifier.text, node.getSourceFile())
      : unknown('runtime value');
  }
  const value = callValue(ev, node, callee);
  return value.kind === 'function' || value.kind === 'object' ? value : typedBy(ev, node, value);
}

function callValue(ev: Evaluator, node: ts.CallExpression, callee: ts.Expression): Value {
  const args = argumentsOf(ev, node.arguments);
  if (ts.isPropertyAccessExpression(callee)) {
    return invoke(ev, ev.evaluate(callee.expression), literal(callee.name.text), args, node);
  }
  if (ts.isElementAccessExpression(callee)) {
    return invoke(ev, ev.evaluate(callee.expression), ev.evaluate(callee.argumentExpression), args, node);
  }
  return applyCall(ev, ev.evaluate(callee), args, node);
}

function skipParentheses(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner)) inner = inner.expression;
  return inner;
}

function isRequire(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && callee.text === 'require';
}
