/** Where a call stands: the functions around it, what they handle, and what happens before and after it. */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import { type FunctionNode, isFunctionNode, postOrder } from '../parse/syntax.ts';
import type { Dispatches } from './dispatches.ts';
import { isComponent } from './forwarding.ts';
import { functionName, isNamed } from './function-name.ts';
import { handledBy } from './handlers.ts';
import type { Method, Surroundings } from './inventory.ts';

/** A function that does more than this is looked at no further. */
const CALLS_LIMIT = 200;

/** What stands around a call. `method` is its own, `dispatches` says what others send. */
export function surroundingsOf(
  dispatches: Dispatches,
  node: ts.CallExpression,
  method: Method,
): Surroundings {
  const around = functionsAround(node);
  const [innermost] = around;
  const named = around.filter((one, index) => hasOwnName(one, around[index + 1]));
  const acting = around.find((one) => named.includes(one) || handledBy(one) !== null);
  const calls = acting === undefined || setsUp(acting) ? [] : callsIn(acting);
  const after = calls.filter((one) => one.pos >= node.end);
  const beside = dispatches.methodsOf(node).filter((one) => one !== method);
  return {
    functions: named.map(functionName),
    handles: innermost ? handledBy(innermost) : null,
    awaited: innermost !== undefined && awaitsBefore(innermost, node),
    before: namesOf(calls.filter((one) => one.end <= node.pos)),
    after: namesOf(after),
    sendsAfter: [...new Set([...beside, ...after.flatMap((one) => dispatches.methodsOf(one))])].sort(),
  };
}

function functionsAround(node: ts.Node): readonly FunctionNode[] {
  const around: FunctionNode[] = [];
  for (let { parent } = node; parent; parent = parent.parent) if (isFunctionNode(parent)) around.push(parent);
  return around;
}

/** A function that is returned, or stands in markup, is called as the one around it, and that is no name of its own. */
function hasOwnName(node: FunctionNode, outer: FunctionNode | undefined): boolean {
  return isNamed(node) && (outer === undefined || functionName(node) !== functionName(outer));
}

function setsUp(node: FunctionNode): boolean {
  return isComponent(node) || /^use[A-Z]/.test(functionName(node)) || ts.isConstructorDeclaration(node);
}

function callsIn(node: FunctionNode): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  for (const one of node.body ? postOrder(node.body) : []) {
    if (ts.isCallExpression(one)) calls.push(one);
    if (calls.length > CALLS_LIMIT) return [];
  }
  return calls.sort((a, b) => a.end - b.end);
}

function namesOf(calls: readonly ts.CallExpression[]): readonly string[] {
  return calls.flatMap((one) => calledName(one.expression) ?? []);
}

function awaitsBefore(owner: FunctionNode, node: ts.Node): boolean {
  const isOwn = (child: ts.Node) => child.pos < node.pos && !isFunctionNode(child);
  for (const one of owner.body ? postOrder(owner.body, isOwn) : [])
    if (ts.isAwaitExpression(one) && one.end <= node.pos) return true;
  return false;
}
