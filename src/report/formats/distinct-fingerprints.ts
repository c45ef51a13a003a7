/** Fingerprints for hosts that take equal ones for one finding. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../lint/finding.ts';

/** One for each finding: its own, and which of those that have the same it is. They stay when lines move. */
export function distinctFingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const ordinal = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, ordinal + 1);
    return createHash('sha256')
      .update(JSON.stringify([fingerprint, ordinal]))
      .digest('hex')
      .slice(0, 32);
  });
}
