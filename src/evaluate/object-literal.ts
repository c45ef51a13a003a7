/** Object literals and the keys that they write. */
import { ts } from 'ts-morph';
import type { Evaluator } from './evaluator.ts';
import { keyedPart, objectOf } from './object.ts';
import { lazy, literal, NO_BINDINGS, type Part, type Value } from './value.ts';

export function evaluateObject(ev: Evaluator, node: ts.ObjectLiteralExpression): Value {
  const parts = node.properties.flatMap((property): readonly Part[] => {
    if (ts.isSpreadAssignment(property)) return [{ part: 'spread', of: ev.evaluate(property.expression) }];
    if (ts.isShorthandPropertyAssignment(property)) {
      return fieldOf(
        ev,
        property.name,
        lazy(() => ev.evaluate(property.name)),
      );
    }
    if (ts.isPropertyAssignment(property))
      return fieldOf(
        ev,
        property.name,
        lazy(() => ev.evaluate(property.initializer)),
      );
    if (ts.isMethodDeclaration(property)) {
      return fieldOf(ev, property.name, () => ({
        kind: 'function',
        node: property,
        bindings: NO_BINDINGS,
        bound: [],
      }));
    }
    if (ts.isGetAccessorDeclaration(property))
      return fieldOf(
        ev,
        property.name,
        lazy(() => ev.returns(property)),
      );
    return [];
  });
  return objectOf(parts, node);
}

/** A key that is a symbol is never sent. */
function fieldOf(ev: Evaluator, name: ts.PropertyName, value: () => Value): readonly Part[] {
  const key = propertyKey(ev, name);
  return key.kind === 'object' || key.kind === 'global' ? [] : [keyedPart(key, value, name)];
}

/** The key that a property name means. */
export function propertyKey(ev: Evaluator, name: ts.PropertyName): Value {
  if (ts.isComputedPropertyName(name)) return ev.evaluate(name.expression);
  if (ts.isNumericLiteral(name)) return literal(String(Number(name.text)), name);
  return literal(name.text, name);
}
