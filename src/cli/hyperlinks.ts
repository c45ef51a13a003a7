/** Whether a terminal opens hyperlinks (OSC 8): others may print the escapes. */
import type { Io, Output } from './io.ts';

const PROGRAMS = new Set([
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'zed',
  'WarpTerminal',
  'Hyper',
  'Tabby',
]);
const TERMINALS = /^(?:alacritty|xterm-kitty|xterm-ghostty|foot)/;
/** The first release of VTE (GNOME Terminal and others) that shows them without a crash. */
const FIRST_VTE = 5001;

/** FORCE_HYPERLINK decides, also for a pipe; else only what is known to have them, with colors and not in CI. */
export function hasHyperlinks(output: Output, env: Io['env'], isColored: boolean): boolean {
  const { FORCE_HYPERLINK, CI, TERM, TERM_PROGRAM, VTE_VERSION, WT_SESSION } = env;
  if (FORCE_HYPERLINK !== undefined && FORCE_HYPERLINK !== '') return FORCE_HYPERLINK !== '0';
  if (output.isTTY !== true || !isColored || isSet(CI)) return false;
  return (
    isSet(WT_SESSION) ||
    PROGRAMS.has(TERM_PROGRAM ?? '') ||
    TERMINALS.test(TERM ?? '') ||
    Number(VTE_VERSION ?? 0) >= FIRST_VTE
  );
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false';
}
