/** A plan to a Markdown page that people read: contents, and a table for each event. */
import type { Plan, PlanEvent, PlanShape } from '../../plan.ts';
import type { Export } from '../exchange.ts';
import { type Fact, unsaid } from '../unsaid.ts';
import {
  constraintTexts,
  DESCRIBED,
  deprecationText,
  type PropertyRow,
  propertyRows,
  typeText,
} from './describe.ts';
import { anchorGiver, block, code, inline } from './markdown-text.ts';

const SAYS: readonly Fact[] = [...DESCRIBED, 'plan name', 'plan description'];

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly title: string;
  readonly summary: string;
  readonly body: readonly string[];
}

export const exportMarkdown: Export = (plan, losses) => {
  losses.push(...unsaid(plan, SAYS, []));
  const title = plan.name ?? 'Tracking plan';
  const anchorOf = anchorGiver();
  anchorOf(title);
  anchorOf('Contents');
  const contents: string[] = [];
  const body: string[] = [];
  for (const { title, entries } of sections(plan)) {
    contents.push(`- [${inline(title)}](#${anchorOf(title)})`);
    body.push(`## ${inline(title)}`);
    for (const entry of entries) {
      if (entry.title !== '') {
        const summary = entry.summary === '' ? '' : `: ${entry.summary}`;
        contents.push(`  - [${inline(entry.title)}](#${anchorOf(entry.title)})${summary}`);
        body.push(`### ${inline(entry.title)}`);
      }
      body.push(...entry.body);
    }
  }
  const head = [`# ${inline(title)}`, ...(plan.description === null ? [] : [block(plan.description)])];
  const parts = [...head, '## Contents', contents.join('\n'), ...body];
  return [{ name: 'tracking-plan.md', text: `${parts.filter((part) => part !== '').join('\n\n')}\n` }];
};

function sections(plan: Plan): Section[] {
  const common = { title: '', summary: '', body: [table(propertyRows(plan.common))] };
  const places = (title: string, events: Plan['pages']): Section[] =>
    events === null || events.size === 0 ? [] : [{ title, entries: [...events.values()].map(eventEntry) }];
  const traits = (title: string, shape: PlanShape | null): Section[] =>
    shape === null ? [] : [{ title, entries: [{ title: '', summary: '', body: shapeBody(shape) }] }];
  return [
    ...(plan.common.size === 0 ? [] : [{ title: 'Properties of every event', entries: [common] }]),
    { title: 'Events', entries: plan.events.map(eventEntry) },
    ...places('Pages', plan.pages),
    ...places('Screens', plan.screens),
    ...traits('Traits of users', plan.identify),
    ...traits('Traits of groups', plan.group),
  ];
}

function eventEntry(event: PlanEvent): Entry {
  const { name, description, deprecated, status } = event;
  const mark = deprecated !== null ? '*deprecated* ' : status === 'planned' ? '*planned* ' : '';
  const body = [...shapeBody(event, facts(event))];
  for (const [number, version] of event.versions) body.push(`**Version ${number}**`, ...shapeBody(version));
  return { title: name, summary: `${mark}${inline(firstLine(description ?? ''))}`.trim(), body };
}

function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n/)[0]!;
}

function facts({ owner, sources, status, deprecated }: PlanEvent): string[] {
  const instead = deprecated === null ? '' : deprecationText(deprecated);
  return [
    ...(deprecated === null ? [] : [`**Deprecated**${instead === '' ? '' : `: ${inline(instead)}`}`]),
    ...(status === 'planned' ? ['**Planned**: not expected in code yet'] : []),
    ...(owner === null ? [] : [`Owner: ${inline(owner)}`]),
    ...(sources === null ? [] : [`Sources: ${inline(sources.join(', '))}`]),
  ];
}

function shapeBody(shape: PlanShape, facts: readonly string[] = []): string[] {
  const rows = propertyRows(shape.properties);
  const open = shape.additionalProperties ? ['Other keys are allowed.'] : [];
  return [
    ...(shape.description === null ? [] : [block(shape.description)]),
    ...(facts.length === 0 ? [] : [facts.map((fact) => `- ${fact}`).join('\n')]),
    ...(rows.length > 0 ? [table(rows)] : open.length === 0 ? ['No properties.'] : []),
    ...open,
  ];
}

function table(rows: readonly PropertyRow[]): string {
  const lines = rows.map(({ path, property }) => {
    const { schema, required, description, pii, sources, deprecated } = property;
    const type = [typeText(schema), ...constraintTexts(schema)].filter((text) => text !== '').join('; ');
    const notes = [
      deprecated === null ? '' : `**Deprecated** ${inline(deprecationText(deprecated))}`.trim(),
      description === null ? '' : inline(description),
      pii ? 'Personal data.' : '',
      sources === null ? '' : `From ${inline(sources.join(', '))}.`,
    ];
    const cells = [code(path), inline(type), required ? 'yes' : '', sentences(notes)];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| property | type | required | |', '|---|---|---|---|', ...lines].join('\n');
}

/** The notes that aren't empty, each but the last with a full stop at its end. */
function sentences(notes: readonly string[]): string {
  const said = notes.filter((note) => note !== '');
  return said
    .map((note, index) => (index < said.length - 1 && !/[.!?]$/.test(note) ? `${note}.` : note))
    .join(' ');
}
