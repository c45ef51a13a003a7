/** What a finding is recognised by when lines have moved. */
import { createHash } from 'node:crypto';

export interface FingerprintParts {
  readonly rule: string;
  readonly messageId: string;
  /** The path that is the same wherever the command runs. */
  readonly path: string;
  /** The event or its pattern. */
  readonly event: string | null;
  readonly property: string | null;
}

/** The first 16 hexadecimal digits of a SHA-256 over the parts. */
export function fingerprintOf({ rule, messageId, path, event, property }: FingerprintParts): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, messageId, path, event, property]))
    .digest('hex')
    .slice(0, 16);
}
