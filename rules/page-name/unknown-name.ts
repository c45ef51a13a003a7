/** When the name of a page or screen is not known. */
import type { Call } from '../../src/scan/inventory.ts';

export const PAGE_NAME = 'page-name';

/** Whether a part of a Page or Screen call's name is not known, or the whole; null where all is, or there is none. */
export function unknownName({ method, namesComplete, pattern, orphaned }: Call): 'part' | 'whole' | null {
  // Whoever calls a function that nobody in sight calls may spell the name out.
  if ((method !== 'page' && method !== 'screen') || namesComplete || orphaned) return null;
  return pattern === null ? 'whole' : 'part';
}
