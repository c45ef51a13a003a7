/** The configuration of a run. */
import { rules } from '../../rules/index.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { posix } from '../discover/paths.ts';
import { problemRules } from '../lint/problem-findings.ts';
import { isFile, readBytes } from './disk-files.ts';
import { InputError } from './input-error.ts';

/**
 * Reads the file that the command line names (none for false), else the nearest configuration from `start`, absolute,
 * upwards. Throws an InputError with every mistake in it.
 */
export function readConfig(given: string | false | undefined, start: string, root: string): Config {
  const { config, problems } = loadConfig({
    folder: start,
    root,
    explicit: given === undefined || given === false ? null : posix(given),
    disabled: given === false,
    read: readBytes,
    exists: isFile,
    rules: [...rules, ...problemRules],
  });
  if (problems.length > 0) throw new InputError(problems);
  return config;
}
