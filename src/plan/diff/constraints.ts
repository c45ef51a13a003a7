/** The constraints of one property that have changed. */
import type { Schema } from '../plan.ts';
import type { Change, ChangePlace, Positions } from './change.ts';
import type { EffectId } from './effects.ts';
import { choicesOf, type KeywordDifference, keywordDifferences, listed } from './keywords.ts';
import { type Difference, KINDS } from './relation.ts';

/** Types and formats decide how a column is stored; what any other constraint limits are its values. */
const TYPE_EFFECTS: Readonly<Record<Difference, EffectId>> = {
  narrower: 'type-narrowed',
  wider: 'type-widened',
  other: 'type-changed',
};
const FORMAT_EFFECTS: Readonly<Record<Difference, EffectId>> = {
  narrower: 'format-narrowed',
  wider: 'format-widened',
  other: 'format-changed',
};
const VALUE_EFFECTS: Readonly<Record<Difference, EffectId>> = {
  narrower: 'values-narrowed',
  wider: 'values-widened',
  other: 'values-changed',
};

/** The changes of a schema's own constraints; `place` is that of the property. */
export function diffKeywords(
  before: Schema,
  after: Schema,
  place: ChangePlace,
  positions: Positions,
): Change[] {
  return keywordDifferences(before, after).map((difference) =>
    changeOfKeyword(difference, before, after, place, positions),
  );
}

function changeOfKeyword(
  difference: KeywordDifference,
  before: Schema,
  after: Schema,
  place: ChangePlace,
  positions: Positions,
): Change {
  const { aspect } = difference;
  const relation = difference.relation as Difference;
  const effects = aspect === 'type' ? TYPE_EFFECTS : aspect === 'format' ? FORMAT_EFFECTS : VALUE_EFFECTS;
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const words =
    aspect === 'values' && old !== null && now !== null
      ? choiceWords(old, now)
      : limitWords(aspect === 'values' ? 'only ' : '', difference);
  return {
    kind: KINDS[relation],
    effect: effects[relation],
    place,
    aspect,
    before: difference.before,
    after: difference.after,
    text: `${aspect} ${KINDS[relation]}${words}`,
    ...positions,
  };
}

function limitWords(only: string, { before, after }: KeywordDifference): string {
  if (before === null) return ` to ${only}${after}`;
  return after === null ? `: no longer ${only}${before}` : ` from ${before} to ${after}`;
}

function choiceWords(before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((choice) => !after.includes(choice));
  const come = after.filter((choice) => !before.includes(choice));
  const parts = [
    ...(gone.length > 0 ? [`no longer ${listed(gone)}`] : []),
    ...(come.length > 0 ? [`also ${listed(come)}`] : []),
  ];
  return `: ${parts.join(', ')}`;
}
