/** Types as they are meant at a place: with what the type parameters around stand for there. */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { resolveName } from './scope.ts';
import {
  type Bindings,
  isResidual,
  type Literal,
  literal,
  membersOf,
  type Unknown,
  union,
  unknown,
  type Value,
} from './value.ts';

/** The type without values: in a union it adds nothing. */
export const NEVER: Literal = literal(undefined);

/** `any` and `unknown`: every type extends it. */
export const ANYTHING: Unknown = unknown('runtime value');

export class TypeScope {
  readonly ev: Evaluator;
  readonly given: Bindings;

  constructor(ev: Evaluator, given: Bindings) {
    this.ev = ev;
    this.given = given;
  }

  /** The values of a type. */
  of(node: ts.TypeNode): Value {
    return this.ev.type(node, this.given);
  }

  /** The values of a type that is looked into: a parameter that nobody has bound is its constraint. */
  known(node: ts.TypeNode): Value {
    const value = this.of(node);
    return membersOf(value).some(isResidual) ? this.ev.ground(value) : value;
  }

  with(parameter: ts.TypeParameterDeclaration, value: Value): TypeScope {
    return new TypeScope(this.ev, new Map([...this.given, [parameter, value]]));
  }

  /** What `make` gives for each member of the union that a type parameter stands for; types are distributed so. */
  distribute(node: ts.TypeNode, make: (scope: TypeScope) => Value): Value {
    const parameter = parameterNamed(node);
    const value = parameter && this.given.get(parameter);
    if (parameter === undefined || value?.kind !== 'union') return make(this);
    return unionOfTypes(value.members.map((one) => make(this.with(parameter, one))));
  }
}

/** The type parameter that a type consists of; undefined for all other types. */
export function parameterNamed(node: ts.TypeNode): ts.TypeParameterDeclaration | undefined {
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return undefined;
  const [declaration] = resolveName(node.typeName.text, node, 'types') ?? [];
  return declaration && ts.isTypeParameterDeclaration(declaration) ? declaration : undefined;
}

/** One of the types; `never` where there is none. */
export function unionOfTypes(types: readonly Value[]): Value {
  const possible = types.filter((one) => one !== NEVER);
  return possible.length === 0 ? NEVER : union(possible);
}
