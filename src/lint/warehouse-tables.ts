/**
 * Which keys share a table of a warehouse. Each Track event has one, and each other method one for all of its calls.
 * Objects become a column for each key inside of them, arrays a text. Source: as for the names of columns.
 */
import type { Span } from '../document/span.ts';
import type { Plan, PlanEvent, Schema } from '../plan/plan.ts';
import type { Call, Inventory, Method, Property, ValueShape } from '../scan/inventory.ts';
import { isAlwaysSent } from './key-problems.ts';
import { lintedCalls, variantsOf } from './linted-calls.ts';
import { type KeyOwner, keyOwners } from './planned-keys.ts';
import { columnOf } from './warehouse-column.ts';

export interface ColumnKey {
  readonly method: Method;
  /** Of a Track call; null for the table of a method. */
  readonly event: string | null;
  /** `siteId`, `author.name`. */
  readonly path: string;
  readonly column: string;
  readonly at: Span;
  /** False where a call can send several events, and the key may come along with others than this one only. */
  readonly certain: boolean;
}

const planned = new WeakMap<Plan, readonly ColumnKey[]>();

/** A text that is the same for keys of one table. */
export function tableOf({ method, event }: Pick<ColumnKey, 'method' | 'event'>): string {
  return JSON.stringify([method, event]);
}

/** What calls send, each key of a table as often as it is written. */
export function sentColumns(inventory: Inventory): readonly ColumnKey[] {
  return lintedCalls(inventory).flatMap((call) =>
    variantsOf(call).flatMap(({ names, properties }) => {
      const { method } = call;
      const events = method === 'track' ? names.map(({ value }) => value) : [null];
      return properties.flatMap((property) => {
        const certain = events.length === 1 || isAlwaysSent(property);
        const columns = columnsOfProperties([property], null).filter(({ column }) => !isOwnId(call, column));
        return events.flatMap((event) => columns.map((column) => ({ ...column, method, event, certain })));
      });
    }),
  );
}

/** Who identifies a user by an id, and sends the id as a trait as well, finds it in the column that the id has anyway. */
function isOwnId({ method, ids }: Call, column: string): boolean {
  return method === 'identify' && ids.userId !== 'never' && column === 'user_id';
}

/** What a plan holds; the common properties are in the table of every event. */
export function plannedColumns(plan: Plan): readonly ColumnKey[] {
  const known = planned.get(plan) ?? columnsOfPlan(plan);
  planned.set(plan, known);
  return known;
}

/** What calls send and the plan doesn't have, under that path: a planned key is judged in the plan, once. */
export function unplannedColumns(inventory: Inventory, plan: Plan | null): readonly ColumnKey[] {
  const sent = sentColumns(inventory);
  if (plan === null || sent.length === 0) return sent;
  const paths = new Set(plannedColumns(plan).map(({ path }) => path));
  return sent.filter(({ path }) => !paths.has(path));
}

function columnsOfPlan(plan: Plan): readonly ColumnKey[] {
  return keyOwners(plan).flatMap((owner) => {
    const columns = columnsOfSchema({ properties: owner.properties }, null);
    return tablesOf(owner, plan.events).flatMap((table) =>
      columns.map((column) => ({ ...column, ...table, certain: true })),
    );
  });
}

const METHOD_OF: Readonly<Record<KeyOwner['kind'], Method>> = {
  common: 'track',
  event: 'track',
  page: 'page',
  screen: 'screen',
  identify: 'identify',
  group: 'group',
};

function tablesOf(
  { kind, name }: KeyOwner,
  events: readonly PlanEvent[],
): readonly Pick<ColumnKey, 'method' | 'event'>[] {
  const method = METHOD_OF[kind];
  if (kind === 'common') return events.map((event) => ({ method, event: event.name }));
  return [{ method, event: kind === 'event' ? name : null }];
}

type Column = Pick<ColumnKey, 'path' | 'column' | 'at'>;

function columnsOfProperties(properties: readonly Property[], above: Column | null): readonly Column[] {
  return properties
    .filter((property) => property.undefined !== 'always')
    .flatMap((property) => columnsOfValue(property, below(above, property.name, property.at)));
}

function columnsOfValue(value: ValueShape, column: Column): readonly Column[] {
  return value.properties === null ? [column] : columnsOfProperties(value.properties, column);
}

function columnsOfSchema(schema: Schema, above: Column | null): readonly Column[] {
  return [...(schema.properties?.values() ?? [])].flatMap(({ name, at, schema: inner }) => {
    const column = below(above, name, at);
    return inner.properties === undefined ? [column] : columnsOfSchema(inner, column);
  });
}

function below(above: Column | null, name: string, at: Span): Column {
  if (above === null) return { path: name, column: columnOf(name), at };
  return { path: `${above.path}.${name}`, column: `${above.column}_${columnOf(name)}`, at };
}
