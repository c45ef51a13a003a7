/** `--debug`: what was decided and why, in lines. Stages give facts; here they are put into words. */

import type { Discovery } from '../discover/discover.ts';
import { printedPath } from '../document/printed-path.ts';
import { quoted } from '../document/quoted.ts';
import type { RuleLevel } from '../lint/rule.ts';
import { takesPart } from '../lint/rule-run.ts';
import { count } from '../report/terminal-text.ts';
import type { Inventory } from '../scan/inventory.ts';
import type { ConfigOptions } from './options.ts';
import type { Plans } from './plans.ts';
import type { Project, RuleProject } from './project.ts';

/** Which configuration holds, or where it was looked for. */
export function configNotes(
  { config, root, start, folder, selection }: Project,
  given: ConfigOptions['config'],
): string[] {
  const found =
    config.path === null
      ? given === false
        ? 'none, because of --no-config: the preset tracklint:recommended holds'
        : `none from ${printedPath(root, start)} upwards: the preset tracklint:recommended holds`
      : `${printedPath(root, config.path)}${given === undefined ? `, the nearest from ${printedPath(root, start)} upwards` : ', because of --config'}`;
  return [
    `configuration: ${found}`,
    `folder: ${printedPath(root, folder)} is searched`,
    `reported: ${selection === null ? 'all of it' : 'what the paths of the command line select'}`,
  ];
}

/** Which plans were read. */
export function planNotes(
  { all }: Plans,
  { config, root, start }: Project,
  given: readonly string[] | false | undefined,
): string[] {
  const why =
    given === false
      ? 'because of --no-plan'
      : given !== undefined
        ? 'because of --plan'
        : config.plan !== null
          ? 'because of `plan` in the configuration'
          : `the nearest from ${printedPath(root, start)} upwards`;
  const [main, ...others] = all;
  const of = (read: Plans['all'][number]) =>
    `${[...read.texts.keys()].join(', ')} (${count(read.plan?.events.length ?? 0, 'event')})`;
  return [
    `plan: ${!main || main.texts.size === 0 ? 'none' : of(main)}, ${why}`,
    ...others.map((other) => `plan: ${of(other)}, because of \`overrides\` in the configuration`),
  ];
}

/** How many files were found, and how many folders and files each reason leaves out. */
export function fileNotes({ files, skipped, leftOut }: Discovery): string[] {
  const reasons = new Map<string, number>();
  for (const reason of [...skipped.map(({ reason }) => reason), ...leftOut.values()])
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [
    `files: ${files.length} to be searched`,
    ...[...reasons]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([reason, number]) => `files: ${number} left out: ${reason}`),
  ];
}

/** Which SDKs and wrappers the calls go through. */
export function callNotes({ candidates, calls, wrappers }: Inventory): string[] {
  const sdks = new Map<string, number>();
  for (const { sdk, kind } of calls)
    if (kind === 'direct') sdks.set(sdk ?? '', (sdks.get(sdk ?? '') ?? 0) + 1);
  return [
    `calls: ${calls.length}, in ${count(candidates, 'file')} that can hold one`,
    ...[...sdks]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([sdk, number]) =>
          `client: ${sdk === '' ? 'of an unknown SDK, by its name or type' : sdk}, ${count(number, 'call')}`,
      ),
    ...wrappers.map(
      ({ name, file, line, inferred, calls: number }) =>
        `wrapper: ${name} at ${file}:${line}, ${inferred ? 'inferred' : 'declared'}, ${count(number, 'call')}`,
    ),
  ];
}

/** Which rules are on, and which have nothing to say on this run. */
export function ruleNotes({ config, rules }: RuleProject, run: Parameters<typeof takesPart>[1]): string[] {
  const at = (level: RuleLevel) =>
    rules.filter((rule) => (config.rules[rule.id]?.level ?? rule.recommended) === level);
  const silent = [...at('error'), ...at('warn')].filter((rule) => !takesPart(rule, run));
  const line = (label: string, list: typeof rules) =>
    list.length === 0
      ? []
      : [
          `rules: ${label}: ${list
            .map(({ id }) => id)
            .sort()
            .join(', ')}`,
        ];
  return [
    ...line('error', at('error')),
    ...line('warn', at('warn')),
    ...line('off', at('off')),
    ...line('silent on this run', silent),
  ];
}

/** Why each path is not scanned, for `--show-files`. */
export function leftOutNotes({ skipped, leftOut, ignored }: Discovery, root: string): string[] {
  const reasons = new Map([
    ...skipped.map(({ file, reason }) => [file, reason] as const),
    ...[...leftOut, ...ignored].map(([file, reason]) => [printedPath(root, file), reason] as const),
  ]);
  return [...reasons]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, reason]) => `left out: ${quoted(file)}: ${reason}`);
}
