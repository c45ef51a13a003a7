/** Names that are declared together with event names, and that nothing sends or refers to. */
import { ts } from 'ts-morph';
import { namesOf } from '../evaluate/names.ts';
import { membersOf } from '../evaluate/value.ts';
import { type FunctionNode, spanOf } from '../parse/syntax.ts';
import { sendOf } from './dispatch.ts';
import type { Dispatches } from './dispatches.ts';
import type { UnsentName } from './inventory.ts';
import { type Searched, unmentioned } from './mentions.ts';
import { listAround, type NameList } from './name-list.ts';
import type { Row } from './rows.ts';
import type { PathOf } from './value-shape.ts';

/** So many names of a list have to be sent for it to be a list of event names, and so large a part of it. */
const FEWEST_SENT = 2;
const SMALLEST_PART = 1 / 3;

/** The names of lists, of which others are sent, that no call sends and no code mentions: in the order of their places. */
export function unsentNames(
  searched: Searched,
  dispatches: Dispatches,
  rows: readonly Row[],
  pathOf: PathOf,
): readonly UnsentName[] {
  const judged = rows.filter(({ call }) => !call.forwarded || call.orphaned);
  const sent = new Set(judged.flatMap(({ call }) => call.names.map(({ value }) => value)));
  const patterns = judged.flatMap(({ call }) => (call.pattern === null ? [] : [matcher(call.pattern)]));
  const isSent = (name: string) => sent.has(name) || patterns.some((pattern) => pattern.test(name));
  const lists = new Map<ts.Node, NameList>();
  for (const node of [...sentLiterals(searched, judged), ...typedLiterals(searched, dispatches, judged)]) {
    const list = listAround(node);
    if (list) lists.set(list.node, list);
  }
  return [...lists.values()].flatMap((list) => {
    const unsent = list.names.filter(({ value }) => !isSent(value));
    const count = list.names.length - unsent.length;
    if (count < Math.max(FEWEST_SENT, list.names.length * SMALLEST_PART)) return [];
    return unmentioned(searched, list, unsent).map(({ value, node }) => ({
      value,
      at: spanOf(node, pathOf(node.getSourceFile().fileName)),
      sentBeside: count,
    }));
  });
}

/** The literals of the names that are sent. */
function sentLiterals({ ev }: Searched, rows: readonly Row[]): ReadonlySet<ts.Node> {
  const literals = new Set<ts.Node>();
  for (const { sent } of rows) {
    ev.begin();
    for (const { name } of sent.map((one) => sendOf(ev, one)))
      for (const { node } of name === null ? [] : namesOf(ev, name).known) if (node) literals.add(node);
  }
  return literals;
}

/** The literals of the types of what wrappers are given, where it is known of all their calls what these send. */
function typedLiterals({ ev }: Searched, dispatches: Dispatches, rows: readonly Row[]): readonly ts.Node[] {
  const wrappers = new Map<FunctionNode, boolean>();
  for (const { call, sent, node } of rows) {
    ev.begin();
    const callees = membersOf(dispatches.calleeOf(node).value).flatMap((one) =>
      one.kind === 'function' ? [one.node] : [],
    );
    for (const wrapper of [...sent.flatMap(({ via }) => via), ...callees])
      wrappers.set(wrapper, call.namesComplete && wrappers.get(wrapper) !== false);
  }
  const known = new Set<ts.Node>();
  const unknown = new Set<ts.Node>();
  for (const [{ parameters }, isKnown] of wrappers) {
    for (const parameter of parameters) {
      ev.begin();
      for (const one of membersOf(ev.ground({ kind: 'hole', of: parameter })))
        if (one.kind === 'literal' && one.node && isOfType(one.node))
          (isKnown ? known : unknown).add(one.node);
    }
  }
  return [...known].filter((node) => !unknown.has(node));
}

function isOfType(node: ts.Node): boolean {
  return (
    ts.isLiteralTypeNode(node.parent) || ts.isPropertySignature(node.parent) || ts.isPropertySignature(node)
  );
}

function matcher(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 's');
}
