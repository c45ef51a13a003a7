/** Values in short, as a trace tells them to people. */
import { quoted } from '../document/quoted.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { shapeOf } from '../evaluate/shape.ts';
import { isResidual, membersOf, type Template, type TypeName, union, type Value } from '../evaluate/value.ts';
import { functionName } from '../scan/function-name.ts';
import type { PathOf } from '../scan/value-shape.ts';

/** More alternatives or keys than this are counted, not listed. */
const LISTED = 12;

/** What isn't known of a text. */
const HOLE = '*';

const TYPES: Readonly<Record<TypeName, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  date: 'a date',
  object: 'an object of unknown keys',
  array: 'an array',
  function: 'a function',
};

/**
 * A value that has been grounded: `"A" | "B"`, `` `Chapter * Opened` ``, `{total, coupon?, …}` (the dots stand for keys
 * that aren't known), `unknown: runtime value`.
 */
export function valueText(ev: Evaluator, value: Value, pathOf: PathOf): string {
  const members = membersOf(value);
  const objects = members.filter((one) => one.kind === 'object');
  const others = members.filter((one) => one.kind !== 'object').map((one) => alternative(one, pathOf));
  const shape = objects.length === 0 ? [] : [keysText(ev, union(objects))];
  return listed([...new Set([...shape, ...others])], ' | ');
}

function alternative(value: Value, pathOf: PathOf): string {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? quoted(value.value) : String(value.value);
    case 'template':
      return templateText(value);
    case 'array':
      return value.elements.length === 0 ? 'an empty array' : 'an array';
    case 'function':
      return `function ${functionName(value.node)}`;
    case 'signature':
      return 'a function of which only the type is known';
    case 'class':
      return `class ${value.node.name?.text ?? 'without a name'}`;
    case 'instance':
      return `an instance of ${value.node.name?.text ?? 'a class without a name'}`;
    case 'namespace':
      return `module ${pathOf(value.file.fileName)}`;
    case 'client':
      return clientText(value.sdk);
    case 'method':
      return `${value.name} of ${clientText(value.client.sdk)}`;
    case 'global':
      return value.name === '' ? 'the global object' : `the global ${value.name}`;
    case 'typed':
      return TYPES[value.type];
    case 'unknown':
      return value.falsy ? 'something falsy' : `unknown: ${value.reason}`;
    default:
      return isResidual(value) ? 'unknown: parameter' : 'unknown';
  }
}

/** `client of @segment/analytics-next`. */
export function clientText(sdk: string | null): string {
  return sdk === null ? 'client of an unknown SDK' : `client of ${sdk}`;
}

function templateText({ parts }: Template): string {
  return `\`${parts.map((part) => (typeof part === 'string' ? part : HOLE)).join('')}\``;
}

/** The keys of what can be an object: `{total, coupon?, …}`. */
function keysText(ev: Evaluator, value: Value): string {
  const { keys, open } = shapeOf(ev, value);
  const names = [...keys.values()].map((key) => (key.optional ? `${key.name}?` : key.name));
  const all = [...(names.length === 0 ? [] : [listed(names, ', ')]), ...(open.length > 0 ? ['…'] : [])];
  return `{${all.join(', ')}}`;
}

function listed(texts: readonly string[], separator: string): string {
  if (texts.length <= LISTED) return texts.join(separator);
  const rest = texts.length - LISTED;
  return `${texts.slice(0, LISTED).join(separator)}${separator}${rest} more`;
}
