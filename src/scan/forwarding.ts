/** Which calls only pass on what their callers say. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { objectOf } from '../evaluate/object.ts';
import { isAbsent, shapeOf } from '../evaluate/shape.ts';
import { filling, substitute } from '../evaluate/substitute.ts';
import { membersOf, union, type Value } from '../evaluate/value.ts';
import { enclosingFunction, type FunctionNode, isFunctionNode } from '../parse/syntax.ts';
import { isRunByItsCall } from './dispatches.ts';
import { functionName } from './function-name.ts';
import { forwardedIn } from './holes.ts';
import type { Send } from './send.ts';

/** What the whole of the code says of a function. */
export interface KnownFunctions {
  /** Whether a function is called anywhere in the scanned files. */
  isCalled(node: FunctionNode): boolean;
  /** Whether the configuration says what calls of a function send. */
  isDeclared(node: FunctionNode): boolean;
}

/**
 * The functions whose callers decide what the call sends; none where it decides itself. The parameters of a callback and
 * the props of a component decide nothing, unless a call in sight fills them.
 */
export function decidingFunctions(
  ev: Evaluator,
  node: ts.Node,
  send: Send,
  { isCalled, isDeclared }: KnownFunctions,
): readonly FunctionNode[] {
  // What a declared wrapper is given is told at its calls, as the configuration says, whatever the body does with it.
  const given = union(send.name === null ? [send.properties] : [send.name, send.properties]);
  const declared = ownersOf(forwardedIn(ev, given)).filter(
    (owner) => isDeclared(owner) && contains(owner, node),
  );
  if (declared.length > 0) return declared;

  // What another function writes to something that they share isn't for the callers of this one to say.
  const decides = (owner: FunctionNode) => contains(owner, node) && (isCallable(owner) || isCalled(owner));
  if (send.name !== null) return ownersOf(forwardedIn(ev, send.name)).filter(decides);
  if (send.method === 'page' || send.method === 'screen' || send.method === 'reset') return [];
  const owners = ownersOf(forwardedIn(ev, send.properties)).filter(decides);
  if (owners.length > 0) return owners;
  // `identify(id)`, with an id that is handed through as it is and no traits to judge.
  const hasTraits = membersOf(send.properties).some((one) => !isAbsent(one));
  const ids = Object.values(send.ids);
  const owner = enclosingFunction(node);
  const isHandedOn = !hasTraits && ids.length > 0 && ids.every((id) => id.kind === 'hole');
  return isHandedOn && isFunctionNode(owner) && decides(owner) ? [owner] : [];
}

/** Whether all that isn't known of properties comes from what calls in sight give to the functions around. */
export function onlyHandsOn(
  ev: Evaluator,
  node: ts.Node,
  properties: Value,
  { isCalled }: KnownFunctions,
): boolean {
  const nothing = objectOf([]);
  const given = [...forwardedIn(ev, properties)].filter((of) =>
    ownersOf(new Set([of])).some((owner) => contains(owner, node) && isCalled(owner)),
  );
  if (given.length === 0) return false;
  const rest = substitute(ev, properties, filling(new Map(given.map((of) => [of, nothing]))));
  return shapeOf(ev, rest).open.length === 0;
}

function ownersOf(forwarded: ReadonlySet<ts.Node>): readonly FunctionNode[] {
  return [...forwarded].flatMap((of) => {
    const owner = ts.isParameter(of) ? of.parent : undefined;
    return owner && isFunctionNode(owner) ? [owner] : [];
  });
}

function contains(owner: FunctionNode, node: ts.Node): boolean {
  return owner.pos <= node.pos && node.end <= owner.end && owner.getSourceFile() === node.getSourceFile();
}

function isCallable(owner: FunctionNode): boolean {
  return !isRunByItsCall(owner) && !isComponent(owner);
}

/** A function component gets its props from JSX, not from a call. */
export function isComponent(node: FunctionNode): boolean {
  const isJsx = /\.[jt]sx$/.test(node.getSourceFile().fileName);
  const isMember = ts.isClassLike(node.parent) || ts.isPropertyDeclaration(node.parent);
  return isJsx && !isMember && /^[A-Z]/.test(functionName(node));
}
