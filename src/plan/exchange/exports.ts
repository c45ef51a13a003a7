/** The formats that a plan can be written in. */
import { exportAvo } from './avo/export-avo.ts';
import type { Export } from './exchange.ts';
import type { ExportFormat } from './formats.ts';
import { exportJsonSchema } from './json-schema/export-json-schema.ts';
import { exportMixpanel } from './mixpanel/mixpanel.ts';
import { exportRudderstack } from './rudderstack/export-rudderstack.ts';
import { exportSegment } from './segment/export-segment.ts';
import { exportCsv } from './table/export-csv.ts';
import { exportMarkdown } from './table/export-markdown.ts';
import { exportTypescript } from './typescript/export-typescript.ts';

export const EXPORTS: Readonly<Record<ExportFormat, Export>> = {
  segment: exportSegment,
  rudderstack: exportRudderstack,
  avo: exportAvo,
  'json-schema': exportJsonSchema,
  mixpanel: exportMixpanel,
  typescript: exportTypescript,
  markdown: exportMarkdown,
  csv: exportCsv,
};
