/** What is given to names that code elsewhere uses without importing them: globals, plugins, `provide` and `inject`. */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { providedUnder } from '../evaluate/handed.ts';
import { resolveName } from '../evaluate/scope.ts';
import { literal, membersOf, type Value } from '../evaluate/value.ts';
import { keyName, unwrap } from '../parse/syntax.ts';
import { type Gift, giftTo, mentionsOfKey } from './gift.ts';

/** What an assignment, a call of `provide` or an object's `provide` gives to names. */
export function givenByName(ev: Evaluator, node: ts.Node): readonly Gift[] {
  if (ts.isBinaryExpression(node)) return byAssignment(ev, node);
  if (ts.isCallExpression(node)) return byCall(ev, node);
  if (ts.isPropertyAssignment(node) && keyName(node.name) === 'provide')
    return byOption(ev.evaluate(node.initializer));
  return ts.isMethodDeclaration(node) && keyName(node.name) === 'provide' ? byOption(ev.returns(node)) : [];
}

/** `window.send = …`; `Vue.prototype.$send = …` and `app.config.globalProperties.$send = …` add to all components. */
function byAssignment(ev: Evaluator, node: ts.BinaryExpression): readonly Gift[] {
  const left = unwrap(node.left);
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left))
    return [];
  const holder = unwrap(left.expression);
  const name = left.name.text;
  const isAdded = /^(prototype|globalProperties)$/.test(calledName(holder) ?? '') && name.startsWith('$');
  const isGlobal = ts.isIdentifier(holder) && isGlobalObject(ev, holder);
  if (!isAdded && !isGlobal) return [];
  const mentions = isAdded ? [name] : [`${name}(`, `${name}?.`, `${name}.`];
  return [{ place: `global ${name}`, value: ev.evaluate(node.right), whole: false, mentions }];
}

function isGlobalObject(ev: Evaluator, name: ts.Identifier): boolean {
  if (resolveName(name.text, name) !== undefined) return false;
  const value = ev.evaluate(name);
  return value.kind === 'global' && value.name === '';
}

/** `provide(key, value)`; Nuxt's `provide` and `inject` of a plugin, too. */
function byCall(ev: Evaluator, node: ts.CallExpression): readonly Gift[] {
  const name = calledName(node.expression);
  const [key, given] = node.arguments;
  if ((name !== 'provide' && name !== 'inject') || key === undefined || given === undefined) return [];
  return underKey(key, ev.evaluate(key), ev.evaluate(given));
}

/** `provide: { key: value }`, or a function that returns that. */
function byOption(value: Value): readonly Gift[] {
  return membersOf(value).flatMap((one) =>
    one.kind === 'object'
      ? one.parts.flatMap((part) =>
          part.part === 'field' ? underKey(part.node, literal(part.key), part.value()) : [],
        )
      : [],
  );
}

/** What is provided under a key; plugins of Nuxt add it to all components, as `$key`. */
function underKey(node: ts.Node, key: Value, value: Value): readonly Gift[] {
  const place = providedUnder(key);
  if (place === undefined) return [];
  if (key.kind !== 'literal') return [giftTo(place, value)];
  const text = String(key.value);
  return [
    { place, value, whole: false, mentions: mentionsOfKey(node, text) },
    { place: `global $${text}`, value, whole: false, mentions: [`$${text}`] },
  ];
}
