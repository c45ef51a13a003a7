/**
 * Channels: what is emitted under a key reaches the functions that listen to it. `bus.on('ordered', f)` and
 * `bus.emit('ordered', …)` meet by the key alone, as a Nest handler, a saga or Electron's two processes do.
 */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { member } from '../evaluate/member.ts';
import { textsOf } from '../evaluate/text.ts';
import { type ArrayValue, literal, membersOf, NO_BINDINGS, unknown, type Value } from '../evaluate/value.ts';
import { unwrap } from '../parse/syntax.ts';
import { type Gift, mentionsOfKey } from './gift.ts';

const LISTENERS = new Set(
  'on $on once addListener addEventListener subscribe listen handle takeEvery takeLatest takeLeading'.split(
    ' ',
  ),
);
/** What gives a stream of what is emitted under a key. */
const SOURCES = new Set(['on', 'listen', 'select', 'channel', 'topic']);
const EMITTERS = new Set(
  'emit $emit emitAsync publish trigger fire send invoke broadcast dispatchEvent dispatch put'.split(' '),
);
/** Decorators that make a method a listener: Nest's, and those of libraries like it. */
const LISTENING = /^(On|Event|Message|Subscribe|Listen)/;
/** Electron's ends of a channel: their listeners get an event before what was sent. */
const PROCESS_ENDS = new Set(['ipcMain', 'ipcRenderer']);

/** Texts of which a file that emits something holds one. */
export const EMISSIONS: readonly string[] = [...EMITTERS].map((name) => `${name}(`);

/** The functions that listen, by the key of their channel. */
export type Channels = ReadonlyMap<string, Value>;

/** The function that a node makes listen to a key. */
export function listenersIn(ev: Evaluator, node: ts.Node): readonly Gift<string>[] {
  if (ts.isMethodDeclaration(node)) return byDecorator(ev, node);
  if (!ts.isCallExpression(node)) return [];
  const { key, listener } = subscriptionOf(node);
  if (key === undefined || listener === undefined) return [];
  return listeningTo(ev, key, () => {
    const value = ev.evaluate(listener);
    return isProcessEnd(node.expression) ? afterEvent(value) : value;
  });
}

/** `bus.on(key, listener)`, or `bus.on(key).subscribe(listener)`. */
function subscriptionOf({ expression, arguments: args }: ts.CallExpression): {
  readonly key?: ts.Expression | undefined;
  readonly listener?: ts.Expression | undefined;
} {
  const name = calledName(expression);
  if (name === undefined || !LISTENERS.has(name)) return {};
  const [first, second] = args;
  if (second !== undefined) return { key: first, listener: second };
  const source = ts.isPropertyAccessExpression(expression) ? unwrap(expression.expression) : undefined;
  if (name !== 'subscribe' || !source || !ts.isCallExpression(source)) return {};
  return SOURCES.has(calledName(source.expression) ?? '')
    ? { key: source.arguments[0], listener: first }
    : {};
}

function byDecorator(ev: Evaluator, node: ts.MethodDeclaration): readonly Gift<string>[] {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }): readonly Gift<string>[] => {
    if (!ts.isCallExpression(expression) || !LISTENING.test(calledName(expression.expression) ?? ''))
      return [];
    const [key] = expression.arguments;
    const value: Value = { kind: 'function', node, bindings: NO_BINDINGS, bound: [] };
    return key ? listeningTo(ev, key, () => value) : [];
  });
}

function listeningTo(ev: Evaluator, key: ts.Expression, listener: () => Value): readonly Gift<string>[] {
  const texts = textsOf(ev.evaluate(key)) ?? [];
  return texts.map((text) => ({
    place: text,
    value: listener(),
    whole: false,
    mentions: mentionsOfKey(key, text),
  }));
}

function isProcessEnd(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && PROCESS_ENDS.has(calledName(callee.expression) ?? '');
}

function afterEvent(value: Value): Value {
  return value.kind === 'function' ? { ...value, bound: [unknown('runtime value'), ...value.bound] } : value;
}

/** The listeners that a call reaches by the key that it emits, and what they get; undefined where nobody listens. */
export function emittedBy(
  ev: Evaluator,
  channels: Channels,
  node: ts.CallExpression,
): { readonly value: Value; readonly args: ArrayValue } | undefined {
  const name = calledName(node.expression);
  const [first] = node.arguments;
  if (channels.size === 0 || name === undefined || !EMITTERS.has(name) || first === undefined)
    return undefined;
  // `new CustomEvent('key', { detail })`: the listener gets an object that has the detail.
  const given = ts.isNewExpression(first) ? first.arguments : node.arguments;
  const args = argumentsOf(ev, given ?? []);
  const key = member(ev, args, literal('0'));
  // An action is emitted under its type.
  const isAction = membersOf(key).every((one) => one.kind === 'object');
  const [text] = textsOf(isAction ? member(ev, key, literal('type')) : key) ?? [];
  const value = text === undefined ? undefined : channels.get(text);
  return value && { value, args: isAction ? args : { kind: 'array', elements: args.elements.slice(1) } };
}
