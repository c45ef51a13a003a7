/** Texts that people wrote, in a Markdown page: as they are, and not as tables, headings or tags. */

/** On one line, also in a cell of a table. Emphasis and code that people wrote stay what they are. */
export function inline(text: string): string {
  return escaped(text)
    .replaceAll('|', '\\|')
    .replace(/\r\n|\r|\n/g, '<br>');
}

/** Paragraphs of their own. */
export function block(text: string): string {
  return escaped(text.trim()).replace(/^(#|[-+*>]\s|\d+[.)]\s|={3,}|-{3,}|\|)/gm, '\\$1');
}

/** A name in code, in a cell of a table. */
export function code(name: string): string {
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = name.startsWith('`') || name.endsWith('`') ? ' ' : '';
  return `${fence}${space}${name.replaceAll('|', '\\|').replace(/\r\n|\r|\n/g, ' ')}${space}${fence}`;
}

/** Gives each heading the anchor that GitHub gives it: the second of a name has `-1` at its end. */
export function anchorGiver(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const slug = title
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let number = 1; taken.has(anchor); number += 1) anchor = `${slug}-${number}`;
    taken.add(anchor);
    return anchor;
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('[', '\\[');
}
