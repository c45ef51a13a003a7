/**
 * The CSV files of Amplitude Data to plan data: one of events and property groups with their properties, one of user
 * properties. Facts: Amplitude's page on CSV import and export. Columns are known by their words, in whatever case.
 */
import { entriesOf, textOf } from '../../document/fields.ts';
import type { DocumentNode } from '../../document/node.ts';
import type { YamlValue } from '../../document/write-yaml.ts';
import type { EventData, PlanData, PropertyFields } from '../plan-data.ts';
import type { Import, Writable } from './exchange.ts';
import type { Loss } from './losses.ts';
import { noteWildcard } from './wildcard.ts';

/** The columns of a row that belong to the event or group, and those that belong to the property. */
const OBJECT_COLUMNS = ['action', 'object type', 'object name', 'object owner', 'object description', 'tags'];
const isOfEvent = (column: string) =>
  OBJECT_COLUMNS.includes(column) || column.startsWith('event ') || column === 'property group names';
const TYPES = new Set(['string', 'number', 'boolean']);
const OF_NUMBERS = {
  'number property value min': 'minimum',
  'number property value max': 'maximum',
} as const;
const OF_TEXTS = {
  'string property value min length': 'minLength',
  'string property value max length': 'maxLength',
} as const;

/** Whether these are the columns of one of Amplitude's files. */
export function isAmplitudeRow(row: DocumentNode): boolean {
  const columns = new Set([...entriesOf(row).keys()].map(columnName));
  return (columns.has('object type') && columns.has('object name')) || columns.has('property value type');
}

interface Row {
  readonly node: DocumentNode;
  /** The text of a cell, trimmed: exports lead with tabs. Empty where there is none. */
  cell(column: string): string;
  /** The cells that have not been asked for, of columns that are about the event, or about the property. */
  rest(ofEvent: boolean): ReadonlyMap<string, YamlValue>;
}

type Properties = Map<string, PropertyFields>;

export const importAmplitude: Import = (roots, losses) => {
  const rows = roots.flatMap((root) => (root.kind === 'list' ? root.items : [])).map(rowOf);
  const events = new Map<string, Writable<EventData>>();
  const groups = new Map<string, Properties>();
  const groupsOf = new Map<string, Set<string>>();
  const properties = new Map<string, Properties>();
  const traits: Properties = new Map();
  let current: { readonly type: string; readonly name: string } | null = null;
  /** Whether the rows that follow belong to an event that is left out. */
  let skips = false;

  for (const row of rows) {
    const name = row.cell('object name');
    if (name !== '') {
      current = { type: row.cell('object type').toLowerCase(), name };
      skips = false;
    }
    const key = row.cell('event property name') || row.cell('property name');
    const isOfUser = row.cell('property type').toLowerCase() === 'user property';
    if (isLeftOut(row, name || key, losses)) {
      if (name !== '') current = null;
      skips ||= name !== '';
      continue;
    }
    if (isOfUser) {
      if (key !== '') traits.set(key, propertyOf(row, `identify.${key}`, losses));
      continue;
    }
    if (current === null) {
      if (!skips && key !== '') {
        const what = 'all that is said, of no event before it,';
        losses.push({ kind: 'lost', what, subject: { is: 'row', name: key }, at: row.node.at });
      }
      continue;
    }
    const isGroup = current.type === 'property group';
    const keys = isGroup ? groups : properties;
    if (!keys.has(current.name)) keys.set(current.name, new Map());
    if (!isGroup) {
      if (!events.has(current.name)) events.set(current.name, {});
      if (name !== '') Object.assign(events.get(name)!, eventFields(row, name, losses));
      const added = groupsOf.get(current.name) ?? new Set<string>();
      for (const group of listOf(row.cell('property group names'))) added.add(group);
      groupsOf.set(current.name, added);
    }
    if (key !== '') keys.get(current.name)!.set(key, propertyOf(row, `${current.name}.${key}`, losses));
  }

  const data: Writable<PlanData> = {};
  if (events.size > 0 || traits.size === 0) {
    data.events = new Map(
      [...events].map(([name, event]) => {
        const own = properties.get(name)!;
        const lent = [...groupsOf.get(name)!].flatMap((group) => [...(groups.get(group) ?? [])]);
        const all = new Map([...lent, ...own]);
        return [name, { ...event, ...(all.size > 0 && { properties: all }) }];
      }),
    );
  }
  if (traits.size > 0) data.identify = { traits };
  return data;
};

