/** Plans that are installed as packages: `npm:@acme/plan`. Only data is read, no code of the package runs. */
import { posix } from 'node:path';
import { decodeText } from '../document/decode-text.ts';
import type { PlanFiles } from './plan-source.ts';

export interface PackagedPlan {
  /** The folder of the package; null where it isn't installed. */
  readonly folder: string | null;
  /** The plan in it, a path or a glob; null where the package names none. */
  readonly path: string | null;
}

const PLAN_FILE = /\.(?:ya?ml|json)$/i;
const AT_THE_ROOT = ['tracking-plan.yaml', 'tracking-plan.yml'];

/**
 * Finds the plan of a package as it is installed for a folder: in the nearest `node_modules` upwards, also from where
 * links to the folder lead (which is how pnpm gives a package its own dependencies). Without a subpath the plan is what
 * `exports` or `main` name, if that is YAML or JSON, else `tracking-plan.yaml`.
 */
export function findPackagedPlan(
  name: string,
  subpath: string | null,
  from: string,
  files: PlanFiles,
): PackagedPlan {
  const folder = findPackage(name, from, files);
  if (folder === null) return { folder, path: null };
  const { exports, main } = manifestOf(folder, files);
  const inside = (target: string): string => posix.join(folder, target);
  const isPlan = (path: string): boolean =>
    PLAN_FILE.test(path) && path.startsWith(`${folder}/`) && files.read(path) !== undefined;
  if (subpath !== null) {
    const exported = exportedPaths(exports, `./${subpath}`).map(inside).find(isPlan);
    return { folder, path: exported ?? inside(subpath) };
  }
  const candidates = [...exportedPaths(exports, '.'), ...textsIn(main), ...AT_THE_ROOT];
  return { folder, path: candidates.map(inside).find(isPlan) ?? null };
}

function findPackage(name: string, from: string, { read, realpath }: PlanFiles): string | null {
  for (const start of new Set([from, realpath?.(from) ?? from])) {
    for (let folder = start; ; folder = posix.dirname(folder)) {
      const candidate = posix.join(folder, 'node_modules', name);
      if (read(posix.join(candidate, 'package.json')) !== undefined) return candidate;
      if (folder === posix.dirname(folder)) break;
    }
  }
  return null;
}

/** What a package says of itself; nothing where that can't be read, as a plan at its root needs no such word. */
function manifestOf(folder: string, { read }: PlanFiles): { exports?: unknown; main?: unknown } {
  const file = posix.join(folder, 'package.json');
  const { text } = decodeText(read(file) ?? new Uint8Array(), file);
  try {
    const manifest: unknown = JSON.parse(text ?? '');
    return isMapping(manifest) ? manifest : {};
  } catch {
    return {};
  }
}

/** What `exports` says of a subpath under any of its conditions, in the order that is written. */
function exportedPaths(exports: unknown, subpath: string): readonly string[] {
  const hasSubpaths = isMapping(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  if (hasSubpaths) return Object.hasOwn(exports, subpath) ? textsIn(exports[subpath]) : [];
  return subpath === '.' ? textsIn(exports) : [];
}

function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null) left.push(...Object.values(next).toReversed());
  }
  return texts;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
