/** Declarations to values: what a name stands for at the place where it is used. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import { annotate } from './condition.ts';
import { enumMembers } from './enum.ts';
import type { Evaluator } from './evaluator.ts';
import { guarded } from './fact.ts';
import { afterWrites } from './flow.ts';
import { globalNamed } from './global.ts';
import { unwrapped } from './holder.ts';
import { canFail, orElse } from './lookup.ts';
import { elementsOf, keysOfValue, leavesToName, member } from './member.ts';
import { importedBinding, moduleName } from './module.ts';
import { namespaceObject } from './namespace.ts';
import { objectOf, omit, restOf } from './object.ts';
import { parameterValue } from './parameter.ts';
import { type Declaration, resolveName } from './scope.ts';
import { textsOf } from './text.ts';
import { lazy, literal, NO_BINDINGS, UNDEFINED, union, unknown, type Value } from './value.ts';
import { memberAround, objectsAround } from './with.ts';
import { writtenType } from './written-type.ts';

/** The value of a name where it is used, after what has been written to it. */
export function valueOfName(ev: Evaluator, name: ts.Identifier): Value {
  const declarations = resolveName(name.text, name);
  const objects = objectsAround(name);
  const held = memberAround(ev, name, objects, declarations);
  if (held !== undefined) return held;
  if (declarations === undefined) return moduleName(ev, name) ?? globalNamed(ev, name.text);
  const here = guarded(ev, valueOfDeclarations(ev, declarations, name), name);
  // A template sees what a ref holds.
  const value = objects.length > 0 ? unwrapped(ev, here) : here;
  const client = isCaught(declarations) ? undefined : ev.clients.named(name.text, false);
  if (client === undefined) return value;
  // A name that clients usually have decides where nothing else does.
  const known = value.kind === 'hole' ? ev.ground(value) : value;
  if (known.kind === 'client') return known;
  return leavesToName(ev, known) ? client : value;
}

/** What a `catch` binds is no client, whatever its name. */
function isCaught([declaration]: readonly Declaration[]): boolean {
  return declaration !== undefined && ts.isCatchClause(declaration.parent);
}

/** The value of what a name is declared to be. `use` is where; without it, from another file. */
export function valueOfDeclarations(
  ev: Evaluator,
  declarations: readonly Declaration[],
  use: ts.Node | null,
): Value {
  const withBody = declarations.find((one) => ts.isFunctionDeclaration(one) && one.body);
  const [first] = declarations;
  const enums = declarations.filter(ts.isEnumDeclaration);
  if (enums.length > 0 && declarations.length > 1) {
    const parts = [...enums.map((one) => enumMembers(ev, one)), namespaceObject(ev, declarations)];
    return objectOf(parts.map((of) => ({ part: 'spread', of })));
  }
  if (declarations.every(ts.isModuleDeclaration)) return namespaceObject(ev, declarations);
  // `var` can be declared again, with another value.
  const initialized = declarations.filter((one) => ts.isVariableDeclaration(one) && one.initializer);
  if (initialized.length > 1) return union(initialized.map((one) => valueOfDeclaration(ev, one, use)));
  return valueOfDeclaration(ev, withBody ?? first!, use);
}

function valueOfDeclaration(ev: Evaluator, declaration: Declaration, use: ts.Node | null): Value {
  if (
    ts.isVariableDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    ts.isBindingElement(declaration)
  ) {
    const initial = lazy(() => initialValue(ev, declaration));
    const value = afterWrites(ev, declaration, initial, use ?? declaration.getSourceFile().endOfFileToken);
    return asDeclared(ev, declaration, value);
  }
  return ev.step('declaration', declaration, () => namedValue(ev, declaration));
}

/** What a declaration that can't be written to stands for. */
function namedValue(ev: Evaluator, declaration: Declaration): Value {
  if (ts.isFunctionDeclaration(declaration) || ts.isFunctionExpression(declaration)) {
    return { kind: 'function', node: declaration, bindings: NO_BINDINGS, bound: [] };
  }
  if (ts.isClassLike(declaration)) return { kind: 'class', node: declaration, bindings: NO_BINDINGS };
  if (ts.isEnumDeclaration(declaration)) return enumMembers(ev, declaration);
  if (ts.isEnumMember(declaration)) {
    return member(ev, enumMembers(ev, declaration.parent), literal(keyName(declaration.name) ?? ''));
  }
  if (
    ts.isImportClause(declaration) ||
    ts.isNamespaceImport(declaration) ||
    ts.isImportSpecifier(declaration) ||
    ts.isImportEqualsDeclaration(declaration)
  ) {
    return importedBinding(ev, declaration);
  }
  return unknown('a type, not a value');
}

/** A variable's value with the type that is written at it. */
function asDeclared(ev: Evaluator, declaration: ts.Node, value: Value): Value {
  const type = ts.isVariableDeclaration(declaration) ? writtenType(declaration) : undefined;
  if (type === undefined) return value;
  return annotate(
    value,
    lazy(() => ev.type(type)),
  );
}

/** The value that a variable, parameter or destructured name begins with. */
function initialValue(
  ev: Evaluator,
  declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
): Value {
  return ev.step('declaration', declaration, () => unwrittenValue(ev, declaration));
}

function unwrittenValue(
  ev: Evaluator,
  declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
): Value {
  if (ts.isParameter(declaration)) return parameterValue(ev, declaration);
  if (ts.isBindingElement(declaration)) return bindingValue(ev, declaration);
  const { initializer } = declaration;
  const list = declaration.parent;
  if (ts.isVariableDeclarationList(list) && ts.isForOfStatement(list.parent))
    return elementsOf(ev, ev.evaluate(list.parent.expression));
  if (ts.isVariableDeclarationList(list) && ts.isForInStatement(list.parent))
    return keysOfValue(ev, ev.evaluate(list.parent.expression));
  if (initializer) return ev.evaluate(initializer);
  const type = writtenType(declaration);
  if (type) return ev.type(type);
  return ts.isCatchClause(list) ? unknown('runtime value') : UNDEFINED;
}

/** What destructuring takes out of a value. */
function bindingValue(ev: Evaluator, element: ts.BindingElement): Value {
  const pattern = element.parent;
  const whole = asDeclared(ev, pattern.parent, initialValue(ev, pattern.parent));
  if (element.dotDotDotToken) return restTaken(ev, element, pattern, whole);
  const key = takenKey(ev, element, pattern);
  const value = member(ev, whole, key);
  const { initializer } = element;
  return initializer
    ? orElse(value, 'undefined', ev.evaluate(initializer), () => canFail(whole, key))
    : value;
}

/** What is left for `...rest`. */
function restTaken(
  ev: Evaluator,
  element: ts.BindingElement,
  pattern: ts.BindingPattern,
  whole: Value,
): Value {
  if (ts.isArrayBindingPattern(pattern)) return restOf(whole, pattern.elements.indexOf(element));
  const others = pattern.elements.filter((one) => one !== element);
  return omit(
    whole,
    others.flatMap((one) => textsOf(takenKey(ev, one, pattern)) ?? []),
  );
}

/** The key that destructuring asks for. */
function takenKey(ev: Evaluator, element: ts.BindingElement, pattern: ts.BindingPattern): Value {
  if (ts.isArrayBindingPattern(pattern)) return literal(String(pattern.elements.indexOf(element)));
  const name = element.propertyName ?? element.name;
  if (ts.isComputedPropertyName(name)) return ev.evaluate(name.expression);
  const key = keyName(name);
  return key === undefined ? unknown('runtime value') : literal(key);
}
