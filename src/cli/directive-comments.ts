/** The comments that can be directives, in the files of a code base and in its plans. */
import path from 'node:path';
import { posix } from '../discover/paths.ts';
import { type Comment, type CommentRange, commentsAt } from '../document/comment.ts';
import { printedPath } from '../document/printed-path.ts';
import { yamlComments } from '../document/yaml-comments.ts';
import { DIRECTIVE_PREFIX } from '../lint/directive.ts';
import type { Finding } from '../lint/finding.ts';
import { decode } from '../parse/decode.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { ScanCache } from './kept-survey.ts';
import type { ReadPlan } from './plans.ts';

/**
 * Looks in the files to be scanned that mention a directive, which a search over bytes tells, and in files that findings
 * stand in but that are not scanned, as those that only declare something. The parser is loaded only for a file that the
 * cache, where there is one, doesn't know.
 */
export async function directivesInSources(
  host: SourceHost,
  root: string,
  findings: readonly Finding[],
  cache: ScanCache | null,
): Promise<readonly Comment[]> {
  const places = findings.map(({ at }) => posix(path.resolve(root, at.file)));
  const files = new Set([...host.candidates([DIRECTIVE_PREFIX]), ...places]);
  const parse = rangesByParser(host);
  const comments: Comment[] = [];
  for (const file of files) {
    const bytes = isYaml(file) ? undefined : host.read(file);
    const decoded = bytes === undefined ? null : decode(bytes);
    if (bytes === undefined || decoded === null || !('text' in decoded)) continue;
    const { text } = decoded;
    if (!text.includes(DIRECTIVE_PREFIX)) continue;
    const ranges = await (cache === null
      ? parse(file, text)
      : cache.comments(file, bytes, () => parse(file, text)));
    comments.push(...commentsAt(text, printedPath(root, file), ranges));
  }
  return comments;
}

export function directivesInPlans(plans: readonly ReadPlan[]): readonly Comment[] {
  const texts = new Map(plans.flatMap((plan) => [...plan.texts]));
  return [...texts].flatMap(([file, text]) => yamlComments(text, file, DIRECTIVE_PREFIX));
}

type Parse = (file: string, text: string) => Promise<readonly CommentRange[]>;

function rangesByParser(host: SourceHost): Parse {
  let loading: Promise<(file: string, text: string) => readonly CommentRange[]> | undefined;
  async function load() {
    const [{ SourceFiles }, { commentRanges }] = await Promise.all([
      import('../parse/source-files.ts'),
      import('../parse/comments.ts'),
    ]);
    const sources = new SourceFiles(host);
    return (file: string, text: string) => {
      const source = sources.get(file);
      return source === undefined ? [] : commentRanges(source, text, DIRECTIVE_PREFIX);
    };
  }
  return async (file, text) => {
    loading ??= load();
    return (await loading)(file, text);
  };
}

/** Findings in a plan stand beside those in code. */
function isYaml(file: string): boolean {
  return /\.(?:ya?ml|json)$/.test(file);
}
