/** What a call sends: Segment's call shapes, browser and server, over values that may still wait for a caller. */
import { applyCall } from '../evaluate/call.ts';
import { present } from '../evaluate/condition.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { member } from '../evaluate/member.ts';
import { shapeOf } from '../evaluate/shape.ts';
import { isNothing } from '../evaluate/text.ts';
import {
  type ArrayValue,
  type Client,
  isResidual,
  literal,
  membersOf,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from '../evaluate/value.ts';
import { CLIENT_METHODS } from './clients.ts';
import type { Method } from './inventory.ts';
import { sdkPlatform } from './sdk.ts';

export interface Send {
  readonly method: Method;
  /** Null where the call has no name: identify, group, alias, reset, `page()`. */
  readonly name: Value | null;
  /** Properties or traits. */
  readonly properties: Value;
  readonly ids: Readonly<Partial<Record<'userId' | 'anonymousId' | 'groupId' | 'previousId', Value>>>;
  /** Whether it is a server's message object. */
  readonly isMessage: boolean;
}

/** Keys of a server message beside properties and traits. */
export const ENVELOPE = new Set(
  'userId anonymousId groupId previousId event name category properties traits context integrations timestamp messageId type channel originalTimestamp sentAt receivedAt version'.split(
    ' ',
  ),
);

/** What a client's method sends for arguments. */
export function interpret(ev: Evaluator, client: Client, methodName: string, args: ArrayValue): Send {
  const method = CLIENT_METHODS[methodName]!;
  const arg = (index: number) => member(ev, args, literal(String(index)));
  if (methodName !== method && method === 'track') {
    return positional(method, ofElement(ev, arg(1)), ofElement(ev, arg(2)));
  }
  if (method === 'reset') return { ...positional(method, null, UNDEFINED) };
  if (isMessage(ev, client, method, args)) return message(ev, method, arg(0));
  switch (method) {
    case 'track':
      return positional(method, arg(0), propertiesArgument(ev, arg(1)));
    case 'page':
    case 'screen':
      return pageCall(ev, method, args);
    case 'identify':
    case 'group': {
      const id = method === 'identify' ? 'userId' : 'groupId';
      const [first, second] = [arg(0), arg(1)];
      if (looksLikeObject(ev, first)) return { ...positional(method, null, first) };
      return { ...positional(method, null, propertiesArgument(ev, second)), ids: { [id]: first } };
    }
    case 'alias':
      return { ...positional(method, null, UNDEFINED), ids: { userId: arg(0), previousId: arg(1) } };
  }
}

/**
 * Whether a client can be meant by a call. What only its name tells to be one is something else where it is asked for a page
 * by its number.
 */
export function canBeMeant(ev: Evaluator, client: Client, methodName: string, args: ArrayValue): boolean {
  if (client.sdk !== null || (methodName !== 'page' && methodName !== 'screen')) return true;
  return !membersOf(ev.ground(member(ev, args, literal('0')))).every(isNumber);
}

function isNumber(value: Value): boolean {
  return value.kind === 'typed'
    ? value.type === 'number'
    : value.kind === 'literal' && typeof value.value === 'number';
}

function positional(method: Method, name: Value | null, properties: Value): Send {
  return { method, name, properties, ids: {}, isMessage: false };
}

/** `page(category?, name?, properties?, …)`: the last text is the name. */
function pageCall(ev: Evaluator, method: Method, args: ArrayValue): Send {
  const arg = (index: number) => member(ev, args, literal(String(index)));
  const [first, second, third] = [arg(0), arg(1), arg(2)];
  if (args.elements.length === 0 || isFunction(ev, first)) return positional(method, null, UNDEFINED);
  if (looksLikeObject(ev, first)) return positional(method, null, first);
  const named = (value: Value) => (isNameless(ev, value) ? null : value);
  if (args.elements.length === 1 || isFunction(ev, second))
    return positional(method, named(first), UNDEFINED);
  if (looksLikeText(ev, second)) return positional(method, second, propertiesArgument(ev, third));
  if (args.elements.length >= 3 && looksLikeObject(ev, third) && !looksLikeObject(ev, second))
    return positional(method, named(second), third);
  return positional(method, named(first), propertiesArgument(ev, second));
}

/** Whether a page or screen has no name at all. */
function isNameless(ev: Evaluator, name: Value): boolean {
  return membersOf(ev.ground(name)).every(isNothing);
}

/** Properties, or a callback in their place. */
function propertiesArgument(ev: Evaluator, value: Value): Value {
  return isFunction(ev, value) ? UNDEFINED : value;
}

/** `trackLink(links, name, properties)`: name and properties can be functions of the element that the SDK passes. */
function ofElement(ev: Evaluator, value: Value): Value {
  const element = { spread: false, value: unknown('runtime value') };
  return union(
    membersOf(value).map((one) =>
      one.kind === 'function' ? applyCall(ev, one, { kind: 'array', elements: [element] }, one.node) : one,
    ),
  );
}

function message(ev: Evaluator, method: Method, of: Value): Send {
  const at = (key: string) => member(ev, of, literal(key));
  const hasTraits = method === 'identify' || method === 'group';
  const name =
    method === 'track' ? at('event') : method === 'page' || method === 'screen' ? at('name') : null;
  return {
    method,
    name: name !== null && method !== 'track' && isNameless(ev, name) ? null : name,
    properties: method === 'alias' ? UNDEFINED : at(hasTraits ? 'traits' : 'properties'),
    ids: {
      userId: at('userId'),
      anonymousId: at('anonymousId'),
      groupId: at('groupId'),
      previousId: at('previousId'),
    },
    isMessage: true,
  };
}

/** Whether the first argument is a server's message: by the SDK, by shape where the SDK isn't known. */
function isMessage(ev: Evaluator, client: Client, method: Method, args: ArrayValue): boolean {
  const first = member(ev, args, literal('0'));
  const isServer = client.sdk !== null && sdkPlatform(client.sdk) === 'server';
  const known = present(ev.ground(first));
  if (!membersOf(known).every((one) => one.kind === 'object')) {
    return isServer && membersOf(known).every(canBeObject);
  }
  if (isServer || method === 'track') return true;
  const { keys } = shapeOf(ev, known);
  const envelope = ['userId', 'anonymousId', 'traits', 'properties', 'groupId', 'previousId'];
  return (
    keys.size > 0 &&
    [...keys.keys()].every((key) => ENVELOPE.has(key)) &&
    envelope.some((key) => keys.has(key))
  );
}

function canBeObject(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'typed' && value.type === 'object') || isResidual(value);
}

function kindsOf(ev: Evaluator, value: Value): Set<string> {
  const known = membersOf(present(ev.ground(value)));
  return new Set(known.map((one) => (one.kind === 'typed' ? one.type : one.kind)));
}

function looksLikeObject(ev: Evaluator, value: Value): boolean {
  const kinds = kindsOf(ev, value);
  return [...kinds].every((kind) => kind === 'object' || kind === 'instance');
}

function looksLikeText(ev: Evaluator, value: Value): boolean {
  const kinds = kindsOf(ev, value);
  return [...kinds].every((kind) => kind === 'literal' || kind === 'template' || kind === 'string');
}

function isFunction(ev: Evaluator, value: Value): boolean {
  const kinds = kindsOf(ev, value);
  return [...kinds].every((kind) => kind === 'function' || kind === 'signature');
}
