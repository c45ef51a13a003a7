/** Which of the configuration's sources, and with it which platform, a file belongs to. */
import type { Config } from '../config/config.ts';
import { relativeTo } from '../discover/paths.ts';
import { globMatcher } from '../document/glob.ts';
import type { ScanRequest } from '../scan/scan-request.ts';

/** Takes absolute paths; the first source that names a file has it. */
export function sourceOf({ sources, folder }: Config): ScanRequest['sourceOf'] {
  const candidates = sources.map(({ name, platform, files }) => ({
    source: { name, platform },
    matches: globMatcher(files),
  }));
  return (file) => {
    const fromFolder = relativeTo(folder, file);
    return candidates.find(({ matches }) => matches(fromFolder))?.source ?? null;
  };
}
