import { styleInWords } from '../../src/language/casing.ts';
import { inStyle } from '../../src/language/recasing.ts';
import { listed } from '../../src/lint/gathered-reports.ts';
import { nameFix } from '../../src/lint/name-fix.ts';
import { composedOf, otherPlaces } from '../../src/lint/name-uses.ts';
import { defineRule, type Report, type RuleContext } from '../../src/lint/rule.ts';
import { casingAt, type WantedCasing } from '../event-name-casing/style.ts';
import { formOptions } from './options.ts';
import { OBJECT_ACTION, type OtherForm, otherForms } from './other-forms.ts';

export default defineRule({
  id: OBJECT_ACTION,
  description:
    'Require event names of an object and its action in the past tense, as in "Article Bookmarked"',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  fix: 'unsafe',
  options: formOptions,
  messages: {
    better: 'Expected "{event}" to be "{expected}": an object and its action in the past tense{casing}',
    alone: 'Expected "{event}" to be "{expected}": an action in the past tense{casing}',
    action: 'Expected "{event}" to end in an action in the past tense, as in "{example}"{casing}',
    object: 'Missing object in "{event}": what was it that the action happened to?',
    convention:
      'Expected event names to be an object and its action in the past tense: {count} of {total} are not, as {names}',
  },
  *inventory(_, context) {
    const casing = casingAt(context);
    const { others, total, isConvention } = otherForms(
      context,
      context.options,
      (file) => casing(file).style,
    );
    const each = others.map((other) => reportOf(other, casing(other.name.at.file), context));
    if (isConvention) {
      const names = listed(others.map(({ name }) => name.value));
      yield {
        messageId: 'convention',
        at: others[0]!.name.at,
        data: { count: others.length, total, names },
        help: `Turn the rule off if they have another form, or have each of them reported: ${OBJECT_ACTION}: [error, { each: true }]`,
        insteadOf: each,
      };
      return;
    }
    const isOfOthers = composedOf(others.map(({ name }) => name));
    yield* each.filter((_, index) => !isOfOthers(others[index]!.name));
  },
});

function reportOf(
  { name, advice }: OtherForm,
  { style, isWanted, spelled }: WantedCasing,
  context: RuleContext<unknown>,
): Report<'better' | 'alone' | 'action' | 'object'> {
  const event = name.value;
  const { lacks, isAlone } = advice;
  const better = advice.better && spelled(advice.better);
  const where = { at: name.at, event, related: otherPlaces(name) };
  if (lacks === 'object') return { ...where, messageId: 'object', data: { event } };
  // The better name can have an area in front, which is no part of the style.
  const isOtherwise = isWanted(event) && (better === null || !isWanted(better));
  if (better === null) {
    const casing = isOtherwise ? `, and to be in ${styleInWords(style)}` : '';
    const example = inStyle(`Article${style.separator ?? ' '}Bookmarked`, style, context.lexicon);
    return { ...where, messageId: 'action', data: { event, example, casing } };
  }
  const casing = isOtherwise ? `, in ${styleInWords(style)}` : '';
  const data = { event, expected: better, casing };
  return isAlone
    ? { ...where, messageId: 'alone', data, help: 'Begin with what it happened to, if other names do' }
    : { ...where, messageId: 'better', data, ...nameFix(name, better, context) };
}
