/** One finding for what is so at many places, which keeps what is said of each of them. */
import type { Finding } from './finding.ts';
import { firstPlaces } from './gathered-reports.ts';

/**
 * Makes one of the findings that are to be gathered together and have one rule, severity and message. It stands at the first of
 * their places, is about the event that all of them are about, and would mend what each of them would.
 *
 * @param findings sorted by place, no two of them the same.
 */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of findings.entries()) {
    const { gather, rule, severity, message } = finding;
    const key = gather === undefined ? String(index) : JSON.stringify([rule, severity, gather, message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0] : ofMany(group)));
}

/** What a finding has been made of; itself, where it is about one place. */
export function partsOf(finding: Finding): readonly Finding[] {
  return finding.parts ?? [finding];
}

function ofMany(parts: readonly [Finding, ...Finding[]]): Finding {
  const [first] = parts;
  const places = parts.map(({ at }) => at);
  const related = firstPlaces(first.at, places, 'also here');
  const others = places.length - 1;
  const message = related.length < others ? `also here, and at ${others - related.length} more` : 'also here';
  const fixes = parts.flatMap(({ fix }) => fix ?? []);
  return {
    ...first,
    event: parts.every(({ event }) => event === first.event) ? first.event : null,
    related: related.map(({ at }) => ({ at, message })),
    fix: fixes[0] ? { kind: fixes[0].kind, edits: fixes.flatMap(({ edits }) => edits) } : null,
    parts,
  };
}
