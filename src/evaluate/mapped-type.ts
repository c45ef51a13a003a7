/** Types over keys: `keyof T`, `Record`, `{ [K in keyof T]: … }`. */
import { ts } from 'ts-morph';
import { shapeOf } from './shape.ts';
import { textsOf } from './text.ts';
import { NEVER, parameterNamed, type TypeScope, unionOfTypes } from './type-scope.ts';
import {
  lazy,
  literal,
  membersOf,
  type Part,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

const MORE_KEYS: Part = { part: 'spread', of: unknown('keys of an index signature') };

/** `keyof T`: of a union, the keys that all of its members have. */
export function keysOfType(types: TypeScope, of: Value): Value {
  const [first, ...others] = membersOf(of).map((one) => shapeOf(types.ev, one));
  const keys = [...first!.keys.values()]
    .filter(({ name }) => others.every((other) => other.keys.has(name)))
    .map((key) => literal(key.name, key.node));
  return unionOfTypes([...keys, ...(first!.open.length > 0 ? [typed('string')] : [])]);
}

/** `Record<Keys, Type>`. */
export function record(keys: Value, held: () => Value, node: ts.Node): Value {
  const parts = membersOf(keys).map((one): Part => {
    if (one.kind !== 'literal') return MORE_KEYS;
    return { part: 'field', key: String(one.value), presence: 'always', value: held, node: one.node ?? node };
  });
  return { kind: 'object', parts: keys === NEVER ? [] : parts, node: null, declared: true };
}

/** `{ [K in Keys as Name]: Type }`. Over the keys of another type, its members stay optional and unions are distributed. */
export function mappedType(types: TypeScope, node: ts.MappedTypeNode): Value {
  const source = sourceOf(node.typeParameter);
  if (source === undefined) return overKeys(types, node, new Set());
  return types.distribute(source, (scope) => {
    const of = scope.known(source);
    if (membersOf(of).every(isPrimitive)) return of;
    if (of.kind === 'array') return typed('array');
    const optional = [...shapeOf(scope.ev, of).keys.values()].filter((key) => key.optional);
    return overKeys(scope, node, new Set(optional.map((key) => key.name)));
  });
}

/** `T` of `[K in keyof T]`, or of `[K in Keys]` where `Keys extends keyof T`. */
function sourceOf({ constraint }: ts.TypeParameterDeclaration): ts.TypeNode | undefined {
  const keys = constraint && (parameterNamed(constraint)?.constraint ?? constraint);
  const isKeyOf = keys && ts.isTypeOperatorNode(keys) && keys.operator === ts.SyntaxKind.KeyOfKeyword;
  return isKeyOf ? keys.type : undefined;
}

function isPrimitive(value: Value): boolean {
  return (
    value.kind === 'literal' ||
    value.kind === 'template' ||
    (value.kind === 'typed' && value.type !== 'object' && value.type !== 'array')
  );
}

function overKeys(types: TypeScope, node: ts.MappedTypeNode, optional: ReadonlySet<string>): Value {
  const { typeParameter: parameter } = node;
  const keys = parameter.constraint ? types.known(parameter.constraint) : unknown('runtime value');
  const parts = membersOf(keys).flatMap((key): readonly Part[] => {
    if (key === NEVER) return [];
    return key.kind === 'literal'
      ? fieldsFor(types.with(parameter, key), node, key, optional.has(String(key.value)))
      : [MORE_KEYS];
  });
  return { kind: 'object', parts, node, declared: true };
}

/** What a key of the source gives: one key, or as many as `as` makes of it. */
function fieldsFor(
  types: TypeScope,
  node: ts.MappedTypeNode,
  key: Value,
  isOptional: boolean,
): readonly Part[] {
  const { nameType, questionToken, type } = node;
  const named = nameType ? types.known(nameType) : key;
  if (named === NEVER) return [];
  const names = textsOf(named);
  if (names === null) return [{ part: 'spread', of: unknown('computed key of a type') }];
  const isRequired = questionToken?.kind === ts.SyntaxKind.MinusToken;
  const presence = !isRequired && (questionToken !== undefined || isOptional) ? 'maybe' : 'always';
  const value = lazy(() => {
    const held = type ? types.of(type) : unknown('runtime value');
    return isRequired ? withoutUndefined(held) : held;
  });
  const at = (key.kind === 'literal' && key.node) || node;
  return names.map((name) => ({ part: 'field', key: name, presence, value, node: at }));
}

/** What a member that isn't optional any more holds. */
export function withoutUndefined(value: Value): Value {
  const members = membersOf(value).filter((one) => !(one.kind === 'literal' && one.value === undefined));
  return members.length === 0 ? UNDEFINED : union(members);
}
