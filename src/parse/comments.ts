/** The comments of a source file: those of its code, and those of the markup around it in a component. */
import { ts } from 'ts-morph';
import { type Comment, type CommentRange, commentsAt, type Range } from '../document/comment.ts';
import { decode } from './decode.ts';
import type { SourceFiles } from './source-files.ts';
import type { SourceHost } from './source-host.ts';

/**
 * Lists the comments of a file that mention a word, in the order of the text; none where the file can't be read as
 * source. Asks for the syntax tree only where the text has the word.
 *
 * @param file how the file is printed.
 */
export function sourceComments(
  path: string,
  file: string,
  word: string,
  { host, sources }: { readonly host: SourceHost; readonly sources: SourceFiles },
): readonly Comment[] {
  const bytes = host.read(path);
  const decoded = bytes === undefined ? null : decode(bytes);
  if (decoded === null || !('text' in decoded) || !decoded.text.includes(word)) return [];
  const source = sources.get(path);
  return source === undefined
    ? []
    : commentsAt(decoded.text, file, commentRanges(source, decoded.text, word));
}

/** Where the comments that mention a word stand, in the text that a syntax tree is of. */
export function commentRanges(source: ts.SourceFile, text: string, word: string): readonly CommentRange[] {
  const found = new Map<number, CommentRange>();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const inCode = commentOfCode(source, at);
    if (inCode !== null) {
      const end = text.startsWith('/*', inCode.start) ? inCode.end - 2 : inCode.end;
      found.set(inCode.start, { outer: inCode, inner: { start: inCode.start + 2, end } });
      continue;
    }
    const inMarkup = commentOfMarkup(source, text, at);
    if (inMarkup === null) continue;
    const inner = { start: inMarkup.start + 4, end: inMarkup.end - 3 };
    found.set(inMarkup.start, { outer: inMarkup, inner });
  }
  return [...found.values()];
}

/**
 * The comment of code that a place lies in, null where it lies in anything else. Between two neighbours in the tree there
 * is nothing but punctuation, keywords, space and comments, which the scanner tells apart without knowing what is around;
 * texts, templates, regular expressions and the text of JSX are nodes of their own.
 */
function commentOfCode(source: ts.SourceFile, place: number): Range | null {
  const { start, end } = gapAround(source, place);
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, source.text);
  scanner.resetTokenState(start);
  while (scanner.getTokenEnd() < end) {
    const kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return null;
    if (scanner.getTokenEnd() <= place) continue;
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    return isComment ? { start: scanner.getTokenStart(), end: scanner.getTokenEnd() } : null;
  }
  return null;
}

/** The stretch around a place that no node lower in the tree has as its own text; empty where a leaf has the place. */
function gapAround(source: ts.SourceFile, place: number): Range {
  let node: ts.Node = source;
  for (;;) {
    let start = node === source ? 0 : node.getStart(source);
    let end = node.end;
    let within: ts.Node | undefined;
    ts.forEachChild(node, (child) => {
      const own = child.getStart(source);
      if (child.end <= place) start = Math.max(start, child.end);
      else if (own > place) end = Math.min(end, own);
      else if (child.end > own) within = child;
    });
    if (within === undefined) return node.kind > ts.SyntaxKind.LastToken ? { start, end } : NOTHING;
    node = within;
  }
}

const NOTHING: Range = { start: 0, end: 0 };

/** The `<!-- … -->` that a place lies in, where that is no code: the tree of a component has blanks for what is none. */
function commentOfMarkup(source: ts.SourceFile, text: string, place: number): Range | null {
  if (source.text === text) return null;
  const start = text.lastIndexOf('<!--', place);
  const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
  if (start < 0 || end < place || source.text[start] === '<') return null;
  return { start, end: end + 3 };
}
