/** Fills holes: a value is built again with what the holes stand for, and reduces as far as it then can. */
import type { ts } from 'ts-morph';
import { type Kept, taken } from '../parse/kept.ts';
import { applyCall, invoke } from './call.ts';
import { annotate, choose, compare, instanceOf, negate, typeOf } from './condition.ts';
import { construct } from './construct.ts';
import type { Evaluator } from './evaluator.ts';
import { hasBecomeUncertain, orElse } from './lookup.ts';
import { elementsOf, member } from './member.ts';
import { narrow } from './narrow.ts';
import { layOut, omit, restOf, withPart } from './object.ts';
import { concatenate, sumOf } from './text.ts';
import {
  type ArrayValue,
  type Bindings,
  type Element,
  type Hole,
  isResidual,
  lazy,
  type ObjectValue,
  type Part,
  type Residual,
  union,
  type Value,
} from './value.ts';

/** What holes stand for, and what has been built with them: the same part is built once, however often it is met. */
export interface Fill {
  /** What a hole stands for; undefined leaves it. */
  readonly standsFor: (hole: Hole) => Value | undefined;
  readonly built: WeakMap<Value, Kept<Value>>;
}

/** A fill from bindings. */
export function filling(bindings: Bindings): Fill {
  return fillingBy((hole) => bindings.get(hole.of));
}

export function fillingBy(standsFor: Fill['standsFor']): Fill {
  return { standsFor, built: new WeakMap() };
}

/** Nothing in them can be filled. */
const ATOMS: ReadonlySet<Value['kind']> = new Set<Value['kind']>([
  'literal',
  'typed',
  'unknown',
  'namespace',
  'client',
  'global',
]);

export function substitute(ev: Evaluator, value: Value, fill: Fill): Value {
  if (ATOMS.has(value.kind)) return value;
  const known = taken(fill.built.get(value));
  if (known !== undefined) return known.answer;
  return ev.whole(
    () => rebuild(ev, value, fill),
    (built) => fill.built.set(value, built),
  );
}

function rebuild(ev: Evaluator, value: Value, fill: Fill): Value {
  switch (value.kind) {
    case 'hole':
      return fill.standsFor(value) ?? value;
    case 'union':
      return union(value.members.map((one) => substitute(ev, one, fill)));
    case 'template':
      return concatenate(
        value.parts.map((part) => (typeof part === 'string' ? part : substitute(ev, part, fill))),
      );
    case 'object':
      return substituteObject(ev, value, fill);
    case 'array':
      return substituteArray(ev, value, fill);
    case 'collection':
      return { ...value, items: substituteArray(ev, value.items, fill) };
    case 'function':
      return {
        ...value,
        bindings: fillBindings(ev, value.bindings, fill, value.node),
        bound: value.bound.map((one) => substitute(ev, one, fill)),
      };
    case 'class': {
      const bindings = fillBindings(ev, value.bindings, fill, value.node);
      return bindings.size === 0 ? value : { ...value, bindings };
    }
    case 'instance': {
      const bindings = fillBindings(ev, value.bindings, fill, value.node);
      const self = value.self && substitute(ev, value.self, fill);
      return bindings.size === 0 && self === null ? value : { ...value, bindings, self };
    }
    case 'method':
      return value.bound.length === 0
        ? value
        : { ...value, bound: value.bound.map((one) => substitute(ev, one, fill)) };
    case 'signature':
      return {
        ...value,
        returns: lazy(() => substitute(ev, value.returns(), fill)),
        takes: (index) => {
          const taken = value.takes(index);
          return taken && substitute(ev, taken, fill);
        },
      };
    default:
      return isResidual(value) ? substituteResidual(ev, value, fill) : value;
  }
}

