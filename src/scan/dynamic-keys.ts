/** Computed keys of what a call sends, of which no name is known. */
import { ts } from 'ts-morph';
import { textsOf } from '../evaluate/text.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { isFunctionNode, spanOf } from '../parse/syntax.ts';
import type { CallContext } from './call-site.ts';
import { forwardedIn } from './holes.ts';
import type { DynamicKey } from './inventory.ts';

type KeyContext = Pick<CallContext, 'ev' | 'pathOf' | 'isCalled'>;

/** The places in an object, and in those spread into it, whose key only a run can tell; each once, in order. */
export function dynamicKeysOf(context: KeyContext, properties: Value): readonly DynamicKey[] {
  const { ev, pathOf } = context;
  const found = new Map<string, DynamicKey>();
  const stack = [properties];
  const seen = new Set<Value>();
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    // Grounded only where it must be: what a key depends on is lost by it.
    const given = membersOf(one);
    const members = given.every(({ kind }) => kind === 'object') ? given : membersOf(ev.ground(one));
    for (const member of members) {
      if (member.kind !== 'object' || seen.has(member)) continue;
      seen.add(member);
      for (const part of member.parts) {
        if (part.part === 'spread') stack.push(part.of);
        const key = part.part === 'computed' ? keyExpression(part.node) : undefined;
        if (part.part !== 'computed' || key === undefined || !isOfRuntime(ev.ground(part.key))) continue;
        if (decidedByCallers(context, part.key)) continue;
        const source = key.getSourceFile();
        const at = spanOf(key, pathOf(source.fileName));
        const text = key.getText(source).replace(/\s+/g, ' ');
        found.set(`${at.file}:${at.line}:${at.column}`, { at, text });
      }
    }
  }
  return [...found.values()].sort(byPlace);
}

/** What stands between the brackets, of `{ [key]: 1 }` or `properties[key] = 1`. */
function keyExpression(node: ts.Node): ts.Expression | undefined {
  if (ts.isComputedPropertyName(node)) return node.expression;
  return ts.isElementAccessExpression(node) ? node.argumentExpression : undefined;
}

/** A key that is a parameter is judged at the calls that fill it. */
function decidedByCallers({ ev, isCalled }: KeyContext, key: Value): boolean {
  return [...forwardedIn(ev, key)].some(
    ({ parent }) => parent !== undefined && isFunctionNode(parent) && isCalled(parent),
  );
}

/** Not a constant that another package holds: that is one name, whichever it is. */
function isOfRuntime(key: Value): boolean {
  if (textsOf(key) !== null) return false;
  return membersOf(key).every(
    (one) =>
      one.kind === 'typed' ||
      one.kind === 'template' ||
      one.kind === 'literal' ||
      (one.kind === 'unknown' && /^(?:runtime value|parameter)/.test(one.reason)),
  );
}

function byPlace(a: DynamicKey, b: DynamicKey): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
