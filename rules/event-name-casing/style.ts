/** The style that event names are held to, as the options of this rule, the plan and the other names say. */
import { fitsStyle, type NameStyle } from '../../src/language/casing.ts';
import { PREVAILING } from '../../src/language/prevailing-style.ts';
import { usualSpelling } from '../../src/language/usual-spelling.ts';
import { isVendorsOwn } from '../../src/language/vendors-own.ts';
import { viewedPlace } from '../../src/language/viewed-place.ts';
import { eventNames, eventStyle } from '../../src/lint/event-style.ts';
import { isFew } from '../../src/lint/gathered-reports.ts';
import type { NameUse, RuleContext } from '../../src/lint/rule.ts';
import type { CasingOptions } from './options.ts';

export const CASING = 'event-name-casing';

export interface StyleInForce extends NameStyle {
  /** True where nobody has said which one it is. */
  readonly isAssumed: boolean;
  /** What names may begin with: as the options say, else what all of them begin with. */
  readonly prefixes: readonly string[];
}

/** The style of the options, else of the plan's `naming`, else what most names share, else Title Case. */
export function styleInForce(
  { inventory, plan, lexicon }: Pick<RuleContext<unknown>, 'inventory' | 'plan' | 'lexicon'>,
  options: CasingOptions | null,
): StyleInForce {
  const usual = eventStyle(inventory, plan, lexicon);
  const prefixes = [options?.prefix ?? []].flat();
  return {
    casing: options?.casing ?? usual.casing,
    separator: options?.separator ?? (options?.casing ? null : usual.separator),
    isAssumed: !options?.casing && !plan?.naming.events,
    prefixes: prefixes.length === 0 && usual.start !== '' ? [usual.start] : prefixes,
  };
}

/** A name without what its style lets it begin with: `cli:`. */
export function withoutPrefix(name: string, { prefixes }: StyleInForce): string {
  const prefix = prefixes.find((start) => name.startsWith(start)) ?? '';
  return name.slice(prefix.length);
}

/** The names that are held to a style where the rule is on. Views of a page are another rule's. */
export function judgedNames({ names, settingOf }: Omit<RuleContext<unknown>, 'options'>): readonly NameUse[] {
  return names.filter(({ value, planned, at }) => {
    if (planned?.deprecated || isVendorsOwn(value) || settingOf(CASING, at.file) === null) return false;
    return viewedPlace(value) === null || settingOf('no-page-viewed-track', at.file) === null;
  });
}

/** Gives suggested names with their words spelled as the other names spell them. */
export function asSpelledElsewhere(
  style: StyleInForce,
  { inventory, plan, lexicon }: Pick<RuleContext<unknown>, 'inventory' | 'plan' | 'lexicon'>,
): (name: string) => string {
  const rests = eventNames(inventory, plan).map((name) => withoutPrefix(name, style));
  const spelled = usualSpelling(rests, style, lexicon);
  return (name) => {
    const rest = withoutPrefix(name, style);
    return name.slice(0, name.length - rest.length) + spelled(rest);
  };
}

/** Whether a name, without its prefix, is written in the style. */
function isInStyle(
  name: string,
  style: StyleInForce,
  { lexicon }: Pick<RuleContext<unknown>, 'lexicon'>,
): boolean {
  return fitsStyle(withoutPrefix(name, style), style, lexicon);
}

/**
 * The names that aren't in the style, and whether they are too many for slips: where nobody has said which style it is,
 * it is one that most of the names have, or none.
 */
export function otherStyled(
  names: readonly NameUse[],
  style: StyleInForce,
  context: Pick<RuleContext<unknown>, 'lexicon'>,
): { readonly others: readonly NameUse[]; readonly isConvention: boolean } {
  const others = names.filter(({ value }) => !isInStyle(value, style, context));
  const areSlips = isFew(others.length) || others.length <= names.length * (1 - PREVAILING) + 1e-9;
  return { others, isConvention: style.isAssumed && !areSlips };
}

/** What the casing rule wants in a file, for a rule that suggests names or says what else is wrong with them. */
export interface WantedCasing {
  readonly style: StyleInForce;
  /** Whether that rule would want another casing of this very name. */
  isWanted(name: string): boolean;
  /** A name for a suggestion, with its words spelled as the other names spell them. */
  spelled(name: string): string;
}

/** Gives what the casing rule wants in each file; only the style, where the rule is off or says it once for all names. */
export function casingAt(context: Omit<RuleContext<unknown>, 'options'>): (file: string) => WantedCasing {
  const known = new Map<unknown, WantedCasing>();
  return (file) => {
    const setting = context.settingOf(CASING, file);
    const options = setting === null ? null : (setting.options as CasingOptions);
    let wanted = known.get(options);
    if (wanted === undefined) {
      const style = styleInForce(context, options);
      const isSaid = options === null || otherStyled(judgedNames(context), style, context).isConvention;
      wanted = {
        style,
        isWanted: (name) => !isSaid && !isInStyle(name, style, context),
        spelled: asSpelledElsewhere(style, context),
      };
      known.set(options, wanted);
    }
    return wanted;
  };
}
