/** The calls of a line of source, explained. */
import type { ts } from 'ts-morph';
import type { Call, Inventory } from '../scan/inventory.ts';
import { survey } from '../scan/scan.ts';
import type { ScanRequest } from '../scan/scan-request.ts';
import { type FoundCall, traceCall } from './call.ts';
import type { Trace, TracedPlace } from './trace.ts';

/** So many calls of the file are named where the line has none. */
const NEAREST = 3;

/** Scans the code base and explains the calls at a place. */
export function traceLine(
  request: ScanRequest,
  place: TracedPlace,
): { readonly trace: Trace; readonly inventory: Inventory } {
  const { inventory, rows, pathOf } = survey(request);
  const all = rows.map((row): FoundCall => ({ ...row, pathOf }));
  const here = all.filter(({ call }) => call.at.file === place.file);
  const meant = callsAt(here, place);
  const calls = meant.map((found) => traceCall(found, all));
  const nearest = meant.length > 0 ? [] : nearestTo(here, place);
  return { trace: { place, calls, nearest }, inventory };
}

function nearestTo(found: readonly FoundCall[], place: TracedPlace): readonly Call[] {
  const distance = ({ at }: Call) => Math.abs(at.line - place.line);
  return found
    .map(({ call }) => call)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, NEAREST)
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** The calls whose name is on the line, else the innermost that the line is a part of. */
function callsAt(calls: readonly FoundCall[], place: TracedPlace): readonly FoundCall[] {
  const { line, column } = place;
  const named = calls.filter(({ call: { at } }) => at.line === line);
  if (column === null)
    return named.length > 0
      ? named
      : innermost(calls.filter(({ call: { at } }) => at.line < line && line <= at.endLine));
  const exact = named.filter(({ call }) => call.at.column === column);
  return exact.length > 0 ? exact : innermost(calls.filter(({ node }) => holds(node, line, column)));
}

function holds(node: ts.Node, line: number, column: number): boolean {
  const source = node.getSourceFile();
  const lines = source.getLineStarts();
  const start = lines[line - 1];
  if (start === undefined) return false;
  const position = start + column - 1;
  return (
    position < (lines[line] ?? source.end + 1) &&
    node.getStart(source) <= position &&
    position < node.getEnd()
  );
}

function innermost(calls: readonly FoundCall[]): readonly FoundCall[] {
  const width = ({ node }: FoundCall) => node.getEnd() - node.getStart();
  const least = Math.min(...calls.map(width));
  return calls.filter((one) => width(one) === least);
}
