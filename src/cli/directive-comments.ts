/** The comments that can be directives, in the files of a code base and in its plans. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import type { Comment } from '../document/comment.ts';
import { printedPath } from '../document/printed-path.ts';
import { yamlComments } from '../document/yaml-comments.ts';
import { DIRECTIVE_PREFIX } from '../lint/directive.ts';
import type { Finding } from '../lint/finding.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { ReadPlan } from './plans.ts';

/**
 * Looks in the files to be scanned that mention a directive, which a search over bytes tells, and in files that findings
 * stand in but that are not scanned, as those that only declare something.
 */
export async function directivesInSources(
  host: SourceHost,
  root: string,
  findings: readonly Finding[],
): Promise<readonly Comment[]> {
  const places = findings.map(({ at }) => posix(path.resolve(root, at.file)));
  const files = new Set([...host.candidates([DIRECTIVE_PREFIX]), ...places]);
  if (files.size === 0) return [];
  const [{ SourceFiles }, { sourceComments }] = await Promise.all([
    import('../parse/source-files.ts'),
    import('../parse/comments.ts'),
  ]);
  const sources = new SourceFiles(host);
  return [...files].flatMap((file) =>
    isYaml(file) ? [] : sourceComments(file, printedPath(root, file), DIRECTIVE_PREFIX, { host, sources }),
  );
}

export function directivesInPlans(plans: readonly ReadPlan[]): readonly Comment[] {
  const texts = new Map(plans.flatMap((plan) => [...plan.texts]));
  return [...texts].flatMap(([file, text]) => yamlComments(text, file, DIRECTIVE_PREFIX));
}

/** Findings in a plan stand beside those in code. */
function isYaml(file: string): boolean {
  return /\.(?:ya?ml|json)$/.test(file);
}
