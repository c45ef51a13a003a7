import ts from 'typescript';
import { expect, it } from 'vitest';
import { exportTypescript } from '../../../src/plan/exchange/typescript/export-typescript.ts';
import { planOf } from '../plan-folder.ts';

const PLAN = `version: 1
name: Acme Shop
common:
  initiator: { type: string, enum: [user, system], required: true }
  display_format: { type: string, required: true, sources: [web] }
events:
  Order Completed:
    description: "An order */ went through"
    owner: checkout
    properties:
      order_id: string!
      total: number!
      products: { type: array, items: { type: object, properties: { sku: string!, price: number } } }
      coupon: { type: [string, "null"] }
      kind: { enum: [gift, 1, null, { a: [b] }] }
      "odd key\\u2028": string
      at: { type: string, format: date-time }
      old: { type: string, deprecated: { replacedBy: coupon } }
  Cart Viewed: {}
  Cart Emptied: { additionalProperties: true, versions: { 2: { properties: { why: string! } } } }
  "Experiment * Shown": { properties: { variant: string! } }
  "Experiment Banner * Shown": { properties: { color: string! } }
  "\`\${x}\` * Seen": {}
identify: { traits: { email: { type: string, pii: true }, age: integer } }
group: { traits: { name: string! } }
pages: { Product: { properties: { sku: string! } }, Home: {} }
`;

/** A client with signatures such as Segment's SDK has. */
const CLIENT = `
import type { Planned } from './tracking-plan';
type Callback = (context: object) => void;
type Later = Promise<{ id: number }>;
declare class Client {
  track(...args: [event: string | { event: string }, properties?: Record<string, any> | Callback, options?: object | Callback, callback?: Callback]): Later;
  identify(...args: [id?: string | null | object | Callback, traits?: object | Callback | null, options?: object]): Later;
  group(...args: [id?: string | null | object | Callback, traits?: object | Callback | null]): Later;
  page(...args: [category?: string | null | object, name?: string | object | null, properties?: object | null]): Later;
  reset(): void;
}
const analytics: Planned<Client> = new Client();
declare const anyText: string;
`;

const RIGHT = [
  `const later: Later = analytics.track('Order Completed', { initiator: 'user', order_id: '1', total: 3, coupon: null, at: new Date() })`,
  `analytics.track('Order Completed', { initiator: 'user', order_id: '1', total: 3, products: [{ sku: 'a' }], kind: { a: ['b'] } }, {}, () => {})`,
  `analytics.track('Cart Viewed', { initiator: 'system', display_format: 'web' })`,
  `analytics.track('Cart Emptied', { initiator: 'user', anything: 1 })`,
  `analytics.track('Cart Emptied', { initiator: 'user', why: 'full' })`,
  `analytics.track('Experiment Price Shown', { initiator: 'user', variant: 'b' })`,
  `analytics.track('Experiment Banner Top Shown', { initiator: 'user', color: 'red' })`,
  'analytics.track("`${x}` that Seen", { initiator: "user" })',
  `analytics.track({ userId: '1', event: 'Cart Viewed', properties: { initiator: 'user' } })`,
  `analytics.identify('1', { email: 'a@acme.test' })`,
  `analytics.identify({ age: 3 })`,
  `analytics.group('1', { name: 'Acme' })`,
  `analytics.page()`,
  `analytics.page('Product', { sku: '1' })`,
  `analytics.page('Shop', 'Product', { sku: '1' })`,
  `analytics.page('Home')`,
  `analytics.reset()`,
];

const WRONG = [
  `analytics.track('Nope')`,
  `analytics.track(anyText, { initiator: 'user' })`,
  `analytics.track('Cart Viewed')`,
  `analytics.track('Cart Viewed', { initiator: 'me' })`,
  `analytics.track('Cart Viewed', { initiator: 'user', extra: 1 })`,
  `analytics.track('Order Completed', { initiator: 'user', order_id: 1, total: 3 })`,
  `analytics.track('Order Completed', { initiator: 'user', order_id: '1' })`,
  `analytics.track('Order Completed', { initiator: 'user', order_id: '1', total: 3, products: [{ price: 1 }] })`,
  `analytics.track('Order Completed', { initiator: 'user', order_id: '1', total: 3, kind: 'toy' })`,
  `analytics.track('Experiment Price Shown', { initiator: 'user' })`,
  `analytics.track('Experiment Banner Top Shown', { initiator: 'user', variant: 'b' })`,
  `analytics.track({ userId: '1', event: 'Cart Viewed' })`,
  `analytics.track({ userId: '1', event: 'Cart Viewed', properties: { initiator: 'user', extra: 2 } })`,
  `analytics.identify('1', { emial: 'a@acme.test' })`,
  `analytics.identify({ age: 'three' })`,
  `analytics.group('1', {})`,
  `analytics.page('Product')`,
  `analytics.page('Home', { extra: 1 })`,
  `analytics.page('Nope')`,
];

it('takes what is planned, and nothing else', () => {
  const lines = CLIENT.split('\n').length - 1;
  const source = `${CLIENT}${[...RIGHT, ...WRONG].join(';\n')};\nexport {};\n`;
  const types = exportTypescript(planOf(PLAN), [])[0].text;
  const reported = compile({ '/use.ts': source, '/tracking-plan.d.ts': types });
  expect(reported.filter(({ file }) => file !== '/use.ts')).toEqual([]);
  const linesWithErrors = new Set(reported.map(({ line }) => line - lines));
  const isRefused = [...RIGHT, ...WRONG].map((call, index) => [call, linesWithErrors.has(index)]);
  expect(isRefused).toEqual([...RIGHT.map((call) => [call, false]), ...WRONG.map((call) => [call, true])]);
});

it('is types of an empty plan, too', () => {
  const types = exportTypescript(planOf('version: 1\nevents: {}\npages: {}\n'), [])[0].text;
  const source = `import type { TrackName, PageName } from './tracking-plan';\nexport const none: [TrackName, PageName][] = [];`;
  expect(compile({ '/use.ts': source, '/tracking-plan.d.ts': types })).toEqual([]);
});

it('tells editors what is said of events and properties', () => {
  const { text } = exportTypescript(planOf(PLAN), [])[0];
  expect(text).toContain('An order *\\/ went through\n   * Owner: checkout.\n');
  expect(text).toContain('/** Personal data. */\n  email?: string;');
  expect(text).toContain('/** Required from web. */\n    display_format?: string;');
  expect(text).toContain('/** @deprecated Use "coupon". */\n    old?: string;');
});

/** The errors of these files, which are all that there is but for TypeScript's own library. */
function compile(files: Readonly<Record<string, string>>) {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    lib: ['lib.es2022.d.ts'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => file in files || fileExists(file);
  host.readFile = (file) => files[file] ?? readFile(file);
  host.getSourceFile = (file, ...rest) =>
    file in files
      ? ts.createSourceFile(file, files[file]!, ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => ({
    file: file?.fileName,
    line: file === undefined ? 0 : ts.getLineAndCharacterOfPosition(file, start!).line,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}
