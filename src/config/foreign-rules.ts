/** Ids of rules that come from plugins: `acme/no-debug-event`. */

import { entriesOf, field, itemsField } from '../document/fields.ts';
import { didYouMean } from '../document/nearest.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Rule } from '../lint/rule.ts';

/** How such an id reads, for schemas: a plugin's name, a slash, and the rule's own id. */
export const FOREIGN_ID = '^@?[A-Za-z0-9][\\w.-]*/[\\w-]+$';

const pattern = new RegExp(FOREIGN_ID);

/** The ids of that form among the keys of a mapping of settings. */
export function foreignIds(settings: DocumentNode | null): readonly string[] {
  return [...entriesOf(settings).keys()].filter((id) => pattern.test(id));
}

/** The ids of that form in a whole configuration. */
export function foreignIdsOf(config: DocumentNode): readonly string[] {
  const overrides = itemsField(config, 'overrides') ?? [];
  return [config, ...overrides].flatMap((node) => foreignIds(field(node, 'rules')));
}

/** What to say of those that no plugin has. */
export function foreignHints(
  ids: readonly string[],
  rules: readonly Rule[],
): Readonly<Record<string, string>> {
  const known = rules.map(({ id }) => id);
  return Object.fromEntries(
    ids.map((id) => {
      const plugin = id.slice(0, id.indexOf('/'));
      const hasPlugin = known.some((other) => other.startsWith(`${plugin}/`));
      const missing = `No plugin named "${plugin}" is loaded: name its file or package under "plugins"`;
      return [id, didYouMean(id, known) ?? (hasPlugin ? `Plugin "${plugin}" has no such rule` : missing)];
    }),
  );
}
