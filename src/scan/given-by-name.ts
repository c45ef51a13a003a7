/** What is given to names that code elsewhere uses without importing them: globals, plugins, `provide` and `inject`. */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { providedUnder } from '../evaluate/handed.ts';
import { member } from '../evaluate/member.ts';
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
  const isAdded = isShared(holder) && name.startsWith('$');
  const isGlobal = ts.isIdentifier(holder) && isGlobalObject(ev, holder);
  return isAdded || isGlobal ? [givenToGlobal(name, ev.evaluate(node.right))] : [];
}

function isGlobalObject(ev: Evaluator, name: ts.Identifier): boolean {
  if (resolveName(name.text, name) !== undefined) return false;
  const value = ev.evaluate(name);
  return value.kind === 'global' && value.name === '';
}

/** `provide(key, value)`; Nuxt's `provide` and `inject` of a plugin, too. */
function byCall(ev: Evaluator, node: ts.CallExpression): readonly Gift[] {
  const name = calledName(node.expression);
  const [first, second, third] = node.arguments;
  if (first === undefined || second === undefined) return [];
  if (name === 'provide' || name === 'inject')
    return underKey(first, ev.evaluate(first), ev.evaluate(second));
  // Electron's bridge: what a page finds at its global object.
  if (name === 'exposeInMainWorld') return globalGift(ev.evaluate(first), () => ev.evaluate(second));
  if (name !== 'defineProperty' || third === undefined || !isShared(first)) return [];
  return globalGift(ev.evaluate(second), () => describedBy(ev, ev.evaluate(third)));
}

/** What a property descriptor gives: `{ value }`, `{ get() { … } }`. */
function describedBy(ev: Evaluator, descriptor: Value): Value {
  const getter = member(ev, descriptor, literal('get'));
  return getter.kind === 'function' ? ev.returns(getter.node) : member(ev, descriptor, literal('value'));
}

function globalGift(name: Value, value: () => Value): readonly Gift[] {
  if (name.kind !== 'literal' || typeof name.value !== 'string') return [];
  return [givenToGlobal(name.value, value())];
}

/** What a global name stands for; one that begins with `$`, in all components. */
export function givenToGlobal(name: string, value: Value): Gift {
  const mentions = name.startsWith('$') ? [name] : [`${name}(`, `${name}?.`, `${name}.`];
  return { place: `global ${name}`, value, whole: false, mentions };
}

/** `Vue.prototype`, `app.config.globalProperties`: what is added to it all components have. */
function isShared(holder: ts.Expression): boolean {
  return /^(prototype|globalProperties)$/.test(calledName(unwrap(holder)) ?? '');
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
    givenToGlobal(`$${text}`, value),
  ];
}
