/** Values that wait for a hole: what is to be done once it is filled. */
import type { ts } from 'ts-morph';
import type { Fact } from './narrow.ts';
import type { ArrayValue, Hole, Part, Value } from './value.ts';

/** What is to be done once the hole in it is filled. */
export type Residual =
  | { readonly kind: 'member'; readonly of: Value; readonly key: Value }
  | { readonly kind: 'call'; readonly callee: Value; readonly args: ArrayValue; readonly node: ts.Node }
  | { readonly kind: 'construct'; readonly callee: Value; readonly args: ArrayValue }
  | { readonly kind: 'changed'; readonly of: Value; readonly parts: readonly Part[] }
  | { readonly kind: 'omit'; readonly of: Value; readonly keys: readonly string[] }
  | { readonly kind: 'rest'; readonly of: Value; readonly from: number }
  | { readonly kind: 'elements'; readonly of: Value }
  | { readonly kind: 'fallback'; readonly of: Value; readonly on: FallbackCase; readonly otherwise: Value }
  | { readonly kind: 'choice'; readonly test: Value; readonly yes: Value; readonly no: Value }
  | { readonly kind: 'annotated'; readonly of: Value; readonly type: () => Value }
  | { readonly kind: 'narrowed'; readonly of: Value; readonly fact: Fact }
  | { readonly kind: 'sum'; readonly operands: readonly Value[] }
  | { readonly kind: 'typeof'; readonly of: Value }
  | { readonly kind: 'compare'; readonly equal: boolean; readonly left: Value; readonly right: Value }
  | { readonly kind: 'instanceof'; readonly of: Value; readonly class: Value }
  | { readonly kind: 'not'; readonly of: Value };

/** When a fallback is taken: `??`, `||`, a default value. */
export type FallbackCase = 'nullish' | 'falsy' | 'undefined';

const WAITING: ReadonlySet<Value['kind']> = new Set<Hole['kind'] | Residual['kind']>([
  'hole',
  'member',
  'call',
  'construct',
  'changed',
  'omit',
  'rest',
  'elements',
  'fallback',
  'choice',
  'annotated',
  'narrowed',
  'sum',
  'typeof',
  'compare',
  'instanceof',
  'not',
]);

/** Whether a value waits for a hole before it can be looked into. */
export function isResidual(value: Value): value is Hole | Residual {
  return WAITING.has(value.kind);
}
