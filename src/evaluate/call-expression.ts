/** Calls as they are written: `f(x)`, `a.b(x)`, `require('x')`. */
import { ts } from 'ts-morph';
import { applyCall, invoke } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentsOf } from './expression.ts';
import { importedModule } from './module.ts';
import { isNothing } from './text.ts';
import { typedBy } from './type-argument.ts';
import { literal, UNDEFINED, union, unknown, type Value } from './value.ts';

export function evaluateCall(ev: Evaluator, node: ts.CallExpression): Value {
  const callee = skipParentheses(node.expression);
  if (callee.kind === ts.SyntaxKind.ImportKeyword || isRequire(callee)) {
    const [specifier] = node.arguments;
    return specifier && ts.isStringLiteralLike(specifier)
      ? importedModule(ev, specifier.text, node.getSourceFile())
      : unknown('runtime value');
  }
  const value = orAbsent(ev, node, callee, callValue(ev, node, callee));
  return value.kind === 'function' || value.kind === 'object' ? value : typedBy(ev, node, value);
}

/** `f?.()`, `o?.f()`: what is absent gives `undefined`. */
function orAbsent(ev: Evaluator, node: ts.CallExpression, callee: ts.Expression, value: Value): Value {
  if (!ts.isOptionalChain(node)) return value;
  const isMethod = ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee);
  const base = ev.evaluate(isMethod && !node.questionDotToken ? callee.expression : callee);
  return base.kind === 'union' && base.members.some(isNothing) ? union([value, UNDEFINED]) : value;
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
