/** A plan to the rules of a Segment tracking plan, as the Public API takes and gives them. */
import { type JsonValue, writeJson } from '../../../document/write-json.ts';
import type { Plan, PlanEvent, PlanProperty, PlanShape, Schema } from '../../plan.ts';
import type { Export } from '../exchange.ts';
import { DRAFT_7, writeShape } from '../json-schema/write-schema.ts';
import type { Loss, Subject } from '../losses.ts';
import { metaOf } from '../meta.ts';
import { type Fact, SCHEMA_FACTS, unsaid } from '../unsaid.ts';
import { noteWildcards } from '../wildcard.ts';
import { ANY_PLACE } from './import-segment.ts';
import { type Payload, SEGMENT } from './message-schema.ts';

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
  'property deprecated',
  'versions',
];

/** Limits of the Public API. */
const MAX_RULES_IN_A_REQUEST = 200;
const MAX_RULES = 2000;

type Kept = ReadonlyMap<string, JsonValue>;
interface Head {
  readonly type: string;
  readonly key?: string | undefined;
  readonly version?: number;
  readonly payload?: Payload;
}

export const exportSegment: Export = (plan, losses) => {
  losses.push(...unsaid(plan, SAYS, ['segment', 'schema']));
  const kept = metaOf(plan.meta, 'segment');
  const { rules: others = [], common: commonKept, ...rest } = Object.fromEntries(kept);
  const rules: JsonValue[] = [];
  if (plan.common.size > 0 || commonKept !== undefined) {
    const more = metaOf({ common: commonKept }, 'common');
    const additionalProperties = more.get('additionalProperties') === true;
    const description = more.get('description') as string | undefined;
    rules.push(
      rule(
        { properties: plan.common, additionalProperties, description: description ?? null },
        { type: 'COMMON' },
        withoutKeys(more, ['additionalProperties', 'description']),
      ),
    );
  }
  for (const event of plan.events) rules.push(...rulesOf(event, 'TRACK', 'event', losses));
  for (const [type, shape] of [
    ['IDENTIFY', plan.identify],
    ['GROUP', plan.group],
  ] as const) {
    if (shape !== null) rules.push(rule(shape, { type, payload: 'traits' }, metaOf(shape.meta, 'segment')));
  }
  for (const page of plan.pages?.values() ?? []) rules.push(...rulesOf(page, 'PAGE', 'page', losses));
  for (const screen of plan.screens?.values() ?? [])
    rules.push(...rulesOf(screen, 'SCREEN', 'screen', losses));
  rules.push(...(others as JsonValue[]));
  noteLimits(rules.length, losses);
  noteLookAheads(plan, losses);

  // The older API calls a path the name.
  const named = rest.name === undefined ? { name: plan.name } : { display_name: plan.name };
  const text = writeJson(withoutNulls({ ...named, description: plan.description, ...rest, rules }));
  return [{ name: 'tracking-plan.json', text }];
};

function rulesOf(event: PlanEvent, type: string, is: Subject['is'], losses: Loss[]): JsonValue[] {
  const key = type !== 'TRACK' && event.name === ANY_PLACE ? undefined : event.name;
  const kept = metaOf(event.meta, 'segment');
  const subject: Subject = { is, name: event.name };
  if (key !== undefined) noteWildcards([event], losses, is);
  if (event.deprecated !== null && !kept.has('deprecatedAt')) {
    losses.push({
      kind: 'lost',
      what: '"deprecated", which only Segment itself can set,',
      subject,
      at: null,
    });
  }
  const numbers = [...event.versions.keys()];
  const own = typeof kept.get('version') === 'number' ? (kept.get('version') as number) : firstFree(numbers);
  if (numbers.some((number) => number < own)) {
    losses.push({ kind: 'changed', what: `the version that comes first, now ${own},`, subject, at: null });
  }
  return [
    rule(event, { type, key, version: own }, kept),
    ...[...event.versions].map(([version, shape]) =>
      rule(shape, { type, key, version }, metaOf(shape.meta, 'segment')),
    ),
  ];
}

function firstFree(numbers: readonly number[]): number {
  let number = 1;
  while (numbers.includes(number)) number += 1;
  return number;
}

function rule(
  shape: Pick<PlanShape, 'properties' | 'additionalProperties' | 'description'>,
  { type, key, version = 1, payload = 'properties' }: Head,
  kept: Kept,
): JsonValue {
  const {
    labels,
    message,
    payload: payloadKept,
    version: keptVersion,
    context,
    traits,
    properties,
    ...rest
  } = Object.fromEntries(kept);
  const isRequired = [...shape.properties.values()].some((property) => property.required);
  const parts = { context: context ?? {}, traits: traits ?? {}, properties: properties ?? {} };
  const { properties: keys, ...keysSchema } = writeShape(
    shape,
    SEGMENT,
    metaOf({ payload: payloadKept }, 'payload'),
  );
  return {
    key,
    type,
    version: keptVersion ?? version,
    jsonSchema: {
      $schema: DRAFT_7,
      type: 'object',
      description: shape.description ?? undefined,
      labels,
      ...(isRequired && { required: [payload] }),
      ...Object.fromEntries(metaOf({ message }, 'message')),
      properties: {
        ...parts,
        [payload]: { ...keysSchema, ...(shape.properties.size > 0 && { properties: keys }) },
      },
    },
    ...rest,
  };
}

function withoutNulls(fields: Record<string, JsonValue>): JsonValue {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function withoutKeys(kept: Kept, keys: readonly string[]): Kept {
  return new Map([...kept].filter(([key]) => !keys.includes(key)));
}

function noteLimits(count: number, losses: Loss[]): void {
  const note = (what: string) => losses.push({ kind: 'note', what, subject: null, at: null });
  if (count > MAX_RULES) note(`${count} rules: a tracking plan of Segment holds at most ${MAX_RULES}`);
  if (count > MAX_RULES_IN_A_REQUEST) {
    note(
      `${count} rules: Segment takes at most ${MAX_RULES_IN_A_REQUEST} in one request, so send them in parts`,
    );
  }
}

/** Segment refuses patterns that look ahead. */
function noteLookAheads(plan: Plan, losses: Loss[]): void {
  const check = (schema: Schema, name: string): void => {
    if (schema.pattern?.includes('(?!')) {
      const what = 'Segment refuses the look-ahead "(?!" in the pattern';
      losses.push({ kind: 'note', what, subject: { is: 'property', name }, at: null });
    }
    if (schema.items !== undefined) check(schema.items, `${name}[]`);
    checkAll(schema.properties?.values() ?? [], name);
  };
  const checkAll = (properties: Iterable<PlanProperty>, name: string): void => {
    for (const property of properties) check(property.schema, `${name}.${property.name}`);
  };
  checkAll(plan.common.values(), 'common');
  checkAll(plan.identify?.properties.values() ?? [], 'identify');
  checkAll(plan.group?.properties.values() ?? [], 'group');
  for (const event of [...plan.events, ...(plan.pages?.values() ?? []), ...(plan.screens?.values() ?? [])]) {
    for (const shape of [event, ...event.versions.values()]) checkAll(shape.properties.values(), event.name);
  }
}
