/** What of a value can send. */
import type { ts } from 'ts-morph';
import { lineageOf } from '../evaluate/class.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { arrayOf } from '../evaluate/object.ts';
import { membersOf, type Part, union, unknown, type Value } from '../evaluate/value.ts';
import { isFunctionNode } from '../parse/syntax.ts';
import type { Dispatches } from './dispatches.ts';

/** How deep in objects clients are looked for. */
const DEPTH_LIMIT = 2;

/**
 * What of a value is a client, a method of one or a wrapper, or an object with such under its keys. Its other keys are
 * left out: other code may hand in other values for them.
 */
export function sendersIn(ev: Evaluator, dispatches: Dispatches, value: Value, depth = 0): readonly Value[] {
  return membersOf(ev.ground(value)).flatMap((one): readonly Value[] => {
    switch (one.kind) {
      case 'client':
      case 'method':
        return [one];
      case 'function':
        return dispatches.forwards(one.node) ? [one] : [];
      case 'instance':
      case 'class':
        return isSenderClass(ev, dispatches, one.node) ? [one] : [];
      case 'array': {
        const senders = one.elements.flatMap(({ value }) => sendersIn(ev, dispatches, value, depth + 1));
        return senders.length === 0 ? [] : [arrayOf(unknown('parameter'), ...senders)];
      }
      case 'object': {
        if (depth >= DEPTH_LIMIT) return [];
        const parts = one.parts.flatMap((part): readonly Part[] => {
          const senders = part.part === 'field' ? sendersIn(ev, dispatches, part.value(), depth + 1) : [];
          return part.part === 'field' && senders.length > 0
            ? [{ ...part, value: () => union(senders) }]
            : [];
        });
        if (parts.length === 0) return [];
        return [{ ...one, declared: true, parts: [{ part: 'spread', of: unknown('parameter') }, ...parts] }];
      }
      default:
        return [];
    }
  });
}

function isSenderClass(ev: Evaluator, dispatches: Dispatches, node: ts.ClassLikeDeclaration): boolean {
  return lineageOf(ev, node).some((one) =>
    one.members.some((member) => isFunctionNode(member) && dispatches.forwards(member)),
  );
}
