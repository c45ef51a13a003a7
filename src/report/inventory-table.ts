/** `tracklint inventory` for people: the calls of each file with what they can send, then the wrappers. */
import type { Call, Inventory, Property, Wrapper } from '../scan/inventory.ts';
import { callCounts } from './call-counts.ts';
import { eventText } from './event-text.ts';
import { groupBy } from './grouping.ts';
import { noCall } from './no-call.ts';
import { skippedFiles } from './skipped-files.ts';
import { columnsOf, count, duration, grouped, pad, visible, wrap } from './terminal-text.ts';
import type { TimedView, View } from './view.ts';
import { wrapperSnippet } from './wrapper-snippet.ts';

const METHOD_WIDTH = 'identify'.length;
const STATE_WIDTH = 'forwarded'.length;
const MORE = '…';

/** The whole table as text that ends with a line break. */
export function inventoryTable(inventory: Inventory, view: TimedView): string {
  const lines = [...groupBy(inventory.calls, (call) => call.at.file)].flatMap(([file, calls]) => [
    view.colors.underline(visible(file)),
    ...callsOfFile(calls, view),
    '',
  ]);
  if (inventory.wrappers.length > 0) lines.push(...wrappers(inventory.wrappers, view), '');
  if (inventory.skipped.length > 0) lines.push(...skippedFiles(inventory.skipped, view), '');
  if (inventory.calls.length === 0) lines.push(...noCall(inventory.files, inventory, view), '');
  else if (inventory.likelyWrappers?.length)
    lines.push(...wrapperSnippet(inventory.likelyWrappers, view), '');
  return `${[...lines, counts(inventory, view)].join('\n')}\n`;
}

function callsOfFile(calls: readonly Call[], view: View): string[] {
  const positionWidth = Math.max(...calls.map(positionOf).map((position) => position.length));
  return calls.flatMap((call) => callLines(call, positionWidth, view));
}

function positionOf({ at }: Call): string {
  return `${at.line}:${at.column}`;
}

/** One line with the event, and below it the keys, the wrappers on the way, and why not all is known. */
function callLines(call: Call, positionWidth: number, view: View): string[] {
  const { colors } = view;
  const isPassedOn = call.forwarded && !call.orphaned;
  const state = isPassedOn ? 'forwarded' : call.resolution;
  const paintState = isPassedOn || call.resolution === 'resolved' ? colors.dim : colors.yellow;
  const start = [
    `  ${colors.dim(positionOf(call).padStart(positionWidth))}`,
    colors.cyan(call.method.padEnd(METHOD_WIDTH)),
    paintState(state.padEnd(STATE_WIDTH)),
  ].join('  ');
  const margin = ' '.repeat(2 + positionWidth + 2 + METHOD_WIDTH + 2 + STATE_WIDTH + 2);
  const wrapped = (text: string) => wrap(text, Math.max(view.width - margin.length, 20));
  const [first, ...rest] = [
    ...wrapped(eventText(call)).map((line) => (call.names.length > 0 ? colors.bold(line) : line)),
    ...wrapped(keysText(call.properties, call.open)),
    ...call.via
      .flatMap(({ name, file, line }) => wrapped(`via ${visible(name)} (${visible(file)}:${line})`))
      .map((line) => colors.dim(line)),
    ...(isPassedOn
      ? []
      : call.reasons.flatMap((reason) => wrapped(visible(reason))).map((line) => colors.yellow(line))),
  ].filter((line) => line !== '');
  return [`${start}  ${first ?? ''}`.trimEnd(), ...rest.map((line) => `${margin}${line}`)];
}

function keysText(properties: readonly Property[], open: boolean): string {
  const keys = properties.map(({ name, optional }) => `${visible(name)}${optional ? '?' : ''}`);
  return (open ? [...keys, MORE] : keys).join(', ');
}

function wrappers(list: readonly Wrapper[], { colors }: View): string[] {
  const rows = list.map((wrapper) => ({
    name: visible(wrapper.name),
    // A declared wrapper is a module's; where in it, if it is in sight at all, the configuration doesn't say.
    place: wrapper.inferred ? `${visible(wrapper.file)}:${wrapper.line}` : visible(wrapper.file),
    calls: count(wrapper.calls, 'call'),
    rest: `${wrapper.method}${wrapper.inferred ? '' : ', from the configuration'}`,
  }));
  const width = (column: 'name' | 'place' | 'calls') =>
    Math.max(...rows.map((row) => columnsOf(row[column])));
  return [
    colors.underline('Wrappers'),
    ...rows.map(({ name, place, calls, rest }) =>
      [
        `  ${pad(name, width('name'))}`,
        pad(place, width('place')),
        calls.padStart(width('calls')),
        colors.dim(rest),
      ].join('  '),
    ),
  ];
}

function counts(inventory: Inventory, view: TimedView): string {
  const { calls, resolved, partial, opaque } = callCounts(inventory.calls);
  const parts = [
    count(inventory.files, 'file'),
    `${count(calls, 'call')}${calls === 0 ? '' : ` (${grouped(resolved)} resolved, ${grouped(partial)} partial, ${grouped(opaque)} opaque)`}`,
    count(inventory.wrappers.length, 'wrapper'),
    duration(view.elapsed),
  ];
  return view.colors.dim(parts.join(', '));
}
