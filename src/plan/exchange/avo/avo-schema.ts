/** How Avo describes a property: JSON Schema, with fields of its own. Facts: Avo's pages on its export and its webhook. */
import type { JsonValue } from '../../../document/write-json.ts';
import type { PlanProperty } from '../../plan.ts';
import type { WritingDialect } from '../json-schema/write-schema.ts';

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

export const AVO: WritingDialect = {
  open: true,
  isImplied: (keyword, value, index) =>
    (keyword === 'index' && value === index) ||
    (keyword === 'isSystemProperty' && value === false) ||
    ((keyword === 'nameMapping' || keyword === 'nameMappings' || keyword === 'tags') && isEmptyList(value)),
  read: (keyword, value) => {
    if (keyword !== 'pii' || typeof value !== 'object' || value === null) return {};
    const { isPii, ...more } = value as Record<string, unknown>;
    if (isPii !== true) return {};
    return Object.keys(more).length === 0 ? { pii: true } : { pii: true, meta: {} };
  },
  write: ({ pii }: PlanProperty, index): Record<string, JsonValue> => ({
    index,
    nameMapping: [],
    isSystemProperty: false,
    ...(pii && { pii: { isPii: true } }),
  }),
};
