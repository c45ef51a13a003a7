/** Mixpanel's Lexicon schemas, as its API takes (`entries`) and gives (`results`) them, to plan data and back. */
import { entriesOf, field, textField } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';
import { type JsonValue, writeJson } from '../../../document/write-json.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { PlanShape } from '../../plan.ts';
import type { EventData, PlanData, VersionData } from '../../plan-data.ts';
import type { Export, Import } from '../exchange.ts';
import type { Dialect } from '../json-schema/read-schema.ts';
import { readShape } from '../json-schema/read-shape.ts';
import { DRAFT_7, writeShape } from '../json-schema/write-schema.ts';
import type { Loss } from '../losses.ts';
import { metaOf } from '../meta.ts';
import { repeatCommon } from '../repeat-common.ts';
import { type Fact, SCHEMA_FACTS, unsaid } from '../unsaid.ts';
import { noteWildcard, noteWildcards } from '../wildcard.ts';

const MIXPANEL: Dialect = { open: true };

/** The name under which Mixpanel keeps the properties of users. */
const USER = '$user';

const SAYS: readonly Fact[] = [...SCHEMA_FACTS, 'common', 'identify', 'property deprecated'];

/** Entries of an API response or request, or a bare list of them. */
export function lexiconEntries(root: DocumentNode): readonly DocumentNode[] | null {
  const list = root.kind === 'list' ? root : (field(root, 'entries') ?? field(root, 'results'));
  return list?.kind === 'list' && list.items.some((item) => field(item, 'schemaJson') !== null)
    ? list.items
    : null;
}

export const importMixpanel: Import = (roots, losses) => {
  const events = new Map<string, EventData>();
  const others: YamlValue[] = [];
  let identify: PlanData['identify'];
  for (const entry of roots.flatMap((root) => lexiconEntries(root) ?? [])) {
    const name = textField(entry, 'name') ?? '';
    const type = textField(entry, 'entityType');
    if (type === 'event' && !events.has(name)) {
      noteWildcard(name, entry.at, losses);
      events.set(name, shapeOf(entry, name, losses));
    } else if (type === 'profile' && identify === undefined) {
      const { properties, ...shape } = shapeOf(entry, 'identify', losses, name === USER ? null : name);
      identify = { ...shape, ...(properties && { traits: properties }) };
    } else {
      others.push(plainValue(entry) as YamlValue);
      losses.push({
        kind: 'unchecked',
        what: 'what is neither an event nor a user,',
        subject: { is: 'row', name: `${type} ${name}` },
        at: entry.at,
      });
    }
  }
  return {
    events,
    ...(identify && { identify }),
    ...(others.length > 0 && { meta: { mixpanel: { entries: others } } }),
  };
};

function shapeOf(
  entry: DocumentNode,
  name: string,
  losses: Loss[],
  profile: string | null = null,
): VersionData {
  const { properties, open, description, rest } = readShape(field(entry, 'schemaJson'), {
    name,
    dialect: MIXPANEL,
    losses,
  });
  rest.delete('$schema');
  const kept = new Map<string, YamlValue>();
  if (rest.size > 0) kept.set('schema', rest);
  if (profile !== null) kept.set('name', profile);
  for (const { key, value } of entriesOf(entry).values()) {
    if (!['entityType', 'name', 'schemaJson'].includes(key)) kept.set(key, plainValue(value) as YamlValue);
  }
  return {
    ...(description !== null && { description }),
    ...(properties && { properties }),
    ...(open && { additionalProperties: true }),
    ...(kept.size > 0 && { meta: { mixpanel: kept } }),
  };
}

export const exportMixpanel: Export = (plan, losses) => {
  losses.push(...unsaid(plan, SAYS, ['mixpanel', 'schema']));
  const { events, identify, meta } = repeatCommon(plan, losses);
  noteWildcards(events, losses);
  const entries = [
    ...events.map((event) => entryOf('event', event.name, event)),
    ...(identify === null ? [] : [entryOf('profile', USER, identify)]),
    ...((metaOf(meta, 'mixpanel').get('entries') ?? []) as JsonValue[]),
  ];
  return [{ name: 'lexicon.json', text: writeJson({ entries }) }];
};

function entryOf(entityType: string, name: string, shape: PlanShape): JsonValue {
  const { schema, ...kept } = Object.fromEntries(metaOf(shape.meta, 'mixpanel'));
  const { type: _, ...keys } = writeShape(shape, MIXPANEL, metaOf({ schema }, 'schema'));
  return {
    entityType,
    name,
    ...kept,
    schemaJson: { $schema: DRAFT_7, description: shape.description ?? undefined, ...keys },
  };
}
