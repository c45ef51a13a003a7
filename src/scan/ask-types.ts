/** `--types`: calls that are not resolved are described again by an evaluator that asks the type-checker too. */
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { CallContext } from './call-site.ts';
import type { Dispatches } from './dispatches.ts';
import type { Call, TypeGain } from './inventory.ts';
import { type Row, rowsAt } from './rows.ts';
import { saysMore } from './says-more.ts';
import type { TypeRequest } from './scan-request.ts';

/**
 * The calls of all rows, some of them as the type-checker tells them, and what that added (null where it isn't to be asked).
 * `summaries` gives what functions send as another evaluator sees them.
 */
export function askTypes(
  request: TypeRequest | undefined,
  rows: readonly Row[],
  context: CallContext,
  summaries: (ev: Evaluator) => Dispatches,
): { readonly calls: readonly Call[]; readonly gain: TypeGain | null } {
  if (request === undefined) return { calls: rows.map(({ call }) => call), gain: null };
  const asked = new Set(rows.filter(({ call }) => isOpenQuestion(call) && request.wants(call.at.file)));
  if (asked.size === 0)
    return { calls: rows.map(({ call }) => call), gain: { asked: 0, resolved: 0, improved: 0 } };

  const files = new Set([...asked].map(({ node }) => node.getSourceFile().fileName));
  const ev = context.ev.asking(request.open([...files]));
  const asking: CallContext = { ...context, ev };
  const dispatches = summaries(ev);
  const calls = rows.map((row) => {
    if (!asked.has(row)) return row.call;
    const answers = rowsAt(asking, dispatches, row.node).map(({ call }) => call);
    return answers.find((answer) => saysMore(answer, row.call)) ?? row.call;
  });
  const changed = calls.filter((call, at) => call !== rows[at]!.call);
  const resolved = changed.filter((call) => call.resolution === 'resolved').length;
  return { calls, gain: { asked: asked.size, resolved, improved: changed.length - resolved } };
}

/** What a forwarding call sends is asked at its callers. */
function isOpenQuestion(call: Call): boolean {
  return call.resolution !== 'resolved' && (!call.forwarded || call.orphaned);
}
