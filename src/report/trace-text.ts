/** `tracklint inventory --trace` for people: for each call of the line, from what its name and its keys were worked out. */
import type { Call } from '../scan/inventory.ts';
import type { Trace, TracedCall, TraceStep } from '../trace/trace.ts';
import { eventText } from './event-text.ts';
import { columnsOf, count, cutTo, pad, visible, wrap } from './terminal-text.ts';
import type { View } from './view.ts';

const MARGIN = '  ';
const GAP = '  ';
/** How much further right what is said of a source stands below it. */
const UNDER = '    ';
/** With less room for source or values than this, they stand below each other. */
const NARROWEST = 24;
/** So many calls that fill a parameter are listed. */
const LISTED = 8;

/** One line of the tables: source, place, and what is said of it. */
interface Row {
  readonly depth: number;
  readonly text: string;
  readonly place: string;
  readonly value: string;
  readonly note: string;
}

/** How the traced file is read. */
export interface TracedFile {
  /** Why it isn't; null where it is. */
  readonly unread: string | null;
  /** Whether it is among the `files` of the configuration. */
  readonly isListed: boolean;
}

/** The trace as text that ends with a line break. */
export function traceText(trace: Trace, file: TracedFile, view: View): string {
  const blocks = trace.calls.map((call) => callLines(call, view));
  const lines =
    blocks.length > 0
      ? blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]))
      : noCall(trace, file, view);
  if (!file.isListed && file.unread === null) {
    const remark = `${visible(trace.place.file)} is not part of \`files\` in the configuration: it is only read when it is named.`;
    lines.push('', ...wrap(remark, view.width).map((line) => view.colors.yellow(line)));
  }
  return `${lines.join('\n')}\n`;
}

function callLines(traced: TracedCall, view: View): string[] {
  const { call, text, sends } = traced;
  const { colors } = view;
  const place = placeText(call.at);
  const sections = sends.flatMap(({ through, parts }) => [
    { title: 'goes through', value: '', rows: through.flatMap((step) => rowsOf(step, 0)) },
    ...parts.map(({ label, value, steps }) => ({
      title: label,
      value,
      rows: steps.flatMap((step) => rowsOf(step, 0)),
    })),
  ]);
  const all = [...sections, ...deciding(traced)];
  const columns = columnsFor(
    all.flatMap(({ rows }) => rows),
    view,
  );
  return [
    `${colors.underline(place)}${GAP}${cutTo(visible(text), Math.max(view.width - place.length - GAP.length, NARROWEST))}`,
    ...result(call, view),
    ...all.flatMap(({ title, value, rows }) => [
      '',
      ...heading(title, value, view),
      ...rows.flatMap((row) => rowLines(row, columns, view)),
    ]),
  ];
}

function result(call: Call, view: View): string[] {
  const { colors } = view;
  const state = call.forwarded && !call.orphaned ? 'forwarded' : call.resolution;
  const reasons =
    state === 'forwarded' || call.reasons.length === 0 ? '' : `: ${call.reasons.map(visible).join(', ')}`;
  const lines = wrap(`${call.method}, ${state}${reasons}`, view.width - MARGIN.length);
  const paint = state === 'partial' || state === 'opaque' ? colors.yellow : colors.dim;
  return lines.map((line) => `${MARGIN}${paint(line)}`);
}

function heading(title: string, value: string, { colors, width }: View): string[] {
  const [first = '', ...rest] = wrap(
    visible(value),
    Math.max(width - MARGIN.length - title.length - GAP.length, NARROWEST),
  );
  const indent = ' '.repeat(MARGIN.length + title.length + GAP.length);
  return [
    `${MARGIN}${colors.bold(title)}${GAP}${first}`.trimEnd(),
    ...rest.map((line) => `${indent}${line}`),
  ];
}

/** Which parameters hand on what the call sends, and the calls that fill them. */
function deciding({
  call,
  decidedBy,
  filledBy,
}: TracedCall): { title: string; value: string; rows: Row[] }[] {
  if (decidedBy.length === 0) return [];
  const row = (text: string, place: string, value: string, note = ''): Row => ({
    depth: 0,
    text,
    place,
    value,
    note,
  });
  const parameters = decidedBy.map(({ name, owner, at }) =>
    row(visible(name), placeText(at), '', `parameter of ${visible(owner)}`),
  );
  const calls = filledBy
    .slice(0, LISTED)
    .map((call) => row(visible(call.callee), placeText(call.at), eventText(call)));
  const more = filledBy.length - calls.length;
  const sections = [{ title: 'decided by', value: '', rows: parameters }];
  if (call.orphaned) return [...sections, { title: 'filled by', value: 'no call in sight', rows: [] }];
  if (filledBy.length === 0) return sections;
  const rows = [...calls, ...(more > 0 ? [row(`… ${more} more`, '', '')] : [])];
  return [...sections, { title: 'filled by', value: count(filledBy.length, 'call'), rows }];
}

