/** What of an inventory the selected files are about. */
import type { Inventory } from '../scan/inventory.ts';
import type { Scan } from './scan-project.ts';

/** What the selected files hold, and the wrappers that their calls go through or that they declare. */
export function reportedPart({ inventory, reported }: Scan): Inventory {
  const calls = inventory.calls.filter((call) => reported(call.at.file));
  const used = new Set(calls.flatMap((call) => call.via.map(({ file, line }) => `${file}:${line}`)));
  return {
    ...inventory,
    calls,
    wrappers: inventory.wrappers.filter(({ file, line }) => reported(file) || used.has(`${file}:${line}`)),
    problems: inventory.problems.filter(({ at }) => reported(at.file)),
  };
}
