/** The text that offsets of edits count in. */

/** A source without its byte order mark; nothing where it can't be read. */
export function sourceText(source: string | undefined): string {
  return source?.replace(/^\u{FEFF}/u, '') ?? '';
}
