/**
 * What an expression can be. Values are normal forms: what is known is reduced, what depends on a parameter stays as
 * a residual over holes, and is reduced when a call fills the hole. So a function is interpreted once, however often
 * it is called.
 */
import type { ts } from 'ts-morph';
import { type Kept, taken, work } from '../parse/kept.ts';
import type { FunctionNode } from '../parse/syntax.ts';
import type { Residual } from './residual.ts';

export { type FallbackCase, isResidual, type Residual } from './residual.ts';

export type Primitive = string | number | boolean | null | undefined;

/** A value that is known, at the literal that it comes from. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: Primitive;
  readonly node: ts.Node | null;
}

/** One of several. Never nested, never empty. */
export interface Union {
  readonly kind: 'union';
  readonly members: readonly Value[];
}

/** A string of known parts and parts that aren't literals. */
export interface Template {
  readonly kind: 'template';
  readonly parts: readonly (string | Value)[];
}

export interface Field {
  readonly part: 'field';
  readonly key: string;
  readonly presence: 'always' | 'maybe';
  readonly value: () => Value;
  /** The key where it is written. */
  readonly node: ts.Node;
  /** True where no code in sight writes it: the configuration says that a wrapper adds it, and `node` is the call. */
  readonly added?: true;
}

/** Keys of a residual object, or keys that can't be known (`of` is unknown then). */
export interface Spread {
  readonly part: 'spread';
  readonly of: Value;
}

/** `[key]: value` with a key that waits for a hole. */
export interface ComputedField {
  readonly part: 'computed';
  readonly key: Value;
  readonly presence: 'always' | 'maybe';
  readonly value: () => Value;
  readonly node: ts.Node;
}

/** Keys that are taken away: `delete x.key`. */
export interface Removal {
  readonly part: 'removal';
  readonly keys: readonly string[];
  readonly presence: 'always' | 'maybe';
}

export type Part = Field | Spread | ComputedField | Removal;

/** An object: its parts in order, later ones win. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly parts: readonly Part[];
  /** The literal whose methods see this object as `this`. */
  readonly node: ts.Node | null;
  /** True where the keys are those of a declared type, not of an object in sight. */
  readonly declared: boolean;
}

export type Element = { readonly spread: boolean; readonly value: Value };

/** An array or an argument list; `spread` elements stand for all elements of a residual array, for any number of a known one. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly elements: readonly Element[];
}

/** A map, as a list of its entries, or a set, as a list of its elements. */
export interface Collection {
  readonly kind: 'collection';
  readonly of: 'Map' | 'Set';
  readonly items: ArrayValue;
}

/** Values for holes: of the parameters (and `this`) of the functions around. */
export type Bindings = ReadonlyMap<ts.Node, Value>;

export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionNode;
  readonly bindings: Bindings;
  /** Arguments that `bind` has fixed. */
  readonly bound: readonly Value[];
}

/** A function of which only the type is known. */
export interface Signature {
  readonly kind: 'signature';
  /** Its declaration, where it is in sight. */
  readonly node: ts.SignatureDeclaration | null;
  readonly returns: () => Value;
  /** What it gets as an argument; undefined where it takes fewer. */
  readonly takes: (index: number) => Value | undefined;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly node: ts.ClassLikeDeclaration;
  readonly bindings: Bindings;
}

export interface Instance {
  readonly kind: 'instance';
  readonly node: ts.ClassLikeDeclaration;
  /** The constructor's parameters. */
  readonly bindings: Bindings;
  /** What `this` is in its members, where that isn't the instance itself: `super` is the same object as a base sees it. */
  readonly self: Value | null;
}

/** All exports of a module. */
export interface Namespace {
  readonly kind: 'namespace';
  readonly file: ts.SourceFile;
}

/** A Segment-style SDK: its module, its classes, its clients. The scanner says what it can do. */
export interface Client {
  readonly kind: 'client';
  /** The package, null where only a name says that it is a client. */
  readonly sdk: string | null;
}

