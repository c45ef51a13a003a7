/** `--types`: calls that are not resolved are described again by an evaluator that asks the type-checker too. */
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { CallContext } from './call-site.ts';
import type { Dispatches } from './dispatches.ts';
import type { Call, TypeGain } from './inventory.ts';
import { type Row, rowsAt } from './rows.ts';
import { saysMore } from './says-more.ts';
import type { TypeRequest } from './scan-request.ts';

/** A row, and what it was worked out with. */
export interface ToldRow extends Row {
  readonly ev: Evaluator;
  readonly dispatches: Dispatches;
}

/**
 * All rows, some of them as the type-checker tells them, and what that added (null where it isn't to be asked).
 * `summaries` gives what functions send as another evaluator sees them.
 */
export function askTypes(
  request: TypeRequest | undefined,
  rows: readonly ToldRow[],
  context: CallContext,
  summaries: (ev: Evaluator) => Dispatches,
): { readonly rows: readonly ToldRow[]; readonly gain: TypeGain | null } {
  if (request === undefined) return { rows, gain: null };
  const asked = new Set(rows.filter(({ call }) => isOpenQuestion(call) && request.wants(call.at.file)));
  if (asked.size === 0) return { rows, gain: { asked: 0, resolved: 0, improved: 0 } };

  const files = new Set([...asked].map(({ node }) => node.getSourceFile().fileName));
  const ev = context.ev.asking(request.open([...files]));
  const asking: CallContext = { ...context, ev };
  const dispatches = summaries(ev);
  const told = rows.map((row) => {
    if (!asked.has(row)) return row;
    const answers = rowsAt(asking, dispatches, row.node);
    const answer = answers.find(({ call }) => saysMore(call, row.call));
    return answer ? { ...answer, ev, dispatches } : row;
  });
  const changed = told.filter((row, at) => row !== rows[at]);
  const resolved = changed.filter(({ call }) => call.resolution === 'resolved').length;
  return { rows: told, gain: { asked: asked.size, resolved, improved: changed.length - resolved } };
}

/** What a forwarding call sends is asked at its callers. */
function isOpenQuestion(call: Call): boolean {
  return call.resolution !== 'resolved' && (!call.forwarded || call.orphaned);
}
