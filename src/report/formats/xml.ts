/** XML as a text: elements with attributes, in which whatever people wrote stays text. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// What XML 1.0 can't say in any way: control characters, halves of surrogate pairs and two noncharacters.
const UNSAYABLE = /[\p{Surrogate}\u{fffe}\u{ffff}]|(?![\t\n\r])\p{Cc}/gu;

/** Gives an element with its content, which is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`),
  ];
  return content.length === 0 ? `<${start.join(' ')}/>` : `<${start.join(' ')}>${content.join('')}</${name}>`;
}

/** Elements on lines of their own, further in. */
export function lines(elements: readonly string[], indent: string): readonly string[] {
  return elements.length === 0 ? [] : [...elements.map((one) => `\n${indent}${one}`), `\n${indent.slice(2)}`];
}

/** A text for an element or an attribute. Since every `>` is an entity, `]]>` needs no care. */
export function xmlText(text: string): string {
  return text
    .replace(UNSAYABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!);
}

/** The whole document, which ends with a line break. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
