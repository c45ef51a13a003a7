/**
 * Values that code elsewhere hands to a place which no call in sight fills: a component gets its props from JSX, a
 * context its value from a provider, a global name what is assigned to it. The scanner collects them.
 */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member } from './member.ts';
import { isNothing } from './text.ts';
import {
  type ArrayValue,
  type Field,
  lazy,
  literal,
  membersOf,
  type ObjectValue,
  union,
  type Value,
} from './value.ts';

/** A name that code adds to the global object, or to all components of an application. */
export type GlobalName = `global ${string}`;
/** A key under which something is provided to whoever injects it. */
export type ProvidedName = `provided ${string}`;
/** A parameter, the class of a component, the call that makes a context or a key; or a name. */
export type Place = ts.Node | GlobalName | ProvidedName;

/** What is handed where. */
export type Handed = ReadonlyMap<Place, Value>;

/** The place of what is provided under a key: a text, or an object of its own (a symbol, a context). */
export function providedUnder(key: Value): Place | undefined {
  if (key.kind === 'literal' && typeof key.value === 'string') return `provided ${key.value}`;
  const node = key.kind === 'object' ? key.node : null;
  return node && (ts.isCallExpression(node) || ts.isNewExpression(node)) ? node : undefined;
}

/** What a place is declared to hold, with what is handed in where the declaration says little. */
export function refined(ev: Evaluator, declared: Value, handed: Value): Value {
  if (declared.kind === 'object') return refinedObject(ev, declared, handed);
  if (declared.kind === 'array') return refinedArray(ev, declared, handed);
  if (!membersOf(declared).every((one) => saysLittle(one) || isNothing(one))) return declared;
  const known = membersOf(handed).filter((one) => one.kind !== 'unknown');
  return union([...known, ...(known.length < membersOf(handed).length ? [declared] : [])]);
}

function refinedObject(ev: Evaluator, declared: ObjectValue, handed: Value): Value {
  const parts = declared.parts.map((part) => {
    if (part.part !== 'field') return part;
    const value = lazy(() => refined(ev, part.value(), member(ev, handed, literal(part.key))));
    return { ...part, value } satisfies Field;
  });
  return { ...declared, parts };
}

/** A list of what is declared, with what is in any list that is handed in. */
function refinedArray(ev: Evaluator, declared: ArrayValue, handed: Value): Value {
  const given = lazy(() => elementsOf(ev, handed));
  const elements = declared.elements.map(({ spread, value }) => ({
    spread,
    value: refined(ev, value, spread ? handed : given()),
  }));
  return { kind: 'array', elements };
}

function saysLittle(value: Value): boolean {
  return (
    value.kind === 'typed' ||
    value.kind === 'signature' ||
    (value.kind === 'unknown' && !value.foreign && !value.falsy)
  );
}
