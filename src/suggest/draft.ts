/** What a configuration would say of a function, worked out from its body and from the calls of it. */
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { WrapperDeclaration } from '../scan/scan-request.ts';
import { argumentsIn } from './argument-path.ts';
import { isFunction, type LikelyCalls } from './likely-calls.ts';
import {
  type KeysPath,
  type MessagePaths,
  messagesIn,
  NAME_KEYS,
  PROPERTIES_KEYS,
  USER_KEYS,
} from './message.ts';
import type { Exit } from './outgoing.ts';
import { LikelySites } from './sites.ts';

/** Names and properties are looked for in so many arguments. */
const ARGUMENT_LIMIT = 5;

/** The declaration of a function that gets a name and an object and hands them on; null for any other. */
export function draftOf(
  ev: Evaluator,
  { target, method, address, sites: nodes }: LikelyCalls,
  exits: readonly Exit[],
  from: string | null,
): WrapperDeclaration | null {
  const payload = exits.flatMap((exit) => exit.payload);
  const messages = isFunction(target) ? messagesIn(ev, payload, target, method !== 'identify') : [];
  const sent = isFunction(target) ? argumentsIn(payload, target) : null;
  const indexes = [...Array(ARGUMENT_LIMIT).keys()].filter((index) => sent === null || sent.has(index));
  const sites = new LikelySites(ev, nodes);
  const message = messages.find(({ names }) => names === null || sites.nameCount(names.paths) > 0);
  const event = method === 'identify' ? [] : eventOf(sites, message, indexes);
  if (event.length === 0 && method === 'track') return null;
  const properties = [
    ...(message?.properties ? [message.properties] : []),
    ...keyCandidates(event, indexes),
  ].find(({ path }) => sites.haveKeys(path));
  if (properties === undefined) return null;
  return {
    name: address.name,
    from,
    method,
    event,
    properties: properties.path,
    userId: message?.userId ?? userIdOf(sites, event, properties.path, method === 'identify'),
    methods: {},
    adds: properties.adds,
    omits: properties.omits,
    platform: null,
  };
}

/** The name that a message has, or the argument with the most names in the calls; empty where there is none. */
function eventOf(
  sites: LikelySites,
  message: MessagePaths | undefined,
  indexes: readonly number[],
): readonly string[] {
  if (message?.names) return sites.pathsOf(message.names);
  const keys = indexes.flatMap((index) => NAME_KEYS.map((key) => `${index}.${key}`));
  const counted = [...indexes.map(String), ...keys].map((path) => ({ path, count: sites.nameCount([path]) }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { path: '', count: 0 });
  return best.count > 0 ? [best.path] : [];
}

/** Where properties can be beside a name, the likeliest first. */
function keyCandidates([name = '']: readonly string[], indexes: readonly number[]): readonly KeysPath[] {
  const [, index, key] = /^(\d+)(?:\.(.+))?$/.exec(name) ?? [];
  const inMessage = key === undefined ? [] : PROPERTIES_KEYS.map((one) => `${index}.${one}`);
  const beside = indexes.map(String).filter((one) => one !== index);
  const paths = [...inMessage, ...beside.flatMap((one) => [`${one}.properties`, one])];
  // A message can hold its properties beside its name.
  const whole = key === undefined ? [] : [{ path: index!, adds: [], omits: [key] }];
  return [...paths.map((path) => ({ path, adds: [], omits: [] })), ...whole];
}

/** The user id beside the name or in the traits, where all calls give one. */
function userIdOf(
  sites: LikelySites,
  [name = '']: readonly string[],
  properties: string,
  isIdentify: boolean,
): string | null {
  const message = /^(\d+)\./.exec(name)?.[1] ?? (isIdentify ? properties : undefined);
  const inMessage = message === undefined ? [] : USER_KEYS.map((key) => `${message}.${key}`);
  const candidates = isIdentify && properties === '1' ? ['0'] : inMessage;
  return candidates.find((path) => sites.haveAll(path)) ?? null;
}
