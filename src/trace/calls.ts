/** Calls of the whole code base, explained. */
import type { Call } from '../scan/inventory.ts';
import type { Survey } from '../scan/scan.ts';
import { type FoundCall, traceCall } from './call.ts';
import type { TracedCall } from './trace.ts';

/** Explains the calls of a survey that are wanted, in the order of the survey. */
export function traceCalls(
  { rows, pathOf }: Survey,
  isWanted: (call: Call) => boolean,
): readonly TracedCall[] {
  const all = rows.map((row): FoundCall => ({ ...row, pathOf }));
  return all.filter(({ call }) => isWanted(call)).map((found) => traceCall(found, all));
}
