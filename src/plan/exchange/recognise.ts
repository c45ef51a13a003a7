/** Which format a file is in, by what is in it. */
import { entriesOf, field, textField } from '../../document/fields.ts';
import type { DocumentNode } from '../../document/node.ts';
import type { ImportFormat } from './formats.ts';
import { isAmplitudeRow } from './import-amplitude.ts';
import { lexiconEntries } from './mixpanel/mixpanel.ts';

/** The format of a document; `tracklint` where it is a plan already, null where it can't be told. */
export function recognise(root: DocumentNode): ImportFormat | 'tracklint' | null {
  if (lexiconEntries(root) !== null) return 'mixpanel';
  if (root.kind === 'list') return recogniseList(root.items);
  const has = (...names: string[]) => names.every((name) => entriesOf(root).has(name));
  const body = field(root, 'data') ?? root;
  const rules = field(body, 'rules');
  if (has('kind', 'spec') || (textField(root, 'version') ?? '').startsWith('rudder/')) return 'rudderstack';
  if (rules?.kind === 'list' || field(rules, 'events') !== null) return 'segment';
  const events = field(root, 'events');
  if (events?.kind === 'list') return 'avo';
  if (events?.kind === 'map' && has('source') && everyEventHas(events, 'implementations'))
    return 'analyze-tracking';
  if (
    has('$schema') ||
    has('definitions', 'title') ||
    has('$defs') ||
    field(field(root, 'schema'), 'events') !== null
  ) {
    return isPlan(root) ? 'tracklint' : 'json-schema';
  }
  if (textField(root, 'type') === 'object' && has('properties')) return 'json-schema';
  return isPlan(root) ? 'tracklint' : null;
}

function recogniseList(items: readonly DocumentNode[]): ImportFormat | null {
  const [first] = items;
  if (first === undefined) return null;
  if (isAmplitudeRow(first)) return 'amplitude';
  const has = (...names: string[]) => names.every((name) => entriesOf(first).has(name));
  if (has('jsonSchema') || has('type', 'version')) return 'segment';
  return has('properties') || has('$schema') ? 'json-schema' : null;
}

function everyEventHas(events: DocumentNode, name: string): boolean {
  return [...entriesOf(events).values()].every(({ value }) => entriesOf(value).has(name));
}

function isPlan(root: DocumentNode): boolean {
  const sections = ['events', 'common', 'identify', 'group', 'pages', 'screens', 'include', 'definitions'];
  return textField(root, 'version') === '1' && sections.some((section) => entriesOf(root).has(section));
}
