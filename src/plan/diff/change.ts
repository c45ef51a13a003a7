/** One difference between two tracking plans: what it is about, what it says, and whom it breaks. */
import { quoted } from '../../document/quoted.ts';
import type { Span } from '../../document/span.ts';
import { EFFECTS, type EffectId } from './effects.ts';

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'narrowed'
  | 'widened'
  /** Neither narrower nor wider: some of what was allowed isn't any more, and the other way round. */
  | 'changed'
  /** Made required, made optional. */
  | 'required'
  | 'optional'
  | 'deprecated'
  /** No longer deprecated. */
  | 'restored';

/** What a change is a change of, where that isn't the event or the property as a whole. */
export type Aspect =
  | 'type'
  | 'values'
  | 'pattern'
  | 'format'
  | 'minimum'
  | 'maximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'additionalProperties'
  | 'sources'
  | 'status'
  | 'deprecated'
  | 'pii';

export interface ChangePlace {
  readonly section: 'common' | 'events' | 'identify' | 'group' | 'pages' | 'screens';
  /** The event, page or screen, as the newer plan calls it where both have it; null in the other sections. */
  readonly name: string | null;
  readonly version: number | null;
  /** The way to the property (`author.name`, `topics[]`); null where the change is about no single one. */
  readonly property: string | null;
}

/** Where something stands in the older and in the newer plan; null where it isn't there, or has no place of its own. */
export interface Positions {
  readonly was: Span | null;
  readonly at: Span | null;
}

export interface Change extends Positions {
  readonly kind: ChangeKind;
  /** The row of the table of effects that says whom it breaks, and why. */
  readonly effect: EffectId;
  readonly place: ChangePlace;
  readonly aspect: Aspect | null;
  /** What was said of the aspect and what is said now (of a rename, the names); null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** What has changed, without saying where. */
  readonly text: string;
}

/** Whether what callers send can be a violation now. */
export function breaksCode({ effect }: Change): boolean {
  return EFFECTS[effect].breaks.includes('code');
}

/** `"Order Completed" version 2`, `page "Docs"`, `the traits of identify`, `the common properties`. */
export function subjectOf({ section, name, version }: ChangePlace): string {
  if (section === 'common') return 'the common properties';
  if (section === 'identify' || section === 'group') return `the traits of ${section}`;
  const prefix = section === 'pages' ? 'page ' : section === 'screens' ? 'screen ' : '';
  return `${prefix}${quoted(name ?? '')}${version === null ? '' : ` version ${version}`}`;
}
