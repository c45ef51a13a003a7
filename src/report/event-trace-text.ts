/** `tracklint trace` for people: the plan's word on an event, then each call with how its name came about and what is wrong there. */
import type { Certainty, EventTrace, PlannedHere, Sender } from '../author/event-trace.ts';
import type { PlannedEntry, PlannedPropertyEntry } from '../author/planned-entry.ts';
import type { Finding } from '../lint/finding.ts';
import type { Call } from '../scan/inventory.ts';
import type { TracedCall, TraceStep } from '../trace/trace.ts';
import { eventText } from './event-text.ts';
import { columnsOf, count, cutTo, pad, visible, wrap } from './terminal-text.ts';
import type { View } from './view.ts';

const MARGIN = '  ';
const INDENT = '    ';
const GAP = '  ';
/** The source of a step is cut to this. */
const SOURCE = 36;
/** Labels that stand before what a call sends. */
const LABEL = 'not in the plan'.length;

/** The trace as text that ends with a line break; `traced` explains the calls that it lists. */
export function eventTraceText(trace: EventTrace, traced: readonly TracedCall[], view: View): string {
  const { asked, names, projects, planned, senders, unknown, similar, findings } = trace;
  const isOneOfMany = projects.length > 1;
  const { colors } = view;
  const written = names.filter((name) => name !== asked);
  const isFound = planned.length > 0 || senders.length > 0;
  const lines = [
    colors.bold(visible(asked)),
    ...(written.length > 0
      ? wrapped(`Written as ${written.map((name) => `"${visible(name)}"`).join(', ')}`, '', view)
      : []),
    '',
    ...planned.flatMap((entry) => [...plannedLines(entry, isOneOfMany, view), '']),
    ...(planned.length === 0 ? [colors.yellow('No plan has it.'), ''] : []),
    ...(findings.length > 0
      ? [colors.bold('What else is said of it'), ...findings.map((one) => findingLine(one, view, true)), '']
      : []),
    ...(senders.length === 0 ? [colors.yellow('No call in sight sends it.'), ''] : sentBy(senders, view)),
    ...senders.flatMap((sender) => [...senderLines(sender, isOneOfMany, traced, view), '']),
    ...(unknown.length > 0 ? [...unknownLines(unknown, senders.length > 0, view), ''] : []),
    ...(similar.length > 0
      ? [
          colors.cyan(
            `${isFound ? 'Near it' : 'Did you mean'}: ${similar.map((name) => `"${visible(name)}"`).join(', ')}${isFound ? '' : '?'}`,
          ),
          '',
        ]
      : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function plannedLines(entry: PlannedHere, isOneOfMany: boolean, view: View): string[] {
  const { colors } = view;
  const facts = [
    entry.kind === 'event' ? '' : entry.kind,
    entry.deprecated === null ? STATUS[entry.status] : 'deprecated',
    entry.spec === null ? '' : `from ${entry.spec}`,
    entry.owner === null ? '' : `owner ${entry.owner}`,
    entry.sources === null ? '' : `sources ${entry.sources.join(', ')}`,
    isOneOfMany ? `${entry.projects.length === 1 ? 'project' : 'projects'} ${entry.projects.join(', ')}` : '',
    entry.versions.length === 0 ? '' : `further versions ${entry.versions.join(', ')}`,
  ].filter((fact) => fact !== '');
  const own = entry.properties.filter(({ common }) => !common);
  const common = entry.properties.filter((property) => property.common);
  return [
    `${colors.bold('In the plan')}${GAP}${placeOf(entry.at)}${GAP}${visible(entry.name)}`,
    ...wrapped(facts.join(', '), MARGIN, view),
    ...(entry.deprecated === null ? [] : wrapped(deprecation(entry.deprecated), MARGIN, view)),
    ...(entry.description === null ? [] : wrapped(entry.description, MARGIN, view)),
    ...propertyLines(own, view),
    ...(common.length === 0
      ? []
      : [`${MARGIN}${colors.dim('and for every Track call')}`, ...propertyLines(common, view)]),
    ...(entry.additionalProperties ? [`${MARGIN}${colors.dim('and whatever else is sent')}`] : []),
  ];
}

const STATUS: Readonly<Record<PlannedEntry['status'], string>> = {
  active: 'active',
  planned: 'planned, not expected in the code yet',
  offered: 'offered, nothing has to send it',
};

function deprecation({ replacedBy, reason }: NonNullable<PlannedEntry['deprecated']>): string {
  const parts = [replacedBy === null ? '' : `replaced by "${replacedBy}"`, reason ?? ''];
  return parts.filter((part) => part !== '').join(': ');
}

function propertyLines(properties: readonly PlannedPropertyEntry[], { colors }: View): string[] {
  const name = Math.max(0, ...properties.map((property) => columnsOf(visible(property.name))));
  return properties.map((property) => {
    const facts = [
      property.type,
      property.required ? 'required' : '',
      property.sources === null ? '' : `sources ${property.sources.join(', ')}`,
      property.deprecated ? 'deprecated' : '',
    ].filter((fact) => fact !== '');
    return `${INDENT}${pad(visible(property.name), name)}${GAP}${colors.dim(facts.join(', '))}`.trimEnd();
  });
}

function sentBy(senders: readonly Sender[], { colors }: View): string[] {
  const of = (certainty: Certainty) => senders.filter((sender) => sender.certainty === certainty).length;
  const counts = [
    [of('sends'), 'sends it', 'send it'],
    [of('can send'), 'sends it among others', 'send it among others'],
    [of('may send'), 'may send it', 'may send it'],
  ] as const;
  const said = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${count(number, 'call')} ${number === 1 ? one : many}`);
  return [colors.bold(said.join(', ')), ''];
}

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  sends: '',
  'can send': 'one of several names',
  'may send': 'only a part of the name is known, and it fits',
};

function senderLines(
  sender: Sender,
  isOneOfMany: boolean,
  traced: readonly TracedCall[],
  view: View,
): string[] {
  const { call, project, certainty, keys, findings } = sender;
  const { colors } = view;
  const how = certainty === 'sends' ? '' : `${CERTAINTY[certainty]}: ${eventText(call)}`;
  return [
    `${MARGIN}${colors.underline(placeOf(call.at))}${GAP}${visible(call.callee)}`,
    ...(how === '' ? [] : wrapped(how, INDENT, view).map((line) => colors.yellow(line))),
    ...labelled('project', isOneOfMany ? [visible(project)] : [], view),
    ...nameSteps(traced.find((one) => one.call === call)).map((row, index, rows) =>
      stepLine(rows[index - 1]?.label === row.label ? { ...row, label: '' } : row, view),
    ),
    ...labelled('sends', sentKeys(call), view),
    ...labelled('missing', keys?.missing ?? [], view),
    ...labelled('at times missing', keys?.sometimesMissing ?? [], view),
    ...labelled('not in the plan', keys?.unplanned ?? [], view),
    ...findings.map((finding) => findingLine(finding, view, false)),
  ];
}

/** A key with a question mark is not always sent; dots stand for keys that can't be known. */
function sentKeys({ properties, open }: Call): readonly string[] {
  const keys = properties.map(({ name, optional }) => `${visible(name)}${optional ? '?' : ''}`);
  return open ? [...keys, '…'] : keys;
}

function labelled(label: string, values: readonly string[], view: View): string[] {
  if (values.length === 0) return [];
  const margin = `${INDENT}${' '.repeat(LABEL)}${GAP}`;
  const lines = wrap(values.join(', '), Math.max(view.width - margin.length, 20));
  return lines.map((line, index) =>
    index === 0 ? `${INDENT}${view.colors.dim(pad(label, LABEL))}${GAP}${line}` : `${margin}${line}`,
  );
}

interface NameStep {
  readonly label: string;
  readonly step: TraceStep;
  readonly depth: number;
}

/** The wrappers on the way, then what the name was worked out from. */
function nameSteps(traced: TracedCall | undefined): readonly NameStep[] {
  const sends = traced?.sends ?? [];
  const rows = sends.flatMap(({ through, parts }) => [
    // The last step is the client's own call, which says nothing of the name.
    ...through.slice(0, -1).map((step) => ({ label: 'through', step, depth: 0 })),
    ...parts
      .filter(({ label }) => label === 'event' || label === 'name')
      .flatMap(({ steps }) => steps.flatMap((step) => flattened(step, 0))),
  ]);
  const unique = new Map(rows.map((row) => [JSON.stringify([row.label, row.depth, row.step.at]), row]));
  return [...unique.values()];
}

function flattened(step: TraceStep, depth: number): NameStep[] {
  return [{ label: 'name', step, depth }, ...step.steps.flatMap((inner) => flattened(inner, depth + 1))];
}

function stepLine({ label, step, depth }: NameStep, { colors, width }: View): string {
  const source = pad(cutTo(`${MARGIN.repeat(depth)}${visible(step.text)}`, SOURCE), SOURCE);
  const start = `${INDENT}${colors.dim(pad(label, LABEL))}${GAP}${source}${GAP}${colors.dim(placeOf(step.at))}`;
  const said = step.note ?? (step.value?.startsWith('unknown: ') ? step.value : null);
  if (said === null) return start;
  const room = width - INDENT.length - LABEL - 3 * GAP.length - SOURCE - columnsOf(placeOf(step.at));
  return `${start}${GAP}${colors.dim(cutTo(visible(said), Math.max(room, 20)))}`;
}

function findingLine({ severity, message, rule, at }: Finding, { colors }: View, isAlone: boolean): string {
  const label = severity === 'error' ? colors.red('error') : colors.yellow('warn');
  const start = isAlone
    ? `${MARGIN}${colors.dim(placeOf(at))}${GAP}${label}`
    : `${INDENT}${label}${' '.repeat(LABEL - (severity === 'error' ? 5 : 4))}`;
  return `${start}${GAP}${visible(message)}${GAP}${colors.dim(rule)}`;
}

function unknownLines(unknown: readonly Call[], isSent: boolean, view: View): string[] {
  const many = unknown.length > 1;
  const title = `Nothing is known of the name that ${count(unknown.length, 'call')} ${many ? 'send' : 'sends'}: ${many ? 'each' : 'it'} could be this one${isSent ? ' as well' : ''}`;
  return [
    ...wrapped(title, '', view).map((line) => view.colors.bold(line)),
    ...unknown.map((call) => {
      const reasons = call.reasons.map(visible).join(', ');
      return `${MARGIN}${placeOf(call.at)}${GAP}${visible(call.callee)}${GAP}${view.colors.dim(reasons)}`;
    }),
  ];
}

function wrapped(text: string, margin: string, { width }: View): string[] {
  return wrap(visible(text.replace(/\s+/g, ' ')), width - margin.length).map((line) => `${margin}${line}`);
}

function placeOf({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${visible(file)}:${line}:${column}`;
}
