/** The formats that a plan can be made of. */
import { importAvo } from './avo/import-avo.ts';
import type { Import } from './exchange.ts';
import type { ImportFormat } from './formats.ts';
import { importAmplitude } from './import-amplitude.ts';
import { importAnalyzeTracking } from './import-analyze-tracking.ts';
import { importJsonSchema } from './json-schema/import-json-schema.ts';
import { importMixpanel } from './mixpanel/mixpanel.ts';
import { importRudderstack } from './rudderstack/import-rudderstack.ts';
import { importSegment } from './segment/import-segment.ts';

export const IMPORTS: Readonly<Record<ImportFormat, Import>> = {
  segment: importSegment,
  rudderstack: importRudderstack,
  avo: importAvo,
  'json-schema': importJsonSchema,
  mixpanel: importMixpanel,
  amplitude: importAmplitude,
  'analyze-tracking': importAnalyzeTracking,
};
