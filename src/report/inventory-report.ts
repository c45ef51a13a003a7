/** What `inventory --format json` holds, and `scan()` gives: a contract that other people's scripts depend on. */
import type {
  Json,
  Method,
  Platform,
  Presence,
  Resolution,
  SkippedFile,
  WireType,
  Wrapper,
  WrapperStep,
} from '../scan/inventory.ts';

export interface InventoryReport {
  readonly version: 1;
  readonly summary: InventorySummary;
  readonly calls: readonly ReportedCall[];
  readonly wrappers: readonly Wrapper[];
  readonly skipped: readonly SkippedFile[];
}

export interface InventorySummary {
  /** How many files were searched. */
  readonly files: number;
  /** How many of them were parsed because they can hold a call. */
  readonly candidates: number;
  readonly calls: number;
  readonly resolved: number;
  readonly partial: number;
  readonly opaque: number;
}

export interface ReportedCall {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** As it is written, on one line. */
  readonly callee: string;
  readonly method: Method;
  readonly kind: 'direct' | 'wrapper';
  /** A wrapper's inner call, which its callers are judged for. */
  readonly forwarded?: true;
  readonly sdk: string | null;
  readonly platform: Platform;
  readonly source: string | null;
  /** All names that it can send; null where not all are known. */
  readonly events: readonly string[] | null;
  /** The names that are known, where not all are. */
  readonly knownEvents: readonly string[];
  readonly pattern: string | null;
  readonly nameAt: { readonly file: string; readonly line: number; readonly column: number } | null;
  readonly properties: readonly ReportedProperty[];
  /** Whether keys can be present that are not known. */
  readonly open: boolean;
  readonly sends: readonly ReportedVariant[] | null;
  readonly ids: Readonly<Record<'userId' | 'anonymousId' | 'groupId' | 'previousId', Presence>>;
  readonly resolution: Resolution;
  readonly reasons: readonly string[];
  readonly via: readonly WrapperStep[];
}

export interface ReportedVariant {
  readonly events: readonly string[];
  readonly properties: readonly ReportedProperty[];
  readonly open: boolean;
}

export interface ReportedProperty extends ReportedValue {
  readonly name: string;
  readonly optional: boolean;
  /** Where it isn't that of the call. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportedValue {
  readonly types: readonly WireType[];
  readonly values: readonly Json[];
  readonly valuesComplete: boolean;
  readonly undefined: Presence;
  readonly properties: readonly ReportedProperty[] | null;
  readonly items: ReportedValue | null;
}
