/**
 * Comma-separated values (RFC 4180, and what spreadsheets make of it) to the nodes of a document: a list with a mapping
 * for each row, its keys those of the first row. Cells that are empty are left out.
 */
import type { DocumentNode, Entry, MapNode, ScalarNode } from './node.ts';
import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import { readText } from './read-document.ts';
import { type SpanOf, spansOf, startOf } from './text-spans.ts';

export interface CsvReading {
  /** Null where the text can't be read as rows. */
  readonly root: DocumentNode | null;
  readonly problems: readonly Problem[];
}

/** Reads rows of cells that are separated by commas, or by the semicolons of some countries' spreadsheets. */
export function readCsv(bytes: Uint8Array, file: string): CsvReading {
  const { text, problem } = readText(bytes, file);
  if (text === null) return { root: null, problems: [problem] };
  const spanOf = spansOf(file, text);
  const { rows, problems } = splitRows(text, spanOf);
  const [header, ...body] = rows;
  if (header === undefined) {
    const message = 'Expected a row with the names of the columns, but the file is empty';
    return { root: null, problems: [{ at: startOf(file), message, help: null }] };
  }
  const all = [...problems, ...headerProblems(header)];
  const items = body.map((row) => mappingOf(row, header, all));
  return { root: all.length > 0 ? null : { kind: 'list', at: header[0]!.at, items }, problems: all };
}

type Row = readonly ScalarNode[];

function splitRows(text: string, spanOf: SpanOf): { rows: Row[]; problems: Problem[] } {
  const separator = /^[^,;\n]*;/.test(text) ? ';' : ',';
  const rows: Row[] = [];
  const problems: Problem[] = [];
  let row: ScalarNode[] = [];
  let offset = 0;
  while (offset < text.length) {
    const start = offset;
    let value: string;
    if (text[offset] === '"') {
      let end = text.indexOf('"', offset + 1);
      while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end === -1) {
        problems.push({ at: spanOf(start, start + 1), message: 'Missing closing "', help: null });
        break;
      }
      value = text.slice(start + 1, end).replaceAll('""', '"');
      offset = end + 1;
    } else {
      while (offset < text.length && !isCellEnd(text[offset]!, separator)) offset += 1;
      value = text.slice(start, offset);
    }
    const at = spanOf(start, offset);
    const next = text[offset];
    if (next !== undefined && !isCellEnd(next, separator)) {
      const message = `Expected ${quoted(separator)} or the end of the row after the closing quote`;
      problems.push({
        at: spanOf(offset, offset + 1),
        message,
        help: 'Write a quote in a quoted cell twice',
      });
      break;
    }
    row.push({ kind: 'scalar', at, value, source: value });
    if (next === separator) {
      offset += 1;
      if (offset < text.length && !isLineEnd(text[offset]!)) continue;
      row.push({ kind: 'scalar', at: spanOf(offset, offset), value: '', source: '' });
    }
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
    if (row.some((cell) => cell.source !== '')) rows.push(row);
    row = [];
  }
  return { rows, problems };
}

function isCellEnd(character: string, separator: string): boolean {
  return character === separator || isLineEnd(character);
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function headerProblems(header: Row): Problem[] {
  return header.flatMap(({ at, source }, index): Problem[] => {
    const first = header.findIndex((cell) => cell.source === source);
    if (source === '__proto__') return [{ at, message: 'Disallowed column "__proto__"', help: null }];
    if (first === index || source === '') return [];
    return [{ at, message: `Duplicate column ${quoted(source)}`, help: `It is column ${first + 1} already` }];
  });
}

function mappingOf(row: Row, header: Row, problems: Problem[]): MapNode {
  const extra = row.slice(header.length).find((cell) => cell.source !== '');
  if (extra !== undefined) {
    const message = `Expected ${header.length} cells, as in the first row`;
    problems.push({ at: extra.at, message, help: 'Put a text that holds a comma in quotes' });
  }
  const entries = new Map<string, Entry>();
  for (const [index, column] of header.entries()) {
    const cell = row[index];
    if (cell === undefined || cell.source === '') continue;
    entries.set(column.source, { key: column.source, keyAt: cell.at, value: cell });
  }
  return { kind: 'map', at: row[0]!.at, entries };
}
