/** Schemas of a plan to TypeScript types. */
import type { PlanProperty, PlanShape, Schema, SchemaType } from '../../plan.ts';

const NAMES: Readonly<Record<Exclude<SchemaType, 'array' | 'object'>, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};
const OBJECT = 'Record<string, unknown>';
/** The wire has no dates: what is one in code arrives as such a text. */
const DATES = new Set(['date', 'date-time']);

/** The type of the values that a schema allows, as far as types can tell. Lines after the first begin with `indent`. */
function valueType(schema: Schema, indent: string): string {
  if ('const' in schema) return literalType(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literalType));
  if (schema.type === undefined) return 'unknown';
  return union(schema.type.map((type) => namedType(type, schema, indent)));
}

/** The type of an object with these keys. */
export function keysType(
  { properties, additionalProperties }: Pick<PlanShape, 'properties' | 'additionalProperties'>,
  indent: string,
): string {
  const inner = `${indent}  `;
  const keys = [...properties.values()].map((property) => {
    const mark = property.required && property.sources === null ? '' : '?';
    return `${comment(propertyNotes(property), inner)}${inner}${quotedKey(property.name)}${mark}: ${valueType(property.schema, inner)};\n`;
  });
  if (additionalProperties) keys.push(`${inner}[key: string]: unknown;\n`);
  return keys.length === 0 ? 'Record<string, never>' : `{\n${keys.join('')}${indent}}`;
}

/** A comment for editors, with a line for each note; nothing where there is none. */
export function comment(notes: readonly string[], indent: string): string {
  const lines = notes.flatMap((note) => note.replaceAll('*/', '*\\/').split(/\r\n|\r|\n/));
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`;
}

/** What editors make a struck-out name of. */
export function deprecationNotes(deprecated: PlanProperty['deprecated']): string[] {
  if (deprecated === null) return [];
  const { replacedBy, reason } = deprecated;
  const parts = [replacedBy === null ? null : `Use ${JSON.stringify(replacedBy)}.`, reason];
  return [`@deprecated ${parts.filter((part) => part !== null).join(' ')}`.trimEnd()];
}

function propertyNotes({ description, pii, sources, required, deprecated }: PlanProperty): string[] {
  return [
    ...(description === null ? [] : [description]),
    ...(pii ? ['Personal data.'] : []),
    ...(sources === null
      ? []
      : [`${required ? 'Required' : 'Sent'} from ${sources.join(', ') || 'nowhere'}.`]),
    ...deprecationNotes(deprecated),
  ];
}

function namedType(type: SchemaType, schema: Schema, indent: string): string {
  if (type === 'array')
    return schema.items === undefined
      ? 'readonly unknown[]'
      : `readonly ${inList(valueType(schema.items, indent))}[]`;
  if (type === 'string' && DATES.has(schema.format ?? '')) return 'string | Date';
  if (type !== 'object') return NAMES[type];
  if (schema.properties === undefined) return OBJECT;
  return keysType(
    { properties: schema.properties, additionalProperties: schema.additionalProperties === true },
    indent,
  );
}

function inList(type: string): string {
  return type.includes('|') || type.startsWith('readonly ') ? `(${type})` : type;
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

function literalType(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${quotedKey(key)}: ${literalType(inner)}`)
      .join('; ')} }`;
  }
  return typeof value === 'string' ? quotedText(value) : JSON.stringify(value);
}

/** A key, in quotes where it is no identifier. */
export function quotedKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quotedText(name);
}

/** A text as a literal; TypeScript takes two line ends in texts for such where JSON doesn't. */
export function quotedText(text: string): string {
  return JSON.stringify(text).replaceAll('\u{2028}', '\\u2028').replaceAll('\u{2029}', '\\u2029');
}
