import type { Lexicon } from '../../src/language/lexicon.ts';
import { plainWords } from '../../src/language/words.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { findEvent } from '../../src/plan/event-lookup.ts';
import type { Plan, PlanProperty } from '../../src/plan/plan.ts';
import { templateOf } from './template.ts';

export default defineRule({
  id: 'no-value-in-event-name',
  description: 'Disallow event names that carry the value of a property',
  recommended: 'warn',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: {
    value: 'Disallowed value in "{event}": "{value}" is one of the values of "{property}"',
    template: 'Disallowed value in {count} event names of one template, "{template}"',
  },
  *name({ value: event, at, planned }, { plan, lexicon }) {
    if (plan === null || planned?.deprecated) return;
    const found = valueIn(plainWords(event, lexicon), plan, lexicon);
    if (found === null) return;
    const { value, property } = found;
    const help = `Send one name for all of them, and ${property}: "${value}" with it`;
    yield { messageId: 'value', at, event, data: { event, value, property }, help };
  },
  *call(call, { plan, lexicon }) {
    // Names that the plan holds were chosen one by one.
    const composed = call.names
      .filter(({ at, value }) => at === null && (plan === null || findEvent(plan, value) === null))
      .map(({ value }) => value);
    const template = call.method === 'track' ? templateOf(composed, lexicon) : null;
    if (template === null) return;
    yield {
      messageId: 'template',
      at: call.eventAt,
      data: { count: composed.length, template },
      help: 'Send one name, and the part that varies as a property',
    };
  },
});

/** A value of an enum in front of the words of its property: "Business Plan" for `plan: { enum: [business, free] }`. */
function valueIn(words: readonly string[], plan: Plan, lexicon: Lexicon) {
  const text = ` ${words.join(' ')} `;
  for (const { name, schema } of propertiesOf(plan)) {
    for (const value of schema.enum ?? []) {
      if (typeof value !== 'string' || value === '') continue;
      const said = [...plainWords(value, lexicon), ...plainWords(name, lexicon)].join(' ');
      if (text.includes(` ${said} `)) return { value, property: name };
    }
  }
  return null;
}

function propertiesOf({ common, events }: Plan): readonly PlanProperty[] {
  return [common, ...events.map(({ properties }) => properties)].flatMap((keys) => [...keys.values()]);
}
