/** Loads the plugins that a configuration names: the one place where code of the project that is linted runs. */
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import type { AnyRule } from '../lint/rule.ts';
import { readPlugin } from '../plugin/read-definition.ts';

/** A plugin as a configuration names it. */
export interface PluginReference {
  /** A path that begins with a dot or a slash, else a package. */
  readonly text: string;
  readonly at: Span;
  /** Where its path starts, and its package is looked for; absolute. */
  readonly folder: string;
}

export interface LoadedPlugins {
  readonly rules: readonly AnyRule[];
  readonly problems: readonly Problem[];
}

/** Imports each plugin once, and gives every mistake of all of them; never throws. */
export async function loadPlugins(references: readonly PluginReference[]): Promise<LoadedPlugins> {
  const rules: AnyRule[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const namedBy = new Map<string, string>();
  for (const reference of references) {
    const { text, at } = reference;
    const report = (message: string, help: string | null) => problems.push({ at, message, help });
    const url = await resolvePlugin(reference);
    if (url === null) {
      report(`Can't find the plugin ${quoted(text)}`, isPath(text) ? PATHS_START : PACKAGES_ARE);
      continue;
    }
    if (seen.has(url)) continue;
    seen.add(url);
    let exported: unknown;
    try {
      exported = defaultOf(await import(url));
    } catch (error) {
      const isMissing = (error as { code?: unknown } | null)?.code === 'ERR_MODULE_NOT_FOUND';
      const isItself = isMissing && isPath(text) && (error as { url?: unknown }).url === url;
      if (isItself) report(`Can't find the plugin ${quoted(text)}`, PATHS_START);
      else report(`Can't load the plugin ${quoted(text)}: ${reasonOf(error)}`, null);
      continue;
    }
    const plugin = readPlugin(exported);
    for (const { message, help } of plugin.problems) report(`Plugin ${quoted(text)}: ${message}`, help);
    const { name } = plugin;
    const other = name === null ? undefined : namedBy.get(name);
    if (other !== undefined) {
      report(`Disallowed second plugin of the name ${quoted(name!)}`, `${quoted(other)} has it already`);
      continue;
    }
    if (name !== null) namedBy.set(name, text);
    rules.push(...plugin.rules);
  }
  return { rules, problems };
}

const PATHS_START = 'Paths start at the folder of the configuration';
const PACKAGES_ARE = 'It is looked for as a package; the path of a file begins with "./"';

async function resolvePlugin({ text, folder }: PluginReference): Promise<string | null> {
  if (isPath(text)) return pathToFileURL(posix.resolve(folder, text)).href;
  const { resolve } = await import('import-meta-resolve');
  try {
    return resolve(text, pathToFileURL(posix.join(folder, 'tracklint.config.yaml')).href);
  } catch {
    return null;
  }
}

function isPath(text: string): boolean {
  return /^(?:\.{0,2}\/|[a-z]:[\\/])/i.test(text);
}

/** The default export, also of a module that was compiled to CommonJS. */
function defaultOf(module: { readonly default?: unknown }): unknown {
  const exported = module.default;
  const isCompiled = typeof exported === 'object' && exported !== null && '__esModule' in exported;
  return isCompiled && 'default' in exported ? exported.default : exported;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n')[0]!;
}
