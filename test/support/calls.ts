/** Calls made by hand, for rules alone: every field has the value of a plain, resolved call unless it is given. */
import type {
  Call,
  EventName,
  Inventory,
  Property,
  Span,
  Surroundings,
  UserId,
  ValueShape,
  WireType,
} from '../../src/scan/inventory.ts';

let line = 0;

/** A place that no other has. */
export function place(file = 'src/app.ts', at = ++line): Span {
  return { file, line: at, column: 1, endLine: at, endColumn: 9 };
}

const NOTHING_KNOWN: ValueShape = {
  types: [],
  values: [],
  valuesComplete: false,
  undefined: 'never',
  properties: null,
  open: false,
  items: null,
};

export function value(known: Partial<ValueShape>): ValueShape {
  return { ...NOTHING_KNOWN, ...known };
}

/** A key; a text, number or boolean as its value is one that is known. */
export function property(name: string, known: Partial<Property> | string | number | boolean = {}): Property {
  const shape =
    typeof known === 'object'
      ? known
      : { types: [typeof known as WireType], values: [known], valuesComplete: true };
  const given = { name, optional: false, at: place(), readFrom: null, writtenUndefined: false };
  return { ...NOTHING_KNOWN, ...given, ...shape };
}

export function names(...values: string[]): EventName[] {
  return values.map((name) => ({ value: name, at: place() }));
}

/** Properties by name, or a list of names of which nothing else is known. */
export type Keys = readonly (string | Property)[];

export interface CallFields extends Partial<Omit<Call, 'names' | 'properties' | 'userId' | 'within'>> {
  readonly events?: readonly string[];
  readonly names?: readonly EventName[];
  readonly keys?: Keys;
  readonly userId?: Partial<UserId>;
  readonly within?: Partial<Surroundings>;
}

/** A Track call of a browser, unless it is said otherwise. */
export function call({ events = [], keys = [], userId, within, ...fields }: CallFields = {}): Call {
  const at = fields.at ?? place();
  return {
    at,
    eventAt: place(at.file),
    callee: 'analytics.track',
    method: 'track',
    kind: 'direct',
    forwarded: false,
    orphaned: false,
    handsOn: false,
    sentAt: [at],
    sdk: '@segment/analytics-next',
    platform: 'browser',
    source: null,
    names: names(...events),
    namesComplete: true,
    pattern: null,
    properties: keys.map((key) => (typeof key === 'string' ? property(key) : key)),
    open: false,
    dynamicKeys: [],
    sends: null,
    ids: { userId: 'never', anonymousId: 'never', groupId: 'never', previousId: 'never' },
    userId: userId ? { at: place(), name: null, values: [], ...userId } : null,
    arguments: null,
    within: {
      functions: [],
      handles: null,
      awaited: false,
      before: [],
      after: [],
      sendsAfter: [],
      ...within,
    },
    resolution: 'resolved',
    reasons: [],
    via: [],
    ...fields,
  };
}

export function inventory(...calls: Call[]): Inventory {
  return { files: 1, candidates: 1, calls, wrappers: [], signOutFile: null, skipped: [], problems: [] };
}
