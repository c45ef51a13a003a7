/** The type that a function's place gives its parameters: `onFailure: (failure) => …` in an object of a known type. */
import { ts } from 'ts-morph';
import { enclosingFunction, isFunctionNode, keyName } from '../parse/syntax.ts';
import { calledName, isPassThrough } from './call.ts';
import { baseOf } from './class.ts';
import { constructorOf } from './class-field.ts';
import { present } from './condition.ts';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member } from './member.ts';
import { takenType } from './signature.ts';
import { listOf } from './type.ts';
import { TypeScope } from './type-scope.ts';
import { type Element, literal, membersOf, NO_BINDINGS, union, type Value } from './value.ts';

/** What the place of a function says of its parameter; undefined where it says nothing. */
export function contextualType(ev: Evaluator, parameter: ts.ParameterDeclaration): Value | undefined {
  const callback = parameter.parent;
  const index = callback.parameters.indexOf(parameter);
  const expected = expectedAt(ev, callback);
  if (parameter.dotDotDotToken) return expected && takenFrom(ev, expected, index);
  return (expected && taken(ev, expected, index)) ?? typeArgument(ev, callback, index);
}

/** More arguments than these are taken by what takes any number of them. */
const REST_LIMIT = 8;

/** The list of what functions get from an argument on; undefined where nothing is declared of the first of these. */
function takenFrom(ev: Evaluator, callee: Value, index: number): Value | undefined {
  const elements: Element[] = [];
  for (let at = index; at < index + REST_LIMIT; at++) {
    const value = taken(ev, callee, at);
    if (value === undefined) break;
    elements.push({ spread: false, value });
  }
  const last = elements.at(-1);
  if (last === undefined) return undefined;
  const more = elements.length === REST_LIMIT ? listOf(last.value).elements : [];
  return { kind: 'array', elements: [...elements, ...more] };
}

/** What functions get as an argument, by what is declared of them. */
function taken(ev: Evaluator, callee: Value, index: number): Value | undefined {
  const types = membersOf(ev.ground(callee)).flatMap((one) => takenBy(ev, one, index) ?? []);
  return types.length > 0 ? union(types) : undefined;
}

/** A component's type is external; its first type argument is what the component gets: `const Card: FC<Props> = …`. */
function typeArgument(ev: Evaluator, callback: ts.Node, index: number): Value | undefined {
  if (index > 0 || !ts.isVariableDeclaration(callback.parent)) return undefined;
  const { type } = callback.parent;
  const [props] = type && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  return props && ev.type(props);
}

function takenBy(ev: Evaluator, callee: Value, index: number): Value | undefined {
  if (callee.kind === 'signature') return callee.takes(index);
  if (callee.kind === 'function')
    return takenType(new TypeScope(ev, NO_BINDINGS), callee.node, index + callee.bound.length);
  const declared = callee.kind === 'class' ? constructorOf(callee.node) : undefined;
  return declared && takenType(new TypeScope(ev, NO_BINDINGS), declared, index);
}

/** A step from a declared type to what is expected further in: a key of an object, an element of a list. */
type Step = { readonly key: string } | 'element';

/** What the place of an expression expects, by its declared type. */
function expectedAt(ev: Evaluator, place: ts.Node): Value | undefined {
  const path: Step[] = [];
  for (let node = place; ; node = node.parent) {
    const declared = declaredAt(ev, node);
    if (declared !== undefined) return inside(ev, declared, path);
    const step = stepOut(node);
    if (step === null) return undefined;
    path.unshift(...step);
  }
}

function inside(ev: Evaluator, declared: Value, path: readonly Step[]): Value {
  return path.reduce((of, step) => {
    const holder = present(ev.ground(of));
    return ev.ground(step === 'element' ? elementsOf(ev, holder) : member(ev, holder, literal(step.key)));
  }, ev.ground(declared));
}

/** The steps that lead from the node around to this one; null where it is no part of a value around. */
function stepOut(node: ts.Node): readonly Step[] | null {
  const { parent } = node;
  if (ts.isObjectLiteralExpression(parent)) {
    const { name } = node as ts.ObjectLiteralElementLike;
    const key = name && keyName(name);
    return key === undefined ? null : [{ key }];
  }
  if (ts.isArrayLiteralExpression(parent)) return ['element'];
  if (ts.isCallExpression(parent)) {
    const name = calledName(parent.expression);
    return node === parent.arguments[0] && name !== undefined && isPassThrough(name) ? [] : null;
  }
  if (ts.isConditionalExpression(parent)) return node === parent.condition ? null : [];
  if (ts.isBinaryExpression(parent))
    return node === parent.right && isChoice(parent.operatorToken.kind) ? [] : null;
  const isSame =
    ts.isPropertyAssignment(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isJsxExpression(parent) ||
    (ts.isAsExpression(parent) && ts.isConstTypeReference(parent.type));
  return isSame ? [] : null;
}

function isChoice(operator: ts.SyntaxKind): boolean {
  return (
    operator === ts.SyntaxKind.BarBarToken ||
    operator === ts.SyntaxKind.QuestionQuestionToken ||
    operator === ts.SyntaxKind.AmpersandAmpersandToken
  );
}

/** The type that is declared right at the place of a node. */
function declaredAt(ev: Evaluator, node: ts.Node): Value | undefined {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent))
    return parent.type && parent.initializer === node ? ev.type(parent.type) : undefined;
  if (ts.isSatisfiesExpression(parent) || ts.isTypeAssertionExpression(parent)) return ev.type(parent.type);
  if (ts.isAsExpression(parent))
    return ts.isConstTypeReference(parent.type) ? undefined : ev.type(parent.type);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const index = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
    return index < 0 ? undefined : taken(ev, ev.evaluate(parent.expression), index);
  }
  if (ts.isJsxAttribute(parent)) return attributeType(ev, parent);
  const owner = ts.isReturnStatement(parent) ? enclosingFunction(parent) : parent;
  const isReturned = owner !== parent || (ts.isArrowFunction(parent) && parent.body === node);
  return isReturned && isFunctionNode(owner) && owner.type ? ev.type(owner.type) : undefined;
}

/** What a component is declared to get as an attribute. */
function attributeType(ev: Evaluator, attribute: ts.JsxAttribute): Value | undefined {
  const component = ev.evaluate(attribute.parent.parent.tagName as ts.Expression);
  const props = membersOf(ev.ground(component)).flatMap((one) => propsType(ev, one) ?? []);
  const key = ts.isIdentifier(attribute.name) ? attribute.name.text : attribute.name.getText();
  return props.length > 0 ? member(ev, present(ev.ground(union(props))), literal(key)) : undefined;
}

function propsType(ev: Evaluator, component: Value): Value | undefined {
  if (component.kind === 'function') {
    const [props] = component.node.parameters;
    return props && (props.type ? ev.type(props.type) : contextualType(ev, props));
  }
  const [type] = component.kind === 'class' ? (baseOf(component.node)?.typeArguments ?? []) : [];
  return type && ev.type(type);
}
