/** Which keys a warehouse discards. */
import { isReservedTrait } from '../../src/lint/reserved-traits.ts';
import { isReservedColumn } from '../../src/lint/warehouse-column.ts';

export const RESERVED_COLUMN = 'reserved-warehouse-column';

/** Whether the tables of a method have the column of a key already, and Segment says nothing else of that key. */
export function isDiscarded(method: string, path: string, column: string): boolean {
  return isReservedColumn(method, column) && !isReservedTrait(method, path);
}
