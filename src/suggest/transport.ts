/** Where a message leaves the code: calls that make a request or post a message, by the names that these have. */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import { resolveName } from '../evaluate/scope.ts';
import { plainWords } from '../language/words.ts';
import { unwrap } from '../parse/syntax.ts';

/** Called plainly. */
const FUNCTIONS = new Set(
  'fetch $fetch ofetch axios got ky superagent needle request sendBeacon postMessage execa spawn fork'.split(
    ' ',
  ),
);
/** Methods that say it whatever they are called on. */
const METHODS = new Set('post fetch sendBeacon postMessage'.split(' '));
/** Methods that say it after a word for what they are called on. */
const METHODS_OF: Readonly<Record<string, readonly string[]>> = {
  request: ['axios', 'http', 'https', 'client', 'api', 'got'],
  put: ['axios', 'http', 'client', 'api'],
  send: 'xhr request req socket ws ipc renderer process worker child channel port transport beacon'.split(
    ' ',
  ),
  emit: 'socket io emitter ws bus channel ipc'.split(' '),
  invoke: ['ipc', 'renderer', 'bridge'],
  call: ['ipc'],
  sendSync: ['renderer', 'ipc'],
  sendMessage: ['runtime', 'tabs', 'port'],
  publish: ['queue', 'producer', 'broker', 'redis', 'sns', 'nats', 'pubsub'],
  mutate: ['client', 'apollo'],
};
const CONNECTIONS = new Set(['XMLHttpRequest', 'WebSocket', 'BroadcastChannel', 'Worker']);

/** What turns a message into what is sent. */
const SERIALIZERS = new Set('stringify serialize encodeURIComponent btoa'.split(' '));
const SERIALIZED = new Set(['Blob', 'URLSearchParams']);

/** `fetch`, `axios.post`, `navigator.sendBeacon`; undefined for a call that isn't known to send anything. */
export function transportOf(node: ts.CallExpression): string | undefined {
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) return FUNCTIONS.has(callee.text) ? callee.text : undefined;
  const name = calledName(callee);
  if (name === undefined || !ts.isPropertyAccessExpression(callee)) return undefined;
  const receiver = calledName(unwrap(callee.expression)) ?? '';
  const words = plainWords(receiver);
  const isTransport =
    METHODS.has(name) ||
    (Object.hasOwn(METHODS_OF, name) && METHODS_OF[name]!.some((word) => words.includes(word))) ||
    (name === 'send' && isConnection(callee.expression));
  if (!isTransport) return undefined;
  return receiver === '' ? name : `${receiver}.${name}`;
}

/** Whether a name is that of a connection that has been opened in sight. */
function isConnection(receiver: ts.Expression): boolean {
  if (!ts.isIdentifier(receiver)) return false;
  const [declaration] = resolveName(receiver.text, receiver) ?? [];
  const opened = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return (
    opened !== undefined && ts.isNewExpression(opened) && CONNECTIONS.has(calledName(opened.expression) ?? '')
  );
}

/** What a call that only packs a message packs: `JSON.stringify(message)`, `new Blob([message])`. */
export function packedBy(node: ts.Node): readonly ts.Expression[] {
  if (ts.isCallExpression(node) && SERIALIZERS.has(calledName(node.expression) ?? '')) return node.arguments;
  if (ts.isNewExpression(node) && SERIALIZED.has(calledName(node.expression) ?? ''))
    return node.arguments ?? [];
  return [];
}
