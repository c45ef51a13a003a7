/** Whom a call speaks of: which ids it sends, and what the user id looks like. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { namesOf } from '../evaluate/names.ts';
import { isAbsent } from '../evaluate/shape.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { propertyNode, spanOf } from '../parse/syntax.ts';
import type { Call, Presence, UserId } from './inventory.ts';
import type { Send } from './send.ts';

/** Which ids are there: always only where each of the sends has it. */
export function idsOf(ev: Evaluator, sends: readonly Send[]): Call['ids'] {
  const presence = (id: 'userId' | 'anonymousId' | 'groupId' | 'previousId'): Presence => {
    const all = sends.map((send) => (send.ids[id] === undefined ? 'never' : presenceOf(ev, send.ids[id])));
    if (all.every((one) => one === 'always')) return 'always';
    return all.every((one) => one === 'never') ? 'never' : 'maybe';
  };
  return {
    userId: presence('userId'),
    anonymousId: presence('anonymousId'),
    groupId: presence('groupId'),
    previousId: presence('previousId'),
  };
}

function presenceOf(ev: Evaluator, value: Value): Presence {
  const members = membersOf(ev.ground(value));
  const absent = members.filter((one) => isAbsent(one));
  if (absent.length === members.length) return 'never';
  // What can't be known may be there; a parameter or a field of a type that isn't optional is.
  return absent.length > 0 ? 'maybe' : 'always';
}

/** The user id that a call sends, as its argument is written; null where it sends none. */
export function userIdOf(ev: Evaluator, node: ts.CallExpression, send: Send, file: string): UserId | null {
  const value = send.ids.userId;
  if (value === undefined || membersOf(ev.ground(value)).every(isAbsent)) return null;
  const [first] = node.arguments;
  const inMessage =
    first && ts.isObjectLiteralExpression(first) ? propertyNode(first, ['userId']) : undefined;
  const argument = send.isMessage ? inMessage : first;
  if (argument === undefined) return null;
  return {
    at: spanOf(argument, file),
    name: lastName(argument),
    values: namesOf(ev, value).known.map((one) => one.value),
  };
}

function lastName(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return lastName(node.expression);
  return null;
}
