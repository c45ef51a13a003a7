/** Classes: what an instance and the class itself hold. */
import { ts } from 'ts-morph';
import { keyName, postOrder } from '../parse/syntax.ts';
import { givenToComponent } from './class-component.ts';
import { annotate } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { groundHole } from './parameter.ts';
import { filling, substitute } from './substitute.ts';
import {
  type Bindings,
  type ClassValue,
  type Instance,
  lazy,
  literal,
  NO_BINDINGS,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';

/** Higher than this, a class is its own ancestor. */
const HEIGHT_LIMIT = 40;

export function instanceMember(ev: Evaluator, of: Instance, name: string): Value {
  return memberFrom(ev, of, of.node, name, 0);
}

/** A member as a class on the way up declares it; `this` in it is the instance, whatever its class. */
function memberFrom(
  ev: Evaluator,
  of: Instance,
  node: ts.ClassLikeDeclaration,
  name: string,
  height: number,
): Value {
  const bindings: Bindings = new Map([...of.bindings, [node, of]]);
  const own = declaredMember(ev, node, name, false, bindings) ?? parameterProperty(ev, of, node, name);
  if (own !== undefined) return own;
  const base = baseOf(node);
  if (base === undefined) return UNDEFINED;
  const value = ev.evaluate(base.expression);
  if (value.kind === 'class') {
    return height > HEIGHT_LIMIT
      ? unknown('a class that extends itself')
      : memberFrom(ev, of, value.node, name, height + 1);
  }
  const given = givenToComponent(ev, of.node, base, name);
  if (given !== undefined) return given;
  return value.kind === 'unknown' ? value : unknown('runtime value');
}

/** A class and those that it extends, as far as they are part of the code base. */
export function lineageOf(ev: Evaluator, node: ts.ClassLikeDeclaration): readonly ts.ClassLikeDeclaration[] {
  const line: ts.ClassLikeDeclaration[] = [];
  for (let one: ts.ClassLikeDeclaration | undefined = node; one && !line.includes(one); ) {
    line.push(one);
    const base = baseOf(one);
    const value: Value | undefined = base && ev.evaluate(base.expression);
    one = value?.kind === 'class' ? value.node : undefined;
  }
  return line;
}

/** `super`: the same object as an instance of the base class. */
export function superOf(ev: Evaluator, node: ts.ClassLikeDeclaration): Value {
  const base = baseOf(node);
  const value = base ? ev.evaluate(base.expression) : UNDEFINED;
  return value.kind === 'class' ? anyInstance(value.node) : unknown('runtime value');
}

export function staticMember(ev: Evaluator, of: ClassValue, name: string): Value {
  const own = declaredMember(ev, of.node, name, true, of.bindings);
  if (own !== undefined) return own;
  const base = baseOf(of.node);
  return base ? member(ev, ev.evaluate(base.expression), literal(name)) : UNDEFINED;
}

function declaredMember(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  name: string,
  isStatic: boolean,
  bindings: Bindings,
): Value | undefined {
  const named = node.members.filter(
    (one) => one.name && keyName(one.name as ts.PropertyName) === name && hasStatic(one) === isStatic,
  );
  const method =
    named.find((one) => ts.isMethodDeclaration(one) && one.body) ?? named.find(ts.isMethodDeclaration);
  if (method && ts.isMethodDeclaration(method))
    return { kind: 'function', node: method, bindings, bound: [] };
  const getter = named.find(ts.isGetAccessorDeclaration);
  if (getter) return substitute(ev, ev.returns(getter), filling(bindings));
  const property = named.find(ts.isPropertyDeclaration);
  if (property === undefined) return isStatic ? undefined : assignedMember(ev, node, name, bindings);
  return ev.field(property, () => substitute(ev, propertyValue(ev, node, property, name), filling(bindings)));
}

function propertyValue(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  property: ts.PropertyDeclaration,
  name: string,
): Value {
  const values = assignments(node, name).map((one) => ev.evaluate(one));
  if (property.initializer) values.unshift(ev.evaluate(property.initializer));
  const { type } = property;
  if (values.length === 0) return type ? ev.type(type) : unknown('runtime value');
  return type
    ? annotate(
        union(values),
        lazy(() => ev.type(type)),
      )
    : union(values);
}

function assignedMember(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  name: string,
  bindings: Bindings,
): Value | undefined {
  const values = assignments(node, name);
  const [first] = values;
  if (first === undefined) return undefined;
  return ev.field(first, () =>
    substitute(ev, union(values.map((one) => ev.evaluate(one))), filling(bindings)),
  );
}

/** `constructor(private readonly client: Client)`. */
function parameterProperty(
  ev: Evaluator,
  of: Instance,
  node: ts.ClassLikeDeclaration,
  name: string,
): Value | undefined {
  const parameter = constructorOf(node)?.parameters.find(
    (one) => ts.isIdentifier(one.name) && one.name.text === name && (ts.getModifiers(one)?.length ?? 0) > 0,
  );
  if (parameter === undefined) return undefined;
  const given = of.bindings.get(parameter);
  const declared = () => groundHole(ev, { kind: 'hole', of: parameter });
  return given === undefined || given === UNDEFINED ? declared() : annotate(given, lazy(declared));
}

export function baseOf(node: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined {
  return node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
}

export function constructorOf(node: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return node.members.find(
    (one): one is ts.ConstructorDeclaration => ts.isConstructorDeclaration(one) && one.body !== undefined,
  );
}

function hasStatic(node: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}

const assigned = new WeakMap<ts.Node, ReadonlyMap<string, readonly ts.Expression[]>>();

/** What the class's own code assigns to `this.name`. */
export function assignments(node: ts.Node, name: string): readonly ts.Expression[] {
  let index = assigned.get(node);
  if (index === undefined) {
    const found = new Map<string, ts.Expression[]>();
    for (const one of postOrder(node, (child) => !ts.isClassLike(child))) {
      if (!ts.isBinaryExpression(one) || one.operatorToken.kind !== ts.SyntaxKind.EqualsToken) continue;
      const { left } = one;
      if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword)
        continue;
      found.set(left.name.text, [...(found.get(left.name.text) ?? []), one.right]);
    }
    index = found;
    assigned.set(node, index);
  }
  return index.get(name) ?? [];
}

/** An instance of which nothing is known but its class. */
export function anyInstance(node: ts.ClassLikeDeclaration): Instance {
  return { kind: 'instance', node, bindings: NO_BINDINGS };
}
