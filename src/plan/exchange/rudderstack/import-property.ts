/** The properties and custom types of RudderStack's catalogue, each read where a rule refers to it. */
import { entriesOf, field, itemsField, textField, textOf } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { PropertiesData, PropertyFields } from '../../plan-data.ts';
import { TYPE_NAMES } from '../../plan-file.ts';
import { isShared } from '../json-schema/read-schema.ts';
import type { Loss } from '../losses.ts';
import {
  type Catalog,
  type PropertyReference,
  readConfig,
  readReference,
  readTypes,
  referredId,
} from './catalog.ts';
import { slugOf } from './slug.ts';

export interface PropertyImport {
  /** The properties that a list of references stands for; `name` is what they belong to. */
  readAll(references: readonly DocumentNode[], name: string): PropertiesData;
  /** The properties of all cases of variants: none of them is there always. */
  readVariants(variants: DocumentNode, name: string): PropertiesData;
  /** The custom types. */
  definitions(): PropertiesData;
  /** What a plan has no words for in custom types, by their names. */
  keptOfTypes(): ReadonlyMap<string, YamlValue>;
  /** What nothing has referred to. */
  unused(): readonly DocumentNode[];
}

const FIELDS = 'id name description type types item_type item_types config propConfig properties'.split(' ');

/** Of a custom type, what the definition of a plan says, too. */
const TYPE_FIELDS = FIELDS.filter((name) => name !== 'id');

