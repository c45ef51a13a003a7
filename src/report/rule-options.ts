/** The options of a rule that has no documentation, as a list in Markdown: all that their schemas say. */
import type { OptionSchema, OptionSchemas } from '../lint/rule.ts';

/** A line for each option: `` - `limit` (integer, minimum 1, default 3): how many are too many ``. */
export function optionList(schemas: OptionSchemas): readonly string[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const facts = factsOf(schema);
    const brackets = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
    const meaning = schema.description === undefined ? '' : `: ${onOneLine(schema.description)}`;
    return `- \`${name}\`${brackets}${meaning}`;
  });
}

function factsOf(schema: OptionSchema): readonly string[] {
  const { type, enum: values, items, default: preset, description, ...others } = schema;
  return [
    ...(values === undefined ? typeOf(type, items) : [`one of ${values.map(asCode).join(', ')}`]),
    ...Object.entries(others).map(([keyword, value]) => `${keyword} ${asCode(value)}`),
    ...(preset === undefined ? [] : [`default ${asCode(preset)}`]),
  ];
}

/** `array of string`; what is said of items beside their type stands behind it. */
function typeOf(type: OptionSchema['type'], items: OptionSchema | undefined): readonly string[] {
  if (items === undefined) return type === undefined ? [] : [type];
  const [first = 'anything', ...others] = factsOf(items);
  return [`array of ${first}`, ...others];
}

function asCode(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
