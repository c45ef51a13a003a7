/** A code base that consists of texts, for tests of rules. */
import type { SourceHost } from '../parse/source-host.ts';

/** The folder that all paths start at. */
export const ROOT = '/code';

/** The texts of a code base, by path from its root. */
export type Files = Readonly<Record<string, string>>;

/** A host over texts instead of a disk. */
export function hostOf(files: Files): SourceHost {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  const mentioning = (needles: readonly string[]) =>
    [...texts]
      .filter(([, text]) => needles.some((needle) => text.includes(needle)))
      .map(([path]) => path)
      .sort();
  return {
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    exists: (path) => texts.has(path),
    directoryExists: (path) => folders.has(path),
    realpath: (path) => path,
    list: (folder) => ({
      files: [...texts.keys()].flatMap((path) => nameIn(folder, path)).sort(),
      folders: [...folders].flatMap((path) => nameIn(folder, path)).sort(),
    }),
    packageFolder: () => undefined,
    candidates: (needles) => mentioning(needles).filter((path) => !path.endsWith('.d.ts')),
    declarations: (needles) => mentioning(needles).filter((path) => path.endsWith('.d.ts')),
  };
}

/** The name of a path that is directly in a folder. */
function nameIn(folder: string, path: string): readonly string[] {
  const prefix = folder === '/' ? folder : `${folder}/`;
  const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  return name === '' || name.includes('/') ? [] : [name];
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)];
}
