/** Keys that were seen in calls to the properties that a plan would have for them. */
import { compareText } from '../lint/finding-order.ts';
import { presenceOf } from '../lint/key-presence.ts';
import type { PropertyFields } from '../plan/plan-data.ts';
import type { Property, ValueShape, WireType } from '../scan/inventory.ts';
import { isPlannable } from './sightings.ts';

/** The keys of one object, whether all of them are known. */
export interface KeySet {
  readonly properties: readonly Property[];
  readonly open: boolean;
}

/** More values than that are no list that somebody has chosen from, and longer ones are texts for people. */
const MOST_CHOICES = 12;
const LONGEST_CHOICE = 40;

const TYPE_ORDER: readonly WireType[] = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/**
 * A property for each key, sorted by name. A key is required where it is always in every set; where a set can have keys
 * that are not known, it may be in there or not.
 */
export function draftProperties(sets: readonly KeySet[]): ReadonlyMap<string, PropertyFields> {
  const sent = sets.flatMap(({ properties }) => properties).filter((key) => key.undefined !== 'always');
  const names = [...new Set(sent.map(({ name }) => name))].filter(isPlannable).toSorted(compareText);
  return new Map(
    names.map((name) => {
      const required = sets.every(({ properties, open }) => presenceOf(name, properties, open) === 'always');
      return [
        name,
        { ...draftValue(sent.filter((key) => key.name === name)), ...(required ? { required } : {}) },
      ];
    }),
  );
}

/** What fits all values that were seen: their types, the choices where all are known, and what is inside of them. */
function draftValue(shapes: readonly ValueShape[]): PropertyFields {
  const types = TYPE_ORDER.filter((type) => shapes.some((shape) => shape.types.includes(type)));
  // Of a value that was only ever null nobody knows what it is when it is there.
  if (types.every((type) => type === 'null')) return {};
  return {
    type: types.length === 1 ? types[0]! : types,
    ...choicesOf(shapes, types),
    ...(types.includes('object') ? insideOfObjects(shapes) : {}),
    ...(types.includes('array') ? insideOfArrays(shapes) : {}),
  };
}

function choicesOf(shapes: readonly ValueShape[], types: readonly WireType[]): Pick<PropertyFields, 'enum'> {
  const areTexts = types.every((type) => type === 'string' || type === 'null');
  if (!areTexts || !shapes.every((shape) => shape.types.length > 0 && shape.valuesComplete)) return {};
  const values = shapes.flatMap((shape) => shape.values);
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))].toSorted(compareText);
  const areChoices = texts.every((text) => text.trim() !== '' && text.length <= LONGEST_CHOICE);
  if (!areChoices || texts.length === 0 || texts.length > MOST_CHOICES) return {};
  return { enum: types.includes('null') ? [...texts, null] : texts };
}

function insideOfObjects(shapes: readonly ValueShape[]): PropertyFields {
  const sets = shapes
    .filter(({ types, properties }) => types.includes('object') || properties !== null)
    .map(
      ({ properties, open }): KeySet => ({ properties: properties ?? [], open: properties === null || open }),
    );
  const properties = draftProperties(sets);
  if (properties.size === 0) return {};
  return { properties, ...(sets.some(({ open }) => open) ? { additionalProperties: true } : {}) };
}

function insideOfArrays(shapes: readonly ValueShape[]): PropertyFields {
  const items = draftValue(shapes.flatMap((shape) => shape.items ?? []));
  return Object.keys(items).length === 0 ? {} : { items };
}
