/**
 * Data to YAML that is pleasant to read: mappings that fit on a line are on one, quotes are only where they are needed,
 * and every value can have a comment.
 */
import { Document, isCollection, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** Fields that are undefined are left out. Maps are for keys that people choose: they keep their order. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly YamlValue[]
  | ReadonlyMap<string | number, YamlValue>
  | { readonly [field: string]: YamlValue }
  | Styled;

/** A value, and how it is to be written. */
export class Styled {
  readonly value: YamlValue;
  /** At the end of the value's line where it has only one and the comment is short, else above it. */
  readonly comment: string;
  /** Whether each entry of a mapping has a line of its own, also where all would fit on one. */
  readonly block: boolean;

  constructor(value: YamlValue, { comment = '', block = false }: { comment?: string; block?: boolean }) {
    this.value = value;
    this.comment = comment;
    this.block = block;
  }
}

/** The longest line that is made of what could stand on several. */
const WIDTH = 100;

interface YamlOptions {
  readonly comment?: string;
  readonly airy?: boolean;
  readonly indent?: number;
  readonly column?: number;
}

/**
 * Writes a mapping as a YAML text that ends with a line end.
 *
 * @param options.comment is put at the head.
 * @param options.airy puts an empty line before each entry that takes several lines.
 * @param options.indent is how much deeper each level is; 2, where it is left out.
 * @param options.column is where the text is going to be put: lines are that much shorter.
 */
export function writeYaml(
  mapping: Extract<YamlValue, object>,
  { comment = '', airy = false, indent = 2, column = 0 }: YamlOptions = {},
): string {
  const contents = blockOf(entriesOf(mapping), column, indent);
  if (airy) {
    for (const [index, { key, value }] of contents.items.entries()) {
      if (index > 0 && isBlock(value)) (key as Scalar).spaceBefore = true;
    }
  }
  return textOf(contents, indent, comment);
}

/** Writes one entry as it stands in a mapping that is on one line: `key: { type: string }`. Comments have no place there. */
export function writeFlowEntry(key: string, value: YamlValue): string {
  return textOf(flowOf(new Map([[key, value]])), 2, '')
    .trimEnd()
    .slice(2, -2);
}

function textOf(contents: Node, indent: number, comment: string): string {
  // What YAML 1.1 would read as something else (no, on, 2020-01-01) is quoted, too: many programs still do.
  const document = new Document<Node>(null as unknown as Node, { schema: 'core', compat: 'yaml-1.1' });
  document.contents = contents;
  if (comment !== '') document.commentBefore = commentLines(comment);
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: true,
    indent,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}

type Entries = readonly (readonly [key: string | number, value: YamlValue])[];

function entriesOf(mapping: Extract<YamlValue, object>): Entries {
  const entries: Entries = mapping instanceof Map ? [...mapping] : Object.entries(mapping);
  return entries.filter(([, value]) => value !== undefined);
}

function blockOf(entries: Entries, column: number, indent: number): YAMLMap<Node, Node> {
  const block = new YAMLMap<Node, Node>();
  for (const [key, styled] of entries) {
    const { value, comment } = parts(styled);
    const keyNode = scalar(key);
    const valueColumn = column + widthOf(key) + 2;
    const node = nodeOf(styled, column, valueColumn, indent);
    const atEnd = !isBlock(node) && !comment.includes('\n') && fits([value, `# ${comment}`], valueColumn);
    if (comment !== '') {
      if (atEnd) node.comment = commentLines(comment);
      else keyNode.commentBefore = commentLines(comment);
    }
    block.items.push(new Pair(keyNode, node));
  }
  return block;
}

/** `column` is where the line begins that the value belongs to, `valueColumn` where the value would begin in it. */
function nodeOf(styled: YamlValue, column: number, valueColumn: number, indent: number): Node {
  const { value, block } = parts(styled);
  if (typeof value !== 'object' || value === null) return scalar(value);
  const isEmpty = widthOf(value) <= 2;
  if (isEmpty || (!block && fits(value, valueColumn))) return flowOf(value);
  if (!isList(value)) return blockOf(entriesOf(value as Extract<YamlValue, object>), column + indent, indent);
  const list = new YAMLSeq<Node>();
  for (const item of value) list.items.push(nodeOf(item, column + indent, column + 2 * indent, indent));
  return list;
}

function flowOf(styled: YamlValue): Node {
  const { value } = parts(styled);
  if (typeof value !== 'object' || value === null) return flowScalar(value);
  if (isList(value)) {
    const list = new TightList<Node>();
    list.flow = true;
    list.items.push(...value.map(flowOf));
    return list;
  }
  const map = new PaddedMap<Node, Node>();
  map.flow = true;
  for (const [key, inner] of entriesOf(value as Extract<YamlValue, object>)) {
    map.items.push(new Pair(flowScalar(key), flowOf(inner)));
  }
  return map;
}

/** `[a, b]` beside `{ a: b }`: the package's option is for both. */
class TightList<T> extends YAMLSeq<T> {
  override toString(...[context, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, ...rest);
  }
}

class PaddedMap<K, V> extends YAMLMap<K, V> {
  override toString(...[context, ...rest]: Parameters<YAMLMap['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: ' ' }, ...rest);
  }
}

function scalar(value: string | number | boolean | null | undefined): Scalar {
  const node = new Scalar(value ?? null);
  // Half of a surrogate pair has no bytes in UTF-8: only an escape can say it.
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

/** On one line, a line end is an escape. */
function flowScalar(value: string | number | boolean | null | undefined): Scalar {
  const node = scalar(value);
  if (typeof value === 'string' && value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

function parts(value: YamlValue): Pick<Styled, 'value' | 'comment' | 'block'> {
  return value instanceof Styled ? value : { value, comment: '', block: false };
}

function isList(value: object): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isBlock(node: unknown): boolean {
  return isCollection(node) && node.flow !== true;
}

function fits(value: YamlValue, column: number): boolean {
  return column + widthOf(value) <= WIDTH;
}

/** The columns that a value takes on one line, as good as exact; infinite where it can't or shouldn't be on one. */
function widthOf(value: YamlValue): number {
  if (value instanceof Styled) return value.comment === '' ? widthOf(value.value) : Number.POSITIVE_INFINITY;
  if (typeof value === 'string' && value.includes('\n')) return Number.POSITIVE_INFINITY;
  if (typeof value !== 'object' || value === null) return String(value).length;
  if (isList(value)) return value.reduce<number>((sum, item) => sum + widthOf(item) + 2, 0);
  const entries = entriesOf(value as Extract<YamlValue, object>);
  return entries.reduce((sum, [key, inner]) => sum + widthOf(key) + 2 + widthOf(inner) + 2, 2);
}

/** The package puts a `#` before each line, and nothing between. */
function commentLines(comment: string): string {
  return comment
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => (line === '' ? '' : ` ${line}`))
    .join('\n');
}
