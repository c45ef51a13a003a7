/** What of a file directives reach: their own line, the next one, a stretch, or all of it. */
import type { Span } from '../document/span.ts';
import type { Directive, Target } from './directive.ts';
import { compareSpans } from './finding-order.ts';

/** The targets that turn a rule off at a place. `directives` are those of its file, in order. */
export function targetsFor(rule: string, place: Span, directives: readonly Directive[]): readonly Target[] {
  const targets: Target[] = [];
  let open: readonly Target[] = [];
  for (const directive of directives) {
    const about = directive.targets.filter((target) => target.rule === null || target.rule === rule);
    if (about.length === 0) continue;
    const isBefore = compareSpans(directive.at, place) <= 0;
    if (directive.kind === 'start' && isBefore) open = about;
    else if (directive.kind === 'end' && isBefore) open = [];
    else if (holdsOnLine(directive, place.line)) targets.push(...about);
  }
  return [...targets, ...open];
}

/** The targets of `tracklint-enable` that turn something on again. */
export function closedTargets(directives: readonly Directive[]): readonly Target[] {
  const closed: Target[] = [];
  const open = new Set<string | null>();
  for (const { kind, targets } of directives) {
    for (const target of targets) {
      const { rule } = target;
      if (kind === 'start') open.add(rule);
      if (kind !== 'end') continue;
      if (open.has(rule) || (rule === null ? open.size > 0 : open.has(null))) closed.push(target);
      if (rule === null) open.clear();
      else open.delete(rule);
    }
  }
  return closed;
}

function holdsOnLine({ kind, at }: Directive, line: number): boolean {
  if (kind === 'file') return true;
  if (kind === 'next-line') return line === at.endLine + 1;
  return kind === 'line' && line >= at.line && line <= at.endLine;
}