function substituteResidual(ev: Evaluator, value: Residual, fill: Fill): Value {
  const filled = (inner: Value) => substitute(ev, inner, fill);
  switch (value.kind) {
    case 'member':
      return member(ev, filled(value.of), filled(value.key));
    case 'call': {
      const args = substituteArray(ev, value.args, fill);
      const { callee } = value;
      // A method call needs its receiver: a string's or an array's method is no value of its own.
      if (callee.kind === 'member')
        return invoke(ev, filled(callee.of), filled(callee.key), args, value.node);
      return applyCall(ev, filled(callee), args, value.node);
    }
    case 'construct':
      return construct(ev, filled(value.callee), substituteArray(ev, value.args, fill));
    case 'changed':
      return value.parts
        .map((part) => substitutePart(ev, part, fill))
        .reduce<Value>((of, part) => withPart(of, part), filled(value.of));
    case 'omit':
      return omit(filled(value.of), value.keys);
    case 'rest':
      return restOf(filled(value.of), value.from);
    case 'elements':
      return elementsOf(ev, filled(value.of));
    case 'fallback':
      return orElse(filled(value.of), value.on, filled(value.otherwise), () =>
        hasBecomeUncertain(value.of, filled),
      );
    case 'choice':
      return choose(filled(value.test), filled(value.yes), filled(value.no));
    case 'annotated':
      return annotate(
        filled(value.of),
        lazy(() => filled(value.type())),
      );
    case 'narrowed':
      return narrow(ev, filled(value.of), value.fact);
    case 'sum':
      return sumOf(value.operands.map(filled));
    case 'typeof':
      return typeOf(filled(value.of));
    case 'compare':
      return compare(filled(value.left), filled(value.right), value.equal);
    case 'instanceof':
      return instanceOf(filled(value.of), filled(value.class));
    case 'not':
      return negate(filled(value.of));
  }
}

function substituteObject(ev: Evaluator, value: ObjectValue, fill: Fill): Value {
  return { ...value, parts: value.parts.flatMap((part) => layOut(substitutePart(ev, part, fill))) };
}

export function substitutePart(ev: Evaluator, part: Part, fill: Fill): Part {
  switch (part.part) {
    case 'field':
      return { ...part, value: lazy(() => substitute(ev, part.value(), fill)) };
    case 'computed': {
      const value = lazy(() => substitute(ev, part.value(), fill));
      return { ...part, key: substitute(ev, part.key, fill), value };
    }
    case 'spread':
      return { ...part, of: substitute(ev, part.of, fill) };
    case 'removal':
      return part;
  }
}

export function substituteArray(ev: Evaluator, value: ArrayValue, fill: Fill): ArrayValue {
  const elements = value.elements.flatMap((element): readonly Element[] => {
    const filled = substitute(ev, element.value, fill);
    // What was waited for is laid out; a list that stands there stands for any number of its elements.
    if (element.spread && filled.kind === 'array' && isResidual(element.value)) return filled.elements;
    return [{ ...element, value: filled }];
  });
  return { kind: 'array', elements };
}

/**
 * The bindings of a function or a class: its own are filled, and what the fill says of other holes is kept for when it is
 * called. A fill can't be listed, so it is asked for the parameters of the functions around.
 */
function fillBindings(ev: Evaluator, bindings: Bindings, fill: Fill, closure: ts.Node): Bindings {
  const filled = new Map<ts.Node, Value>();
  for (const [of, value] of bindings) filled.set(of, substitute(ev, value, fill));
  for (let node = closure.parent; node; node = node.parent) {
    const holes = holesOf(node);
    for (const of of holes) {
      if (filled.has(of)) continue;
      const value = fill.standsFor({ kind: 'hole', of });
      if (value !== undefined) filled.set(of, value);
    }
  }
  return filled;
}

function holesOf(node: ts.Node): readonly ts.Node[] {
  const { parameters } = node as { parameters?: readonly ts.Node[] };
  const isOwner = 'members' in node || 'properties' in node;
  return [...(parameters ?? []), ...(isOwner ? [node] : [])];
}
