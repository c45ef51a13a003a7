import * as z from 'zod';
import { plainWords } from '../../src/language/words.ts';
import { listed } from '../../src/lint/gathered-reports.ts';
import { otherPlaces } from '../../src/lint/name-uses.ts';
import { defineRule, type NameUse, type Report, type RuleContext } from '../../src/lint/rule.ts';
import { SYNONYMS, type Wording, wordingsInUse } from './synonyms.ts';

type MessageId = 'object' | 'action' | 'synonym';

export default defineRule({
  id: 'event-name-vocabulary',
  description: "Require the plan's words for objects and actions, and one word for one thing",
  recommended: 'off',
  strict: 'warn',
  plan: 'optional',
  options: z
    .strictObject({
      synonyms: z
        .array(z.array(z.string()).min(2))
        .default([])
        .describe('Further words that mean one thing, as [[basket, cart]]'),
    })
    .prefault({}),
  messages: {
    object: 'Unknown object in "{event}": the plan has {words}',
    action: 'Unknown action in "{event}": the plan has {words}',
    synonym: 'Expected one word for one thing: "{event}" says "{word}", and {others} "{usual}"',
  },
  *inventory(_, context) {
    const { names, options } = context;
    const judged = names.filter(({ planned }) => !planned?.deprecated);
    for (const name of judged) yield* unknownWords(name, context);
    for (const [usual, ...others] of wordingsInUse(judged, [...SYNONYMS, ...options.synonyms]))
      for (const wording of others) yield* otherWording(wording, usual);
  },
});

/** What the plan's vocabulary doesn't have. The object is all that stands before the action. */
function* unknownWords(
  name: NameUse,
  { plan, lexicon }: Pick<RuleContext<unknown>, 'plan' | 'lexicon'>,
): Iterable<Report<MessageId>> {
  const { objects = [], actions = [] } = plan?.naming.vocabulary ?? {};
  const words = plainWords(withoutArea(name.value), lexicon);
  const where = { at: name.at, event: name.value, related: otherPlaces(name) };
  const action = words.findIndex((_, index) => index > 0 && beginsWith(words.slice(index), actions));
  if (actions.length > 0 && action < 0) {
    yield { ...where, messageId: 'action', data: { event: name.value, words: shown(actions) } };
  }
  const end = action < 0 ? words.findLastIndex((word) => lexicon.isPast(word)) : action;
  if (objects.length === 0 || end <= 0) return;
  const object = words.slice(0, end).join(' ');
  if (objects.some((known) => plainWords(known, lexicon).join(' ') === object)) return;
  yield { ...where, messageId: 'object', data: { event: name.value, words: shown(objects) } };
}

function* otherWording({ word, names }: Wording, usual: Wording): Iterable<Report<MessageId>> {
  for (const name of names) {
    // "User Signed Up" and "User Sign Up Failed" can be one name's own two words.
    if (usual.names.includes(name)) continue;
    const others = usual.names.length === 1 ? 'another name' : `${usual.names.length} names`;
    yield {
      messageId: 'synonym',
      at: name.at,
      event: name.value,
      data: { event: name.value, word, usual: usual.word, others },
      related: usual.names.slice(0, 5).map(({ at, value }) => ({ at, message: `"${value}" is here` })),
    };
  }
}

/** The part of a name behind its area (`app.cart.`, `cli:`). */
function withoutArea(name: string): string {
  return name.slice(Math.max(...['.', ':', '/', '|'].map((sign) => name.lastIndexOf(sign))) + 1);
}

function beginsWith(words: readonly string[], phrases: readonly string[]): boolean {
  const text = `${words.join(' ')} `;
  return phrases.some((phrase) => text.startsWith(`${plainWords(phrase).join(' ')} `));
}

function shown(words: readonly string[]): string {
  return words.length > 5 ? listed(words) : words.map((word) => `"${word}"`).join(', ');
}
