/** `--fix`, `--fix-dry-run`, `--unsafe-fixes`: writes what can be fixed, or shows it as a diff. */
import path from 'node:path';
import type { Files } from '../discover/files.ts';
import { inside, posix } from '../discover/paths.ts';
import { markedText } from '../document/decode-text.ts';
import type { FixKind } from '../lint/fix.ts';
import { editDiff } from '../report/edit-diff.ts';
import { count } from '../report/terminal-text.ts';
import type { ChangedFiles } from './changed-files.ts';
import { fixInPasses, type Pass } from './fix-passes.ts';
import { InputError } from './input-error.ts';
import type { Io } from './io.ts';
import type { FixOptions } from './options.ts';
import { reasonOf } from './output-file.ts';
import type { Project } from './project.ts';
import { replaceFile } from './replace-file.ts';

const ALONE = {
  at: null,
  message: 'Expected "--unsafe-fixes" to come with "--fix" or "--fix-dry-run"',
  help: '--fix-dry-run shows what would be changed',
};

/**
 * Lints, once or in passes, and fixes what is wanted. The diff of a dry run goes to the standard output.
 *
 * @throws InputError where a file can't be written; the others are.
 */
export async function lintAndFix<Last extends Pass>(
  project: Project,
  options: FixOptions,
  io: Io,
  lint: (files: Files) => Promise<Last>,
): Promise<Last> {
  const isFixing = options.fix || options.fixDryRun;
  if (options.unsafeFixes && !isFixing) throw new InputError([ALONE]);
  if (!isFixing) return lint(project.files);
  const kinds: readonly FixKind[] = options.unsafeFixes ? ['safe', 'unsafe'] : ['safe'];
  const {
    last,
    changed,
    count: fixes,
  } = await fixInPasses({
    root: project.root,
    files: project.files,
    kinds,
    isEditable: (file) => isEditable(file, project),
    lint,
  });
  if (options.fixDryRun) print(changed, io);
  else write(changed, project.root);
  const made = `${count(fixes, 'fix', 'fixes')} in ${count(changed.list().length, 'file')}`;
  io.stderr.write(`${options.fixDryRun ? 'Would make' : 'Made'} ${made}\n`);
  return last;
}

/** The project's own files: what is installed, or lies elsewhere, is not for a linter to change. */
function isEditable(file: string, { root, folder, files }: Project): boolean {
  const absolute = posix(path.resolve(root, file));
  const isOwn = [root, folder].some((around) => absolute.startsWith(inside(around)));
  return isOwn && !absolute.split('/').includes('node_modules') && files.kind(absolute) === 'file';
}

function print(changed: ChangedFiles, io: Io): void {
  for (const { file, before, after } of changed.list())
    io.stdout.write(editDiff(file, markedText(before).text, markedText(after).text));
}

function write(changed: ChangedFiles, root: string): void {
  const problems = changed.list().flatMap(({ file, before, after }) => {
    try {
      replaceFile(path.resolve(root, file), before, after);
      return [];
    } catch (error) {
      return [{ at: null, message: `Can't write ${file}: ${reasonOf(error)}`, help: 'It is as it was' }];
    }
  });
  if (problems.length > 0) throw new InputError(problems);
}
