/** A plan to TypeScript types: a client of one of these accepts what is planned, and nothing else. Nothing of it runs. */
import type { Plan, PlanEvent, PlanShape } from '../../plan.ts';
import type { Export } from '../exchange.ts';
import { joinCommon } from '../repeat-common.ts';
import { type Fact, unsaid } from '../unsaid.ts';
import { comment, deprecationNotes, keysType, quotedKey, quotedText } from './value-type.ts';

const SAYS: readonly Fact[] = [
  'plan name',
  'plan description',
  'naming',
  'common',
  'identify',
  'group',
  'pages',
  'screens',
  'that there are no pages',
  'that there are no screens',
  'description',
  'additionalProperties',
  'owner',
  'sources',
  'status',
  'deprecated',
  'replacedBy',
  'reason',
  'versions',
  'property description',
  'property sources',
  'pii',
  'property deprecated',
  'property replacedBy',
  'property reason',
  'enum',
  'const',
  'items',
  'properties',
  'meta',
];

const ANY_TEXT = `\${string}`;

/** The methods that a client has of these types, in words of TypeScript. */
const CLIENT = `/** The methods of a client, as they are in a browser and, with a message as the only argument, on a server. */
type Message<Fields> = Fields & { readonly [key: string]: unknown };
type Rest<Properties> = Record<never, never> extends Properties
  ? [properties?: Properties, ...more: unknown[]]
  : [properties: Properties, ...more: unknown[]];
type WithProperties<Properties> = Record<never, never> extends Properties
  ? { readonly properties?: Properties }
  : { readonly properties: Properties };
type Result<Client, Method extends string> = Client extends {
  readonly [key in Method]: (...args: never[]) => infer Returned;
}
  ? Returned
  : unknown;
`;

export const exportTypescript: Export = (given, losses) => {
  losses.push(...unsaid(given, SAYS, []));
  const plan = joinCommon(given, (property) => property);
  const title = plan.name === null ? 'The tracking plan' : plan.name;
  const head = comment(
    [
      `${title}, as types. Written by \`tracklint plan export --to typescript\`: change the plan, not this file.`,
      ...(plan.description === null ? [] : [plan.description]),
      '',
      "import type { Planned } from './tracking-plan';",
      '',
      'export const analytics: Planned<AnalyticsBrowser> = AnalyticsBrowser.load({ writeKey });',
    ],
    '',
  );
  const parts = [
    `${head}\n${CLIENT}`,
    ...namedSection('Track', 'track', plan.events),
    ...namedSection('Page', 'page', plan.pages === null ? null : [...plan.pages.values()]),
    ...namedSection('Screen', 'screen', plan.screens === null ? null : [...plan.screens.values()]),
    ...traitsSection('Identify', plan.identify),
    ...traitsSection('Group', plan.group),
    client(plan),
    // Without it every type of the file would be exported.
    'export {};\n',
  ];
  return [{ name: 'tracking-plan.d.ts', text: parts.join('\n') }];
};

/** The events of a kind by name, those with a `*` apart, and which of them a name belongs to. */
function namedSection(kind: string, method: string, events: readonly PlanEvent[] | null): string[] {
  if (events === null) return [];
  const exact = events.filter((event) => !event.isPattern);
  const patterns = events
    .filter((event) => event.isPattern)
    .toSorted((a, b) => literalLength(b) - literalLength(a));
  const names = [`keyof ${kind}Events`, ...patterns.map(({ name }) => templateOf(name))].join(' | ');
  const choices = patterns
    .map(({ name }) => `  : Name extends ${templateOf(name)} ? ${kind}Patterns[${quotedText(name)}]\n`)
    .join('');
  return [
    `/** What each planned event of \`${method}\` carries. */\n${table(`${kind}Events`, exact)}`,
    ...(patterns.length === 0
      ? []
      : [`/** Names in which "*" stands for any text. */\n${table(`${kind}Patterns`, patterns)}`]),
    `export type ${kind}Name = ${names};\n`,
    `export type ${kind}Properties<Name> = Name extends keyof ${kind}Events ? ${kind}Events[Name]\n${choices}  : never;\n`,
  ];
}

