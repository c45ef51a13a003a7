/** Calls of SDKs that take one message object: those of servers. */
import type { Argument, Method } from '../../src/scan/inventory.ts';
import { isNoneOf, isNothing, isObject, keyOf, phraseOf, type ShapeProblem } from './argument.ts';

const EXAMPLES: Readonly<Record<Method, string>> = {
  track: 'track({ userId, event, properties })',
  identify: 'identify({ userId, traits })',
  page: 'page({ userId, name, properties })',
  screen: 'screen({ userId, name, properties })',
  group: 'group({ userId, groupId, traits })',
  alias: 'alias({ previousId, userId })',
  reset: '',
};

/** Keys without which the SDK refuses a message. Who it speaks of is a matter of identity-required. */
const REQUIRED: Readonly<Partial<Record<Method, readonly string[]>>> = {
  track: ['event'],
  group: ['groupId'],
  alias: ['previousId', 'userId'],
};

/** The mistakes in the arguments of a call that takes a message. */
export function* judgeMessage(method: Method, given: readonly Argument[]): Iterable<ShapeProblem> {
  if (method === 'reset') return;
  const [message, second] = given;
  const help = `The library of a server takes one object, ${EXAMPLES[method]}, and sends nothing without it`;
  if (message === undefined || isNothing(message)) {
    yield { messageId: 'noMessage', help };
    return;
  }
  if (isNoneOf(message, ['object'])) {
    yield { messageId: 'position', at: message.at, data: { actual: phraseOf(message) }, help };
    return;
  }
  if (second && isNoneOf(second, [])) {
    const into = `Pass it in the message: ${EXAMPLES[method]}. The second argument is a callback`;
    yield { messageId: 'second', at: second.at, help: into };
  }
  if (!isObject(message)) return;
  for (const key of REQUIRED[method] ?? []) {
    if (keyOf(message, key) === 'missing')
      yield { messageId: 'key', at: message.at, data: { key }, help: `It takes ${EXAMPLES[method]}` };
  }
  const what = method === 'identify' || method === 'group' ? 'traits' : 'properties';
  const body = keyOf(message, what);
  if (body !== null && body !== 'missing' && !body.optional && isNoneOf(body, ['object']))
    yield {
      messageId: 'object',
      at: body.at,
      data: { what, actual: phraseOf(body) },
      help: `It takes ${EXAMPLES[method]}`,
    };
}
