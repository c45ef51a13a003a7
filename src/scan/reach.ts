/**
 * Which files can hold a call. It begins with files that mention a client or an SDK. Files that import what leads to a
 * client (a wrapper, a hook, a singleton, a barrel of these) come in, until nothing new is found.
 */
import type { ts } from 'ts-morph';
import { type Progress, unseen } from '../document/progress.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { exportsOf } from '../evaluate/exports.ts';
import { member } from '../evaluate/member.ts';
import { literal, type Value } from '../evaluate/value.ts';
import { KeptAnswersBy } from '../parse/kept.ts';
import { ClientSearch } from './client-search.ts';
import type { Dispatches } from './dispatches.ts';
import type { ImportIndex } from './import-index.ts';

/** The files that can hold a call, `begin` among them. `summaries` gives what functions send when only the given files can. */
export function reachableFiles(
  imports: ImportIndex,
  ev: Evaluator,
  begin: ReadonlySet<string>,
  summaries: (files: ReadonlySet<string>) => Dispatches,
  progress: Progress = unseen,
): ReadonlySet<string> {
  const reached = new Set(begin);
  const leading = new Set<string>();
  const search = new ClientSearch(ev);
  for (let grown = true; grown; ) {
    grown = false;
    const dispatches = summaries(reached);
    // What a function sends can depend on files that have just come in, so all others are asked again.
    let asked = 0;
    for (const path of reached) {
      progress('Looking for what leads to a client', asked++, reached.size);
      const file = leading.has(path) ? undefined : ev.files.get(path);
      if (file === undefined || !leads(file, ev, search, dispatches, leading)) continue;
      leading.add(path);
      for (const importer of imports.importersOf(path)) {
        grown ||= !reached.has(importer);
        reached.add(importer);
      }
    }
  }
  return reached;
}

const known = new KeptAnswersBy<Dispatches, ts.SourceFile, boolean>();

/** Whether something that a file exports leads to a client. */
function leads(
  file: ts.SourceFile,
  ev: Evaluator,
  search: ClientSearch,
  dispatches: Dispatches,
  leading: ReadonlySet<string>,
): boolean {
  const { named, stars, whole } = exportsOf(file);
  const isBarrel = stars.some((specifier) => leading.has(ev.modules.resolve(specifier, file.fileName) ?? ''));
  if (isBarrel) return true;
  const module: Value = { kind: 'namespace', file };
  return known.of(dispatches, file, () =>
    [...named.keys(), ...(whole.length > 0 ? ['default'] : [])].some((name) => {
      ev.begin();
      return search.leads(dispatches, member(ev, module, literal(name)));
    }),
  );
}
