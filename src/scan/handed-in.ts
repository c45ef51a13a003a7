/**
 * What code in sight hands to places that no call fills, so far as it can send: a client as an argument or a prop, a
 * wrapper that a provider gives, a plugin adds or a channel leads to. `setup(window.analytics)` hands a client to the
 * parameter of `function setup(client) { client.track(…) }`.
 */
import type { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { Handed, Place } from '../evaluate/handed.ts';
import { union, type Value } from '../evaluate/value.ts';
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
): HandedIn {
  const gifts = new Collection<Place>(ev, dispatches);
  const listeners = new Collection<string>(ev, dispatches);
  for (const gift of besides) gifts.add(gift);
  for (const node of nodes) {
    ev.begin();
    const given = [
      ...givenByCall(ev, dispatches, node),
      ...givenByJsx(ev, dispatches, node),
      ...givenByName(ev, node),
    ];
    for (const gift of given) gifts.add(gift);
    for (const listener of listenersIn(ev, node)) listeners.add(listener);
  }
  return {
    handed: gifts.values,
    names: gifts.mentions,
    channels: listeners.values,
    keys: listeners.mentions,
  };
}

/** Gifts by their place. */
class Collection<Key> {
  readonly values = new Map<Key, Value>();
  readonly mentions = new Set<string>();
  readonly #ev: Evaluator;
  readonly #dispatches: Dispatches;

  constructor(ev: Evaluator, dispatches: Dispatches) {
    this.#ev = ev;
    this.#dispatches = dispatches;
  }

  add({ place, value, whole, mentions }: Gift<Key>): void {
    const given = whole ? [value] : sendersIn(this.#ev, this.#dispatches, value);
    if (given.length === 0) return;
    const before = this.values.get(place);
    this.values.set(place, union(before === undefined ? given : [before, ...given]));
    for (const text of mentions) this.mentions.add(text);
  }
}
