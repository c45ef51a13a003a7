/** Configuration files that extend each other, to one configuration. */
import { posix } from 'node:path';
import { printedPath } from '../document/printed-path.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Config, OverrideSetting, RuleSetting, SourceSetting } from './config.ts';
import type { ConfigLayer, OverrideLayer, Written } from './layer.ts';

export interface PlacedLayer {
  readonly layer: ConfigLayer;
  /** Where the paths of plans in it start. */
  readonly folder: string;
  readonly isPreset?: boolean;
}

export interface MergeTarget {
  readonly path: string | null;
  readonly folder: string;
  readonly root: string;
  readonly exists: (path: string) => boolean;
}

const GLOB = /[*?[\]{}!]/;

/**
 * Puts layers on top of each other, the last one on top: its plan and files replace those below, its rules and sources
 * those of the same name, and its lists are added. Globs start at the folder of the configuration, whichever file they
 * are in; plans are files, and so start at the file that names them.
 */
export function mergeLayers(
  layers: readonly PlacedLayer[],
  { path, folder, root, exists }: MergeTarget,
): { config: Config; problems: Problem[] } {
  const problems: Problem[] = [];

  function planPath({ text, at }: Written, from: string): string {
    const plan = posix.resolve(from, text);
    if (!GLOB.test(text) && !exists(plan)) {
      const message = `Can't find the tracking plan ${quoted(printedPath(root, plan))}`;
      problems.push({ at, message, help: null });
    }
    return plan;
  }

  function planAsWritten(written: Written, from: string): string {
    const plan = planPath(written, from);
    return from === folder ? written.text : posix.relative(folder, plan);
  }

  function override({ files, rules, plan }: OverrideLayer, from: string): OverrideSetting {
    return { files, rules, plan: plan === null ? null : planPath(plan, from) };
  }

  const planned = layers.findLast(({ layer }) => layer.plan !== null);
  const config: Config = {
    path,
    folder,
    plan: planned?.layer.plan?.map((written) => planAsWritten(written, planned.folder)) ?? null,
    files: layers.findLast(({ layer }) => layer.files !== null)?.layer.files ?? [],
    ignores: layers.flatMap(({ layer }) => layer.ignores),
    clients: layers.flatMap(({ layer }) => layer.clients),
    sources: mergeSources(layers.flatMap(({ layer }) => layer.sources)),
    wrappers: layers.flatMap(({ layer }) => layer.wrappers),
    lexicon: {
      verbs: new Map(layers.flatMap(({ layer }) => [...layer.lexicon.verbs])),
      nouns: [...new Set(layers.flatMap(({ layer }) => layer.lexicon.nouns))],
    },
    rules: layers.reduce((rules, { layer }) => mergeRules(rules, layer.rules), {}),
    overrides: layers.flatMap(({ layer, folder: from }) =>
      layer.overrides.map((part) => override(part, from)),
    ),
    parts: layers.at(-1)?.layer.parts ?? [],
  };
  return { config, problems };
}

/** Later settings win; a level without options keeps the options that it finds. */
export function mergeRules(
  base: Readonly<Record<string, RuleSetting>>,
  top: Readonly<Record<string, RuleSetting>>,
): Record<string, RuleSetting> {
  const merged = { ...base };
  for (const [id, { level, options, from }] of Object.entries(top)) {
    const kept = Object.hasOwn(base, id) ? base[id]!.options : undefined;
    merged[id] = { level, options: options === undefined ? kept : options, from };
  }
  return merged;
}

function mergeSources(sources: readonly SourceSetting[]): SourceSetting[] {
  return [...new Map(sources.map((source) => [source.name, source])).values()];
}
