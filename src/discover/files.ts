/** The files of a run, whatever they are kept in: the disk, git's index, texts that nobody has written yet. */

export type FileKind = 'file' | 'folder' | 'other' | 'absent';

export interface FolderEntry {
  readonly name: string;
  /** A link is not followed. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Paths are absolute POSIX paths. What can't be read throws an error with a `code`, as Node does. */
export interface Files {
  /** What a path leads to when its links are followed; never throws. */
  kind(path: string): FileKind;
  /** Whether the last part of a path is a link; never throws. */
  isLink(path: string): boolean;
  /** The bytes of a file, or its first ones where `most` are wanted; nobody else changes them later. */
  read(path: string, most?: number): Uint8Array;
  /** What is in a folder, in no order. */
  entries(folder: string): readonly FolderEntry[];
  /** Where a path leads when its links are followed; itself where it leads nowhere. */
  realpath(path: string): string;
}
