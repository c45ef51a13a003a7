/** Interfaces and object types as shapes, and types that are put together from them. */
import { ts } from 'ts-morph';
import { propertyKey } from './object-literal.ts';
import { signatureOf } from './signature.ts';
import { textsOf } from './text.ts';
import type { TypeScope } from './type-scope.ts';
import { lazy, membersOf, type Part, UNDEFINED, union, unknown, type Value } from './value.ts';

/** `{ a: string; b?: number }`; a function, where there is nothing to it but a call signature. */
export function shapeOfMembers(types: TypeScope, members: readonly ts.TypeElement[], node: ts.Node): Value {
  const call = members.find(ts.isCallSignatureDeclaration);
  const parts = members.flatMap((one) => memberPart(types, one));
  if (call && parts.length === 0) return signatureOf(types, call);
  return { kind: 'object', parts, node, declared: true };
}

function memberPart(types: TypeScope, one: ts.TypeElement): Part[] {
  if (ts.isIndexSignatureDeclaration(one)) {
    return [{ part: 'spread', of: unknown('keys of an index signature') }];
  }
  if (one.name === undefined) return [];
  const key = textsOf(propertyKey(types.ev, one.name))?.[0];
  if (key === undefined) return [{ part: 'spread', of: unknown('computed key of a type') }];
  const value = lazy((): Value => {
    const declared = memberType(types, one);
    return one.questionToken ? union([declared, UNDEFINED]) : declared;
  });
  return [{ part: 'field', key, presence: one.questionToken ? 'maybe' : 'always', value, node: one.name }];
}

function memberType(types: TypeScope, one: ts.TypeElement): Value {
  if (ts.isMethodSignature(one)) return signatureOf(types, one);
  const { type } = one as { type?: ts.TypeNode };
  return type ? types.of(type) : unknown('runtime value');
}

/** An object that has the keys of all of them. */
export function intersection(types: readonly Value[]): Value {
  const objects = types.filter((one) => one.kind !== 'unknown' || one.foreign || types.length === 1);
  const client = objects.find((one) => one.kind === 'client');
  if (client) return client;
  const [only] = objects;
  if (objects.length === 1 && types.length === 1) return only!;
  // `string & K` is K, a branded string is a string.
  const primitive =
    types.find((one) => membersOf(one).every(({ kind }) => kind === 'literal')) ??
    types.find((one) => one.kind === 'typed' && one.type !== 'object');
  if (primitive) return primitive;
  const parts = types.flatMap((one): readonly Part[] =>
    one.kind === 'object' ? one.parts : [{ part: 'spread', of: one }],
  );
  return { kind: 'object', parts, node: null, declared: true };
}
