/** The event names that are no object and action, and whether they are a habit of the code base. */
import type { NameStyle } from '../../src/language/casing.ts';
import { adviseEventName, type NameAdvice } from '../../src/language/event-name-advice.ts';
import { isVendorsOwn } from '../../src/language/vendors-own.ts';
import { viewedPlace } from '../../src/language/viewed-place.ts';
import { isConvention } from '../../src/lint/gathered-reports.ts';
import type { NameUse, RuleContext } from '../../src/lint/rule.ts';
import type { FormOptions } from './options.ts';

export const OBJECT_ACTION = 'event-name-object-action';

export interface OtherForm {
  readonly name: NameUse;
  readonly advice: NameAdvice;
}

export interface OtherForms {
  readonly others: readonly OtherForm[];
  /** How many names were judged. */
  readonly total: number;
  /** True where most names have another form, and the plan and the options say nothing about it. */
  readonly isConvention: boolean;
}

/**
 * Judges all names. Those that the plan gives up are left alone, and views of a page are another rule's.
 *
 * @param styleAt the style that a better name in a file is written in.
 */
export function otherForms(
  { names, plan, lexicon, settingOf }: Omit<RuleContext<unknown>, 'options'>,
  { actions, each }: FormOptions,
  styleAt: (file: string) => NameStyle,
): OtherForms {
  const vocabulary = plan?.naming.vocabulary?.actions ?? [];
  const known = new Set([...actions, ...vocabulary].map((action) => action.toLowerCase()));
  const isJudged = ({ value, planned, at }: NameUse) =>
    !planned?.deprecated &&
    !isVendorsOwn(value) &&
    settingOf(OBJECT_ACTION, at.file) !== null &&
    (viewedPlace(value) === null || settingOf('no-page-viewed-track', at.file) === null);
  const judged = names.filter(isJudged);
  const others = judged.flatMap((name) => {
    const advice = adviseEventName(name.value, styleAt(name.at.file), (word) => known.has(word), lexicon);
    return advice === null ? [] : [{ name, advice }];
  });
  const isSaid = each || plan?.naming.events != null || plan?.naming.vocabulary != null;
  const total = judged.length;
  return { others, total, isConvention: !isSaid && isConvention(others.length, total) };
}