/** Gives a reader that adds to `losses` what the catalogue lacks. */
export function createPropertyImport(catalog: Catalog, losses: Loss[]): PropertyImport {
  const used = new Set<string>();

  function readAll(references: readonly DocumentNode[], name: string): Map<string, PropertyFields> {
    const all = new Map<string, PropertyFields>();
    for (const node of references) {
      const reference = readReference(node);
      const property = reference.id === null ? undefined : catalog.properties.get(reference.id);
      if (property === undefined) {
        const subject = { is: 'property' as const, name: `${name}.${reference.id ?? ''}` };
        const what = 'the definition, in none of the given files,';
        losses.push({ kind: 'lost', what, subject, at: node.at });
        continue;
      }
      used.add(reference.id!);
      const key = textField(property, 'name') ?? reference.id!;
      all.set(key, {
        ...readProperty(property, reference, `${name}.${key}`),
        ...(reference.required && { required: true }),
      });
    }
    return all;
  }

  function readProperty(node: DocumentNode, reference: PropertyReference, name: string): PropertyFields {
    const fields = readFields(node, name);
    const isOpen = reference.additionalProperties;
    if (reference.properties === null) {
      return isOpen === null ? fields : { ...fields, additionalProperties: isOpen };
    }
    const nested = readAll(reference.properties, name);
    // What isn't said of nested keys allows others: `additional_properties` is true by default there.
    const inside = { properties: nested, ...((isOpen ?? true) && { additionalProperties: true }) };
    if (fields.type === 'array' && fields.items !== undefined) {
      return { ...fields, items: { ...(fields.items as PropertyFields), ...inside } };
    }
    return { ...fields, ...inside };
  }

  function readFields(node: DocumentNode, name: string): PropertyFields {
    const kept = new Map<string, YamlValue>();
    const constraints: Record<string, YamlValue> = {};
    const config = readConfig(node);
    for (const [keyword, value] of config) {
      const plain = plainValue(value) as YamlValue;
      if (isShared(keyword, plain)) constraints[keyword] = plain;
      else if (keyword !== 'itemTypes') {
        kept.set(`config.${keyword}`, plain);
        losses.push({
          kind: 'unchecked',
          what: `"${keyword}"`,
          subject: { is: 'property', name },
          at: value.at,
        });
      }
    }
    for (const { key, value } of entriesOf(node).values()) {
      if (!FIELDS.includes(key)) kept.set(key, plainValue(value) as YamlValue);
    }
    const id = textField(node, 'id');
    if (id !== null && id !== slugOf(textField(node, 'name') ?? '')) kept.set('id', id);
    const itemTypes = config.get('itemTypes');
    const items =
      itemTypes?.kind === 'list'
        ? itemTypes.items.map((item) => textOf(item) ?? JSON.stringify(plainValue(item)))
        : readTypes(node, 'item_type', 'item_types');
    const description = textField(node, 'description');
    const types = typed(readTypes(node, 'type', 'types'), 'types', kept, name, node);
    const item = typed(items, 'item_types', kept, name, node);
    return {
      ...types,
      ...constraints,
      ...(description && { description }),
      ...(Object.keys(item).length > 0 && { items: item }),
      ...(kept.size > 0 && { meta: { rudderstack: kept } }),
    };
  }

  /** What names of types say; those that a plan doesn't know are kept as `field`. */
  function typed(
    names: readonly string[],
    field: string,
    kept: Map<string, YamlValue>,
    name: string,
    { at }: DocumentNode,
  ): PropertyFields {
    const [first] = names;
    if (first === undefined) return {};
    const id = referredId(first);
    const customType = id === null ? undefined : catalog.customTypes.get(id);
    if (customType !== undefined) return { $ref: typeName(customType) };
    const types = TYPE_NAMES.filter((type) => names.includes(type));
    if (names.every((given) => types.some((type) => type === given))) {
      const ordered = types.toSorted((a, b) => names.indexOf(a) - names.indexOf(b));
      return { type: ordered.length === 1 ? ordered[0]! : ordered };
    }
    const what = id === null ? `the type "${first}"` : 'the custom type, in none of the given files,';
    losses.push({ kind: 'unchecked', what, subject: { is: 'property', name }, at });
    kept.set(field, [...names]);
    return {};
  }

  function readVariants(variants: DocumentNode, name: string): PropertiesData {
    const cases = (variants.kind === 'list' ? variants.items : []).flatMap((variant) => [
      ...(itemsField(variant, 'cases') ?? []).flatMap((one) => itemsField(one, 'properties') ?? []),
      ...(itemsField(field(variant, 'default'), 'properties') ?? itemsField(variant, 'default') ?? []),
    ]);
    const all = [...readAll(cases, name)];
    return new Map(
      all.map(([key, { required: _, meta, ...property }]) => {
        const kept =
          (meta as { rudderstack?: ReadonlyMap<string, YamlValue> } | undefined)?.rudderstack ?? [];
        return [key, { ...property, meta: { rudderstack: new Map([...kept, ['variant', true]]) } }];
      }),
    );
  }

  return {
    readAll,
    readVariants,
    definitions: () =>
      new Map(
        [...catalog.customTypes.values()].map((node) => {
          const name = typeName(node);
          // A `meta` of its own would be lent to every property of the type.
          const { meta: _, ...fields } = readFields(node, name);
          const variants = field(node, 'variants');
          if (variants !== null) {
            const what = 'which keys go with which value ("variants")';
            losses.push({ kind: 'unchecked', what, subject: { is: 'property', name }, at: variants.at });
          }
          const properties = new Map([
            ...(variants === null ? [] : readVariants(variants, name)),
            ...readAll(itemsField(node, 'properties') ?? [], name),
          ]);
          const open = { additionalProperties: true };
          return [name, { ...fields, ...(properties.size > 0 && { properties, ...open }) }];
        }),
      ),
    keptOfTypes: () =>
      new Map(
        [...catalog.customTypes.values()].map((node): [string, YamlValue] => [
          typeName(node),
          keptOf(node, TYPE_FIELDS),
        ]),
      ),
    unused: () => [...catalog.properties].filter(([id]) => !used.has(id)).map(([, node]) => node),
  };
}

function typeName(node: DocumentNode): string {
  return textField(node, 'name') ?? textField(node, 'id') ?? '';
}

function keptOf(node: DocumentNode, read: readonly string[]): ReadonlyMap<string, YamlValue> {
  const rest = [...entriesOf(node).values()].filter(({ key }) => !read.includes(key));
  return new Map(rest.map(({ key, value }) => [key, plainValue(value) as YamlValue]));
}
