/** What people wrote, repeated in a message. */

const MAX_LENGTH = 80;

/** A text in double quotes, on one line, without control characters, and cut where it is very long. */
export function quoted(text: string): string {
  const shown = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
  return JSON.stringify(shown).replace(/[\u{7F}-\u{9F}\u{2028}\u{2029}]/gu, ' ');
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(phrases: readonly string[]): string {
  if (phrases.length <= 1) return phrases.join('');
  return `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1)}`;
}
