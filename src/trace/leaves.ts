/** What a value is made of in the end: literals, keys, what isn't known. It tells which questions flow into an answer. */
import type { ts } from 'ts-morph';
import { membersOf, type Part, type Primitive, type Value } from '../evaluate/value.ts';

/** A piece that survives being handed on: the node of a key or function, a text, a reason. */
type Leaf = ts.Node | string;

const known = new WeakMap<Value, ReadonlyMap<Leaf, Value>>();

/** The pieces of a grounded value, each with the alternative that it belongs to. */
function leavesOf(value: Value): ReadonlyMap<Leaf, Value> {
  let leaves = known.get(value);
  if (leaves === undefined) {
    leaves = findLeaves(value);
    known.set(value, leaves);
  }
  return leaves;
}

function findLeaves(value: Value): ReadonlyMap<Leaf, Value> {
  const leaves = new Map<Leaf, Value>();
  const waiting: Value[] = [...membersOf(value)];
  const seen = new Set<Value>();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    switch (one.kind) {
      case 'union':
        waiting.push(...one.members);
        break;
      case 'object':
        if (one.parts.length === 0) leaves.set('{}', one);
        for (const part of one.parts) addPart(part, one, leaves, waiting);
        break;
      case 'array':
        if (one.elements.length === 0) leaves.set('[]', one);
        for (const element of one.elements) waiting.push(element.value);
        break;
      case 'template':
        for (const part of one.parts) if (typeof part !== 'string') waiting.push(part);
        leaves.set(
          `template ${one.parts.map((part) => (typeof part === 'string' ? part : '*')).join('')}`,
          one,
        );
        break;
      default:
        leaves.set(leafOf(one), one);
    }
  }
  return leaves;
}

function addPart(part: Part, of: Value, leaves: Map<Leaf, Value>, waiting: Value[]): void {
  if (part.part === 'spread') waiting.push(part.of);
  else if (part.part !== 'removal') leaves.set(part.node, of);
}

function leafOf(value: Value): Leaf {
  switch (value.kind) {
    case 'literal':
      return `literal ${typeof value.value} ${String(value.value satisfies Primitive)}`;
    case 'function':
    case 'class':
    case 'instance':
      return value.node;
    case 'unknown':
      return `unknown ${value.reason} ${value.falsy}`;
    case 'typed':
      return `typed ${value.type}`;
    default:
      return value.kind;
  }
}

/** Whether something of a value is still in another one. */
export function flowsInto(value: Value, into: Value): boolean {
  const there = leavesOf(into);
  return [...leavesOf(value).keys()].some((leaf) => there.has(leaf));
}

/** The pieces of a value that come from none of `sources`, as the alternatives and key nodes that hold them. */
export function piecesBeyond(value: Value, sources: readonly Value[]): readonly (Value | ts.Node)[] {
  const there = piecesOf(sources);
  return [...leavesOf(value)].flatMap(([leaf, of]) => {
    if (there.has(leaf)) return [];
    return [of.kind === 'object' && typeof leaf !== 'string' ? leaf : of];
  });
}

/** Whether another value has pieces of a value that none of `sources` has. */
export function addsTo(value: Value, sources: readonly Value[], other: Value): boolean {
  const there = piecesOf(sources);
  const wanted = leavesOf(value);
  return [...leavesOf(other).keys()].some((leaf) => wanted.has(leaf) && !there.has(leaf));
}

/** Whether two values are made of the same pieces. */
export function haveSamePieces(a: Value, b: Value): boolean {
  const [pieces, others] = [leavesOf(a), leavesOf(b)];
  return pieces.size === others.size && [...pieces.keys()].every((leaf) => others.has(leaf));
}

function piecesOf(values: readonly Value[]): ReadonlySet<Leaf> {
  return new Set(values.flatMap((one) => [...leavesOf(one).keys()]));
}
