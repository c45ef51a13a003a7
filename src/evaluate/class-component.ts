/** Components of a class, whose base class is external: what they get from those above them. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { refined } from './handed.ts';
import { contextValue } from './provided.ts';
import { unknown, type Value } from './value.ts';

/** `this.props` and `this.context` of a component; undefined for other members. */
export function givenToComponent(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  base: ts.ExpressionWithTypeArguments,
  name: string,
): Value | undefined {
  if (name === 'props') return propsOf(ev, node, base) ?? unknown('runtime value');
  const type = name === 'context' ? contextTypeOf(node) : undefined;
  return type && contextValue(ev, ev.evaluate(type));
}

/** What is declared of the component's props, as the first type argument of its base, and what JSX hands in. */
function propsOf(
  ev: Evaluator,
  node: ts.ClassLikeDeclaration,
  base: ts.ExpressionWithTypeArguments,
): Value | undefined {
  const [type] = base.typeArguments ?? [];
  const handed = ev.handedTo(node);
  if (type === undefined) return handed;
  return handed === undefined ? ev.type(type) : refined(ev, ev.ground(ev.type(type)), handed);
}

/** `static contextType = Context`. */
function contextTypeOf(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  const member = node.members.find(
    (one) => ts.isPropertyDeclaration(one) && keyName(one.name) === 'contextType' && isStatic(one),
  );
  return member && (member as ts.PropertyDeclaration).initializer;
}

function isStatic(member: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return modifiers.some((one) => one.kind === ts.SyntaxKind.StaticKeyword);
}
