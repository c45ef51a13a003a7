/** Which of the questions below a question explain its answer; the evaluator also asks for what then goes nowhere. */
import { ts } from 'ts-morph';
import { truthOf } from '../evaluate/text.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { flowsInto } from './leaves.ts';
import type { Answered } from './record.ts';

/**
 * The questions that explain `value`, the answer of `question`.
 * @param asked what it led to, each once.
 * @param valueIn an answer with what is known of parameters.
 */
export function relevant(
  { kind, node }: Answered,
  value: Value,
  asked: readonly Answered[],
  valueIn: (one: Answered) => Value,
): readonly Answered[] {
  const flowing = () => asked.filter((one) => isTest(one.node) || flowsInto(valueIn(one), value));
  if (kind === 'returns') return taken(flowing().toSorted(byPlace), valueIn);
  if (kind === 'write') return taken(flowing(), valueIn);
  if (kind === 'declaration' && ts.isParameter(node)) return flowing();
  if (kind !== 'expression') return asked;
  if (ts.isConditionalExpression(node)) return taken(asked, valueIn);
  if (ts.isBinaryExpression(node)) {
    if (isLogical(node.operatorToken.kind)) return flowing();
    // Texts that are joined or compared stand in the line itself.
    return asked.filter((one) => !ts.isLiteralExpression(one.node));
  }
  if (ts.isCallExpression(node))
    return ofCall(node, value, asked).filter((one) => valueIn(one).kind !== 'global');
  return asked;
}

/** Where it is known how a test ends, the test and what is done then; else all that can be done. */
function taken(asked: readonly Answered[], valueIn: (one: Answered) => Value): readonly Answered[] {
  const truths = new Map(
    asked.filter(({ node }) => isTest(node)).map((one) => [one.node, truthOf(valueIn(one))] as const),
  );
  return asked.filter(({ node }) => {
    if (truths.has(node)) return truths.get(node) !== null;
    return [...truths].every(
      ([test, truth]) => truth === null || !isInside(node, branchOf(test.parent, !truth)),
    );
  });
}

/** Whether a node is the test of a ternary or an `if`. */
export function isTest(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isConditionalExpression(parent) && parent.condition === node) ||
    (ts.isIfStatement(parent) && parent.expression === node)
  );
}

function branchOf(fork: ts.Node, truth: boolean): ts.Node | undefined {
  if (ts.isConditionalExpression(fork)) return truth ? fork.whenTrue : fork.whenFalse;
  if (ts.isIfStatement(fork)) return truth ? fork.thenStatement : fork.elseStatement;
  return undefined;
}

/** Whether a node is a part of another one, or it. */
export function isInside(node: ts.Node, outer: ts.Node | undefined): boolean {
  if (outer === undefined) return false;
  let one: ts.Node | undefined = node;
  while (one !== undefined && one !== outer) one = one.parent;
  return one === outer;
}

/** Of a function in sight its body says it all, arguments are told at its parameters. Else callee and arguments may. */
function ofCall(node: ts.CallExpression, value: Value, asked: readonly Answered[]): readonly Answered[] {
  const entered = asked.filter(({ kind }) => kind === 'call');
  const others = asked.filter((one) => !isInside(one.node, node));
  if (entered.length > 0) return asked.filter((one) => one.kind === 'call' || others.includes(one));
  const isUnknown = membersOf(value).every((one) => one.kind === 'unknown');
  return asked.filter((one) => isInside(one.node, node.expression) === isUnknown || others.includes(one));
}

function byPlace(a: Answered, b: Answered): number {
  return a.node.getSourceFile() === b.node.getSourceFile() ? a.node.pos - b.node.pos : 0;
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}
