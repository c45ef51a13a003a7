/** What tells one build of tracklint from another: what one has found, another may see differently. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { version } from './version.ts';

/**
 * Names this build and what it runs on. The chunks of a bundle are named after their contents, so that a build from a
 * repository counts as another, too, though its version is the same.
 */
export function ownBuild(): string {
  const require = createRequire(import.meta.url);
  const parser = createRequire(require.resolve('ts-morph'));
  const parsers = ['ts-morph', '@ts-morph/common'].map((name) => parser(`${name}/package.json`).version);
  const chunks = readdirSync(new URL('.', import.meta.url)).toSorted();
  return JSON.stringify([version, process.version, parsers, chunks]);
}
