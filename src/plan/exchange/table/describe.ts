/** Properties in words, for tables that people read. */
import type { Deprecation, PlanProperty, PlanShape, Schema } from '../../plan.ts';
import { type Fact, SCHEMA_FACTS } from '../unsaid.ts';

/** The facts that tables tell of events and properties. */
export const DESCRIBED: readonly Fact[] = [
  ...SCHEMA_FACTS,
  'common',
  'identify',
  'group',
  'pages',
  'screens',
  'owner',
  'sources',
  'status',
  'deprecated',
  'replacedBy',
  'reason',
  'versions',
  'property sources',
  'pii',
  'property deprecated',
  'property replacedBy',
  'property reason',
];

export interface PropertyRow {
  /** From the event on: `products[].sku`. */
  readonly path: string;
  readonly property: PlanProperty;
}

/** Every property of a shape, those inside of objects and lists after the one that they are in. */
export function propertyRows(properties: PlanShape['properties'], prefix = ''): PropertyRow[] {
  return [...properties.values()].flatMap((property) => {
    const path = `${prefix}${property.name}`;
    return [{ path, property }, ...innerRows(property.schema, path)];
  });
}

function innerRows({ properties, items }: Schema, path: string): PropertyRow[] {
  return [
    ...(properties === undefined ? [] : propertyRows(properties, `${path}.`)),
    ...(items === undefined ? [] : innerRows(items, `${path}[]`)),
  ];
}

/** `string or null`, `list of strings`. */
export function typeText({ type, items }: Schema): string {
  if (type === undefined) return items === undefined ? '' : listText(items);
  return type.map((name) => (name === 'array' ? listText(items) : name)).join(' or ');
}

function listText(items: Schema | undefined): string {
  const inner = items === undefined ? '' : typeText(items);
  return inner === '' ? 'list' : `list of ${inner}`;
}

/** What values must keep to besides their type, one constraint each. */
export function constraintTexts(schema: Schema): string[] {
  const value = (given: unknown) => JSON.stringify(given);
  return [
    ...('const' in schema ? [`always ${value(schema.const)}`] : []),
    ...(schema.enum === undefined ? [] : [`one of ${schema.enum.map(value).join(', ')}`]),
    ...(schema.format === undefined ? [] : [`format ${schema.format}`]),
    ...(schema.pattern === undefined ? [] : [`matches ${schema.pattern}`]),
    ...range(schema.minimum, schema.maximum, ''),
    ...(schema.exclusiveMinimum === undefined ? [] : [`more than ${schema.exclusiveMinimum}`]),
    ...(schema.exclusiveMaximum === undefined ? [] : [`less than ${schema.exclusiveMaximum}`]),
    ...(schema.multipleOf === undefined ? [] : [`a multiple of ${schema.multipleOf}`]),
    ...range(schema.minLength, schema.maxLength, ' character'),
    ...range(schema.minItems, schema.maxItems, ' item'),
    ...(schema.uniqueItems === true ? ['no item twice'] : []),
    ...(schema.items === undefined ? [] : itemTexts(schema.items)),
    ...(schema.properties !== undefined && schema.additionalProperties === true
      ? ['other keys are allowed']
      : []),
    ...('default' in schema ? [`by default ${value(schema.default)}`] : []),
    ...(schema.examples === undefined ? [] : [`for example ${schema.examples.map(value).join(', ')}`]),
  ];
}

/** `1 to 3 items`; `unit` is that of one, with a space before it. */
function range(low: number | undefined, high: number | undefined, unit: string): string[] {
  const counted = (count: number) => `${count}${unit}${unit === '' || count === 1 ? '' : 's'}`;
  if (low !== undefined && high !== undefined)
    return [low === high ? counted(low) : `${low} to ${counted(high)}`];
  if (low !== undefined) return [`at least ${counted(low)}`];
  return high === undefined ? [] : [`at most ${counted(high)}`];
}

/** Items are no property: what is said of them is said here. */
function itemTexts(items: Schema): string[] {
  const texts = [...(items.description === undefined ? [] : [items.description]), ...constraintTexts(items)];
  return texts.map((text) => `items: ${text}`);
}

/** `use "coupon" instead: gone since 2024`; empty where nothing more is said than that it is deprecated. */
export function deprecationText({ replacedBy, reason }: Deprecation): string {
  const parts = [replacedBy === null ? null : `use "${replacedBy}" instead`, reason];
  return parts.filter((part) => part !== null).join(': ');
}
