import type { Inventory } from '../scan/inventory.ts';

/** The inventory of a run that looks at no source file. */
export const NO_CODE: Inventory = {
  files: 0,
  candidates: 0,
  calls: [],
  wrappers: [],
  signOutFile: null,
  skipped: [],
  problems: [],
};
