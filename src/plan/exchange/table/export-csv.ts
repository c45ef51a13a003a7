/** A plan to a CSV file (RFC 4180) with a row for each event and each property, for spreadsheets. */
import type { PlanEvent, PlanProperty, PlanShape } from '../../plan.ts';
import type { Export } from '../exchange.ts';
import type { Loss } from '../losses.ts';
import { unsaid } from '../unsaid.ts';
import { constraintTexts, DESCRIBED, deprecationText, propertyRows, typeText } from './describe.ts';

const COLUMNS = [
  'Kind',
  'Event',
  'Version',
  'Property',
  'Type',
  'Required',
  'Constraints',
  'Description',
  'Owner',
  'Sources',
  'Status',
  'Deprecated',
  'PII',
] as const;
type Row = { readonly [column in (typeof COLUMNS)[number]]?: string };

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;

export const exportCsv: Export = (plan, losses) => {
  losses.push(...unsaid(plan, DESCRIBED, []));
  const rows: Row[] = [
    ...propertyRowsOf({ Kind: 'common' }, plan.common),
    ...plan.events.flatMap((event) => eventRows('track', event)),
    ...(plan.identify === null ? [] : shapeRows({ Kind: 'identify' }, plan.identify)),
    ...(plan.group === null ? [] : shapeRows({ Kind: 'group' }, plan.group)),
    ...[...(plan.pages?.values() ?? [])].flatMap((page) => eventRows('page', page)),
    ...[...(plan.screens?.values() ?? [])].flatMap((screen) => eventRows('screen', screen)),
  ];
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(',')),
  ];
  noteFormulas(rows, losses);
  return [{ name: 'tracking-plan.csv', text: `${lines.join('\r\n')}\r\n` }];
};

function eventRows(kind: string, event: PlanEvent): Row[] {
  const head: Row = { Kind: kind, Event: event.name };
  const own: Row = {
    Owner: event.owner ?? '',
    Sources: event.sources?.join(', ') ?? '',
    Status: event.status,
    Deprecated: event.deprecated === null ? '' : deprecationText(event.deprecated) || 'yes',
  };
  return [
    ...shapeRows(head, event, own),
    ...[...event.versions].flatMap(([number, version]) =>
      shapeRows({ ...head, Version: String(number) }, version),
    ),
  ];
}

function shapeRows(head: Row, shape: PlanShape, own: Row = {}): Row[] {
  const open = shape.additionalProperties ? 'other keys are allowed' : '';
  return [
    { ...head, ...own, Constraints: open, Description: shape.description ?? '' },
    ...propertyRowsOf(head, shape.properties),
  ];
}

function propertyRowsOf(head: Row, properties: PlanShape['properties']): Row[] {
  return propertyRows(properties).map(({ path, property }) => ({
    ...head,
    Property: path,
    ...cellsOf(property),
  }));
}

function cellsOf({ schema, required, description, sources, deprecated, pii }: PlanProperty): Row {
  return {
    Type: typeText(schema),
    Required: required ? 'yes' : 'no',
    Constraints: constraintTexts(schema).join('; '),
    Description: description ?? '',
    Sources: sources?.join(', ') ?? '',
    Deprecated: deprecated === null ? '' : deprecationText(deprecated) || 'yes',
    PII: pii ? 'yes' : '',
  };
}

/** A cell that would be a formula becomes a text: spreadsheets hide an apostrophe in front. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function noteFormulas(rows: readonly Row[], losses: Loss[]): void {
  for (const row of rows) {
    if (!Object.values(row).some((text) => FORMULA.test(text))) continue;
    const name = [row.Event ?? row.Kind, row.Property].filter((part) => part !== undefined).join('.');
    const what = 'what a spreadsheet would take for a formula, now behind an apostrophe,';
    losses.push({ kind: 'changed', what, subject: { is: 'row', name }, at: null });
  }
}
