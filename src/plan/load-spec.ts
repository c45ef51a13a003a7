/** Segment's specs: plan files that come with this package. They offer events, and nothing has to send them. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildPlan } from './build-plan.ts';
import type { Plan } from './plan.ts';
import { readPlanFile } from './read-plan-file.ts';

export const SPEC_SCHEME = 'segment:';

/** The bundle lies one folder below the package's root, the source two. */
const FOLDERS = ['../specs/', '../../specs/'];
const EXTENSION = '.yaml';

const loaded = new Map<string, Plan>();

/** The names of all specs, such as `ecommerce`, sorted. Throws where the package is damaged. */
export function specNames(): readonly string[] {
  const files = readdirSync(specsFolder()).filter((file) => file.endsWith(EXTENSION));
  return files.map((file) => file.slice(0, -EXTENSION.length)).toSorted();
}

/** A spec by its name; null for an unknown one. Its file is called as it is included: `segment:ecommerce`. */
export function loadSpec(name: string): Plan | null {
  if (!specNames().includes(name)) return null;
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const file = SPEC_SCHEME + name;
  const { root, problems } = readPlanFile(readFileSync(new URL(name + EXTENSION, specsFolder())), file);
  if (root === null || problems.length > 0) throw new Error(`the spec ${file} can't be read`);
  const { plan } = buildPlan([{ file, root }], false);
  const events = plan.events.map((event) => ({ ...event, status: 'offered' as const, spec: file }));
  const spec = { ...plan, events };
  loaded.set(name, spec);
  return spec;
}

function specsFolder(): URL {
  const folders = FOLDERS.map((folder) => new URL(folder, import.meta.url));
  const found = folders.find((folder) => isFolder(folder));
  if (found === undefined) throw new Error('the folder "specs" of the package is missing');
  return found;
}

function isFolder(folder: URL): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}
