import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocuments } from '../../../src/document/read-document.ts';
import { exportAvo } from '../../../src/plan/exchange/avo/export-avo.ts';
import { importAvo } from '../../../src/plan/exchange/avo/import-avo.ts';
import type { Export, Import } from '../../../src/plan/exchange/exchange.ts';
import { exportJsonSchema } from '../../../src/plan/exchange/json-schema/export-json-schema.ts';
import { importJsonSchema } from '../../../src/plan/exchange/json-schema/import-json-schema.ts';
import type { Loss } from '../../../src/plan/exchange/losses.ts';
import { exportMixpanel, importMixpanel } from '../../../src/plan/exchange/mixpanel/mixpanel.ts';
import { exportRudderstack } from '../../../src/plan/exchange/rudderstack/export-rudderstack.ts';
import { importRudderstack } from '../../../src/plan/exchange/rudderstack/import-rudderstack.ts';
import { exportSegment } from '../../../src/plan/exchange/segment/export-segment.ts';
import { importSegment } from '../../../src/plan/exchange/segment/import-segment.ts';
import type { PlanData } from '../../../src/plan/plan-data.ts';
import { writePlan } from '../../../src/plan/write-plan.ts';
import { loadFiles, shown } from '../plan-folder.ts';
import { withoutPlaces } from './plan-text.ts';
import { sayablePlan } from './sayable-plan.ts';

const FORMATS: readonly [name: string, exportPlan: Export, importPlan: Import][] = [
  ['segment', exportSegment, importSegment],
  ['json-schema', exportJsonSchema, importJsonSchema],
  ['mixpanel', exportMixpanel, importMixpanel],
  ['avo', exportAvo, importAvo],
  ['rudderstack', exportRudderstack, importRudderstack],
];

function load(data: PlanData) {
  const { plan, problems } = loadFiles({ 'plan.yaml': writePlan(data) });
  expect(problems.map(shown)).toEqual([]);
  return plan!;
}

/** Half of the plans say little besides what a format can say: else hardly one would come back whole. */
test.each(FORMATS)('what %s says of a plan comes back, or it is said what does not', (name, write, read) => {
  let whole = 0;
  fc.assert(
    fc.property(sayablePlan(name), (data) => {
      const plan = load(data);
      const losses: Loss[] = [];
      const roots = write(plan, losses).flatMap(({ name, text }) => {
        const { roots, problems } = readDocuments(new TextEncoder().encode(text), name);
        expect(problems.map(shown)).toEqual([]);
        return roots;
      });
      const back: Loss[] = [];
      const again = load(read(roots, back));
      if (losses.some(({ kind }) => kind !== 'note')) return;
      whole += 1;
      expect(back.filter(({ kind }) => kind === 'lost' || kind === 'changed')).toEqual([]);
      // RudderStack wants an id for everything, which the plan then keeps.
      const ignored = name === 'rudderstack' ? ['meta'] : [];
      expect(withoutPlaces(again, ignored)).toEqual(withoutPlaces(plan, ignored));
    }),
    { numRuns: 100 },
  );
  expect(whole).toBeGreaterThan(8);
});
