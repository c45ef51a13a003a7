/**
 * What code in sight hands to places that no call fills, so far as it can send: a client as an argument or a prop, a
 * wrapper that a provider gives, a plugin adds or a channel leads to. `setup(window.analytics)` hands a client to the
 * parameter of `function setup(client) { client.track(…) }`.
 */
import type { ts } from 'ts-morph';
import type { Progress } from '../document/progress.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { Handed, Place } from '../evaluate/handed.ts';
import { union, type Value } from '../evaluate/value.ts';
import { KeptAnswersBy } from '../parse/kept.ts';
import { type Channels, listenersIn } from './channels.ts';
import type { Dispatches } from './dispatches.ts';
import type { Gift } from './gift.ts';
import { givenByCall } from './given-by-call.ts';
import { givenByJsx } from './given-by-jsx.ts';
import { givenByName } from './given-by-name.ts';
import { sendersIn } from './senders.ts';

export interface HandedIn {
  readonly handed: Handed;
  readonly channels: Channels;
  /** Texts of which a file that uses a name which something is handed to holds one. */
  readonly names: ReadonlySet<string>;
  /** Texts of which a file that uses a channel holds one. */
  readonly keys: ReadonlySet<string>;
}

export const NOTHING: HandedIn = {
  handed: new Map(),
  channels: new Map(),
  names: new Set(),
  keys: new Set(),
};

/** What the nodes of files that can hold a call hand in, and what is given besides. */
export function handedIn(
  ev: Evaluator,
  dispatches: Dispatches,
  nodes: readonly ts.Node[],
  besides: readonly Gift[],
  progress: Progress,
): HandedIn {
  const gifts = new Collection<Place>();
  const listeners = new Collection<string>();
  for (const gift of besides) for (const one of sending(ev, dispatches, gift)) gifts.add(one);
  for (const [at, node] of nodes.entries()) {
    progress('Following what is handed on', at, nodes.length);
    const given = known.of(dispatches, node, () => givenAt(ev, dispatches, node));
    for (const gift of given.gifts) gifts.add(gift);
    for (const listener of given.listeners) listeners.add(listener);
  }
  return {
    handed: gifts.values,
    names: gifts.mentions,
    channels: listeners.values,
    keys: listeners.mentions,
  };
}

/** What a node gives of what can send, and which listeners it adds. */
interface Given {
  readonly gifts: readonly Sending<Place>[];
  readonly listeners: readonly Sending<string>[];
}

/** What of a gift can send. */
interface Sending<Key> extends Pick<Gift<Key>, 'place' | 'mentions'> {
  readonly senders: readonly Value[];
}

const known = new KeptAnswersBy<Dispatches, ts.Node, Given>();

function givenAt(ev: Evaluator, dispatches: Dispatches, node: ts.Node): Given {
  ev.begin();
  const given = [
    ...givenByCall(ev, dispatches, node),
    ...givenByJsx(ev, dispatches, node),
    ...givenByName(ev, node),
  ];
  return {
    gifts: given.flatMap((gift) => sending(ev, dispatches, gift)),
    listeners: listenersIn(ev, node).flatMap((gift) => sending(ev, dispatches, gift)),
  };
}

function sending<Key>(ev: Evaluator, dispatches: Dispatches, gift: Gift<Key>): readonly Sending<Key>[] {
  const { place, value, whole, mentions } = gift;
  const senders = whole ? [value] : sendersIn(ev, dispatches, value);
  return senders.length === 0 ? [] : [{ place, mentions, senders }];
}

/** What is given, by its place. */
class Collection<Key> {
  readonly values = new Map<Key, Value>();
  readonly mentions = new Set<string>();

  add({ place, senders: given, mentions }: Sending<Key>): void {
    const before = this.values.get(place);
    this.values.set(place, union(before === undefined ? given : [before, ...given]));
    for (const text of mentions) this.mentions.add(text);
  }
}
