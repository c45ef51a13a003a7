/**
 * Functions that look like a wrapper and end where no client is in sight: in a request, a message, or a package. Words
 * and calls make a suggestion; it is kept only if the scanner, told so by a configuration, finds events with it.
 */
import picomatch from 'picomatch';
import { ts } from 'ts-morph';
import { printedPath } from '../document/printed-path.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { namesOf } from '../evaluate/names.ts';
import { shapeOf } from '../evaluate/shape.ts';
import { plainWords } from '../language/words.ts';
import { postOrder, spanOf } from '../parse/syntax.ts';
import { DeclaredWrappers } from '../scan/declared-wrappers.ts';
import { sendOf } from '../scan/dispatch.ts';
import { Dispatches } from '../scan/dispatches.ts';
import { decidingFunctions, type KnownFunctions } from '../scan/forwarding.ts';
import { ImportIndex } from '../scan/import-index.ts';
import type { LikelyWrapper } from '../scan/inventory.ts';
import { reachableFiles } from '../scan/reach.ts';
import type { ScanRequest, WrapperDeclaration } from '../scan/scan-request.ts';
import { looksLikeEventName, SPOKEN_PARTS, spokenMethod } from './analytics-words.ts';
import { draftOf } from './draft.ts';
import { isFunction, type LikelyCalls, likelyCalls, packageOfCall } from './likely-calls.ts';
import { type Exit, Outgoing } from './outgoing.ts';

/** How often suggestions are tried, each time without those that came to nothing. */
const ROUNDS = 4;

interface Suggestion {
  readonly calls: LikelyCalls;
  readonly declaration: WrapperDeclaration;
  readonly exits: readonly Exit[];
}

/** A call that a suggestion makes appear. */
interface Row {
  readonly site: ts.CallExpression;
  readonly node: ts.CallExpression;
  readonly names: readonly string[];
  readonly hasKeys: boolean;
  readonly isForwarded: boolean;
}

/** The wrappers to suggest for a code base; `dispatches` tells what is found without them. Sorted by calls. */
export function likelyWrappers(
  request: ScanRequest,
  ev: Evaluator,
  dispatches: Dispatches,
): readonly LikelyWrapper[] {
  const files = filesWithCalls(request, ev);
  const outgoing = new Outgoing(ev, (node) => packageOfCall(ev, node));
  let suggestions = likelyCalls(ev, files).flatMap((calls): readonly Suggestion[] => {
    ev.begin();
    if (calls.sites.some((site) => dispatches.ofCall(site).length > 0)) return [];
    const exits = isFunction(calls.target) ? outgoing.ofFunction(calls.target) : [];
    if (isFunction(calls.target) && exits.length === 0) return [];
    const declaration = draftOf(ev, calls, exits, fromOf(calls, request.folder));
    return declaration === null ? [] : [{ calls, declaration, exits }];
  });
  for (let round = 1; suggestions.length > 0; round++) {
    const inner = suggestions.filter((one) => !suggestions.some((other) => isOutside(one, other)));
    const rows = rowsOf(request, ev, inner);
    const failed = inner.filter((one) => !isConvincing(one, rows.get(one.declaration)!));
    const kept = inner.filter((one) => !failed.includes(one));
    if (failed.length === 0 || round === ROUNDS)
      return kept.map((one) => told(one, rows.get(one.declaration)!, request.root)).sort(byCalls);
    suggestions = suggestions.filter((one) => !failed.includes(one));
  }
  return [];
}

/** The files with a call whose name speaks of analytics, by their bytes and then by their text. */
function filesWithCalls({ host }: ScanRequest, ev: Evaluator): readonly ts.SourceFile[] {
  const decoder = new TextDecoder('latin1');
  return host.candidates(SPOKEN_PARTS).flatMap((path) => {
    const bytes = host.read(path);
    if (bytes === undefined) return [];
    const names = new Set([...decoder.decode(bytes).matchAll(CALLED)].map(([, name = '']) => name));
    return [...names].some((name) => spokenMethod(name, 'telemetry') !== null)
      ? (ev.files.get(path) ?? [])
      : [];
  });
}

