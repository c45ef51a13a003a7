/** The work of a scan that costs much: it rests on the files, as the host gives them, and on what is asked. */
import type { Inventory } from '../scan/inventory.ts';
import type { Survey } from '../scan/scan.ts';
import type { ScanRequest } from '../scan/scan-request.ts';
import type { RunLog } from './run-log.ts';
import { openTypes, type TypesResult } from './types.ts';

/** When wrappers that end outside the code base are looked for, which costs a search of its own. */
export type SuggestionWish = 'always' | 'without calls' | 'never';

export interface SurveyWish {
  /** The working directory, absolute. */
  readonly root: string;
  /** Whether a file, as it is printed, is reported: of these the type-checker is asked. */
  reported(file: string): boolean;
  /** Whether the type-checker is asked. */
  readonly types: boolean;
  readonly suggestWrappers: SuggestionWish;
  readonly log: RunLog;
}

export interface Surveyed {
  readonly inventory: Inventory;
  /** What `--types` came to, null without it. */
  readonly types: TypesResult | null;
  /** What the inventory was worked out with. */
  readonly survey: Survey;
}

export async function surveyProject(request: ScanRequest, wish: SurveyWish): Promise<Surveyed> {
  const { root, reported, suggestWrappers, log } = wish;
  const { survey } = await log.timed('load the scanner', () => import('../scan/scan.ts'));
  const types = wish.types ? await openTypes(request.host, root, reported) : null;
  const asked = {
    ...request,
    timed: log.timed,
    progress: log.progress,
    ...(types === null ? {} : { types: types.request }),
  };
  const found = log.timed('scan', () => survey(asked));
  const { inventory } = found;
  const isSuggesting =
    suggestWrappers === 'always' || (suggestWrappers === 'without calls' && inventory.calls.length === 0);
  const likely = isSuggesting
    ? { likelyWrappers: await log.timed('suggest', () => suggestions(request, found)) }
    : {};
  return {
    inventory: { ...inventory, ...likely },
    types: types === null ? null : types.result(inventory),
    survey: found,
  };
}

async function suggestions(request: ScanRequest, { ev, dispatches }: Survey) {
  const { likelyWrappers } = await import('../suggest/likely-wrappers.ts');
  return likelyWrappers(request, ev, dispatches);
}
