/** Source text to an inventory, without files. */
import { type Files, hostOf, ROOT } from '../../src/rule-tester/text-host.ts';
import type { Inventory, Platform } from '../../src/scan/inventory.ts';
import { scan } from '../../src/scan/scan.ts';

export { type Files, hostOf, ROOT } from '../../src/rule-tester/text-host.ts';

/** Scans files; `platform` is that of a source which all of them belong to, `source` its name. */
export function scanFiles(
  files: Files,
  platform?: Platform,
  source: string | undefined = platform,
): Inventory {
  return scan({
    host: hostOf(files),
    root: ROOT,
    folder: ROOT,
    clients: [],
    wrappers: [],
    sourceOf: () => (source ? { name: source, platform: platform ?? 'unknown' } : null),
    files: Object.keys(files).length,
    skipped: [],
  });
}

export function scanText(code: string, fileName = 'src/app.ts'): Inventory {
  return scanFiles({ [fileName]: code });
}
