/** The keys of an object in their order, with what they hold: what `Object.entries` and `for … in` go through. */

import { textsOf } from './text.ts';
import type { ArrayValue, Element, Value } from './value.ts';
import { isResidual, literal, membersOf, type ObjectValue, type Part, typed, unknown } from './value.ts';

/** `Object.entries(of)`. */
export function entriesOf(of: ObjectValue): ArrayValue {
  return listed(of, (key, value) => ({
    kind: 'array',
    elements: [
      { spread: false, value: key },
      { spread: false, value: value() },
    ],
  }));
}

/** `Object.keys(of)`; keys that aren't known are a string. */
export function keysOf(of: ObjectValue): ArrayValue {
  return listed(of, (key) => key);
}

/** `Object.values(of)`. */
export function valuesOf(of: ObjectValue): ArrayValue {
  return listed(of, (_, value) => value());
}

/** Whether something in an object waits for a hole before its keys are known. */
export function waitsForKeys(of: Value): boolean {
  return membersOf(of).some(
    (one) =>
      isResidual(one) ||
      (one.kind === 'object' &&
        one.parts.some(
          (part) =>
            (part.part === 'spread' && waitsForKeys(part.of)) ||
            (part.part === 'computed' && isResidual(part.key)),
        )),
  );
}

/** An element for each key; one that may be missing stands for any number. */
function listed(of: ObjectValue, make: (key: Value, value: () => Value) => Value): ArrayValue {
  const elements = standing(of.parts).map((part): Element => {
    if (part.part === 'spread' || part.part === 'removal') {
      const more = make(typed('string'), () => unknown('runtime value'));
      return { spread: true, value: { kind: 'array', elements: [{ spread: false, value: more }] } };
    }
    const key = part.part === 'field' ? literal(part.key, part.node) : part.key;
    const one = make(key, part.value);
    if (part.presence === 'always') return { spread: false, value: one };
    return { spread: true, value: { kind: 'array', elements: [{ spread: false, value: one }] } };
  });
  return { kind: 'array', elements };
}

/** The parts without those that a later one replaces or takes away. */
function standing(parts: readonly Part[]): readonly Part[] {
  const gone = new Set<string>();
  const doubtful = new Set<string>();
  const kept: Part[] = [];
  for (const part of parts.toReversed()) {
    if (part.part === 'removal') {
      for (const key of part.keys) (part.presence === 'always' ? gone : doubtful).add(key);
    } else if (part.part !== 'field') kept.push(part);
    else if (!gone.has(part.key)) {
      kept.push(doubtful.has(part.key) ? { ...part, presence: 'maybe' } : part);
      if (part.presence === 'always') gone.add(part.key);
    }
  }
  return kept.toReversed();
}

/** Whether an object has a key; null where it may have. */
export function hasKey(of: ObjectValue, key: string): boolean | null {
  const { elements } = keysOf(of);
  const certain = elements.some((one) => !one.spread && textsOf(one.value)?.join() === key);
  if (certain) return true;
  const possible = elements.some((one) => {
    const keys = one.value.kind === 'array' ? one.value.elements.map((inner) => inner.value) : [one.value];
    return keys.some((inner) => textsOf(inner)?.includes(key) ?? true);
  });
  return possible ? null : false;
}
