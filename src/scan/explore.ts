/**
 * Finds the files that can hold a call, and what is handed in there. Each can bring in more of the other: a file that
 * gets a client as a prop imports none, and what it hands on is seen only then.
 */
import { ts } from 'ts-morph';
import type { Progress } from '../document/progress.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { postOrder } from '../parse/syntax.ts';
import { type Channels, EMISSIONS } from './channels.ts';
import { declaredGlobals } from './declared-globals.ts';
import type { Dispatches } from './dispatches.ts';
import { type HandedIn, handedIn, NOTHING } from './handed-in.ts';
import { ImportIndex } from './import-index.ts';
import type { KnownDispatches } from './known-dispatches.ts';
import { givenToProps, propsInQuestion } from './props-in-question.ts';
import { reachableFiles } from './reach.ts';

/** More rounds than this only a code base needs that hands on what it was handed, again and again. */
const ROUND_LIMIT = 6;

export interface Explored {
  /** The paths of the files that can hold a call. */
  readonly reached: ReadonlySet<string>;
  /** Their nodes, file by file in the order of their paths, children before parents. */
  readonly nodes: readonly ts.Node[];
  readonly channels: Channels;
  readonly dispatches: Dispatches;
}

/** Explores the code base, from the files that hold one of the texts. The evaluator learns what is handed in. */
export function explore(
  host: SourceHost,
  ev: Evaluator,
  needles: readonly string[],
  summaries: KnownDispatches,
  progress: Progress,
): Explored {
  const imports = new ImportIndex(host, ev.modules);
  const declared = declaredGlobals(host, ev, needles);
  let begin: ReadonlySet<string> = new Set(host.candidates(needles));
  let known: HandedIn = NOTHING;
  // Once they are answered, nothing in sight asks these any more.
  const questions = new Set<ts.Node>();
  for (let round = 1; ; round++) {
    const reached = reachableFiles(
      imports,
      ev,
      begin,
      (files) => summaries.of(files, known.channels),
      progress,
    );
    const files = [...reached].sort().flatMap((path) => ev.files.get(path) ?? []);
    const nodes = files.flatMap(nodesOf);
    ev.retry();
    const dispatches = summaries.of(reached, known.channels);
    const rendering = files.filter(holdsJsx).flatMap(nodesOf);
    for (const place of propsInQuestion(ev, dispatches, rendering)) questions.add(place);
    const besides = [...declared, ...givenToProps(host, ev, dispatches, questions)];
    const found = handedIn(ev, dispatches, nodes, besides, progress);
    const isNew = sizeOf(found.handed) !== sizeOf(known.handed);
    if ((!isNew && sizeOf(found.channels) === sizeOf(known.channels)) || round === ROUND_LIMIT)
      return { reached, nodes, channels: known.channels, dispatches };
    if (isNew) ev.learn(found.handed);
    known = found;
    begin = new Set([...reached, ...filesOf(host, found)]);
  }
}

function holdsJsx({ fileName }: ts.SourceFile): boolean {
  return /\.[jt]sx$/.test(fileName);
}

const interesting = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Calls, and what can hand something in. */
function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const known = interesting.get(file) ?? [...postOrder(file)].filter(({ kind }) => INTERESTING.has(kind));
  interesting.set(file, known);
  return known;
}

const INTERESTING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.JsxOpeningElement,
  ts.SyntaxKind.JsxSelfClosingElement,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.MethodDeclaration,
]);

function sizeOf(given: ReadonlyMap<unknown, Value>): number {
  return [...given.values()].reduce((size, value) => size + membersOf(value).length, given.size);
}

/** The files that can use what is handed in: those of the places, and those that mention a name or a channel. */
function filesOf(host: SourceHost, { handed, names, keys }: HandedIn): readonly string[] {
  const places = [...handed.keys()].flatMap((place) =>
    typeof place === 'string' ? [] : [place.getSourceFile().fileName],
  );
  const mentioning = names.size > 0 ? host.candidates([...names]) : [];
  const emitting = keys.size > 0 ? new Set(host.candidates(EMISSIONS)) : undefined;
  const listed = emitting ? host.candidates([...keys]).filter((path) => emitting.has(path)) : [];
  return [...places, ...mentioning, ...listed];
}
