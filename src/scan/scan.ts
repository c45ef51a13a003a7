/** The scanner: files to the inventory of analytics calls. */
import { ts } from 'ts-morph';
import { printedPath } from '../document/printed-path.ts';
import { Evaluator } from '../evaluate/evaluator.ts';
import { ModuleResolver } from '../evaluate/module-resolver.ts';
import { membersOf } from '../evaluate/value.ts';
import { SourceFiles } from '../parse/source-files.ts';
import { spanBetween, syntaxErrors } from '../parse/syntax.ts';
import { type CallContext, describeCall } from './call-site.ts';
import { Clients } from './clients.ts';
import { DeclaredWrappers } from './declared-wrappers.ts';
import { type Dispatch, sendOf } from './dispatch.ts';
import { Dispatches } from './dispatches.ts';
import { explore, type Summarize } from './explore.ts';
import type { Call, Inventory, ParseProblem } from './inventory.ts';
import type { ScanRequest } from './scan-request.ts';
import { WrapperCount } from './wrapper-count.ts';

/** Finds every analytics call of the files to be scanned and works out what it can send. */
export function scan(request: ScanRequest): Inventory {
  const { host, root } = request;
  const files = new SourceFiles(host);
  const clients = new Clients(request.clients);
  const declared = new DeclaredWrappers(request.wrappers, request.folder);
  const ev = new Evaluator(files, new ModuleResolver(host), clients);
  const summarize: Summarize = (reached, channels) => new Dispatches(ev, declared, reached, channels);
  const needles = [...clients.needles, ...declared.needles];
  const { reached, nodes, dispatches } = explore(host, ev, needles, summarize);
  const pathOf = (path: string) => printedPath(root, path);
  const sources = [...reached].sort().flatMap((path) => files.get(path) ?? []);
  const called = calledFunctions(ev, dispatches, nodes);
  const context: CallContext = {
    ev,
    pathOf,
    isCalled: (node) => called.has(node),
    sourceOf: (path) => request.sourceOf(path),
  };
  const calls: Call[] = [];
  const wrappers = new WrapperCount(pathOf);
  for (const node of nodes.filter(ts.isCallExpression)) {
    ev.begin();
    for (const sent of byMethod(ev, dispatches.shownAt(node))) {
      const call = describeCall(context, node, dispatches.calleeOf(node).token, sent);
      calls.push(call);
      wrappers.add(call, sent);
    }
  }
  const skipped = files.unreadable.map(({ path, reason }) => ({ file: pathOf(path), reason }));
  return {
    files: request.files,
    candidates: reached.size,
    calls: calls.sort(byPlace),
    wrappers: wrappers.list(),
    skipped: [...request.skipped, ...skipped].sort((a, b) => (a.file < b.file ? -1 : 1)),
    problems: sources.flatMap((file) => problemsOf(file, pathOf(file.fileName))),
  };
}

/** The functions that any of the calls reaches. */
function calledFunctions(
  ev: Evaluator,
  dispatches: Dispatches,
  nodes: readonly ts.Node[],
): ReadonlySet<ts.Node> {
  const called = new Set<ts.Node>();
  for (const node of nodes) {
    if (!ts.isCallExpression(node)) continue;
    ev.begin();
    for (const one of membersOf(dispatches.calleeOf(node).value))
      if (one.kind === 'function') called.add(one.node);
  }
  return called;
}

/** One call can reach several methods (a wrapper that identifies and tracks); each is a row of its own. */
function byMethod(ev: Evaluator, sent: readonly Dispatch[]): readonly (readonly Dispatch[])[] {
  const groups = new Map<string, Dispatch[]>();
  for (const dispatch of sent) {
    const { method } = sendOf(ev, dispatch);
    groups.set(method, [...(groups.get(method) ?? []), dispatch]);
  }
  return [...groups.values()];
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
