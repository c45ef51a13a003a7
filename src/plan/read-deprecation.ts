/** `deprecated: true`, or what takes its place and why. */
import { field, flagField, textField } from '../document/fields.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Deprecation } from './plan.ts';

/** Reads the field `deprecated` of an event or a property; null where it isn't deprecated. */
export function readDeprecation(node: DocumentNode): Deprecation | null {
  const deprecated = field(node, 'deprecated');
  if (deprecated?.kind === 'map') {
    return { replacedBy: textField(deprecated, 'replacedBy'), reason: textField(deprecated, 'reason') };
  }
  return flagField(node, 'deprecated') === true ? { replacedBy: null, reason: null } : null;
}
