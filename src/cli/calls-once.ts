/** What several projects have found, with each call once: a package that others depend on is read with each of them. */
import { spanKey } from '../lint/finding-order.ts';
import type { Call, Inventory } from '../scan/inventory.ts';
import type { Scan } from './scan-project.ts';

type Found = Pick<Scan, 'inventory' | 'reported'>;

/**
 * The inventory of each scan, in which a call that others have found, too, is left to one of them: best to one that has
 * all of its callers in sight, and lists these, then to the project that the call is in.
 */
export function callsOnce(scans: readonly Found[]): readonly Inventory[] {
  const owners = new Map<string, { readonly scan: Found; readonly knows: number }>();
  for (const scan of scans) {
    for (const call of scan.inventory.calls) {
      const isFilled = call.forwarded && !call.orphaned;
      const knows = isFilled ? 2 : Number(scan.reported(call.at.file));
      const known = owners.get(placeOf(call));
      if (known === undefined || known.knows < knows) owners.set(placeOf(call), { scan, knows });
    }
  }
  return scans.map((scan) => ({
    ...scan.inventory,
    calls: scan.inventory.calls.filter((call) => owners.get(placeOf(call))?.scan === scan),
  }));
}

function placeOf({ at, method }: Call): string {
  return `${spanKey(at)} ${method}`;
}
