/** What a hook's state is set to: `const [tab, setTab] = useState('all')`, `setTab('open')`. */
import { ts } from 'ts-morph';
import { enclosingFunction, visitAll } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { resolveName } from './scope.ts';
import type { Value } from './value.ts';

/** What the function that sets a state is given wherever it is called; null where that isn't seen. */
export function setValues(ev: Evaluator, setter: ts.BindingElement): readonly Value[] | null {
  const { name } = setter;
  if (!ts.isIdentifier(name)) return null;
  const given: ts.Expression[] = [];
  let isHandedOn = false;
  visitAll(enclosingFunction(setter), (node) => {
    if (!ts.isIdentifier(node) || node.text !== name.text || node === name) return;
    if (resolveName(name.text, node)?.[0] !== setter) return;
    const { parent } = node;
    const [argument] = ts.isCallExpression(parent) && parent.expression === node ? parent.arguments : [];
    if (argument && !asksFunctions(argument)) given.push(argument);
    else isHandedOn = true;
  });
  return isHandedOn || given.length === 0 ? null : given.map((one) => ev.evaluate(one));
}

/** What functions give is hardly ever known, and to find that out can lead through the whole code base. */
function asksFunctions(given: ts.Expression): boolean {
  let asks = false;
  visitAll(given, (node) => {
    asks ||= ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isAwaitExpression(node);
  });
  return asks;
}
