/** Which values are clients: by package, by the names that clients usually have, by the configuration. */
import type { KnownClients } from '../evaluate/evaluator.ts';
import { type Client, foreign, typed, unknown, type Value } from '../evaluate/value.ts';
import type { Method } from './inventory.ts';
import type { ClientDeclaration } from './scan-request.ts';
import { isGivenToClient, isOtherProduct, isPartOfClient, packageOf, sdkPlatform } from './sdk.ts';

/** The methods of a client, and the Segment method that each is. */
export const CLIENT_METHODS: Readonly<Record<string, Method>> = {
  track: 'track',
  identify: 'identify',
  page: 'page',
  screen: 'screen',
  group: 'group',
  alias: 'alias',
  reset: 'reset',
  trackLink: 'track',
  trackForm: 'track',
  trackSubmit: 'track',
  trackClick: 'track',
};

/** Receivers that are called like a client, as a name or as a function that gives one. */
const NAMED = ['analytics', '$analytics', '$segment', 'rudderanalytics', '$rudderanalytics'];
const NAMED_CALLS = [
  'getAnalytics',
  'useAnalytics',
  'useSegment',
  'getSegment',
  'useSegmentAnalytics',
  'useRudderAnalytics',
];
/** Global types of ambient declarations. */
const AMBIENT_TYPE = /^SegmentAnalytics(\.|$)|^(AnalyticsJS|RudderAnalytics)$/;

export class Clients implements KnownClients {
  readonly #names = new Map<string, Client>();
  readonly #calls = new Map<string, Client>();
  readonly #types: { type: string; from: string | null; client: Client }[] = [];

  constructor(declared: readonly ClientDeclaration[]) {
    for (const name of NAMED) this.#names.set(name, clientOf(null));
    for (const name of NAMED_CALLS) this.#calls.set(name, clientOf(null));
    for (const one of declared) {
      if ('type' in one) this.#types.push({ type: one.type, from: one.from, client: clientOf(one.sdk) });
      else {
        const [, name = '', call] = /([\w$]+)\s*(\(\))?\s*$/.exec(one.expression) ?? [];
        (call ? this.#calls : this.#names).set(name, clientOf(one.sdk));
      }
    }
  }

  /** Texts of which a file that uses a client holds at least one. */
  get needles(): readonly string[] {
    return [
      'nalytics',
      'rudder',
      ...this.#names.keys(),
      ...this.#calls.keys(),
      ...this.#types.map((one) => one.type),
    ];
  }

  imported(specifier: string): Value | undefined {
    if (sdkPlatform(specifier) !== undefined) return clientOf(packageOf(specifier));
    return isOtherProduct(specifier) ? foreign(`external module "${specifier}"`) : undefined;
  }

  named(name: string, called: boolean): Client | undefined {
    return (called ? this.#calls : this.#names).get(name);
  }

  hasMethod(name: string): boolean {
    return Object.hasOwn(CLIENT_METHODS, name);
  }

  typeOf(client: Client, name: string): Value {
    if (isGivenToClient(name)) return typed('object');
    return this.hasMethod(name) || isPartOfClient(name) ? unknown('runtime value') : client;
  }

  declaredType(name: string, specifier: string | null): Client | undefined {
    const declared = this.#types.find(
      (one) => one.type === name && (one.from === null || specifier === null || one.from === specifier),
    );
    if (declared) return declared.client;
    return specifier === null && AMBIENT_TYPE.test(name) ? clientOf(null) : undefined;
  }
}

function clientOf(sdk: string | null): Client {
  return { kind: 'client', sdk };
}
