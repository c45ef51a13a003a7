/** `--print-config <file>`: what the configuration comes to for one file, and where each rule is set. */
import path from 'node:path';
import type { RuleSetting } from '../config/config.ts';
import { resolvePlan, resolveRules } from '../config/resolve-rules.ts';
import { disk } from '../discover/disk.ts';
import { posix } from '../discover/paths.ts';
import { printedPath } from '../document/printed-path.ts';
import { quoted } from '../document/quoted.ts';
import { Styled, writeYaml, type YamlValue } from '../document/write-yaml.ts';
import { problemRules } from '../lint/problem-findings.ts';
import { EXIT } from './exit-code.ts';
import { printProblems } from './failures.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { LintOptions } from './options.ts';
import { planPaths } from './plans.ts';
import { openRuleProject, type RuleProject } from './project.ts';
import { prepareScan } from './scan-project.ts';
import { scopeOf } from './scope.ts';
import { sourceOf } from './sources.ts';

/** Prints the configuration for a file, and says where the file isn't scanned. Throws an InputError where there is no such file. */
export async function printConfig(
  given: string,
  paths: readonly string[],
  options: LintOptions,
  io: Io,
): Promise<number> {
  if (paths.length > 0) {
    const help = 'Leave out the paths: it is about one file';
    throw new InputError([{ at: null, message: '--print-config and paths exclude each other', help }]);
  }
  if (disk.kind(posix(path.resolve(io.cwd, given))) !== 'file') {
    const help = 'The path starts at the working directory';
    throw new InputError([{ at: null, message: `There is no file ${quoted(given)}`, help }]);
  }
  const project = await openRuleProject(scopeOf([given]), options, io.cwd);
  const { root, config, selection } = project;
  const file = selection?.files[0] ?? posix(path.resolve(root, given));
  io.stdout.write(
    options.format?.some(({ format }) => format === 'json')
      ? `${JSON.stringify(
          settingsFor(file, project, options, ({ value }) => value),
          null,
          2,
        )}\n`
      : writeYaml(settingsFor(file, project, options, (styled) => styled) as Extract<YamlValue, object>, {
          comment: `For ${printedPath(root, file)}, from ${config.path === null ? 'no configuration' : printedPath(root, config.path)}`,
        }),
  );
  printProblems(project.notes, io, options.color);
  const { discovery } = prepareScan(project, true);
  const unread = discovery.skipped.find((one) => one.file === printedPath(root, file))?.reason;
  const reason = discovery.ignored.get(file) ?? unread;
  if (reason !== undefined) io.stderr.write(`${printedPath(root, file)} is not scanned: ${reason}\n`);
  return EXIT.clean;
}

/** What holds for a file, in the words of a configuration; `shown` decides what becomes of comments. */
function settingsFor(
  file: string,
  project: RuleProject,
  { plan: given }: LintOptions,
  shown: (styled: Styled) => YamlValue,
): Record<string, YamlValue> {
  const { config, root, rules } = project;
  const own = given === undefined ? resolvePlan(config, file) : null;
  const plans = own === null ? planPaths(given, project) : [own];
  const settings = resolveRules(config, file);
  const source = sourceOf(config)(file);
  const ids = [...rules, ...problemRules].map(({ id }) => id).sort();
  const setting = ({ level, options, from }: RuleSetting) =>
    shown(new Styled(options === undefined ? level : [level, options as YamlValue], { comment: from ?? '' }));
  return {
    plan: plans.length === 0 ? false : plans.map((plan) => printedPath(root, plan)),
    files: config.files,
    ignores: config.ignores,
    clients: config.clients.map((client) => ('expression' in client ? client.expression : { ...client })),
    sources:
      source === null ? [] : [{ name: source.name, files: filesOf(source.name), platform: source.platform }],
    wrappers: config.wrappers.map((wrapper) => ({ ...wrapper, event: [...wrapper.event] })),
    lexicon: {
      verbs: [...config.lexicon.verbs].map(([verb, past]) => (past === null ? verb : { [verb]: past })),
      nouns: config.lexicon.nouns,
    },
    rules: Object.fromEntries(ids.flatMap((id) => (settings[id] ? [[id, setting(settings[id])]] : []))),
  };

  function filesOf(name: string): readonly string[] {
    return config.sources.find((one) => one.name === name)?.files ?? [];
  }
}
