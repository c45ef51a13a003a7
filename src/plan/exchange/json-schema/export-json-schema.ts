/**
 * A plan to one JSON Schema (draft 7) of the messages that it allows, as Segment's libraries send them:
 * `{ type: "track", event, properties }`, `{ type: "identify", traits }`, `{ type: "page", name, properties }`.
 */
import { type JsonValue, writeJson } from '../../../document/write-json.ts';
import type { PlanEvent, PlanShape } from '../../plan.ts';
import type { Export } from '../exchange.ts';
import { metaOf } from '../meta.ts';
import { repeatCommon } from '../repeat-common.ts';
import { type Fact, SCHEMA_FACTS, unsaid } from '../unsaid.ts';
import type { Dialect } from './read-schema.ts';
import { DRAFT_7, writeShape } from './write-schema.ts';

const SAYS: readonly Fact[] = [
  ...SCHEMA_FACTS,
  'plan name',
  'plan description',
  'common',
  'identify',
  'group',
  'pages',
  'screens',
  'deprecated',
  'versions',
  'property deprecated',
];

export const JSON_SCHEMA: Dialect = { open: true };

export const exportJsonSchema: Export = (plan, losses) => {
  losses.push(...unsaid(plan, SAYS, ['jsonSchema', 'schema']));
  const { events, identify, group, pages, screens } = repeatCommon(plan, losses);
  const messages = [
    ...events.flatMap((event) => namedMessages('track', 'event', event)),
    ...(identify === null ? [] : [message('identify', null, identify, { title: 'identify' })]),
    ...(group === null ? [] : [message('group', null, group, { title: 'group' })]),
    ...[...(pages?.values() ?? [])].flatMap((page) => namedMessages('page', 'name', page)),
    ...[...(screens?.values() ?? [])].flatMap((screen) => namedMessages('screen', 'name', screen)),
  ];
  const text = writeJson({
    $schema: DRAFT_7,
    title: plan.name ?? undefined,
    description: plan.description ?? undefined,
    ...Object.fromEntries(metaOf(plan.meta, 'jsonSchema')),
    anyOf: messages,
  });
  return [{ name: 'tracking-plan.schema.json', text }];
};

function namedMessages(type: string, nameField: string, event: PlanEvent): JsonValue[] {
  const name = { [nameField]: event.isPattern ? { pattern: patternOf(event.name) } : { const: event.name } };
  const deprecated = event.deprecated === null ? {} : { deprecated: true };
  return [
    message(type, name, event, { title: event.name, ...deprecated }),
    ...[...event.versions].map(([number, version]) =>
      message(type, name, version, { title: event.name, $comment: `version ${number}` }),
    ),
  ];
}

function message(
  type: string,
  name: Record<string, JsonValue> | null,
  shape: PlanShape,
  annotations: Record<string, JsonValue>,
): JsonValue {
  const payload = name === null ? 'traits' : 'properties';
  const isRequired = [...shape.properties.values()].some((property) => property.required);
  return {
    ...annotations,
    description: shape.description ?? undefined,
    ...Object.fromEntries(metaOf(shape.meta, 'jsonSchema')),
    type: 'object',
    properties: {
      type: { const: type },
      ...name,
      [payload]: writeShape(shape, JSON_SCHEMA, metaOf(shape.meta, 'schema')),
    },
    required: ['type', ...Object.keys(name ?? {}), ...(isRequired ? [payload] : [])],
  };
}

/** A regular expression for a name in which `*` stands for one or more characters. */
function patternOf(name: string): string {
  const literals = name.split('*').map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return `^${literals.join('[^]+')}$`;
}
