/** Whether a key is written with the value `undefined`, for all to see. */
import { ts } from 'ts-morph';

/**
 * That a value is `undefined` as far as the evaluator sees is not enough: a context, a state or a store may be filled
 * from where it doesn't look. And what stands behind a spread takes a key away, which is meant.
 *
 * @param key the name of a property of an object literal.
 */
export function isWrittenUndefined(key: ts.Node): boolean {
  const property = key.parent;
  if (!ts.isPropertyAssignment(property)) return false;
  const { properties } = property.parent;
  if (properties.slice(0, properties.indexOf(property)).some(ts.isSpreadAssignment)) return false;
  const value = property.initializer;
  return ts.isVoidExpression(value) || (ts.isIdentifier(value) && value.text === 'undefined');
}
