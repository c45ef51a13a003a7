/** The comments of a YAML file. What looks like one in a text in quotes or in a block of text is none. */
import { Lexer } from 'yaml';
import { type Comment, commentAt } from './comment.ts';
import { spansOf } from './text-spans.ts';
import { BRACKETS_END, DOCUMENT_START, SCALAR } from './yaml-tokens.ts';

/** Lists the comments that mention a word; `file` is how the file is printed. Never throws. */
export function yamlComments(text: string, file: string, word: string): readonly Comment[] {
  if (!text.includes(word)) return [];
  const spanOf = spansOf(file, text);
  const comments: Comment[] = [];
  let start = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === DOCUMENT_START || token === BRACKETS_END) continue;
    if (token === SCALAR) {
      isScalar = true;
      continue;
    }
    const end = start + token.length;
    if (!isScalar && token.startsWith('#') && token.includes(word)) {
      comments.push(commentAt(text, spanOf, { start, end }, { start: start + 1, end }));
    }
    isScalar = false;
    start = end;
  }
  return comments;
}
