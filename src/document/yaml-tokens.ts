/** Tokens of `yaml`'s Lexer that stand for no character: the start of a document, an early end of brackets, a scalar that follows. */
export const DOCUMENT_START = '\u{02}';
export const BRACKETS_END = '\u{18}';
export const SCALAR = '\u{1F}';
