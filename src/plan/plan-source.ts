/** What the loader of plans asks for files: the disk, git's index, or a map in a test. */

/** What is in a folder: names, and which of them are folders. Links to folders are not among those. */
export type Folder = (path: string) => readonly { readonly name: string; readonly isFolder: boolean }[];

export interface PlanFiles {
  /** The working directory, absolute POSIX: what printed paths start at. */
  readonly root: string;
  /** The bytes of a file, undefined where there is none or it can't be read. */
  read(path: string): Uint8Array | undefined;
  /** What is in a folder, for globs; nothing where there is no such folder. */
  readonly list: Folder;
  /** Where a path leads when all links are followed; without it, a link counts as what it is called. */
  realpath?(path: string): string;
  /** Where the files are not those on disk, their revision: `main`. It is printed before their paths, as git does it. */
  readonly revision?: string;
}
