/** The plan that a folder belongs to. */
import { posix } from 'node:path';

const NAMES = ['tracking-plan.yaml', 'tracking-plan.yml'];

/** The nearest `tracking-plan.yaml` or `.yml` from an absolute folder upwards; null where there is none. */
export function findPlan(startFolder: string, exists: (path: string) => boolean): string | null {
  for (let folder = startFolder; ; folder = posix.dirname(folder)) {
    for (const name of NAMES) {
      const path = posix.join(folder, name);
      if (exists(path)) return path;
    }
    if (folder === posix.dirname(folder)) return null;
  }
}
