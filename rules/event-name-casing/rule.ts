import { type Casing, fitsCasing, styleInWords } from '../../src/language/casing.ts';
import { commonestCasing } from '../../src/language/prevailing-style.ts';
import { inStyleForCertain } from '../../src/language/recasing.ts';
import { listed } from '../../src/lint/gathered-reports.ts';
import { nameFix } from '../../src/lint/name-fix.ts';
import { composedOf, otherPlaces } from '../../src/lint/name-uses.ts';
import { defineRule, type NameUse, type Report, type RuleContext } from '../../src/lint/rule.ts';
import type { FormOptions } from '../event-name-object-action/options.ts';
import { OBJECT_ACTION, otherForms } from '../event-name-object-action/other-forms.ts';
import { type CasingOptions, casingOptions } from './options.ts';
import {
  asSpelledElsewhere,
  CASING,
  judgedNames,
  otherStyled,
  type StyleInForce,
  styleInForce,
  withoutPrefix,
} from './style.ts';

/** So many names of one casing are a reason for it. */
const MANY = 10;

export default defineRule({
  id: CASING,
  description: 'Require one casing for all event names',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  fix: 'unsafe',
  options: casingOptions,
  messages: {
    better: 'Expected "{event}" to be "{expected}", in {casing}',
    casing: 'Expected "{event}" to be in {casing}',
    convention: 'Expected event names to be in {casing}: {count} of {total} are not, as {names}',
  },
  *inventory(_, context) {
    const { options } = context;
    const names = judgedNames(context);
    const style = styleInForce(context, options);
    const { others, isConvention } = otherStyled(names, style, context);
    const reportOf = reporter(style, inWords(style, names.length, others.length), context);
    if (isConvention) {
      const values = others.map(({ value }) => value);
      yield {
        messageId: 'convention',
        at: others[0]!.at,
        data: {
          casing: behindStart(style),
          count: others.length,
          total: names.length,
          names: listed(values),
        },
        help: helpFor(usualCasing(names.map(({ value }) => withoutPrefix(value, style))), style),
        insteadOf: others.map(reportOf),
      };
      return;
    }

    // Object Action says what is wrong with the whole name, its casing too.
    const isSaid = saidByObjectAction(context, style);
    const isOfOthers = composedOf(others);
    for (const name of others) {
      if (!isOfOthers(name) && !isSaid(name)) yield reportOf(name);
    }
  },
});

/** Gives what is to be said of a name that isn't in the style. */
function reporter(
  style: StyleInForce,
  casing: string,
  context: RuleContext<CasingOptions>,
): (name: NameUse) => Report<'better' | 'casing'> {
  const spelled = asSpelledElsewhere(style, context);
  return (name) => {
    const event = name.value;
    const judged = withoutPrefix(event, style);
    const better = inStyleForCertain(judged, style, context.lexicon);
    const where = { at: name.at, event, related: otherPlaces(name) };
    const data = { event, casing };
    if (better === null) return { ...where, messageId: 'casing', data };
    const expected = spelled(event.slice(0, event.length - judged.length) + better);
    return {
      ...where,
      messageId: 'better',
      data: { ...data, expected },
      ...nameFix(name, expected, context),
    };
  };
}

/** "Title Case", and how many names have it where that is the reason. */
function inWords(style: StyleInForce, total: number, others: number): string {
  const most = total - others;
  const said = styleInWords(style);
  return style.isAssumed && most >= MANY ? `${said} as ${most} of ${total} event names are` : said;
}

/** "Title Case behind "cli:"". */
function behindStart(style: StyleInForce): string {
  const starts = style.prefixes.map((prefix) => `"${prefix}"`).join(' or ');
  return styleInWords(style) + (starts && ` behind ${starts}`);
}

/** What to write where the casing is another one, or this one. */
function helpFor(usual: Casing | null, { casing, prefixes }: StyleInForce): string {
  const prefix = prefixes.length === 0 ? '' : `, prefix: ${JSON.stringify(prefixes)}`;
  const setting = `${CASING}: [error, { casing: ${usual ?? '…'}${prefix} }]`;
  return usual === casing
    ? `If they are to be in ${usual}, say so, and each of the others is reported: ${setting}`
    : `If they are to have another casing, say so: ${setting}`;
}

/** The casing of most names; null where there is none. */
function usualCasing(names: readonly string[]): Casing | null {
  const casing = commonestCasing(names);
  return names.filter((name) => fitsCasing(name, casing)).length * 2 > names.length ? casing : null;
}

/** Whether the rule about Object Action reports a name by itself. */
function saidByObjectAction(
  context: RuleContext<CasingOptions>,
  style: StyleInForce,
): (name: NameUse) => boolean {
  const known = new Map<unknown, ReadonlySet<NameUse>>();
  return (name) => {
    const setting = context.settingOf(OBJECT_ACTION, name.at.file);
    if (setting === null) return false;
    const options = setting.options as FormOptions;
    let said = known.get(options);
    if (said === undefined) {
      const { others, isConvention } = otherForms(context, options, () => style);
      said = new Set(isConvention ? [] : others.map((other) => other.name));
      known.set(options, said);
    }
    return said.has(name);
  };
}
