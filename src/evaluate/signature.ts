/** What functions take and give by their declared types. */
import { ts } from 'ts-morph';
import { elementsOf } from './member.ts';
import type { TypeScope } from './type-scope.ts';
import { lazy, type Signature, UNDEFINED, union, unknown, type Value } from './value.ts';

/** A function type, or a method of an interface. */
export function signatureOf(types: TypeScope, node: ts.SignatureDeclaration): Signature {
  const { type } = node;
  return {
    kind: 'signature',
    node,
    returns: lazy(() => (type ? types.of(type) : unknown('runtime value'))),
    takes: (index) => takenType(types, node, index),
  };
}

/** The declared type of what a function gets as an argument; undefined where nothing is declared of it. */
export function takenType(types: TypeScope, node: ts.SignatureDeclaration, index: number): Value | undefined {
  const parameters = node.parameters.filter(
    (one) => !(ts.isIdentifier(one.name) && one.name.text === 'this'),
  );
  const parameter = parameters[index] ?? parameters.find((one) => one.dotDotDotToken);
  if (parameter?.type === undefined) return undefined;
  const declared = types.of(parameter.type);
  if (parameter.dotDotDotToken) return elementsOf(types.ev, declared);
  return parameter.questionToken ? union([UNDEFINED, declared]) : declared;
}

/** A function of another package of which only what it gives is known. */
export function functionThatGives(returns: () => Value): Signature {
  return { kind: 'signature', node: null, returns, takes: () => undefined };
}
