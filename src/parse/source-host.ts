export interface FolderContent {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * The one way from the pure stages to files. Paths are absolute POSIX paths. `discover` implements it over the disk,
 * tests over a map.
 */
export interface SourceHost {
  /** The bytes of a file, undefined where there is none or it can't be read. */
  read(path: string): Uint8Array | undefined;
  exists(path: string): boolean;
  directoryExists(path: string): boolean;
  realpath(path: string): string;
  /** The names of the files and folders in a folder, sorted; none where there is no such folder. */
  list(folder: string): FolderContent;
  /** The folder of the package of that name in the same repository (a workspace), from its package.json. */
  packageFolder(name: string): string | undefined;
  /** The files to be scanned that contain one of the texts, sorted. */
  candidates(needles: readonly string[]): readonly string[];
  /** The declaration files beside them that contain one of the texts, sorted: they hold no call, but say what globals are. */
  declarations(needles: readonly string[]): readonly string[];
}