/** A method of a client as a value: `analytics.track`. */
export interface Method {
  readonly kind: 'method';
  readonly client: Client;
  readonly name: string;
  readonly bound: readonly Value[];
}

/** The global object (`window`), or a global by name (`Object`, `Object.assign`). */
export interface Global {
  readonly kind: 'global';
  /** Empty for the global object itself. */
  readonly name: string;
}

export type TypeName = 'string' | 'number' | 'boolean' | 'date' | 'object' | 'array' | 'function';

/** A value of which only the type is known. */
export interface Typed {
  readonly kind: 'typed';
  readonly type: TypeName;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
  /** Known to be falsy, as the left side of `&&` is when the right one isn't reached. */
  readonly falsy: boolean;
  /** Known to be something else than a Segment client: another product's SDK, a built-in. */
  readonly foreign: boolean;
}

/** The value of a parameter, or of `this`, that the caller decides. */
export interface Hole {
  readonly kind: 'hole';
  /** The parameter; the class or object literal for `this`. */
  readonly of: ts.Node;
}

export type Value =
  | Literal
  | Union
  | Template
  | ObjectValue
  | ArrayValue
  | Collection
  | FunctionValue
  | Signature
  | ClassValue
  | Instance
  | Namespace
  | Client
  | Method
  | Global
  | Typed
  | Unknown
  | Hole
  | Residual;

export const NO_BINDINGS: Bindings = new Map();
export const UNDEFINED: Literal = { kind: 'literal', value: undefined, node: null };

/** A union of more members than this is not followed further. */
const UNION_LIMIT = 400;

export function literal(value: Primitive, node: ts.Node | null = null): Literal {
  return { kind: 'literal', value, node };
}

export function typed(type: TypeName): Typed {
  return { kind: 'typed', type };
}

export function unknown(reason: string): Unknown {
  return { kind: 'unknown', reason, falsy: false, foreign: false };
}

/** Something that is certainly no client. */
export function foreign(reason: string): Unknown {
  return { kind: 'unknown', reason, falsy: false, foreign: true };
}

/** What a name has while it is only defined by itself. */
export const CYCLE: Unknown = unknown('defined in terms of itself');

export const FALSY: Unknown = { kind: 'unknown', reason: 'runtime value', falsy: true, foreign: false };

export function membersOf(value: Value): readonly Value[] {
  return value.kind === 'union' ? value.members : [value];
}

/** Whether two values have the same alternatives. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [ours, theirs] = [membersOf(one), membersOf(other)];
  return ours.length === theirs.length && ours.every((member, i) => member === theirs[i]);
}

/** One of `values`; equal literals are merged, the first literal's place is kept. */
export function union(values: readonly Value[]): Value {
  if (values.length === 1) return values[0]!;
  const members = new Set<Value>();
  const literals = new Set<Primitive>();
  const types = new Set<string>();
  const add = (value: Value) => {
    if (value.kind === 'literal') {
      if (literals.has(value.value)) return;
      literals.add(value.value);
    } else if (value !== CYCLE && (value.kind === 'typed' || value.kind === 'unknown')) {
      const type = value.kind === 'typed' ? value.type : `${value.reason} ${value.falsy} ${value.foreign}`;
      if (types.has(type)) return;
      types.add(type);
    }
    members.add(value);
  };
  for (const value of values) {
    if (value.kind === 'union') value.members.forEach(add);
    else add(value);
  }
  if (members.size > UNION_LIMIT) return unknown('too many alternatives');
  if (members.size > 1) members.delete(CYCLE);
  if (members.size > 1) return { kind: 'union', members: [...members] };
  const [only = unknown('no value')] = members;
  return only;
}

/** A value that is worked out when it is first asked for, and again where what it rests on has changed. */
export function lazy(compute: () => Value): () => Value {
  let kept: Kept<Value> | undefined;
  let running = false;
  return () => {
    kept = taken(kept);
    if (kept !== undefined) return kept.answer;
    if (running) return CYCLE;
    running = true;
    try {
      kept = work(compute);
    } finally {
      running = false;
    }
    return kept.answer;
  };
}
