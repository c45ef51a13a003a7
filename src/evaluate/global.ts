/** Names that no declaration is in sight for: the language's and the platform's own, and clients by their name. */
import type { Evaluator } from './evaluator.ts';
import { foreign, type Global, literal, UNDEFINED, unknown, type Value } from './value.ts';

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent']);
/** Objects whose functions are known to the evaluator, or known to be no client. */
const BUILT_INS = new Set(
  'Object Array String Number Boolean Math JSON Promise Date Map Set WeakMap WeakSet RegExp Symbol BigInt Error URL URLSearchParams Intl Reflect Proxy parseInt parseFloat encodeURIComponent structuredClone console'.split(
    ' ',
  ),
);
const NO_CLIENTS = new Set(['document', 'navigator', 'process', 'location', 'localStorage', 'performance']);

export function globalNamed(ev: Evaluator, name: string): Value {
  if (name === 'undefined') return UNDEFINED;
  if (name === 'NaN' || name === 'Infinity') return literal(Number(name));
  if (GLOBAL_OBJECTS.has(name)) return { kind: 'global', name: '' };
  if (BUILT_INS.has(name)) return { kind: 'global', name };
  const known = ev.clients.named(name, false) ?? ev.handedTo(`global ${name}`);
  if (known) return known;
  return NO_CLIENTS.has(name) ? foreign('runtime value') : unknown(`undeclared name "${name}"`);
}

export function globalMember(ev: Evaluator, of: Global, name: string): Value {
  return of.name === '' ? globalNamed(ev, name) : { kind: 'global', name: `${of.name}.${name}` };
}
