/** Keys that are one and the same to who reads the data: all of them get another name, or none does. */
import type { Span } from '../document/span.ts';
import type { SpanEdit } from '../document/span-edit.ts';
import type { Plan } from '../plan/plan.ts';
import type { Call, Inventory } from '../scan/inventory.ts';
import { spanKey } from './finding-order.ts';
import { lintedCalls } from './linted-calls.ts';
import { plannedKeys } from './planned-keys.ts';
import { renamedInPlan, renamedKey } from './renaming.ts';
import { plannedKeysAt, type SentKey, sentKeys } from './sent-keys.ts';

/** A key at all places where it is sent and planned. */
export interface KeyTogether {
  /** The other keys of the objects that it is in. */
  readonly beside: ReadonlySet<string>;
  /** The edits that give it another name everywhere; null where one of its places can't be written anew, or is out of sight. */
  renamed(to: string): readonly SpanEdit[] | null;
}

/** The keys of an inventory and a plan, and what ties them: a place that many calls send, an event, the plan's word on them. */
export class KeysTogether {
  readonly #plan: Plan | null;
  readonly #byPlace = new Map<string, Tie>();
  /** By the path of the keys, then by the message: a call of a wrapper can send hundreds of either. */
  readonly #byMessage = new Map<string, Map<string, Tie>>();
  readonly #tiesOf = new Map<SentKey, readonly Tie[]>();
  /** Keys of events that nobody knows the names of: these can be any. */
  readonly #nameless: ReadonlySet<string>;
  readonly #openCalls: readonly Call[];
  /** Names that the plan speaks of in other places, too. */
  readonly #successors: ReadonlySet<string>;

  constructor(inventory: Inventory, plan: Plan | null) {
    this.#plan = plan;
    this.#openCalls = lintedCalls(inventory).filter(({ open }) => open);
    const planned = plan ? plannedKeys(plan) : [];
    this.#successors = new Set(planned.flatMap(({ property }) => property.deprecated?.replacedBy ?? []));
    const keys = sentKeys(inventory);
    this.#nameless = new Set(keys.filter(({ call }) => isNameless(call)).map(({ path }) => path));
    for (const key of keys) {
      const ties = this.#ties(key);
      this.#tiesOf.set(key, ties);
      for (const tie of ties) tie.keys.push(key);
    }
  }

  /** The key that has a name at a place, in the code or in the plan. */
  at(place: Span, name: string): KeyTogether {
    const start = this.#tieAt(place, name);
    if (start.together !== null) return start.together;
    const ties = new Set([start]);
    const keys = new Set<SentKey>();
    // What a tie leads to is added while they are gone through.
    for (const tie of ties) {
      for (const key of tie.keys) {
        if (keys.has(key)) continue;
        keys.add(key);
        for (const other of this.#tiesOf.get(key)!) ties.add(other);
      }
    }
    const together = this.#together([...keys], place, name);
    for (const tie of ties) tie.together = together;
    return together;
  }

  #together(keys: readonly SentKey[], place: Span, name: string): KeyTogether {
    const planned = keys.flatMap((key) => plannedKeysAt(key, this.#plan)).map(({ at }) => at);
    const inPlan = new Map(
      [place, ...planned].filter((at) => this.#isPlanned(at)).map((at) => [spanKey(at), at]),
    );
    const isFixed =
      planned.some((at) => !this.#isPlanned(at)) ||
      (inPlan.size > 0 && this.#successors.has(name)) ||
      this.#isOutOfSight(keys);
    return {
      beside: new Set(
        keys.flatMap(({ siblings }) => siblings.map((one) => one.name)).filter((one) => one !== name),
      ),
      renamed: (to) => {
        const inCode = keys.map(({ property }) => renamedKey(property, to));
        if (isFixed || inCode.includes(null)) return null;
        const edits = [
          ...[...inPlan.values()].map((at) => renamedInPlan(at, to)),
          ...inCode.flatMap((one) => one!),
        ];
        return [...new Map(edits.map((edit) => [spanKey(edit.at), edit])).values()];
      },
    };
  }

  /** Whether a call that sends the same can have the key among those of which nothing is known. */
  #isOutOfSight(keys: readonly SentKey[]): boolean {
    const sent = new Set(keys.flatMap(({ call }) => messagesOf(call)));
    const first = new Set(keys.map(({ path }) => /^[^.[]*/.exec(path)![0]));
    return this.#openCalls.some(
      (call) =>
        messagesOf(call).some((one) => sent.has(one)) && !call.properties.some(({ name }) => first.has(name)),
    );
  }

  #isPlanned({ file }: Span): boolean {
    return this.#plan?.files.includes(file) ?? false;
  }

  #ties(key: SentKey): readonly Tie[] {
    const { call, path, property } = key;
    const places = [property, ...plannedKeysAt(key, this.#plan)];
    const any = call.method === 'track' && this.#nameless.has(path) ? ['track'] : [];
    const byMessage = tied(this.#byMessage, path, () => new Map<string, Tie>());
    return [
      ...places.map(({ at }) => this.#tieAt(at, property.name)),
      ...[...messagesOf(call), ...any].map((message) => tied(byMessage, message, newTie)),
    ];
  }

  #tieAt(place: Span, name: string): Tie {
    return tied(this.#byPlace, `${name} ${spanKey(place)}`, newTie);
  }
}

/** What is one and the same to all keys that have it. */
interface Tie {
  readonly keys: SentKey[];
  /** Once it is known: these keys with those that other ties of theirs lead to. */
  together: KeyTogether | null;
}

function newTie(): Tie {
  return { keys: [], together: null };
}

function tied<One>(known: Map<string, One>, by: string, begin: () => One): One {
  const one = known.get(by) ?? begin();
  known.set(by, one);
  return one;
}

/** What a call sends, as far as keys are kept apart by it: each event for itself, all pages together. */
function messagesOf({ method, names }: Call): readonly string[] {
  return method === 'track' ? names.map(({ value }) => `track ${value}`) : [method];
}

function isNameless({ method, namesComplete }: Call): boolean {
  return method === 'track' && !namesComplete;
}
