/** Fields of a class: what is declared, what its own code assigns, and constructor parameters that become one. */
import { ts } from 'ts-morph';
import { enclosingFunction, keyName } from '../parse/syntax.ts';
import { writesToField } from './alias.ts';
import { annotate } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { fieldWrites, hasStatic } from './field-writes.ts';
import { groundHole, parameterValue } from './parameter.ts';
import { type Fill, filling, fillingBy, substitute } from './substitute.ts';
import { isNothing } from './text.ts';
import { type Bindings, type Instance, lazy, membersOf, union, unknown, type Value } from './value.ts';
import { changed } from './written.ts';
import { writtenType } from './written-type.ts';

/**
 * What a field of an instance holds, as one class of its lineage says; undefined where that class doesn't speak of it.
 * `inherited` is what the classes above say.
 */
export function fieldOf(
  ev: Evaluator,
  of: Instance,
  node: ts.ClassLikeDeclaration,
  name: string,
  inherited: () => Value | undefined,
): Value | undefined {
  const declared = propertyOf(node, name, false) ?? parameterProperty(node, name);
  const assigned = fieldWrites(node).ofInstance.get(name) ?? [];
  const place = declared ?? assigned[0];
  if (place === undefined) return undefined;
  const value = ev.field(place, () => {
    const begin = declared ? initialValue(ev, declared) : [];
    const values = [...begin, ...assigned.map((one) => ev.evaluate(one))];
    return withType(
      ev,
      substitute(ev, filled(ev, joined(values), node, name), insideOf(ev, of, node)),
      declared && writtenType(declared),
    );
  });
  // A field that is only declared says more of what the classes above hold.
  const isBare = declared && ts.isPropertyDeclaration(declared) && !declared.initializer;
  const above = declared && (!isBare || assigned.length > 0) ? undefined : inherited();
  if (above === undefined || above.kind === 'unknown') return value;
  if (isBare) return annotate(above, () => value);
  return assigned.some(isDoneFirst) ? annotate(value, () => above) : union([value, above]);
}

/** What a static field holds. */
export function staticFieldOf(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  name: string,
  bindings: Bindings,
): Value | undefined {
  const property = propertyOf(node, name, true);
  if (property === undefined) return undefined;
  const assigned = fieldWrites(node).ofClass.get(name) ?? [];
  return ev.field(property, () => {
    const values = [...initialValue(ev, property), ...assigned.map((one) => ev.evaluate(one))];
    return withType(ev, substitute(ev, joined(values), filling(bindings)), writtenType(property));
  });
}

function propertyOf(
  node: ts.ClassLikeDeclaration,
  name: string,
  isStatic: boolean,
): ts.PropertyDeclaration | undefined {
  return node.members.find(
    (one): one is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(one) && keyName(one.name) === name && hasStatic(one) === isStatic,
  );
}

/** `constructor(private readonly client: Client)`. */
function parameterProperty(node: ts.ClassLikeDeclaration, name: string): ts.ParameterDeclaration | undefined {
  return constructorOf(node)?.parameters.find(
    (one) => ts.isIdentifier(one.name) && one.name.text === name && (ts.getModifiers(one)?.length ?? 0) > 0,
  );
}

function initialValue(
  ev: Evaluator,
  declared: ts.PropertyDeclaration | ts.ParameterDeclaration,
): readonly Value[] {
  if (ts.isParameter(declared)) return [parameterValue(ev, declared)];
  return declared.initializer ? [ev.evaluate(declared.initializer)] : [];
}

/** A list, a map or a set with what methods may have put into it: `this.queue.push(…)`. */
function filled(ev: Evaluator, value: Value, node: ts.ClassLikeDeclaration, name: string): Value {
  return writesToField(node, name).reduce(
    (sum, write) => (write.kind === 'push' ? changed(ev, sum, write, 'possible') : sum),
    value,
  );
}

function joined(values: readonly Value[]): Value {
  return values.length === 0 ? unknown('runtime value') : union(values);
}

/** The declared type speaks where the values in sight don't: what is only ever `null` here is assigned elsewhere. */
function withType(ev: Evaluator, value: Value, type: ts.TypeNode | undefined): Value {
  if (type === undefined) return value;
  const declared = lazy(() => ev.type(type));
  return membersOf(value).every(isNothing) ? union([value, declared()]) : annotate(value, declared);
}

/**
 * What holes in the code of a class stand for in an instance of it: `this` is the instance, and a parameter what the
 * constructor was given, or what is known of it without a caller.
 */
export function insideOf(ev: Evaluator, of: Instance, node: ts.ClassLikeDeclaration): Fill {
  return fillingBy((hole) => {
    if (hole.of === node) return of.self ?? of;
    const given = of.bindings.get(hole.of);
    if (!ts.isParameter(hole.of) || !holds(node, hole.of)) return given;
    const declared = lazy(() => groundHole(ev, hole));
    return given === undefined ? declared() : annotate(given, declared);
  });
}

function holds(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end && outer.getSourceFile() === inner.getSourceFile();
}

/** Whether a constructor makes the assignment in any case: what the classes above assign is gone then. */
export function isDoneFirst(value: ts.Expression): boolean {
  const owner = enclosingFunction(value);
  return ts.isConstructorDeclaration(owner) && value.parent.parent.parent === owner.body;
}

export function constructorOf(node: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return node.members.find(
    (one): one is ts.ConstructorDeclaration => ts.isConstructorDeclaration(one) && one.body !== undefined,
  );
}
