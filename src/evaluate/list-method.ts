/** What the methods of arrays give. */
import type { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { elementsOf, member } from './member.ts';
import { arrayOf } from './object.ts';
import { concatenate, truthOf } from './text.ts';
import {
  type ArrayValue,
  type Element,
  isResidual,
  literal,
  typed,
  UNDEFINED,
  union,
  type Value,
} from './value.ts';

/** `[…].join(' ')`, `[…].map(f)`; undefined where it is no method of arrays. */
export function arrayMethod(
  ev: Evaluator,
  receiver: ArrayValue,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  const first = member(ev, args, literal('0'));
  switch (name) {
    case 'join': {
      if (receiver.elements.some((element) => element.spread)) return typed('string');
      const separator = first === UNDEFINED ? literal(',') : first;
      return concatenate(
        receiver.elements.flatMap((element, i) => (i === 0 ? [element.value] : [separator, element.value])),
      );
    }
    case 'map':
    case 'flatMap': {
      const elements = receiver.elements.map(({ spread, value }): Element => {
        const one = spread ? elementsOf(ev, value) : value;
        const made = applyCall(ev, first, { kind: 'array', elements: [{ spread: false, value: one }] }, node);
        return { spread, value: spread ? arrayOf(made) : made };
      });
      return { kind: 'array', elements: name === 'map' ? elements : elements.flatMap(flattened) };
    }
    case 'reverse':
    case 'toReversed':
      return { kind: 'array', elements: receiver.elements.toReversed() };
    case 'filter':
      return (
        filtered(ev, receiver, first, node) ?? {
          kind: 'call',
          callee: { kind: 'member', of: receiver, key: literal(name) },
          args,
          node,
        }
      );
    case 'slice':
    case 'sort':
    case 'toSorted':
      return { kind: 'array', elements: [{ spread: true, value: receiver }] };
    case 'concat':
      return {
        kind: 'array',
        elements: [...receiver.elements, ...args.elements.flatMap(flattened)],
      };
    case 'find':
    case 'findLast':
    case 'pop':
    case 'shift':
      return union([elementsOf(ev, receiver), UNDEFINED]);
    case 'at': {
      const isCounted = !receiver.elements.some((element) => element.spread);
      if (!isCounted || first.kind !== 'literal') return elementsOf(ev, receiver);
      return receiver.elements.at(Number(first.value))?.value ?? UNDEFINED;
    }
    case 'includes':
    case 'some':
    case 'every':
      return typed('boolean');
    default:
      return undefined;
  }
}

/** The elements that a test keeps, and those that it may keep; undefined where it waits for a caller to say. */
function filtered(ev: Evaluator, list: ArrayValue, test: Value, node: ts.Node): ArrayValue | undefined {
  const elements: Element[] = [];
  for (const element of list.elements) {
    const given: ArrayValue = { kind: 'array', elements: [element] };
    const truth = element.spread ? null : truthOf(applyCall(ev, test, given, node));
    if (truth === null && !element.spread && isResidual(element.value)) return undefined;
    if (truth === null) elements.push(element.spread ? element : { spread: true, value: given });
    else if (truth) elements.push(element);
  }
  return { kind: 'array', elements };
}

/** The elements of an array in an array, as `flat` lays them out. */
function flattened(element: Element): readonly Element[] {
  if (element.value.kind === 'array' && !element.spread) return element.value.elements;
  return [isResidual(element.value) ? { spread: true, value: element.value } : element];
}
