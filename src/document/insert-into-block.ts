/** Entries for a mapping that has a line for each, in the style that the text has already. */
import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from './text-edit.ts';
import { writeYaml, type YamlValue } from './write-yaml.ts';

/** How a text is laid out. */
export interface BlockStyle {
  readonly lineEnd: string;
  /** How many columns deeper each level is. */
  readonly indent: number;
}

export type YamlPair = Pair<Node, Node | null>;
type BlockMap = YAMLMap<Node, Node | null>;
type Entries = ReadonlyMap<string, YamlValue>;

/** Fewer keys than that are in order by chance. */
const FEWEST_SORTED = 3;

/** Works out the line ends and the indentation of a text. */
export function blockStyleOf(text: string, contents: Node | null): BlockStyle {
  const sections = isMap<Node, Node | null>(contents) ? contents.items.map(({ value }) => value) : [];
  const nested = sections.find((value) => isMap<Node, Node | null>(value) && value.flow !== true);
  const indent = isMap<Node, Node | null>(nested) ? columnOf(text, nested.items[0]!.key) : 0;
  return { lineEnd: text.includes('\r\n') ? '\r\n' : '\n', indent: indent > 0 ? indent : 2 };
}

/** Puts entries below a key that has no value (or `{}` or `null`, which go), or below nothing but comments. */
export function insertUnder(
  text: string,
  owner: YamlPair | null,
  entries: Entries,
  style: BlockStyle,
): readonly TextEdit[] {
  if (owner === null) return [insertLines(text, text.length, linesOf(entries, 0, style), style)];
  const { key, value } = owner;
  const column = columnOf(text, key);
  const [start, end] = value?.range ?? [key.range![1], key.range![1]];
  const gone = text.slice(start, end).trim() === '' ? [] : [withSpaceBefore(text, start, end)];
  const point = afterLine(text, gone.length === 0 ? key.range![1] : end, column + 1);
  return [...gone, insertLines(text, point, linesOf(entries, column + style.indent, style), style)];
}

/** Puts entries into a mapping: where they belong if it is sorted, else at its end. */
export function insertIntoBlock(
  text: string,
  { map, owner }: { readonly map: BlockMap; readonly owner: YamlPair | null },
  entries: Entries,
  style: BlockStyle,
): readonly TextEdit[] {
  const column = columnOf(text, map.items[0]!.key);
  const keys = map.items.map(({ key }) => keyOf(key) ?? '');
  const order = owner === null ? null : orderOf(keys);
  const isAiry = hasEmptyLines(text, map) || (owner === null && map.items.length === 1);
  const sorted = order === null ? [...entries] : [...entries].toSorted(([a], [b]) => order(a, b));
  return sorted.map(([key, value]) => {
    const before = order === null ? keys.length : keys.filter((one) => order(one, key) < 0).length;
    const lines = linesOf(new Map([[key, value]]), column, style);
    if (before === 0) {
      const point = nextLine(text, owner!.key.range![1]);
      return insertLines(text, point, isAiry ? [...lines, ''] : lines, style);
    }
    const end = endOf(map.items[before - 1]!);
    const point = afterLine(text, end, before === keys.length ? column : column + 1);
    return insertLines(text, point, isAiry ? ['', ...lines] : lines, style);
  });
}

/** A key as it is spelled. */
export function keyOf(key: Node): string | null {
  if (!isScalar(key)) return null;
  return key.type === 'PLAIN' ? (key.source ?? null) : String(key.value);
}

/** The order that keys are in: by their letters, or by their code units; null where they are in none. */
function orderOf(keys: readonly string[]): ((a: string, b: string) => number) | null {
  if (keys.length < FEWEST_SORTED) return null;
  const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const byLetters = (a: string, b: string) => byUnits(a.toLowerCase(), b.toLowerCase()) || byUnits(a, b);
  const keeps = (order: typeof byUnits) =>
    keys.every((key, index) => index === 0 || order(keys[index - 1]!, key) < 0);
  return [byUnits, byLetters].find(keeps) ?? null;
}

/** Whether most entries have an empty line above them. */
function hasEmptyLines(text: string, { items }: BlockMap): boolean {
  const gaps = items.slice(1).map(({ key }, index) => text.slice(endOf(items[index]!), key.range![0]));
  return gaps.filter((gap) => /\n[ \t]*\r?\n/.test(gap)).length * 2 > gaps.length;
}

/** Where what is written of a pair ends, without the comment behind it. */
function endOf({ key, value }: YamlPair): number {
  return value === null ? key.range![1] : Math.max(key.range![1], endOfNode(value));
}

function endOfNode(node: Node): number {
  if (!isCollection(node) || node.flow === true) {
    const [start, end] = node.range!;
    return start === end ? 0 : end;
  }
  const last: unknown = node.items.at(-1);
  if (isMap(node)) return endOf(last as YamlPair);
  const end = endOfNode(last as Node);
  return end === 0 ? (last as Node).range![0] : end;
}

/**
 * The start of the line after the one with an offset, or after the comments below it that are indented at least so far:
 * these belong to what is above them.
 */
function afterLine(text: string, offset: number, column: number): number {
  // A text in block style ends where the next line begins.
  let point = text[offset - 1] === '\n' ? offset : nextLine(text, offset);
  for (let line = point; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, nextLine(text, line));
    if (content.trim() === '') continue;
    const indent = content.length - content.trimStart().length;
    if (!content.trimStart().startsWith('#') || indent < column) break;
    point = nextLine(text, line);
  }
  return point;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function columnOf(text: string, node: Node): number {
  const start = node.range![0];
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function withSpaceBefore(text: string, start: number, end: number): TextEdit {
  const before = text.slice(0, start);
  return { start: before.trimEnd().length, end, text: '' };
}

function linesOf(entries: Entries, column: number, { indent }: BlockStyle): readonly string[] {
  const lines = writeYaml(entries, { column, indent }).replace(/\n$/, '').split('\n');
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

/** Whole lines at the start of a line, or at the end of a text whose last line has no end. */
function insertLines(
  text: string,
  point: number,
  lines: readonly string[],
  { lineEnd }: BlockStyle,
): TextEdit {
  const isOpen = point > 0 && text[point - 1] !== '\n';
  const inserted = isOpen ? lineEnd + lines.join(lineEnd) : lines.map((line) => line + lineEnd).join('');
  return { start: point, end: point, text: inserted };
}
