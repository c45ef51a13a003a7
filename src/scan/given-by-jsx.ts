/** What JSX gives to components, and to whoever reads a context. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { providedUnder } from '../evaluate/handed.ts';
import { type JsxOpening, propsIn, renderFunctionsIn } from '../evaluate/jsx.ts';
import { member } from '../evaluate/member.ts';
import { literal, membersOf, type Value } from '../evaluate/value.ts';
import type { Dispatches } from './dispatches.ts';
import { type Gift, giftTo } from './gift.ts';

/** The props of an element for its component, or the `value` of a provider for its context. */
export function givenByJsx(ev: Evaluator, dispatches: Dispatches, node: ts.Node): readonly Gift[] {
  if (!isJsxOpening(node) || isIntrinsic(node)) return [];
  const { tagName } = node;
  const isProvider = ts.isPropertyAccessExpression(tagName) && tagName.name.text === 'Provider';
  const tag = isProvider ? tagName.expression : tagName;
  return membersOf(ev.evaluate(tag as ts.Expression)).flatMap((one): readonly Gift[] => {
    const context = providedUnder(one);
    if (context !== undefined) return [giftTo(context, member(ev, propsIn(ev, node), literal('value')))];
    const place = placeOfProps(one);
    if (place === undefined) return [];
    // Only a component that can send can hand something on to what it renders.
    const rendered = dispatches.holds(place) ? renderFunctionsIn(ev, node) : undefined;
    return [giftTo(place, propsIn(ev, node)), ...(rendered ? [giftTo(place, rendered, true)] : [])];
  });
}

/** Where a component gets its props. */
function placeOfProps(component: Value): ts.Node | undefined {
  if (component.kind === 'class') return component.node;
  return component.kind === 'function' ? component.node.parameters[0] : undefined;
}

export function isJsxOpening(node: ts.Node): node is JsxOpening {
  return ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
}

/** `<div>`: no component. */
function isIntrinsic({ tagName }: JsxOpening): boolean {
  return ts.isIdentifier(tagName) && /^\p{Ll}/u.test(tagName.text);
}