function literalLength(event: PlanEvent): number {
  return event.name.replaceAll('*', '').length;
}

function templateOf(name: string): string {
  return `\`${name.replace(/[\\`]|\$\{/g, '\\$&').replaceAll('*', ANY_TEXT)}\``;
}

function table(name: string, events: readonly PlanEvent[]): string {
  const rows = events.map((event) => {
    const shapes: readonly PlanShape[] = [event, ...event.versions.values()];
    const type = shapes.map((shape) => keysType(shape, '  ')).join(' | ');
    return `${comment(eventNotes(event), '  ')}  ${quotedKey(event.name)}: ${type};\n`;
  });
  return `export interface ${name} {\n${rows.join('')}}\n`;
}

function eventNotes({ description, owner, sources, status, deprecated }: PlanEvent): string[] {
  return [
    ...(description === null ? [] : [description]),
    ...(owner === null ? [] : [`Owner: ${owner}.`]),
    ...(sources === null ? [] : [`Sources: ${sources.join(', ')}.`]),
    ...(status === 'planned' ? ['Planned, and not expected in code yet.'] : []),
    ...deprecationNotes(deprecated),
  ];
}

function traitsSection(kind: string, shape: PlanShape | null): string[] {
  if (shape === null) return [];
  const notes = comment(shape.description === null ? [] : [shape.description], '');
  return [`${notes}export type ${kind}Traits = ${keysType(shape, '')};\n`];
}

function client({ identify, group, pages, screens }: Plan): string {
  const methods = ['track'];
  let body = `  track<Name extends TrackName>(event: Name, ...rest: Rest<TrackProperties<Name>>): Result<Client, 'track'>;
  track<Name extends TrackName>(
    message: Message<{ readonly event: Name } & WithProperties<TrackProperties<Name>>>,
    ...more: unknown[]
  ): Result<Client, 'track'>;
`;
  for (const [method, kind, places] of [
    ['page', 'Page', pages],
    ['screen', 'Screen', screens],
  ] as const) {
    if (places === null) continue;
    methods.push(method);
    body += `  ${method}(): Result<Client, '${method}'>;
  ${method}<Name extends ${kind}Name>(name: Name, ...rest: Rest<${kind}Properties<Name>>): Result<Client, '${method}'>;
  ${method}<Name extends ${kind}Name>(
    category: string,
    name: Name,
    ...rest: Rest<${kind}Properties<Name>>
  ): Result<Client, '${method}'>;
  ${method}<Name extends ${kind}Name>(
    message: Message<{ readonly name: Name } & WithProperties<${kind}Properties<Name>>>,
    ...more: unknown[]
  ): Result<Client, '${method}'>;
`;
  }
  for (const [method, kind, shape] of [
    ['identify', 'Identify', identify],
    ['group', 'Group', group],
  ] as const) {
    if (shape === null) continue;
    methods.push(method);
    body += `  ${method}(id?: string | null, traits?: ${kind}Traits, ...more: unknown[]): Result<Client, '${method}'>;
  ${method}(traits: ${kind}Traits, ...more: unknown[]): Result<Client, '${method}'>;
  ${method}(message: Message<{ readonly ${method === 'group' ? 'groupId' : 'userId'}: string; readonly traits?: ${kind}Traits }>, ...more: unknown[]): Result<Client, '${method}'>;
`;
  }
  return `/** The methods that the plan speaks of. */
export interface PlannedMethods<Client = unknown> {
${body}}

/** A client of Segment's signatures that takes what is planned, and nothing else; what the plan doesn't speak of stays. */
export type Planned<Client> = Omit<Client, ${methods.map((method) => `'${method}'`).join(' | ')}> & PlannedMethods<Client>;
`;
}
