/** What a rule says about a place, ready to be printed, counted, suppressed and fingerprinted. */
import type { Span } from '../document/span.ts';
import type { Fix } from './fix.ts';

export type Severity = 'error' | 'warn';

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly at: Span;
  readonly message: string;
}

/** What a finding is named by among those that are one with it, and the template for a message about all of them. */
export interface NamedTogether {
  readonly of: string;
  readonly name: string;
  readonly said: { readonly messageId: string; readonly template: string } | null;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly messageId: string;
  /** What the message was made of. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly at: Span;
  /** The event that it is about, or its pattern; null where it is about none. */
  readonly event: string | null;
  /** The property path (`author.name`, `topics[]`) that it is about. */
  readonly property: string | null;
  /** The way out, where the message alone doesn't show it. */
  readonly help: string | null;
  readonly related: readonly RelatedPlace[];
  /** What would mend it; null where people have to find that out. */
  readonly fix: Fix | null;
  /** Stays the same when lines move: a hash of rule, message id, path, event and property. */
  readonly fingerprint: string;
  /** Findings of a rule that have one message and one text here are to be one. */
  readonly gather?: string;
  /** Findings of a rule with one text here are to be one, which names what each is about. */
  readonly together?: NamedTogether;
  /** The findings that have become this one, place by place: comments and fixes are about each of them. */
  readonly parts?: readonly Finding[];
  /** The single findings that are not told because this one is: what turns findings off is about each of them. */
  readonly insteadOf?: readonly Finding[];
}
