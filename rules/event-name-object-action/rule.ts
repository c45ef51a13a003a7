import * as z from 'zod';
import { adviseEventName } from '../../src/language/event-name-advice.ts';
import { eventStyle } from '../../src/lint/event-style.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'event-name-object-action',
  description:
    'Require event names of an object and its action in the past tense, as in "Article Bookmarked"',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options: z
    .strictObject({
      actions: z
        .array(z.string())
        .default([])
        .describe("Further words that are actions, beside English past forms and the plan's vocabulary"),
    })
    .prefault({}),
  messages: {
    better: 'Expected "{event}" to be "{expected}"',
    action: 'Expected "{event}" to end in an action in the past tense, as in "Article Bookmarked"',
    object: 'Missing object in "{event}": what was it that the action happened to?',
  },
  *name(name, { options, inventory, plan }) {
    if (name.planned?.deprecated) return;
    const vocabulary = plan?.naming.vocabulary?.actions ?? [];
    const actions = new Set([...options.actions, ...vocabulary].map((action) => action.toLowerCase()));
    const style = eventStyle(inventory, plan);
    const advice = adviseEventName(name.value, style, (word) => actions.has(word));
    if (!advice) return;
    const where = { at: name.at, event: name.value };
    if (advice.better !== null) {
      yield { ...where, messageId: 'better', data: { event: name.value, expected: advice.better } };
    } else {
      yield { ...where, messageId: advice.lacks, data: { event: name.value } };
    }
  },
});
