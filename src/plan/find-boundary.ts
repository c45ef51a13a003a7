/** How far the includes of a plan may lead: a plan from elsewhere must not read what is none of its business. */
import { posix } from 'node:path';
import type { PlanFiles } from './plan-source.ts';

/**
 * The project that a plan in `folder` belongs to: its git repository; without one the outermost folder that has a
 * package.json, else the working directory, or the folder itself where that lies outside.
 */
export function findBoundary(folder: string, { root, list }: Pick<PlanFiles, 'root' | 'list'>): string {
  let boundary = isInside(folder, root) ? root : folder;
  for (let above = folder; ; above = posix.dirname(above)) {
    const names = new Set(list(above).map(({ name }) => name));
    if (names.has('.git')) return above;
    if (names.has('package.json') && isInside(boundary, above)) boundary = above;
    if (above === posix.dirname(above)) return boundary;
  }
}

/** Whether a normalised absolute path is a folder or something in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
