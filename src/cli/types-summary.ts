/** What `--types` added, in a few lines on stderr: findings and inventories stay what other programs expect. */
import { printProblems } from './failures.ts';
import type { Io } from './io.ts';
import type { TypesResult } from './types.ts';

/** Packages beyond this are only counted. */
const SHOWN = 5;

/** Prints how much the type-checker added, and what kept it from adding more. */
export function printTypes(types: TypesResult | null, io: Io, color: boolean | undefined): void {
  if (types === null) return;
  printProblems(types.report?.problems ?? [], io, color);
  io.stderr.write(
    typesSummary(types)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** The lines about a result. */
export function typesSummary({ gain, report, elapsed }: TypesResult): readonly string[] {
  if (report === null)
    return ['--types: no call is left unresolved that the type-checker could be asked about'];
  const more = gain.improved > 0 ? `, more is known of ${counted(gain.improved, 'other')}` : '';
  const { missing, withoutConfig, unasked, failure } = report;
  const lines = [
    `--types: ${gain.resolved} of ${counted(gain.asked, 'unresolved call')} resolved by the type-checker${more}, in ${seconds(elapsed)} (${counted(report.projects, 'project')})`,
  ];
  if (missing.length > 0) {
    const names = missing.slice(0, SHOWN).join(', ');
    const rest = missing.length > SHOWN ? ', …' : '';
    lines.push(
      `  No types were found of ${counted(missing.length, 'package')} (${names}${rest}): with the dependencies installed more can be told`,
    );
  }
  if (withoutConfig > 0)
    lines.push(
      `  ${counted(withoutConfig, 'file')} without a tsconfig.json or jsconfig.json: TypeScript's default options were used`,
    );
  if (unasked > 0)
    lines.push(`  ${counted(unasked, 'component file')} (.vue, .svelte, .astro) can't be asked about`);
  if (failure !== null)
    lines.push(`  The type-checker stopped at part of the code (${failure}), which stays as it was`);
  return lines;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
