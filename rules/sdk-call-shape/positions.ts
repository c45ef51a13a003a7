/** Calls of SDKs that take a name or id, properties and options one after the other: those of browsers and apps. */
import type { Argument, Method } from '../../src/scan/inventory.ts';
import { isNoneOf, isNothing, isObject, keyOf, phraseOf, type ShapeProblem } from './argument.ts';
import type { Signature } from './signatures.ts';

const TAKES: Readonly<Record<Method, string>> = {
  track: 'track(event, properties)',
  identify: 'identify(userId, traits)',
  page: 'page(name, properties)',
  screen: 'screen(name, properties)',
  group: 'group(groupId, traits)',
  alias: 'alias(userId)',
  reset: 'reset()',
};

/** The mistakes in the arguments of a call that takes them by position. */
export function* judgePositions(
  method: Method,
  given: readonly Argument[],
  signature: Signature,
): Iterable<ShapeProblem> {
  if (method === 'alias' || method === 'reset') return;
  const [first, second] = given;
  const message = first && messageProblem(method, first, signature);
  if (message) yield message;
  else if (method === 'track') yield* eventProblems(first);
  if (second === undefined || isObject(first)) return;
  const hasTraits = method === 'identify' || method === 'group';
  // A page can have a category, so that its second argument is the name.
  const isPage = method === 'page' || method === 'screen';
  if (isNoneOf(second, isPage ? ['object', 'string'] : ['object'])) {
    const what = hasTraits ? 'traits' : 'properties';
    yield {
      messageId: 'object',
      at: second.at,
      data: { what, actual: phraseOf(second) },
      help: `It takes ${TAKES[method]}: what is no object is not sent as it is`,
    };
  }
}

function messageProblem(method: Method, first: Argument, signature: Signature): ShapeProblem | null {
  if (!isObject(first)) return null;
  const problem = {
    messageId: 'message' as const,
    at: first.at,
    data: { expected: TAKES[method] },
    help: 'A message object is what the library of a server takes',
  };
  if (method === 'track') {
    if (!signature.trackTakesMessage) return problem;
    return keyOf(first, 'event') === 'missing'
      ? { messageId: 'key', at: first.at, data: { key: 'event' }, help: `It takes ${TAKES.track}` }
      : null;
  }
  const isId = method === 'identify' || method === 'group';
  if (isId && !signature.traitsFirst) return problem;
  // An object is traits or properties there: one that holds them under a key of that name is a message.
  const body = keyOf(first, isId ? 'traits' : 'properties');
  return body !== null && body !== 'missing' && isObject(body) ? problem : null;
}

function* eventProblems(first: Argument | undefined): Iterable<ShapeProblem> {
  const help = `It takes ${TAKES.track}: a call without an event is not sent`;
  if (first === undefined || isNothing(first) || isEmptyText(first)) yield { messageId: 'event', help };
  else if (isNoneOf(first, ['string', 'object']))
    yield { messageId: 'eventType', at: first.at, data: { actual: phraseOf(first) }, help };
}

function isEmptyText({ valuesComplete, values }: Argument): boolean {
  return valuesComplete && values.length === 1 && values[0] === '';
}
