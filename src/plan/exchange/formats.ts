/** The names of the formats of others, which the command line knows before it loads any of them. */

export const IMPORT_FORMATS = [
  'segment',
  'rudderstack',
  'avo',
  'json-schema',
  'mixpanel',
  'amplitude',
  'analyze-tracking',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const EXPORT_FORMATS = [
  'segment',
  'rudderstack',
  'avo',
  'json-schema',
  'mixpanel',
  'typescript',
  'markdown',
  'csv',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** As people call them, in messages. */
export const FORMAT_NAMES: Readonly<Record<ImportFormat | ExportFormat, string>> = {
  segment: 'Segment',
  rudderstack: 'RudderStack',
  avo: 'Avo',
  'json-schema': 'JSON Schema',
  mixpanel: 'Mixpanel',
  amplitude: 'Amplitude',
  'analyze-tracking': 'analyze-tracking',
  typescript: 'TypeScript',
  markdown: 'Markdown',
  csv: 'CSV',
};