/** A word is tried once, from its beginning: text can be one word of a megabyte. */
const CALLED = /(?<![\w$])([\w$]{1,80})(?![\w$])\s*(?:<[^<>()]*>)?(?:\?\.)?\(/g;

function fromOf({ target, address }: LikelyCalls, folder: string): string | null {
  if (address.from === null || !isFunction(target)) return address.from;
  if (!address.from.startsWith(`${folder}/`)) return null;
  const path = address.from.slice(folder.length + 1).replace(/\.[cm]?[jt]sx?$/, '');
  // A configuration takes `app/[id]/track` for a glob.
  return picomatch.scan(path).isGlob ? path.replace(/[^\w/.-]/g, '?') : path;
}

/** Whether one suggestion is reached through another, which then makes its calls appear. */
function isOutside(outer: Suggestion, inner: Suggestion): boolean {
  const { target, sites } = inner.calls;
  if (target === outer.calls.target) return false;
  return outer.exits.some((exit) =>
    isFunction(target) ? exit.via.includes(target) : sites.includes(exit.site),
  );
}

/** What a scan finds with the suggestions in its configuration. */
function rowsOf(
  { host, folder }: ScanRequest,
  ev: Evaluator,
  suggestions: readonly Suggestion[],
): ReadonlyMap<WrapperDeclaration, readonly Row[]> {
  const rows = new Map<WrapperDeclaration, Row[]>(suggestions.map((one) => [one.declaration, []]));
  const declared = new DeclaredWrappers([...rows.keys()], folder);
  const summaries = (reached: ReadonlySet<string>) => new Dispatches(ev, declared, reached);
  const mentioning = suggestions.flatMap(({ calls, declaration }) =>
    isBare(declaration)
      ? host.candidates([declaration.name])
      : calls.sites.map((site) => site.getSourceFile().fileName),
  );
  const imports = new ImportIndex(host, ev.modules);
  const reached = reachableFiles(imports, ev, new Set(mentioning), summaries);
  const dispatches = summaries(reached);
  for (const node of [...reached].sort().flatMap((path) => [...callsIn(ev.files.get(path))])) {
    ev.begin();
    for (const dispatch of dispatches.shownAt(node)) {
      if (dispatch.to.kind !== 'declared') continue;
      const { wrapper } = dispatch.to;
      const send = sendOf(ev, dispatch);
      rows.get(wrapper)?.push({
        site: dispatch.site,
        node,
        names: send.name === null ? [] : namesOf(ev, send.name).known.map((one) => one.value),
        hasKeys: [...shapeOf(ev, send.properties).keys.keys()].some((key) => !wrapper.adds.includes(key)),
        isForwarded: decidingFunctions(ev, node, send, NOTHING_KNOWN).length > 0,
      });
    }
  }
  return rows;
}

/** While declarations are tried out, nobody has asked who calls which function. */
const NOTHING_KNOWN: KnownFunctions = { isCalled: () => false, isDeclared: () => false };

function* callsIn(file: ts.SourceFile | undefined): Generator<ts.CallExpression> {
  if (file) for (const node of postOrder(file)) if (ts.isCallExpression(node)) yield node;
}

/** Whether a declaration means all functions of its name. */
function isBare({ name, from }: WrapperDeclaration): boolean {
  return from === null && !name.includes('.');
}

/** Whether calls appear with names and keys as events have them, and none of another function. */
function isConvincing({ calls, declaration }: Suggestion, all: readonly Row[]): boolean {
  if (isBare(declaration) && all.some((row) => !calls.sites.includes(row.site))) return false;
  const rows = all.filter((row) => !row.isForwarded);
  if (!rows.some((row) => row.hasKeys)) return false;
  if (declaration.method !== 'track') return true;
  const names = new Set(rows.flatMap((row) => row.names));
  const likely = [...names].filter(looksLikeEventName);
  const isTelling = likely.length > 1 || likely.some((one) => plainWords(one).length > 1);
  return isTelling && likely.length >= names.size * 0.8;
}

function told({ calls, declaration, exits }: Suggestion, all: readonly Row[], root: string): LikelyWrapper {
  const rows = all.filter((row) => !row.isForwarded);
  const first = rows.find((row) => row.names.length > 0) ?? rows[0]!;
  const placeOf = (node: ts.Node) => {
    const { file, line } = spanOf(node, printedPath(root, node.getSourceFile().fileName));
    return { file, line };
  };
  const [exit] = exits;
  return {
    declaration,
    calls: new Set(rows.map((row) => row.node)).size,
    example: { ...placeOf(first.node), event: first.names[0] ?? null },
    exit: isFunction(calls.target)
      ? { name: exit!.name, ...(exit!.isPackage ? { file: null, line: 0 } : placeOf(exit!.site)) }
      : { name: calls.target.specifier, file: null, line: 0 },
  };
}

function byCalls(a: LikelyWrapper, b: LikelyWrapper): number {
  return b.calls - a.calls || (a.declaration.name < b.declaration.name ? -1 : 1);
}
