/**
 * Which files can hold a call. It begins with files that mention a client or an SDK. Files that import what leads to a
 * client (a wrapper, a hook, a singleton, a barrel of these) come in, until nothing new is found.
 */
import type { ts } from 'ts-morph';
import { membersOfClass } from '../evaluate/class-members.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { exportsOf } from '../evaluate/exports.ts';
import { providedUnder } from '../evaluate/handed.ts';
import { member } from '../evaluate/member.ts';
import { literal, membersOf, type ObjectValue, type Value } from '../evaluate/value.ts';
import type { Dispatches } from './dispatches.ts';
import type { ImportIndex } from './import-index.ts';

/** How deep in objects and returned functions a client is looked for. */
const DEPTH_LIMIT = 4;

/** The files that can hold a call, `begin` among them. `summaries` gives what functions send when only the given files can. */
export function reachableFiles(
  imports: ImportIndex,
  ev: Evaluator,
  begin: ReadonlySet<string>,
  summaries: (files: ReadonlySet<string>) => Dispatches,
): ReadonlySet<string> {
  const reached = new Set(begin);
  const leading = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    const dispatches = summaries(reached);
    // What a function sends can depend on files that have just come in, so all others are asked again.
    for (const path of reached) {
      const file = leading.has(path) ? undefined : ev.files.get(path);
      if (file === undefined || !leads(file, ev, dispatches, leading)) continue;
      leading.add(path);
      for (const importer of imports.importersOf(path)) {
        grown ||= !reached.has(importer);
        reached.add(importer);
      }
    }
  }
  return reached;
}

/** Whether something that a file exports leads to a client. */
function leads(
  file: ts.SourceFile,
  ev: Evaluator,
  dispatches: Dispatches,
  leading: ReadonlySet<string>,
): boolean {
  const { named, stars, whole } = exportsOf(file);
  const isBarrel = stars.some((specifier) => leading.has(ev.modules.resolve(specifier, file.fileName) ?? ''));
  if (isBarrel) return true;
  const module: Value = { kind: 'namespace', file };
  return [...named.keys(), ...(whole.length > 0 ? ['default'] : [])].some((name) => {
    ev.begin();
    return leadsToClient(ev, dispatches, member(ev, module, literal(name)), new Set(), 0);
  });
}

/** Whether a value is a client, a function that sends what its caller says, or something that holds or gives one. */
function leadsToClient(
  ev: Evaluator,
  dispatches: Dispatches,
  value: Value,
  seen: Set<ts.Node>,
  depth: number,
): boolean {
  if (depth > DEPTH_LIMIT) return false;
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
        return membersOfClass(ev, one).some(leads);
      case 'object':
        return isContext(ev, one) || one.parts.some((part) => part.part === 'field' && leads(part.value()));
      default:
        return false;
    }
  });
}

/** Whether something that can send is handed to a context, or to whoever injects by a key. */
function isContext(ev: Evaluator, value: ObjectValue): boolean {
  const place = providedUnder(value);
  return place !== undefined && ev.handedTo(place) !== undefined;
}
