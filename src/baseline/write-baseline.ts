/** A baseline as the text that people review and merge: a line an entry, in an order that stays. */
import { compareText } from '../lint/finding-order.ts';
import type { Baseline, Entry } from './baseline.ts';

/** JSON by file and rule, which ends with a line break; the same baseline gives the same bytes. */
export function writeBaseline(baseline: Baseline): string {
  const byFile = new Map<string, Map<string, Entry[]>>();
  for (const entry of [...baseline.values()].toSorted(inOrder)) {
    const byRule = byFile.get(entry.path) ?? new Map<string, Entry[]>();
    byFile.set(entry.path, byRule);
    byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), entry]);
  }
  const files = [...byFile].map(([path, byRule]) => {
    const rules = [...byRule].map(
      ([rule, entries]) => `${key(6, rule)}[\n${entries.map(line).join(',\n')}\n      ]`,
    );
    return `${key(4, path)}{\n${rules.join(',\n')}\n    }`;
  });
  const suppressions = files.length === 0 ? '{}' : `{\n${files.join(',\n')}\n  }`;
  return `{\n${key(2, 'version')}1,\n${key(2, 'suppressions')}${suppressions}\n}\n`;
}

function inOrder(a: Entry, b: Entry): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.rule, b.rule) ||
    compareText(a.event ?? '', b.event ?? '') ||
    compareText(a.property ?? '', b.property ?? '') ||
    compareText(a.messageId, b.messageId) ||
    // An empty name is no name, and yet another entry.
    Number(a.event !== null) - Number(b.event !== null) ||
    Number(a.property !== null) - Number(b.property !== null)
  );
}

function key(indent: number, name: string): string {
  return `${' '.repeat(indent)}${JSON.stringify(name)}: `;
}

function line({ messageId, event, property, count }: Entry): string {
  const fields = [
    `"message": ${JSON.stringify(messageId)}`,
    ...(event === null ? [] : [`"event": ${JSON.stringify(event)}`]),
    ...(property === null ? [] : [`"property": ${JSON.stringify(property)}`]),
    `"count": ${count}`,
  ];
  return `${' '.repeat(8)}{ ${fields.join(', ')} }`;
}
