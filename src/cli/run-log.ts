/** What a run tells of itself on stderr: with `--debug` what was decided and why, with `--stats` how long it took. */
import { resourceUsage } from 'node:process';
import { type Progress, unseen } from '../document/progress.ts';
import { type Timed, untimed } from '../document/timed.ts';
import { type RunStats, statsText } from '../report/stats-text.ts';
import type { Io } from './io.ts';
import type { DiagnosticOptions } from './options.ts';
import { Stopwatch } from './stopwatch.ts';

export interface RunLog {
  /** Notes decisions; they are put into words only where somebody reads them. */
  note(lines: () => readonly string[]): void;
  /** Does the work of a stage. */
  readonly timed: Timed;
  /** Does the work of a rule. */
  readonly rule: Timed;
  /** Is told how far the run is. */
  readonly progress: Progress;
  /** Prints what was measured; `files` and `candidates` are those of the inventory. */
  end(counts: Pick<RunStats, 'files' | 'candidates'>): void;
}

/** For runs that tell nothing. */
export const SILENT: RunLog = {
  note: () => {},
  timed: untimed,
  rule: untimed,
  progress: unseen,
  end: () => {},
};

/** Opens the log that the options ask for. */
export function openRunLog({ debug, stats }: DiagnosticOptions, io: Io): RunLog {
  const started = performance.now();
  const note: RunLog['note'] = (lines) => {
    const at = `${(performance.now() - started).toFixed(1)} ms`.padStart(12);
    for (const line of lines()) io.stderr.write(`${at}  ${line}\n`);
  };
  const progress = io.progress ?? unseen;
  const told = (rule: Timed): Timed => {
    return (id, work) => {
      progress(`Applying ${id}`);
      return rule(id, work);
    };
  };
  if (!stats) return { ...SILENT, ...(debug && { note }), progress, rule: told(untimed) };
  const stages = new Stopwatch();
  const rules = new Stopwatch();
  return {
    note: debug ? note : SILENT.note,
    timed: stages.timed,
    rule: told((id, work) => stages.timed('rules', () => rules.timed(id, work))),
    progress,
    end: (counts) => {
      const total = performance.now() - started;
      // In kilobytes on every system.
      const memory = resourceUsage().maxRSS * 1024;
      io.stderr.write(statsText({ stages: stages.laps(), rules: rules.laps(), total, memory, ...counts }));
    },
  };
}
