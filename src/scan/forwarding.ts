/** Which calls only pass on what their callers say. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { namesOf } from '../evaluate/names.ts';
import { isAbsent } from '../evaluate/shape.ts';
import { membersOf } from '../evaluate/value.ts';
import { enclosingFunction, isFunctionNode } from '../parse/syntax.ts';
import { isRunByItsCall } from './dispatches.ts';
import { functionName } from './function-name.ts';
import { forwardedIn } from './holes.ts';
import type { Send } from './send.ts';

/** Whether the call sends what the callers of the function around say: it is told, but judged at the callers. */
export function isForwarded(ev: Evaluator, node: ts.Node, send: Send): boolean {
  if (send.name !== null) {
    if (!comesFromCaller(forwardedIn(send.name))) return false;
    return (
      send.method === 'track' || namesOf(ev, send.name).known.length === 0 || !namesOf(ev, send.name).complete
    );
  }
  if (
    send.method === 'track' ||
    send.method === 'page' ||
    send.method === 'screen' ||
    send.method === 'reset'
  )
    return false;
  const traits = forwardedIn(send.properties);
  if (comesFromCaller(traits)) return true;
  const hasTraits = membersOf(send.properties).some((one) => !isAbsent(one));
  const ids = Object.values(send.ids);
  return (
    !hasTraits &&
    ids.length > 0 &&
    ids.every((id) => id.kind === 'hole') &&
    isCallable(enclosingFunction(node))
  );
}

/** Parameters of a function that the project itself calls: not of a callback, not the props of a component. */
function comesFromCaller(forwarded: ReadonlySet<ts.Node>): boolean {
  return [...forwarded].some((of) => ts.isParameter(of) && isCallable(of.parent));
}

function isCallable(owner: ts.Node): boolean {
  if (!isFunctionNode(owner)) return false;
  return !isRunByItsCall(owner) && !isComponent(owner);
}

/** A function component gets its props from JSX, not from a call. */
function isComponent(node: ts.Node): boolean {
  const { fileName } = node.getSourceFile();
  return (
    isFunctionNode(node) &&
    /\.[jt]sx$/.test(fileName) &&
    /^[A-Z][a-z]/.test(functionName(node)) &&
    !ts.isClassLike(node.parent)
  );
}
