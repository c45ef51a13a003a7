/** What of a scan is kept from run to run: the inventory, whatever part of it a run reports. */
import type { Miss, RunCache } from '../cache/run-cache.ts';
import type { Config } from '../config/config.ts';
import { printedPath } from '../document/printed-path.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { Inventory, UnsentName } from '../scan/inventory.ts';
import type { ScanMemory } from '../scan/scan-memory.ts';
import type { ScanRequest } from '../scan/scan-request.ts';
import { type SurveyWish, surveyProject } from './survey-project.ts';
import type { TypesResult } from './types.ts';

export type ScanCache = RunCache<FoundByScan>;

/** What earlier scans have left. */
export interface EarlierScans {
  readonly cache: ScanCache;
  /** Of this process. */
  readonly memory?: ScanMemory | undefined;
}

/** Plain data: what an inventory works out when it is asked is worked out at once. */
export interface FoundByScan {
  readonly inventory: Omit<Inventory, 'unsentNames'>;
  readonly unsentNames: readonly UnsentName[];
  readonly types: TypesResult | null;
}

/** Scans, unless the cache knows what that gives. */
export async function keptSurvey(
  request: ScanRequest,
  config: Config,
  wish: SurveyWish,
  { cache, memory }: EarlierScans,
): Promise<{ readonly inventory: Inventory; readonly types: TypesResult | null }> {
  const { log } = wish;
  const scan = async (host: SourceHost): Promise<FoundByScan> => {
    // Which files are reported is of no matter for the scan: runs over a part and over all share what is kept.
    const whole = { ...request, host, files: 0, skipped: [], ...(memory && { memory }) };
    const { inventory, types } = await surveyProject(whole, { ...wish, suggestWrappers: 'without calls' });
    const { unsentNames, ...known } = inventory;
    return { inventory: known, unsentNames: log.timed('scan', () => unsentNames?.() ?? []), types };
  };
  const found = await log.timed('cache', () =>
    cache.scan(
      requestText(request, config, wish),
      request.host,
      scan,
      memory && ((host) => memory.hostOver(host)),
    ),
  );
  log.note(() => [missNote(cache.miss, wish.root)]);
  const { inventory, unsentNames, types } = found;
  const skipped = [...request.skipped, ...inventory.skipped].sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    inventory: { ...inventory, files: request.files, skipped, unsentNames: () => unsentNames },
    types,
  };
}

/** All that a scan is told beside the files. */
function requestText(request: ScanRequest, { sources, folder }: Config, wish: SurveyWish): string {
  const { root, clients, wrappers } = request;
  const askedAbout = wish.types
    ? request.host.candidates(['']).filter((file) => wish.reported(printedPath(root, file)))
    : null;
  return JSON.stringify({ root, from: request.folder, clients, wrappers, sources, folder, askedAbout });
}

function missNote(miss: Miss | null, root: string): string {
  if (miss === null) return 'cache: what the last scan found still holds';
  if (miss === 'nothing kept') return 'cache: nothing is kept yet';
  if (miss === 'another question')
    return 'cache: what is kept was found with other settings of the configuration or other flags';
  const { question, about } = miss;
  const isPath = about.startsWith('/');
  return `cache: what is kept holds no longer: ${question} ${isPath ? printedPath(root, about) : about}`;
}
