/** Paths inside the program are absolute and POSIX, on every system. */
import path from 'node:path';

/** A path with forward slashes. */
export function posix(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

/** Where a path stands from a folder, as it is printed and as globs see it; `../x` outside. */
export function relativeTo(folder: string, file: string): string {
  const prefix = inside(folder);
  return file.startsWith(prefix) ? file.slice(prefix.length) : posix(path.relative(folder, file));
}

/** The folder with the slash that everything below it starts with. */
export function inside(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

export function join(folder: string, name: string): string {
  return inside(folder) + name;
}

export function parentOf(file: string): string {
  return posix(path.dirname(file));
}

/** Code unit order: the same on every machine, whatever its locale. */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
