/** Values as the inventory tells them: types on the wire, known values, nested keys. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { elementsOf } from '../evaluate/member.ts';
import { type Shape, type ShapeKey, shapeOf } from '../evaluate/shape.ts';
import { type ArrayValue, membersOf, type TypeName, union, type Value } from '../evaluate/value.ts';
import { spanOf } from '../parse/syntax.ts';
import type { Json, Property, ValueShape, WireType } from './inventory.ts';
import { readFromPage } from './page-context.ts';
import type { Spellings } from './spelling.ts';
import { isWrittenUndefined } from './undefined-value.ts';

/** How deep nested objects are told. */
const NESTING_LIMIT = 4;
/** More known values than this are no enum any more. */
const VALUES_LIMIT = 50;

const WIRE_TYPES: Readonly<Record<TypeName, WireType | null>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  object: 'object',
  array: 'array',
  function: null,
};

export type PathOf = (fileName: string) => string;

/** How places of the source are told. */
export interface Told {
  readonly pathOf: PathOf;
  readonly spellings: Spellings;
}

/** The keys of a shape as properties, sorted by name. */
export function propertiesOf(ev: Evaluator, shape: Shape, told: Told, depth = 0): readonly Property[] {
  return [...shape.keys.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((key) => propertyOf(ev, key, told, depth));
}

function propertyOf(ev: Evaluator, key: ShapeKey, told: Told, depth: number): Property {
  const value = union(key.values.map((one) => ev.ground(one())));
  const shape = valueShapeOf(ev, value, told, depth);
  const file = told.pathOf(key.node.getSourceFile().fileName);
  const holder = holderOf(key.node);
  return {
    name: key.name,
    optional: key.optional,
    at: spanOf(key.node, file),
    writtenIn: spanOf(holder, file),
    declaredBy: key.added ? 'configuration' : isType(holder) ? 'type' : null,
    written: told.spellings.ofKey(key.node, key.name),
    readFrom: readFromPage(key.node),
    ...shape,
    writtenUndefined: shape.undefined === 'always' && isWrittenUndefined(key.node),
  };
}

/** What is known of a value that is grounded. `depth` says how deep in an object it is. */
export function valueShapeOf(ev: Evaluator, value: Value, told: Told, depth: number): ValueShape {
  const members = membersOf(value);
  const types = new Set<WireType>();
  const values: Json[] = [];
  let isKnown = true;
  let isTyped = true;
  let undefineds = 0;
  for (const one of members) {
    if (one.kind === 'literal') {
      if (one.value === undefined) undefineds++;
      else {
        types.add(one.value === null ? 'null' : (typeof one.value as WireType));
        values.push(one.value);
      }
      continue;
    }
    isKnown = false;
    const type = wireTypeOf(one);
    if (type === null) isTyped = false;
    else types.add(type);
  }
  const objects = members.filter((one) => one.kind === 'object');
  const onlyObjects = objects.length > 0 && types.size === 1 && isTyped && depth < NESTING_LIMIT;
  const inner = onlyObjects ? shapeOf(ev, union(objects)) : null;
  return {
    types: isTyped ? [...types].sort() : [],
    values: values.slice(0, VALUES_LIMIT),
    valuesComplete: isKnown && values.length > 0 && values.length <= VALUES_LIMIT,
    undefined: undefineds === 0 ? 'never' : undefineds === members.length ? 'always' : 'maybe',
    properties: inner && propertiesOf(ev, inner, told, depth + 1),
    open: inner ? inner.open.length > 0 : types.has('object') || !isTyped,
    items:
      depth < NESTING_LIMIT
        ? itemsOf(
            ev,
            members.filter((one) => one.kind === 'array'),
            told,
            depth,
          )
        : null,
  };
}

/** What holds a key: an object, a type, or the statements that one is written among. */
function holderOf(key: ts.Node): ts.Node {
  let node = key.parent;
  while (!isHolder(node)) node = node.parent;
  return node;
}

function isType(node: ts.Node): boolean {
  return ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node) || ts.isClassLike(node);
}

function isHolder(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) || isType(node) || ts.isBlock(node) || ts.isSourceFile(node);
}

function itemsOf(ev: Evaluator, arrays: readonly ArrayValue[], told: Told, depth: number): ValueShape | null {
  if (arrays.length === 0 || arrays.some((one) => one.elements.length === 0)) return null;
  return valueShapeOf(ev, ev.ground(union(arrays.map((one) => elementsOf(ev, one)))), told, depth + 1);
}

function wireTypeOf(value: Value): WireType | null {
  switch (value.kind) {
    case 'template':
      return 'string';
    case 'object':
      return 'object';
    case 'array':
      return 'array';
    case 'typed':
      return WIRE_TYPES[value.type];
    default:
      return null;
  }
}