/** Amplitude ignores what is unexpected, blocked or deleted, and removes what it is told to: it is not planned. */
function isLeftOut(row: Row, name: string, losses: Loss[]): boolean {
  const action = row.cell('action').toLowerCase();
  if (action !== 'ignore' && action !== 'remove') return false;
  const what = `all that is said, by the action "${action}",`;
  losses.push({ kind: 'lost', what, subject: { is: 'row', name }, at: row.node.at });
  return true;
}

function eventFields(row: Row, name: string, losses: Loss[]): EventData {
  noteWildcard(name, row.node.at, losses);
  const description = row.cell('object description');
  const owner = row.cell('object owner');
  const groups = listOf(row.cell('property group names'));
  const rest = new Map(row.rest(true));
  if (groups.length > 0) rest.set('property group names', groups);
  return {
    ...(description !== '' && { description }),
    ...(owner !== '' && { owner }),
    ...(rest.size > 0 && { meta: { amplitude: rest } }),
  };
}

function propertyOf(row: Row, name: string, losses: Loss[]): PropertyFields {
  const isArray = isTrue(row.cell('property is array'));
  const value = valueFields(row, name, losses);
  const description = row.cell('property description');
  const required = isTrue(row.cell('property required'));
  const fields: PropertyFields = {
    ...(isArray
      ? {
          type: 'array',
          ...(Object.keys(value).length > 0 && { items: value }),
          ...numbers(row, name, losses, { 'array min items': 'minItems', 'array max items': 'maxItems' }),
          ...(isTrue(row.cell('array unique items')) && { uniqueItems: true }),
        }
      : value),
    ...(required && { required }),
    ...(description !== '' && { description }),
  };
  const rest = row.rest(false);
  return rest.size === 0 ? fields : { ...fields, meta: { amplitude: rest } };
}

function valueFields(row: Row, name: string, losses: Loss[]): PropertyFields {
  const type = row.cell('property value type').toLowerCase();
  if (type === 'enum') {
    const values = listOf(row.cell('enum values'));
    return values.length === 0 ? {} : { enum: values };
  }
  if (type === 'const') return { const: row.cell('const value') };
  if (type !== '' && type !== 'any' && !TYPES.has(type)) {
    const subject = { is: 'property' as const, name };
    losses.push({ kind: 'lost', what: `the type "${type}"`, subject, at: row.node.at });
  }
  if (!TYPES.has(type)) return {};
  const pattern = type === 'string' ? row.cell('property regex') : '';
  return {
    type: type === 'number' && isTrue(row.cell('number is integer')) ? 'integer' : (type as 'string'),
    ...(pattern !== '' && { pattern }),
    ...numbers(row, name, losses, type === 'number' ? OF_NUMBERS : type === 'string' ? OF_TEXTS : {}),
  };
}

type Limit = 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems';

/** The numbers in these columns, as the keywords beside them. */
function numbers(
  row: Row,
  name: string,
  losses: Loss[],
  columns: Readonly<Record<string, Limit>>,
): Pick<PropertyFields, Limit> {
  const found: { [K in Limit]?: number } = {};
  for (const [column, keyword] of Object.entries(columns)) {
    const cell = row.cell(column);
    if (cell === '') continue;
    if (Number.isFinite(Number(cell))) found[keyword] = Number(cell);
    else
      losses.push({
        kind: 'lost',
        what: `"${column}" that is no number`,
        subject: { is: 'property', name },
        at: row.node.at,
      });
  }
  return found;
}

function isTrue(cell: string): boolean {
  return cell.toLowerCase() === 'true';
}

function listOf(cell: string): readonly string[] {
  const items = cell.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}

function columnName(column: string): string {
  return column.trim().toLowerCase().replace(/\s+/g, ' ');
}

function rowOf(node: DocumentNode): Row {
  const cells = new Map(
    [...entriesOf(node).values()].map(({ key, value }): [string, string] => [
      columnName(key),
      textOf(value)?.trim() ?? '',
    ]),
  );
  const asked = new Set<string>();
  return {
    node,
    cell: (column) => {
      asked.add(column);
      return cells.get(column) ?? '';
    },
    rest: (ofEvent) =>
      new Map(
        [...cells].filter(
          ([column, cell]) => !asked.has(column) && cell !== '' && isOfEvent(column) === ofEvent,
        ),
      ),
  };
}
