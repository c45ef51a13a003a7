/** Findings as they are printed: each thing once, in order. */
import type { Finding } from './finding.ts';
import { compareSpans, compareText, spanKey, uniquePlaces } from './finding-order.ts';
import { gathered, partsOf } from './gathered-findings.ts';

/**
 * Sorts by file, line, column, rule and message, and merges findings that say the same of the same place, or of several
 * places where they are to be gathered.
 */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return gathered(merged(findings.flatMap(partsOf)).sort(byPlace)).toSorted(byPlace);
}

/** Sorts findings that are in order by themselves, and merges those that say the same of the same place. */
export function inOneOrder(findings: readonly Finding[]): readonly Finding[] {
  return merged(findings).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return compareSpans(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

function merged(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([
      finding.rule,
      spanKey(finding.at),
      finding.message,
      finding.event,
      finding.property,
    ]);
    const same = merged.get(key);
    merged.set(
      key,
      same ? { ...same, related: uniquePlaces([...same.related, ...finding.related]) } : finding,
    );
  }
  return [...merged.values()];
}
