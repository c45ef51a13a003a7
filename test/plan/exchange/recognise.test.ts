import { expect, it } from 'vitest';
import { readCsv } from '../../../src/document/read-csv.ts';
import { readDocument } from '../../../src/document/read-document.ts';
import { recognise } from '../../../src/plan/exchange/recognise.ts';

it.each<[string | null, string]>([
  ['segment', '{ rules: [] }'],
  ['segment', '{ data: { rules: [], pagination: {} } }'],
  ['segment', '[{ key: A, type: TRACK, version: 1, jsonSchema: {} }]'],
  ['segment', '{ name: n, display_name: d, rules: { events: [] } }'],
  ['rudderstack', '{ version: rudder/v1, kind: events, metadata: {}, spec: {} }'],
  ['rudderstack', '{ version: rudder/0.1, kind: tp, spec: {} }'],
  ['avo', '{ name: n, events: [{ name: a, rules: {} }] }'],
  ['mixpanel', '[{ entityType: event, name: a, schemaJson: {} }]'],
  ['mixpanel', '{ results: [{ entityType: event, name: a, schemaJson: {} }], status: ok }'],
  ['json-schema', '{ $schema: "http://json-schema.org/draft-07/schema#", title: a, properties: {} }'],
  ['json-schema', '{ type: object, properties: {} }'],
  ['json-schema', '{ schema: { events: { a: {} } } }'],
  ['analyze-tracking', '{ version: 1, source: {}, events: { a: { implementations: [], properties: {} } } }'],
  ['tracklint', '{ version: 1, events: {} }'],
  ['tracklint', '{ version: 1, $schema: ./plan.json, events: {} }'],
  [null, '{ openapi: 3.1.0, paths: {} }'],
  [null, '[]'],
  [null, 'text'],
])('%s: %s', (format, text) => {
  expect(recognise(readDocument(new TextEncoder().encode(text), 'a.yaml').root!)).toBe(format);
});

it('amplitude: rows', () => {
  const { root } = readCsv(new TextEncoder().encode('Object Type,Object Name\nEvent,A\n'), 'a.csv');
  expect(recognise(root!)).toBe('amplitude');
  expect(recognise(readCsv(new TextEncoder().encode('a,b\n1,2\n'), 'a.csv').root!)).toBe(null);
});
