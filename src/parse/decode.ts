/** Bytes to text, strictly: a file that isn't UTF-8 is named as such, never read as garbage. */

export type Decoded = { readonly text: string } | { readonly reason: string };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text without its byte order mark, or why there is none. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { reason: 'UTF-16, not UTF-8' };
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { reason: 'not UTF-8' };
  }
  return text.includes('\0') ? { reason: 'binary, not text' } : { text };
}