function rowsOf(step: TraceStep, depth: number): Row[] {
  const row: Row = {
    depth,
    text: visible(step.text),
    place: placeText(step.at),
    value: step.value === null ? '' : visible(step.value),
    note: step.note === null ? '' : visible(step.note),
  };
  const more: Row = {
    depth: depth + 1,
    text: `… ${count(step.more, 'more step')}`,
    place: '',
    value: '',
    note: '',
  };
  return [row, ...step.steps.flatMap((one) => rowsOf(one, depth + 1)), ...(step.more > 0 ? [more] : [])];
}

function placeText({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${visible(file)}:${line}:${column}`;
}

interface Columns {
  readonly text: number;
  readonly place: number;
  readonly value: number;
}

/** What is left beside the places is for source and values; null where that is too little for columns. */
function columnsFor(rows: readonly Row[], { width }: View): Columns | null {
  const place = Math.max(0, ...rows.map((row) => columnsOf(row.place)));
  const left = width - MARGIN.length * 2 - place - GAP.length * 2;
  const widest = Math.max(0, ...rows.map((row) => row.depth * 2 + columnsOf(row.text)));
  const text = Math.max(Math.min(widest, Math.ceil(left / 2)), NARROWEST);
  return left - text < NARROWEST ? null : { text, place, value: left - text };
}

function rowLines(row: Row, columns: Columns | null, view: View): string[] {
  const { colors } = view;
  const indent = ' '.repeat(MARGIN.length * 2 + row.depth * 2);
  if (columns === null) {
    const room = Math.max(view.width - indent.length, NARROWEST);
    const under = `${indent}${UNDER}`;
    const beside = columnsOf(under) + columnsOf(row.place) + GAP.length;
    const besidePlace = saidLines(row, view.width - beside, view);
    const lines =
      besidePlace.length <= 1 && columnsOf(row.value) + beside <= view.width
        ? [[row.place && colors.dim(row.place), ...besidePlace].filter((part) => part !== '').join(GAP)]
        : [colors.dim(row.place), ...saidLines(row, view.width - columnsOf(under), view)];
    return [
      `${indent}${cutTo(row.text, room)}`,
      ...lines.filter((line) => line !== '').map((line) => `${under}${line}`),
    ];
  }
  const room = Math.max(columns.text - row.depth * 2, NARROWEST / 2);
  const [first = '', ...rest] = saidLines(row, columns.value, view);
  const start = `${indent}${pad(cutTo(row.text, room), room)}${GAP}${colors.dim(pad(row.place, columns.place))}`;
  const under = ' '.repeat(MARGIN.length * 2 + columns.text + GAP.length + columns.place + GAP.length);
  return [`${start}${GAP}${first}`.trimEnd(), ...rest.map((line) => `${under}${line}`)];
}

/** The value, and behind it or below it the note. */
function saidLines({ value, note }: Row, width: number, { colors }: View): string[] {
  const values = value === '' ? [] : wrap(value, width);
  const paint = value.includes('unknown: ') ? colors.yellow : (line: string) => line;
  const lines = values.map((line) => paint(line));
  if (note === '') return lines;
  const last = values.at(-1);
  const fits = last !== undefined && columnsOf(last) + GAP.length + columnsOf(note) <= width;
  return fits
    ? [...lines.slice(0, -1), `${paint(last)}${GAP}${colors.dim(note)}`]
    : [...lines, ...wrap(note, width).map((line) => colors.dim(line))];
}

function noCall({ place, nearest }: Trace, { unread }: TracedFile, { colors, width }: View): string[] {
  const file = visible(place.file);
  const at = `${file}:${place.line}${place.column === null ? '' : `:${place.column}`}`;
  const title = colors.yellow.bold(`No analytics call at ${at}.`);
  if (unread !== null) return [title, ...wrap(`${file} is not read: ${visible(unread)}.`, width)];
  if (nearest.length === 0) return [title, `There is none in ${file}.`];
  const rows = nearest.map((call) => ({ at: `${call.at.line}:${call.at.column}`, call }));
  const widest = Math.max(...rows.map((row) => row.at.length));
  return [
    title,
    `The nearest in ${file}:`,
    ...rows.map(({ at, call }) =>
      [`${MARGIN}${colors.dim(at.padStart(widest))}`, visible(call.callee), eventText(call)]
        .join(GAP)
        .trimEnd(),
    ),
  ];
}
