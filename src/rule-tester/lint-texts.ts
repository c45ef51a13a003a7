/** Source texts and the text of a plan to findings, without files. */
import { printedPath } from '../document/printed-path.ts';
import { yamlComments } from '../document/yaml-comments.ts';
import { applyDirectives } from '../lint/apply-directives.ts';
import { DIRECTIVE_PREFIX } from '../lint/directive.ts';
import { lint } from '../lint/lint.ts';
import type { LintRequest } from '../lint/lint-request.ts';
import type { LintResult } from '../lint/result.ts';
import type { AnyRule } from '../lint/rule.ts';
import { sourceComments } from '../parse/comments.ts';
import { SourceFiles } from '../parse/source-files.ts';
import type { LoadedPlan } from '../plan/load-plan.ts';
import type { Platform } from '../scan/inventory.ts';
import { scan } from '../scan/scan.ts';
import { type Files, hostOf, ROOT } from './text-host.ts';

export interface LintTexts {
  readonly files: Files;
  readonly plan: LoadedPlan | null;
  /** Those that are run, at the level error. */
  readonly rules: readonly AnyRule[];
  /** Those that are known, and off. */
  readonly offRules?: readonly AnyRule[];
  /** Parsed options by rule id; the defaults where there are none. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of the source that all files belong to. */
  readonly platform?: Platform | undefined;
  /** The name of that source; the platform's where there is none. */
  readonly source?: string | undefined;
}

/** Lints as a run over the whole code base does; rules about the plan alone as `plan check` does. */
export function lintTexts(texts: LintTexts): LintResult {
  const { files, plan, rules, offRules = [], options = {}, platform, source = platform } = texts;
  const host = hostOf(files);
  const inventory = scan({
    host,
    root: ROOT,
    folder: ROOT,
    clients: [],
    wrappers: [],
    sourceOf: () => (source ? { name: source, platform: platform ?? 'unknown' } : null),
    files: Object.keys(files).length,
    skipped: [],
  });
  const settings = Object.fromEntries([
    ...offRules.map(({ id }) => [id, { level: 'off' as const, options: undefined }]),
    ...rules.map(({ id }) => [id, { level: 'error' as const, options: options[id] }]),
  ]);
  const request: LintRequest = {
    inventory,
    plan: plan?.plan ?? null,
    planIssues: plan?.issues ?? [],
    rules: [...rules, ...offRules],
    settingsOf: () => settings,
    reported: () => true,
    full: true,
    planCheck: rules.every((rule) => rule.planCheckOnly === true),
  };
  const sources = new SourceFiles(host);
  const comments = [
    ...Object.keys(files).flatMap((file) => {
      const path = `${ROOT}/${file}`;
      return sourceComments(path, printedPath(ROOT, path), DIRECTIVE_PREFIX, { host, sources });
    }),
    ...[...(plan?.texts ?? [])].flatMap(([file, text]) => yamlComments(text, file, DIRECTIVE_PREFIX)),
  ];
  return applyDirectives(lint(request), request, comments);
}
