/** `--stats`: how long each stage and each rule took. */
import { count, pad } from './terminal-text.ts';

interface Lap {
  readonly stage: string;
  /** Milliseconds. */
  readonly spent: number;
  readonly runs: number;
}

export interface RunStats {
  /** In the order in which they began. */
  readonly stages: readonly Lap[];
  readonly rules: readonly Lap[];
  /** Milliseconds. */
  readonly total: number;
  /** How many files were searched, and how many of these can hold a call. */
  readonly files: number;
  readonly candidates: number;
  /** The most that the process held, in bytes. */
  readonly memory: number;
}

/** The statistics as text that ends with a line break; rules are in the order of their ids. */
export function statsText({ stages, rules, total, files, candidates, memory }: RunStats): string {
  const parsed = stages.find(({ stage }) => stage === 'parse')?.runs ?? 0;
  const measured = stages.reduce((sum, { spent }) => sum + spent, 0);
  const byId = rules.toSorted((a, b) => (a.stage < b.stage ? -1 : 1));
  const rest = { stage: 'the rest', spent: Math.max(total - measured, 0), runs: 1 };
  return [
    ...table('Stages', [...stages, rest], total),
    ...(rules.length > 0 ? ['', ...table('Rules', byId, total)] : []),
    '',
    `${count(files, 'file')} searched, ${candidates} that can hold a call, ${parsed} parsed`,
    `${milliseconds(total)} in all, ${Math.round(memory / 1024 / 1024)} MB of memory at most`,
    '',
  ].join('\n');
}

function table(title: string, laps: readonly Lap[], total: number): string[] {
  const names = Math.max(...laps.map(({ stage }) => stage.length));
  const rows = laps.map(({ stage, spent }) => {
    const percent = total === 0 ? 0 : (spent / total) * 100;
    return `  ${pad(stage, names)}  ${milliseconds(spent).padStart(12)}  ${percent.toFixed(1).padStart(5)} %`;
  });
  return [title, ...rows];
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
