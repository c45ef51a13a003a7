/** What something can become that code goes on to change: what it began with tells its shape, and no value. */
import { lazy, membersOf, type Part, typed, union, unknown, type Value } from './value.ts';

/** Whether what is empty at first stays so, or is filled by code that isn't looked at. */
type Empty = 'kept' | 'filled';

/** A value without its literals, as the language infers the type of what is not constant. */
export function widened(value: Value, empty: Empty): Value {
  return union(membersOf(value).map((one) => widenedOne(one, empty)));
}

function widenedOne(value: Value, empty: Empty): Value {
  switch (value.kind) {
    case 'literal':
      if (value.value === null || value.value === undefined)
        return empty === 'kept' ? value : union([value, unknown('runtime value')]);
      return typed(typeof value.value as 'string' | 'number' | 'boolean');
    case 'template':
      return typed('string');
    case 'object': {
      if (value.declared) return value;
      const parts = value.parts.map((part) => widenedPart(part, empty));
      const isFilled = parts.length === 0 && empty === 'filled';
      return { ...value, parts: isFilled ? [{ part: 'spread', of: unknown('runtime value') }] : parts };
    }
    case 'array': {
      const elements = value.elements.map((one) => ({ ...one, value: widened(one.value, empty) }));
      const isFilled = elements.length === 0 && empty === 'filled';
      const list: Value = isFilled ? unknown('runtime value') : { kind: 'array', elements };
      return { kind: 'array', elements: [{ spread: true, value: list }] };
    }
    default:
      return value;
  }
}

function widenedPart(part: Part, empty: Empty): Part {
  if (part.part === 'spread') return { ...part, of: widened(part.of, empty) };
  if (part.part === 'removal') return part;
  return { ...part, value: lazy(() => widened(part.value(), empty)) };
}
