/**
 * Hints about parts of the configuration that change nothing (the idea is knip's). Only what is certain is said: a glob
 * that is for files which a build, or git, keeps out of sight leaves out something elsewhere.
 */

import picomatch from 'picomatch';
import type { Config } from '../config/config.ts';
import type { ConfigPart } from '../config/config-parts.ts';
import { leftOutFolder, testMark } from '../discover/default-ignores.ts';
import type { Discovery } from '../discover/discover.ts';
import { disk } from '../discover/disk.ts';
import { FileGlobs } from '../discover/file-globs.ts';
import { IgnoreFiles } from '../discover/ignore-files.ts';
import { join, posix, relativeTo } from '../discover/paths.ts';
import { BY_IGNORES } from '../discover/why-ignored.ts';
import { globMatcher } from '../document/glob.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import type { Inventory } from '../scan/inventory.ts';
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import type { Project } from './project.ts';
import type { Scan } from './scan-project.ts';

type Facts = Pick<Scan, 'discovery' | 'full' | 'host' | 'inventory'>;

/** Prints the hints on stderr, on a run over the whole code base that prints more than errors. */
export function printDeadConfig(
  project: Project,
  scan: Facts,
  planFiles: readonly string[],
  { quiet, color }: { readonly quiet?: boolean | undefined; readonly color?: boolean | undefined },
  io: Io,
): void {
  if (scan.full && !quiet) printProblems(deadConfig(project, scan, planFiles), io, color);
}

/** A hint for each dead part. `planFiles` are printed paths: overrides hold for findings in plans, too. */
function deadConfig(
  { config, root }: Pick<Project, 'config' | 'root'>,
  { discovery, host, inventory }: Omit<Facts, 'full'>,
  planFiles: readonly string[],
): readonly Problem[] {
  const fromFolder = (file: string) => relativeTo(config.folder, posix(file));
  const printed = [...planFiles, ...discovery.skipped.map(({ file }) => file), ...filesOfFindings(inventory)];
  const files = [
    ...discovery.files.map(fromFolder),
    ...printed.map((file) => fromFolder(posix(join(root, file)))),
  ];
  const isDead = ({ kind, text }: ConfigPart): boolean => {
    switch (kind) {
      case 'files':
        return (
          !text.startsWith('!') && !files.some((file) => new FileGlobs(config.folder, [text], []).takes(file))
        );
      case 'ignores':
        return isDeadIgnore(text, config, discovery);
      case 'sources':
      case 'overrides':
        return !files.some(globMatcher([text]));
      case 'wrapper':
        return !inventory.wrappers.some(({ name, inferred }) => !inferred && name === text);
      case 'client':
        // A client that is mentioned may be used where the scanner can't see it.
        return host.candidates([lastName(text)]).length === 0;
    }
  };
  return config.parts.filter(isDead).map((part) => hintFor(part, files, config.folder));
}

function hintFor({ kind, text, at }: ConfigPart, files: readonly string[], folder: string): Problem {
  const help = helpFor(kind, text, files, folder);
  const messages: Readonly<Record<ConfigPart['kind'], string>> = {
    files: `${quoted(text)} matches no file that is scanned`,
    ignores: `${quoted(text)} leaves nothing out`,
    sources: `${quoted(text)} matches no file that is scanned`,
    overrides: `${quoted(text)} matches no file that is scanned`,
    wrapper: `No call of the wrapper ${quoted(text)} is found`,
    client: `No file mentions the client ${quoted(text)}`,
  };
  return { at, message: messages[kind], help };
}

/** What `files` means by a folder, `sources` and `overrides` say with stars. */
function helpFor(kind: ConfigPart['kind'], text: string, files: readonly string[], folder: string): string {
  const isFolder =
    (kind === 'sources' || kind === 'overrides') &&
    files.some((file) => new FileGlobs(folder, [text], []).takes(file));
  if (isFolder) return `Did you mean "${text.replace(/\/$/, '')}/**"?`;
  if (kind === 'wrapper') return 'Look at its `name` and `from`, or take it out';
  return kind === 'client' ? 'Take it out' : 'Globs start at the folder of the configuration';
}

function isDeadIgnore(glob: string, config: Config, { leftOut }: Discovery): boolean {
  // Alternatives would each have to be looked at.
  if (/[[\]{}()!]/.test(glob) || isForGenerated(glob, config.folder)) return false;
  const globs = new FileGlobs(config.folder, [], [glob]);
  return ![...leftOut].some(
    ([file, reason]) => reason === BY_IGNORES && globs.ignores(relativeTo(config.folder, file)),
  );
}

/** Whether what a glob is for is left out anyway: today it may be missing, or never be looked at. */
function isForGenerated(glob: string, folder: string): boolean {
  const parts = glob.replace(/^\.\//, '').split('/');
  const isByDefault = parts.some(
    (part) => leftOutFolder(part, { above: [], atPackage: true }) !== null || testMark(part) !== null,
  );
  if (isByDefault || glob.startsWith('/') || glob.startsWith('..')) return true;
  const ignoreFiles = new IgnoreFiles(disk, folder);
  const { base } = picomatch.scan(glob);
  const samples = [base, ...parts.filter((part) => !part.includes('*')), glob.replace(/\*+/g, 'x')];
  return samples.some(
    (sample) =>
      sample !== '' &&
      (ignoreFiles.leavesOutAnywhere(join(folder, sample), false) ||
        ignoreFiles.leavesOutAnywhere(join(folder, sample), true)),
  );
}

/** `segment` of `window.segment`, `getTracker` of `getTracker()`. */
function lastName(expression: string): string {
  return /([\w$]+)\s*(?:\(\))?\s*$/.exec(expression)?.[1] ?? expression;
}

/** A name or key can be written in a file that is read because something imports it. */
function filesOfFindings({ calls }: Inventory): readonly string[] {
  const places: readonly (Span | null)[] = calls.flatMap(({ at, names, properties }) => [
    at,
    ...names.map((name) => name.at),
    ...properties.map((property) => property.at),
  ]);
  return [...new Set(places.flatMap((place) => place?.file ?? []))];
}
