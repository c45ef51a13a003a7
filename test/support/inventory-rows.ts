/** An inventory as one line a call, for tables of expected rows. */
import type { Call, Inventory, Property } from '../../src/scan/inventory.ts';

/** `src/cart.ts:3:13 direct track "Cart Viewed" {cart_id, coupon?}` for each call. */
export function rowsOf({ calls }: Inventory): string[] {
  return calls.map((call) => `${call.at.file}:${call.at.line}:${call.at.column} ${contentOf(call)}`);
}

/** The rows of calls in one file, without its name: `3:13 direct track "Cart Viewed" {cart_id}`. */
export function placedRows({ calls }: Inventory): string[] {
  return calls.map((call) => `${call.at.line}:${call.at.column} ${contentOf(call)}`);
}

/** What each call sends, without its place: `direct track "Cart Viewed" {cart_id}`. */
export function contentRows({ calls }: Inventory): string[] {
  return calls.map(contentOf);
}

function contentOf(call: Call): string {
  const parts = [
    call.kind,
    call.forwarded ? 'forwarded' : '',
    call.method,
    nameOf(call),
    keysOf(call.properties, call.open),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `"A" | "B"`, `App.*` between backquotes for a pattern, `?` for what isn't known, nothing for a call without a name. */
function nameOf({ names, namesComplete, pattern }: Call): string {
  const known = names.map(({ value }) => JSON.stringify(value));
  if (namesComplete) return known.join(' | ');
  return [...known, pattern === null ? '?' : `\`${pattern}\``].join(' | ');
}

/** `{cart_id, coupon?, …}`: optional keys with a question mark, dots where there can be others. */
export function keysOf(properties: readonly Property[], open: boolean): string {
  const keys = properties.map(({ name, optional }) => (optional ? `${name}?` : name));
  return `{${[...keys, ...(open ? ['…'] : [])].join(', ')}}`;
}
