/** `of[key]`: what an object, array, class, module or client holds under a key. */

import { instanceMember, staticMember } from './class.ts';
import { choose, fallback } from './condition.ts';
import { keysOf, valuesOf } from './entries.ts';
import { nameOfNumber } from './enum.ts';
import type { Evaluator } from './evaluator.ts';
import { functionMember } from './function-key.ts';
import { globalMember } from './global.ts';
import { moduleMember } from './module.ts';
import { shapeOf } from './shape.ts';
import { isNothing, textsOf } from './text.ts';
import {
  type ArrayValue,
  type Client,
  isResidual,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

/** The value of `of[key]`; what isn't known of a receiver that is called like a client is a client. */
export function member(ev: Evaluator, of: Value, key: Value): Value {
  if (of.kind === 'choice')
    return ev.bounded(() => choose(of.test, member(ev, of.yes, key), member(ev, of.no, key)));
  if (of.kind === 'changed' && key.kind === 'literal')
    return partMember(ev, of.parts, String(key.value), () => member(ev, of.of, key));
  if (isResidual(of)) return { kind: 'member', of, key };
  if (of.kind === 'union') return union(of.members.filter(isPresent).map((one) => member(ev, one, key)));
  if (isResidual(key)) return { kind: 'member', of, key };
  const keys = textsOf(key);
  if (keys === null) return anyMember(ev, of);
  return union(keys.map((name) => namedMember(ev, of, name)));
}

/** Whether something can be looked up in it: `undefined?.x` is no alternative. */
export function isPresent(value: Value): boolean {
  return !isNothing(value) && !(value.kind === 'unknown' && value.falsy);
}

export function namedMember(ev: Evaluator, of: Value, name: string): Value {
  const value = ownMember(ev, of, name);
  if (!leavesToName(ev, value)) return value;
  // What a plugin adds to all components is marked by its name.
  const added = name.startsWith('$') ? ev.handedTo(`global ${name}`) : undefined;
  return ev.clients.named(name, false) ?? added ?? value;
}

/**
 * Whether a value says so little that a name which clients usually have decides: nothing is known of it, or only a type
 * that a client can have too. What is known to be something else never does.
 */
export function leavesToName(ev: Evaluator, value: Value): boolean {
  return membersOf(value).every(
    (one) =>
      isNothing(one) ||
      (one.kind === 'unknown' && !one.foreign) ||
      (one.kind === 'object' && one.declared && !takesNumbers(ev, one)) ||
      (one.kind === 'typed' && one.type === 'object'),
  );
}

/** Whether a method that clients have is declared to take a number first: what a client takes is a text or an object. */
function takesNumbers(ev: Evaluator, of: ObjectValue): boolean {
  return of.parts.some((part) => {
    const method = part.part === 'field' && ev.clients.hasMethod(part.key) ? part.value() : undefined;
    const taken = method?.kind === 'signature' ? method.takes(0) : undefined;
    const first = taken && ev.ground(taken);
    return first?.kind === 'typed' && (first.type === 'number' || first.type === 'boolean');
  });
}

function ownMember(ev: Evaluator, of: Value, name: string): Value {
  switch (of.kind) {
    case 'object': {
      const held = objectMember(ev, of, name);
      return held === UNDEFINED ? nameOfNumber(of, name) : held;
    }
    case 'array':
      return arrayMember(ev, of, name);
    case 'instance':
      return instanceMember(ev, of, name);
    case 'class':
      return staticMember(ev, of, name);
    case 'function':
      return functionMember(ev, of, name) ?? unknown('runtime value');
    case 'namespace':
      return moduleMember(ev, of, name);
    case 'client':
      return clientMember(ev, of, name);
    case 'global':
      return globalMember(ev, of, name);
    case 'literal':
      if (isNothing(of)) return UNDEFINED;
      if (typeof of.value === 'string' && /^\d+$/.test(name)) return literal(of.value[Number(name)]);
      return name === 'length' ? typed('number') : unknown('runtime value');
    case 'template':
      return name === 'length' ? typed('number') : unknown('runtime value');
    case 'typed':
      return name === 'length' && of.type === 'string' ? typed('number') : unknown('runtime value');
    case 'unknown':
      return of.falsy ? unknown('runtime value') : of;
    default:
      return unknown('runtime value');
  }
}

/** A client's method, or something that belongs to the client (`AnalyticsBrowser.load`, `sdk.Analytics`). */
function clientMember(ev: Evaluator, of: Client, name: string): Value {
  return ev.clients.hasMethod(name) ? { kind: 'method', client: of, name, bound: [] } : of;
}

function objectMember(ev: Evaluator, of: ObjectValue, name: string): Value {
  // An object of a declared type can hold more than the type says.
  return partMember(ev, of.parts, name, (isNamed) =>
    of.declared && !isNamed ? unknown('a key that its type does not have') : UNDEFINED,
  );
}

/**
 * From the last part to the first: a part that may not have the key leaves the question to those before it, and the first
 * one to `otherwise`, which is told whether any part names the key.
 */
function partMember(
  ev: Evaluator,
  parts: readonly Part[],
  name: string,
  otherwise: (isNamed: boolean) => Value,
): Value {
  const found: Value[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!;
    switch (part.part) {
      case 'field':
        if (part.key !== name) break;
        found.push(part.value());
        if (part.presence === 'always') return union(found);
        break;
      case 'removal':
        if (!part.keys.includes(name)) break;
        if (part.presence === 'always') return union([...found, UNDEFINED]);
        found.push(UNDEFINED);
        break;
      case 'computed': {
        // A key that waits for a hole is one of those that it is declared to be.
        const keys = textsOf(ev.ground(part.key));
        if (keys !== null && !keys.includes(name)) break;
        found.push(part.value());
        if (keys?.length === 1 && part.presence === 'always') return union(found);
        break;
      }
      case 'spread': {
        const held = heldBySpread(ev, part.of, name);
        if (isResidual(part.of) && !canHold(ev, part.of, name)) break;
        const rest = () => partMember(ev, parts.slice(0, i), name, otherwise);
        if (membersOf(held).some(isResidual)) return union([...found, fallback(held, 'undefined', rest())]);
        const present = membersOf(held).filter((one) => !isNothing(one));
        found.push(...present);
        if (present.length === membersOf(held).length && present.every((one) => one.kind !== 'unknown'))
          return union(found);
      }
    }
  }
  if (found.some((one) => one.kind === 'unknown' && !one.falsy)) return union(found);
  return union([...found, otherwise(found.length > 0)]);
}

/** Whether what waits for a hole can have a key. What is only declared can hold more than its type says. */
function canHold(ev: Evaluator, of: Value, name: string): boolean {
  const grounded = ev.ground(of);
  if (membersOf(grounded).some((one) => one.kind !== 'object' || one.declared)) return true;
  const { keys, open } = shapeOf(ev, grounded);
  return open.length > 0 || keys.has(name);
}

/** The value under a key of a spread object; `undefined` among it where one alternative has no such key. */
function heldBySpread(ev: Evaluator, of: Value, name: string): Value {
  return union(
    membersOf(of).map((one) => {
      if (isResidual(one)) return member(ev, one, literal(name));
      return isPresent(one) ? ownMember(ev, one, name) : UNDEFINED;
    }),
  );
}

function arrayMember(ev: Evaluator, of: ArrayValue, name: string): Value {
  if (name === 'length') return typed('number');
  const index = Number(name);
  if (!Number.isInteger(index) || index < 0) return unknown('runtime value');
  const spread = of.elements.findIndex((element) => element.spread);
  if (spread < 0 || index < spread) return of.elements[index]?.value ?? UNDEFINED;
  const element = of.elements[spread]!;
  if (spread === of.elements.length - 1 && isResidual(element.value)) {
    return { kind: 'member', of: element.value, key: literal(String(index - spread)) };
  }
  return union(of.elements.slice(spread).map((one) => (one.spread ? elementsOf(ev, one.value) : one.value)));
}

/** The value under a key that isn't known: any of them. */
function anyMember(ev: Evaluator, of: Value): Value {
  if (of.kind !== 'object') return elementsOf(ev, of);
  return union([elementsOf(ev, valuesOf(of)), UNDEFINED]);
}

/** What is in an array, whatever the index. */
export function elementsOf(ev: Evaluator, of: Value): Value {
  if (isResidual(of)) return { kind: 'elements', of };
  if (of.kind === 'union') {
    const lists = of.members.filter(isPresent);
    const filled = lists.filter((one) => one.kind !== 'array' || one.elements.length > 0);
    return union((filled.length > 0 ? filled : lists).map((one) => elementsOf(ev, one)));
  }
  if (of.kind === 'array') {
    if (of.elements.length === 0) return UNDEFINED;
    return union(
      of.elements.map((element) => (element.spread ? elementsOf(ev, element.value) : element.value)),
    );
  }
  if (of.kind === 'collection') return elementsOf(ev, of.items);
  return of.kind === 'unknown' && !of.falsy ? of : unknown('runtime value');
}

/** What `for (const key in of)` goes through. */
export function keysOfValue(ev: Evaluator, of: Value): Value {
  return union(
    membersOf(of).map((one) => (one.kind === 'object' ? elementsOf(ev, keysOf(one)) : typed('string'))),
  );
}
