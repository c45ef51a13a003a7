/** A tracking plan in memory, for tests of the loader. */
import { posix } from 'node:path';
import type { Problem } from '../../src/document/problem.ts';
import { type LoadedPlan, loadPlan } from '../../src/plan/load-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';

/**
 * Loads files that are given by their path under `/project`, of which the first is the plan; the working directory is a
 * folder among them. A link is a path to a path.
 */
export function loadFiles(
  files: Readonly<Record<string, string>>,
  paths = Object.keys(files).slice(0, 1),
  root = '',
  links: Readonly<Record<string, string>> = {},
): LoadedPlan {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [`/project/${path}`, new TextEncoder().encode(text)]),
  );
  const realpath = (path: string): string => {
    const link = Object.keys(links).find((from) => `${path}/`.startsWith(`/project/${from}/`));
    return link === undefined ? path : path.replace(`/project/${link}`, `/project/${links[link]}`);
  };
  return loadPlan(
    paths.map((path) => posix.join('/project', path)),
    {
      root: posix.resolve('/project', root),
      read: (path) => contents.get(realpath(path)),
      list: (folder) => listing([...contents.keys()], realpath(folder)),
      realpath,
    },
  );
}

function listing(paths: readonly string[], folder: string): { name: string; isFolder: boolean }[] {
  const prefix = folder === '/' ? '/' : `${folder}/`;
  const entries = new Map<string, boolean>();
  for (const path of paths.filter((candidate) => candidate.startsWith(prefix))) {
    const [name, ...rest] = path.slice(prefix.length).split('/');
    entries.set(name!, rest.length > 0);
  }
  return [...entries].map(([name, isFolder]) => ({ name, isFolder }));
}

/** Loads one file that has no mistakes. */
export function planOf(text: string): Plan {
  const { plan, problems, issues } = loadFiles({ 'tracking-plan.yaml': text });
  const mistakes = [...problems, ...issues].map(shown);
  if (plan === null || mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return plan;
}

export function shown({ at, message, help }: Problem): string {
  const place = at === null ? '' : `${at.file}:${at.line}:${at.column} `;
  return `${place}${message}${help === null ? '' : ` | ${help}`}`;
}
