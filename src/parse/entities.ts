/** The character references that stand in code inside of markup: `&quot;`, `&amp;`, `&#39;`. */

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(quot|amp|lt|gt|apos|nbsp));/g;

/** A stretch of a text, and what it means. */
export interface Decoded {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A range of a text, cut at its character references. */
export function decodeEntities(text: string, start: number, end: number): readonly Decoded[] {
  const raw = text.slice(start, end);
  const stretches: Decoded[] = [];
  let done = 0;
  for (const match of raw.includes('&') ? raw.matchAll(REFERENCE) : []) {
    const [reference, decimal, hexadecimal, name = ''] = match;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    if (!name && code > 0x10ffff) continue;
    const meant = NAMED[name] ?? String.fromCodePoint(code);
    stretches.push({ start: start + done, end: start + match.index, text: raw.slice(done, match.index) });
    done = match.index + reference.length;
    stretches.push({ start: start + match.index, end: start + done, text: meant });
  }
  stretches.push({ start: start + done, end, text: raw.slice(done) });
  return stretches.filter((one) => one.end > one.start);
}
