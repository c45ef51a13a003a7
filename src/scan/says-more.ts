/** When a second description of a call is better than the first: it says more, and takes nothing back. */
import type { Call } from './inventory.ts';

/** Whether `after` is about the same call as `before`, agrees with it, and knows more of the names or keys. */
export function saysMore(after: Call, before: Call): boolean {
  return isSame(after, before) && agrees(after, before) && adds(after, before);
}

function isSame(after: Call, before: Call): boolean {
  return (
    after.method === before.method &&
    after.kind === before.kind &&
    after.forwarded === before.forwarded &&
    JSON.stringify(after.via) === JSON.stringify(before.via)
  );
}

/** No name and no key is lost, and none is less certain. */
function agrees(after: Call, before: Call): boolean {
  const names = new Set(after.names.map(({ value }) => value));
  const properties = new Map(after.properties.map((one) => [one.name, one]));
  return (
    before.names.every(({ value }) => names.has(value)) &&
    fitsPattern(after, before.pattern) &&
    (after.namesComplete || !before.namesComplete) &&
    before.properties.every((one) => {
      const other = properties.get(one.name);
      return other !== undefined && (one.optional || !other.optional);
    }) &&
    (!after.open || before.open)
  );
}

function fitsPattern({ names, pattern }: Call, before: string | null): boolean {
  if (before === null || pattern === before) return true;
  const [first = '', ...others] = before.split('*');
  const last = others.at(-1) ?? '';
  return names.length > 0 && names.every(({ value }) => value.startsWith(first) && value.endsWith(last));
}

function adds(after: Call, before: Call): boolean {
  return (
    (after.namesComplete && !before.namesComplete) ||
    (before.open && !after.open) ||
    after.names.length > before.names.length ||
    (after.pattern !== null && before.pattern === null) ||
    after.properties.length > before.properties.length
  );
}
