/** JSX elements: what a component gets as its props. */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { objectOf } from './object.ts';
import { lazy, literal, type Part, unknown, type Value } from './value.ts';

export type JsxOpening = ts.JsxOpeningElement | ts.JsxSelfClosingElement;

/** The attributes of an element as an object. */
export function propsIn(ev: Evaluator, element: JsxOpening): Value {
  const parts = element.attributes.properties.flatMap((one): Part[] => {
    if (ts.isJsxSpreadAttribute(one)) return [{ part: 'spread', of: ev.evaluate(one.expression) }];
    const key = ts.isIdentifier(one.name) ? one.name.text : one.name.getText();
    const value = lazy(() => attributeValue(ev, one));
    return [{ part: 'field', key, presence: 'always', value, node: one.name }];
  });
  return objectOf(parts, element);
}

/** The functions that a component calls to render: one between its tags, those in `render…`; undefined without any. */
export function renderFunctionsIn(ev: Evaluator, element: JsxOpening): Value | undefined {
  const given = element.attributes.properties.flatMap((one) => {
    const isRender =
      ts.isJsxAttribute(one) && ts.isIdentifier(one.name) && one.name.text.startsWith('render');
    return isRender ? functionIn(one.initializer).map((value) => ({ key: one.name.getText(), value })) : [];
  });
  const children = ts.isJsxElement(element.parent) ? element.parent.children.flatMap(functionIn) : [];
  const all = [...given, ...children.map((value) => ({ key: 'children', value }))];
  if (all.length === 0) return undefined;
  const parts = all.map(
    ({ key, value }): Part => ({
      part: 'field',
      key,
      presence: 'always',
      value: () => ev.evaluate(value),
      node: value,
    }),
  );
  return { ...objectOf([{ part: 'spread', of: unknown('parameter') }, ...parts], element), declared: true };
}

function attributeValue(ev: Evaluator, { initializer }: ts.JsxAttribute): Value {
  if (initializer === undefined) return literal(true);
  if (!ts.isJsxExpression(initializer)) return ev.evaluate(initializer);
  return initializer.expression ? ev.evaluate(initializer.expression) : literal(true);
}

/** The function with parameters that a JSX expression holds. */
function functionIn(node: ts.Node | undefined): readonly ts.Expression[] {
  const inner = node && ts.isJsxExpression(node) ? node.expression : undefined;
  const isFunction = inner && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner));
  return isFunction && inner.parameters.length > 0 ? [inner] : [];
}
