/** Directives: comments that turn rules off for a part of a file. */
import type { Comment } from '../document/comment.ts';
import { nearest } from '../document/nearest.ts';
import type { Span } from '../document/span.ts';

/** What every directive begins with: a comment without it needs no second look. */
export const DIRECTIVE_PREFIX = 'tracklint-';

/** `start` holds until the next `end`, or to the end of the file. */
type DirectiveKind = 'next-line' | 'line' | 'file' | 'start' | 'end' | 'unknown';

const KINDS: Readonly<Record<string, DirectiveKind>> = {
  'tracklint-disable-next-line': 'next-line',
  'tracklint-disable-line': 'line',
  'tracklint-disable-file': 'file',
  'tracklint-disable': 'start',
  'tracklint-enable': 'end',
};

export const DIRECTIVE_WORDS: readonly string[] = Object.keys(KINDS);

/** What a directive turns off: a rule, or all where `rule` is null. */
export interface Target {
  readonly rule: string | null;
  /** The rule's id; the directive's word where it names none. */
  readonly at: Span;
}

export interface Directive {
  readonly kind: DirectiveKind;
  /** As it is written: `tracklint-disable-line`. */
  readonly word: string;
  readonly wordAt: Span;
  /** The whole comment. */
  readonly at: Span;
  /** At least one. */
  readonly targets: readonly Target[];
  /** What stands after two dashes, null where nothing does. */
  readonly reason: string | null;
}

const WORD = /^[\s*]*(tracklint-[\w-]+)/;
const REASON = /(?:^|\s)-{2,}(?:\s+([\s\S]*))?$/;
const ID = /[^\s,*]+/g;

/** Reads a comment as a directive; null where it is none. */
export function readDirective({ text, at, spanOf }: Comment): Directive | null {
  const found = WORD.exec(text);
  if (found === null) return null;
  const word = found[1]!;
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word]! : 'unknown';
  // `tracklint-rules.js says …` is a sentence.
  if (kind === 'unknown' && nearest(word, DIRECTIVE_WORDS) === null) return null;
  const start = found[0].length;
  const rest = text.slice(start);
  const reason = REASON.exec(rest);
  const wordAt = spanOf(start - word.length, start);
  const targets = [...rest.slice(0, reason?.index).matchAll(ID)].map(({ 0: rule, index }) => ({
    rule,
    at: spanOf(start + index, start + index + rule.length),
  }));
  return {
    kind,
    word,
    wordAt,
    at,
    targets: targets.length > 0 ? targets : [{ rule: null, at: wordAt }],
    reason: reason?.[1]?.trim() || null,
  };
}
