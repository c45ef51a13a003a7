/** The parts of a configuration file that can turn out to mean nothing: a glob that matches no file, a wrapper nobody calls. */
import { field, itemsField, textField, textOf } from '../document/fields.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Span } from '../document/span.ts';

export interface ConfigPart {
  readonly kind: 'files' | 'ignores' | 'sources' | 'overrides' | 'wrapper' | 'client';
  /** A glob; the name of a wrapper; the expression or type of a client. */
  readonly text: string;
  readonly at: Span;
}

/** The parts of a file that has been validated, in its order within each kind. */
export function readParts(root: DocumentNode | null): readonly ConfigPart[] {
  const part = (kind: ConfigPart['kind'], node: DocumentNode | null): readonly ConfigPart[] => {
    const text = textOf(node);
    return node === null || text === null ? [] : [{ kind, text, at: node.at }];
  };
  const items = (name: string) => itemsField(root, name) ?? [];
  const globsIn = (kind: 'sources' | 'overrides') =>
    items(kind).flatMap((node) => (itemsField(node, 'files') ?? []).flatMap((glob) => part(kind, glob)));
  return [
    ...items('files').flatMap((node) => part('files', node)),
    ...items('ignores').flatMap((node) => part('ignores', node)),
    ...globsIn('sources'),
    ...globsIn('overrides'),
    ...items('wrappers').flatMap((node) => part('wrapper', field(node, 'name'))),
    ...items('clients').flatMap((node) =>
      part('client', textField(node, 'type') === null ? node : field(node, 'type')),
    ),
  ];
}
