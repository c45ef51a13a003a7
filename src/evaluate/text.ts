/** Strings: which texts a value can be, joining texts, truth and equality of what is known. */
import {
  isResidual,
  literal,
  membersOf,
  type Primitive,
  type Template,
  typed,
  union,
  unknown,
  type Value,
} from './value.ts';

/** More texts than this from one template are a dimension, not names: they are kept as a pattern. */
const TEXT_LIMIT = 32;

/** All texts (or property keys) that a value can be; null where one isn't known. */
export function textsOf(value: Value): string[] | null {
  const texts: string[] = [];
  for (const one of membersOf(value)) {
    if (one.kind === 'literal') {
      if (one.value === null || one.value === undefined) continue;
      texts.push(String(one.value));
    } else return null;
  }
  return texts.length > 0 ? texts : null;
}

/** `a + b + c`: numbers are added up to the first text, from which on it is text. */
export function sumOf(operands: readonly Value[]): Value {
  const text = operands.findIndex(isText);
  if (text < 0) {
    if (operands.some(isResidual)) return { kind: 'sum', operands };
    const isNumber = operands.every((one) => membersOf(one).every(isNumeric));
    const [first] = operands.flatMap(membersOf).filter((one) => one.kind === 'unknown');
    return isNumber ? addUp(operands) : unknown(first?.reason ?? 'runtime value');
  }
  const numbers = operands.slice(0, text);
  const isNumber = numbers.length > 1 && numbers.every((one) => membersOf(one).every(isNumeric));
  return concatenate(isNumber ? [addUp(numbers), ...operands.slice(text)] : operands);
}

function addUp(numbers: readonly Value[]): Value {
  const known = numbers.flatMap((one) =>
    one.kind === 'literal' && typeof one.value === 'number' ? [one.value] : [],
  );
  return known.length === numbers.length ? literal(known.reduce((a, b) => a + b, 0)) : typed('number');
}

function isNumeric(value: Value): boolean {
  return value.kind === 'typed'
    ? value.type === 'number'
    : value.kind === 'literal' && typeof value.value === 'number';
}

function isText(value: Value): boolean {
  return membersOf(value).some(
    (one) =>
      one.kind === 'template' ||
      (one.kind === 'typed' && one.type === 'string') ||
      (one.kind === 'literal' && typeof one.value === 'string'),
  );
}

/** A template of the parts: literals are joined, finite alternatives multiplied out, what isn't known stays a part. */
export function concatenate(parts: readonly (string | Value)[]): Value {
  let alternatives: (string | Value)[][] = [[]];
  for (const part of parts) {
    const choices = typeof part === 'string' ? [part] : choicesOf(part);
    if (alternatives.length * choices.length > TEXT_LIMIT) {
      alternatives = alternatives.map((list) => [...list, typed('string')]);
    } else {
      alternatives = alternatives.flatMap((list) => choices.map((choice) => [...list, choice]));
    }
  }
  return union(alternatives.map(joined));
}

/** What a part can be. Where one alternative is nothing, as after a lookup that can fail, the others are meant. */
function choicesOf(value: Value): (string | Value)[] {
  const members = membersOf(value);
  const present = members.filter((one) => !isNothing(one));
  return (present.length > 0 ? present : members).flatMap((one) => {
    if (one.kind === 'typed' && one.type === 'boolean') return ['false', 'true'];
    return one.kind === 'literal' ? String(one.value) : one;
  });
}

/** `undefined` or `null`. */
export function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.value === undefined || value.value === null);
}

function joined(parts: readonly (string | Value)[]): Value {
  const flat: (string | Value)[] = [];
  for (const part of parts.flatMap((one) =>
    typeof one !== 'string' && one.kind === 'template' ? one.parts : [one],
  )) {
    const last = flat.length - 1;
    if (typeof part === 'string' && typeof flat[last] === 'string') flat[last] = flat[last] + part;
    else if (part !== '') flat.push(part);
  }
  const [first] = flat;
  if (flat.length === 0) return literal('');
  if (flat.length === 1 && typeof first === 'string') return literal(first);
  return { kind: 'template', parts: flat } satisfies Template;
}

/** Whether a value is true in a condition; null where that isn't known. */
export function truthOf(value: Value): boolean | null {
  switch (value.kind) {
    case 'literal':
      return Boolean(value.value);
    case 'unknown':
      return value.falsy ? false : null;
    case 'object':
      // An object that is known by its type only can be the missing optional one; then it is in a union with undefined.
      return true;
    case 'array':
    case 'collection':
    case 'function':
    case 'class':
    case 'instance':
    case 'namespace':
    case 'client':
    case 'method':
    case 'global':
    case 'signature':
      return true;
    case 'template':
      return value.parts.some((part) => typeof part === 'string' && part !== '') ? true : null;
    case 'union': {
      const truths = new Set(value.members.map(truthOf));
      const [first = null] = truths;
      return truths.size === 1 ? first : null;
    }
    default:
      return null;
  }
}

/** What `typeof` gives; null where it isn't known. */
export function typeofValue(value: Value): string | null {
  switch (value.kind) {
    case 'literal':
      return value.value === null ? 'object' : typeof (value.value satisfies Primitive);
    case 'template':
      return 'string';
    case 'typed':
      return value.type === 'date' || value.type === 'array' ? 'object' : value.type;
    case 'object':
    case 'array':
    case 'collection':
    case 'instance':
    case 'namespace':
      return 'object';
    case 'function':
    case 'class':
    case 'method':
    case 'signature':
      return 'function';
    case 'union': {
      const types = new Set(value.members.map(typeofValue));
      const [first = null] = types;
      return types.size === 1 ? first : null;
    }
    default:
      return null;
  }
}

/** Whether two known values are equal; null where that isn't known. */
export function equality(left: Value, right: Value): boolean | null {
  if (isResidual(left) || isResidual(right)) return null;
  const a = literalsOf(left);
  const b = literalsOf(right);
  if (a === null || b === null) return null;
  if (a.length === 1 && b.length === 1) return a[0] === b[0];
  return a.some((one) => b.includes(one)) ? null : false;
}

function literalsOf(value: Value): Primitive[] | null {
  const literals: Primitive[] = [];
  for (const one of membersOf(value)) {
    if (one.kind !== 'literal') return null;
    literals.push(one.value);
  }
  return literals;
}
