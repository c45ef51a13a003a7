/** Classes: what an instance and the class itself hold. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import { givenToComponent } from './class-component.ts';
import { fieldOf, staticFieldOf } from './class-field.ts';
import type { Evaluator } from './evaluator.ts';
import { hasStatic } from './field-writes.ts';
import { member } from './member.ts';
import { filling, substitute } from './substitute.ts';
import {
  type Bindings,
  type ClassValue,
  type Client,
  type Instance,
  literal,
  UNDEFINED,
  unknown,
  type Value,
} from './value.ts';

/** Higher than this, a class is its own ancestor. */
const HEIGHT_LIMIT = 40;

export function instanceMember(ev: Evaluator, of: Instance, name: string): Value {
  return memberFrom(ev, of, of.node, name, 0) ?? UNDEFINED;
}

/** A member as a class on the way up declares it; `this` in it is the instance, whatever its class. */
function memberFrom(
  ev: Evaluator,
  of: Instance,
  node: ts.ClassLikeDeclaration,
  name: string,
  height: number,
): Value | undefined {
  const bindings: Bindings = new Map([...of.bindings, [node, of.self ?? of]]);
  const own = declaredMember(ev, node, name, false, bindings);
  if (own !== undefined) return own;
  const above = () => inheritedMember(ev, of, node, name, height);
  return fieldOf(ev, of, node, name, above) ?? above();
}

/** A member as the base of a class declares it; undefined where there is none. */
function inheritedMember(
  ev: Evaluator,
  of: Instance,
  node: ts.ClassLikeDeclaration,
  name: string,
  height: number,
): Value | undefined {
  const base = baseOf(node);
  if (base === undefined) return undefined;
  const value = ev.evaluate(base.expression);
  if (value.kind === 'class') {
    return height > HEIGHT_LIMIT
      ? unknown('a class that extends itself')
      : memberFrom(ev, of, value.node, name, height + 1);
  }
  if (value.kind === 'client') return clientMethod(ev, value, name);
  const given = givenToComponent(ev, of.node, base, name);
  if (given !== undefined) return given;
  return value.kind === 'unknown' ? value : unknown('runtime value');
}

/** What a class takes over from an SDK's: the client's methods. Its other members aren't known. */
function clientMethod(ev: Evaluator, client: Client, name: string): Value {
  return ev.clients.hasMethod(name) ? { kind: 'method', client, name, bound: [] } : unknown('runtime value');
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

export function staticMember(ev: Evaluator, of: ClassValue, name: string): Value {
  const own =
    declaredMember(ev, of.node, name, true, of.bindings) ?? staticFieldOf(ev, of.node, name, of.bindings);
  if (own !== undefined) return own;
  const base = baseOf(of.node);
  return base ? member(ev, ev.evaluate(base.expression), literal(name)) : UNDEFINED;
}

/** A method or an accessor. */
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
  return getter && substitute(ev, ev.returns(getter), filling(bindings));
}

export function baseOf(node: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined {
  return node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
}
