/** `--env-info`: what a bug report should say, and nothing that is private. */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import { findConfig } from '../config/config-files.ts';
import { disk } from '../discover/disk.ts';
import { inside, parentOf, posix } from '../discover/paths.ts';
import { findPlan } from '../plan/find-plan.ts';
import { colorsFor } from './colors.ts';
import { isFile, readBytes } from './document-files.ts';
import { EXIT } from './exit-code.ts';
import type { Io, Output } from './io.ts';
import type { LintOptions } from './options.ts';
import { version } from './version.ts';

const LOCK_FILES: readonly (readonly [file: string, manager: string])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
];

const exists = (file: string) => isFile(disk, file);

/** Prints versions, platform, terminal, and which configuration and plan are found; reads neither of the two. */
export function envInfo(options: Pick<LintOptions, 'config' | 'color'>, io: Io): number {
  const cwd = posix(io.cwd);
  const explicit = typeof options.config === 'string' ? posix(path.resolve(cwd, options.config)) : null;
  const config =
    options.config === false ? null : (explicit ?? findConfig(cwd, exists, (file) => readBytes(disk, file)));
  const found = (file: string | null) => (file === null ? 'none' : shortened(file));
  const rows: readonly (readonly [string, string])[] = [
    ['tracklint', version],
    ['Node.js', process.version],
    ['platform', `${process.platform} ${process.arch}`],
    ['stdout', terminal(io.stdout, io, options.color)],
    ['stderr', terminal(io.stderr, io, options.color)],
    ['git', gitVersion()],
    ['package manager', packageManager(cwd)],
    ['folder', shortened(cwd)],
    ['configuration', found(config)],
    ['plan', found(findPlan(cwd, exists))],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  io.stdout.write(rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join(''));
  return EXIT.clean;
}

/** The home folder holds a name. */
function shortened(file: string): string {
  const home = posix(homedir());
  if (file === home) return '~';
  return file.startsWith(inside(home)) ? `~/${file.slice(inside(home).length)}` : file;
}

function terminal(output: Output, io: Io, color: boolean | undefined): string {
  const kind = output.isTTY === true ? `a terminal of ${output.columns ?? 'unknown'} columns` : 'no terminal';
  return `${kind}, ${colorsFor(output, io.env, color).level > 0 ? 'with' : 'without'} colors`;
}

function gitVersion(): string {
  const { status, stdout } = spawnSync('git', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/^git version /, '') : 'not found';
}

/** By the nearest lock file upwards. */
function packageManager(folder: string): string {
  const lock = LOCK_FILES.find(([file]) => exists(path.posix.join(folder, file)));
  if (lock !== undefined) return `${lock[1]} (${lock[0]})`;
  return parentOf(folder) === folder ? 'none (no lock file)' : packageManager(parentOf(folder));
}
