/** The scanner: files to the inventory of analytics calls. */
import { ts } from 'ts-morph';
import { printedPath } from '../document/printed-path.ts';
import { unseen } from '../document/progress.ts';
import { untimed } from '../document/timed.ts';
import { Evaluator } from '../evaluate/evaluator.ts';
import { ModuleResolver } from '../evaluate/module-resolver.ts';
import { membersOf } from '../evaluate/value.ts';
import { SourceFiles } from '../parse/source-files.ts';
import { spanBetween, syntaxErrors } from '../parse/syntax.ts';
import { askTypes, type ToldRow } from './ask-types.ts';
import type { CallContext } from './call-site.ts';
import { Clients } from './clients.ts';
import { DeclaredWrappers } from './declared-wrappers.ts';
import type { Dispatch } from './dispatch.ts';
import { Dispatches } from './dispatches.ts';
import { explore } from './explore.ts';
import { ImportIndex } from './import-index.ts';
import type { Call, Inventory, ParseProblem } from './inventory.ts';
import { KnownDispatches, type MakeDispatches } from './known-dispatches.ts';
import { rowsAt } from './rows.ts';
import type { ScanWork } from './scan-memory.ts';
import type { ScanRequest } from './scan-request.ts';
import { signOutFile } from './sign-out.ts';
import { unsentNames } from './unsent-names.ts';
import type { PathOf } from './value-shape.ts';
import { WrapperCount } from './wrapper-count.ts';

/** An inventory, and what its calls were worked out with. */
export interface Survey {
  readonly inventory: Inventory;
  readonly rows: readonly ToldRow[];
  readonly ev: Evaluator;
  readonly dispatches: Dispatches;
  readonly pathOf: PathOf;
}

/** Finds every analytics call of the files to be scanned and works out what it can send. */
export function scan(request: ScanRequest): Inventory {
  return survey(request).inventory;
}

/** Scans, and keeps what is needed to say more of a call. */
export function survey(request: ScanRequest): Survey {
  const { host, root, progress = unseen } = request;
  const { ev, declared, summaries } =
    request.memory?.workFor(request, () => begin(request)) ?? begin(request);
  const { files } = ev;
  files.timed = request.timed ?? untimed;
  const needles = [...new Clients(request.clients).needles, ...declared.needles];
  const { reached, nodes, channels, dispatches } = explore(host, ev, needles, summaries, progress);
  const pathOf = (path: string) => printedPath(root, path);
  const sources = [...reached].sort().flatMap((path) => files.get(path) ?? []);
  const sending = nodes.filter(ts.isCallExpression).map((node): Sending => {
    ev.begin();
    return { node, sent: dispatches.shownAt(node) };
  });
  const called = calledFunctions(ev, dispatches, sending);
  const configured = calleesOf(ev, dispatches, sending.filter(isOfDeclared));
  const context: CallContext = {
    ev,
    pathOf,
    isCalled: (node) => called.has(node),
    isDeclared: (node) => configured.has(node),
    sourceOf: (path) => request.sourceOf(path),
  };
  const rows = sending.flatMap(({ node }, at) => {
    progress('Describing calls', at, sending.length);
    return rowsAt(context, dispatches, node);
  });
  const wrappers = new WrapperCount(pathOf);
  for (const { call, sent } of rows) wrappers.add(call, sent);
  const { rows: told, gain } = askTypes(
    request.types,
    rows.map((row) => ({ ...row, ev, dispatches })),
    context,
    (asking) => new Dispatches(asking, declared, reached, channels),
  );
  const calls = told.map(({ call }) => call);
  const skipped = files.unreadable.map(({ path, reason }) => ({ file: pathOf(path), reason }));
  const signOut = signOutFile(host, calls);
  const inventory: Inventory = {
    files: request.files,
    candidates: reached.size,
    calls: calls.toSorted(byPlace),
    wrappers: wrappers.list(),
    signOutFile: signOut && pathOf(signOut),
    unsentNames: () =>
      unsentNames({ ev, host, imports: new ImportIndex(host, ev.modules) }, dispatches, rows, pathOf),
    skipped: [...request.skipped, ...skipped].sort((a, b) => (a.file < b.file ? -1 : 1)),
    problems: sources.flatMap((file) => problemsOf(file, pathOf(file.fileName))),
    ...(gain === null ? {} : { types: gain }),
  };
  return { inventory, rows: told, ev, dispatches, pathOf };
}

function begin({ host, clients, wrappers, folder }: ScanRequest): ScanWork {
  const ev = new Evaluator(new SourceFiles(host), new ModuleResolver(host), new Clients(clients));
  const declared = new DeclaredWrappers(wrappers, folder);
  const make: MakeDispatches = (files, channels) => new Dispatches(ev, declared, files, channels);
  return { ev, declared, summaries: new KnownDispatches(ev, make) };
}

/** A call with what it sends. */
interface Sending {
  readonly node: ts.CallExpression;
  readonly sent: readonly Dispatch[];
}

/** The functions that any of the calls reaches, directly or on the way to what it sends. */
function calledFunctions(
  ev: Evaluator,
  dispatches: Dispatches,
  sending: readonly Sending[],
): ReadonlySet<ts.Node> {
  const onTheWay = sending.flatMap(({ sent }) => sent.flatMap(({ via }) => via));
  return new Set<ts.Node>([...onTheWay, ...calleesOf(ev, dispatches, sending)]);
}

/** The functions that calls lead to. */
function calleesOf(ev: Evaluator, dispatches: Dispatches, sending: readonly Sending[]): ReadonlySet<ts.Node> {
  const callees = new Set<ts.Node>();
  for (const { node } of sending) {
    ev.begin();
    for (const one of membersOf(dispatches.calleeOf(node).value))
      if (one.kind === 'function') callees.add(one.node);
  }
  return callees;
}

/** Whether a call is one of a wrapper that the configuration declares. */
function isOfDeclared({ sent }: Sending): boolean {
  return sent.some(({ to, via }) => to.kind === 'declared' && via.length === 0);
}

function problemsOf(file: ts.SourceFile, path: string): readonly ParseProblem[] {
  return syntaxErrors(file).map(({ start, length, message }) => ({
    at: spanBetween(file, start, Math.min(start + Math.max(length, 1), file.end), path),
    message,
  }));
}

function byPlace(a: Call, b: Call): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column || (a.method < b.method ? -1 : 1);
}
