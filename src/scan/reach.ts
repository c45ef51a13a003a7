/**
 * Which files can hold a call. It begins with files that mention a client or an SDK; files that import what leads to
 * a client (a wrapper, a hook, a singleton, a barrel) come in by the names and paths that they import it under, until
 * nothing new is found.
 */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { exportsOf } from '../evaluate/exports.ts';
import { member } from '../evaluate/member.ts';
import { literal, membersOf, type Value } from '../evaluate/value.ts';
import type { SourceFiles } from '../parse/source-files.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { Dispatches } from './dispatches.ts';

/** Names shorter than this are no evidence in a byte search. */
const SHORTEST_NEEDLE = 4;

/** The files that can hold a call, sorted. `summaries` gives what functions send when only `files` can. */
export function reachableFiles(
  host: SourceHost,
  files: SourceFiles,
  ev: Evaluator,
  needles: readonly string[],
  summaries: (files: ReadonlySet<string>) => Dispatches,
): ReadonlySet<string> {
  const searched = new Set(needles);
  const reached = new Set(host.candidates(needles));
  let fresh = [...reached];
  while (fresh.length > 0) {
    const dispatches = summaries(reached);
    const found = new Set<string>();
    // What a function sends can depend on files that have just come in, so all are asked again.
    for (const path of reached) {
      const file = files.get(path);
      if (file)
        for (const needle of needlesOf(file, ev, dispatches)) if (!searched.has(needle)) found.add(needle);
    }
    for (const needle of found) searched.add(needle);
    fresh = found.size === 0 ? [] : host.candidates([...found]).filter((path) => !reached.has(path));
    for (const path of fresh) reached.add(path);
  }
  return reached;
}

/** The texts by which other files import what of a file leads to a client. */
function needlesOf(file: ts.SourceFile, ev: Evaluator, dispatches: Dispatches): readonly string[] {
  const { named, whole } = exportsOf(file);
  const module: Value = { kind: 'namespace', file };
  const names = [...named.keys(), ...(whole.length > 0 ? ['default'] : [])].filter((name) => {
    ev.begin();
    return leadsToClient(ev, dispatches, member(ev, module, literal(name)), new Set(), 0);
  });
  if (names.length === 0) return [];
  return [
    ...names.filter((name) => name !== 'default' && name.length >= SHORTEST_NEEDLE),
    ...pathNeedles(file.fileName),
  ];
}

/** How the path of a module ends in an import of it. */
function pathNeedles(path: string): readonly string[] {
  const bare = path.replace(/\.[^/.]+$/, '').replace(/\/index$/, '');
  const stem = bare.slice(bare.lastIndexOf('/') + 1);
  return [`/${stem}'`, `/${stem}"`, `/${stem}.js`, `/${stem}/index`];
}

/** Whether a value is a client, a function that sends what its caller says, or something that holds or gives one. */
function leadsToClient(
  ev: Evaluator,
  dispatches: Dispatches,
  value: Value,
  seen: Set<ts.Node>,
  depth: number,
): boolean {
  if (depth > 4) return false;
  const leads = (inner: Value) => leadsToClient(ev, dispatches, inner, seen, depth + 1);
  return membersOf(ev.ground(value)).some((one) => {
    switch (one.kind) {
      case 'client':
      case 'method':
        return true;
      case 'function':
        if (seen.has(one.node)) return false;
        seen.add(one.node);
        return dispatches.forwards(one.node) || leads(ev.returns(one.node));
      case 'class':
      case 'instance':
        if (seen.has(one.node)) return false;
        seen.add(one.node);
        return one.node.members.some((part) => {
          if (ts.isMethodDeclaration(part)) return dispatches.forwards(part);
          return (
            ts.isPropertyDeclaration(part) &&
            part.initializer !== undefined &&
            leads(ev.evaluate(part.initializer))
          );
        });
      case 'object':
        return one.parts.some((part) => part.part === 'field' && leads(part.value()));
      default:
        return false;
    }
  });
}
