/** What is said of a property besides its name: the part that a definition can lend. */
import type { PlanProperty } from './plan.ts';

export type PropertyBody = Omit<PlanProperty, 'name' | 'at'>;

/** What is left of a property where nothing that is said of it can be read: it is planned, and may be anything. */
export const UNKNOWN_BODY: PropertyBody = {
  required: false,
  sources: null,
  description: null,
  pii: null,
  deprecated: null,
  meta: null,
  schema: {},
};
