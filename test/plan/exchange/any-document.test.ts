import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocuments } from '../../../src/document/read-document.ts';
import { EXPORTS } from '../../../src/plan/exchange/exports.ts';
import { EXPORT_FORMATS, IMPORT_FORMATS } from '../../../src/plan/exchange/formats.ts';
import { IMPORTS } from '../../../src/plan/exchange/imports.ts';
import type { Loss } from '../../../src/plan/exchange/losses.ts';
import { recognise } from '../../../src/plan/exchange/recognise.ts';
import { writePlan } from '../../../src/plan/write-plan.ts';
import { loadFiles, shown } from '../plan-folder.ts';

const KEYS = (
  'rules data pagination next type key version jsonSchema properties traits context required additionalProperties items ' +
  'description labels deprecatedAt name display_name events identify group global enum const pattern format minimum ' +
  'minLength maxItems uniqueItems examples default deprecated $ref definitions $defs anyOf title $comment schema kind ' +
  'spec id event event_type property types item_type item_types config propConfig custom-types categories variants cases ' +
  'additional_properties display_name sources stakeholderDomains isOwner eventType variantName nameMapping index ' +
  'isSystemProperty pii isPii entityType schemaJson entries results metadata implementations source meta constructor a*b'
).split(' ');
const SCALARS = [
  'TRACK',
  'IDENTIFY',
  'PAGE',
  'COMMON',
  'track',
  'page',
  'identify',
  'event',
  'profile',
  '$user',
  'string',
  'any',
  'object',
  'array',
  'strnig',
  '#event:a',
  '#property:a',
  '#/events/g/a',
  '#custom-type:a',
  '#/definitions/a',
  'events',
  'properties',
  'tracking-plan',
  'a',
  'a*b',
  '',
  0,
  1,
  -1,
  1.5,
  true,
  false,
  null,
];

const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 8, withCrossShrink: true },
    fc.constantFrom(...SCALARS),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 7 }),
  ),
}));

test.each(IMPORT_FORMATS)('%s: any document makes a plan that can be read', (format) => {
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 3 }), (documents) => {
      const text = documents.map((document) => JSON.stringify(document)).join('\n---\n');
      const { roots } = readDocuments(new TextEncoder().encode(text), 'foreign.yaml');
      for (const root of roots) expect(recognise(root)).not.toBeUndefined();
      const losses: Loss[] = [];
      const { plan, problems } = loadFiles({ 'plan.yaml': writePlan(IMPORTS[format](roots, losses)) });
      expect(problems.map(shown)).toEqual([]);
      for (const target of EXPORT_FORMATS) expect(EXPORTS[target](plan!, [])[0].text).not.toBe('');
    }),
    // A reference that is no text.
    { numRuns: 300, examples: [[[{ $ref: {}, title: 'TRACK' }]]] },
  );
});
