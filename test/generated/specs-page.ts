/** The page that lists what each of Segment's bundled specs holds. */
import type { Plan, PlanProperty, PlanShape } from '../../src/plan/plan.ts';

const HEAD = `# Segment's specs

Segment describes events and traits that mean the same to all of its destinations. tracklint brings them along as plans. Include those that you send:

\`\`\`yaml
include: [segment:ecommerce, segment:identify]
\`\`\`

What they hold is listed below. Names, types and deprecated names are facts of Segment's documentation; the descriptions are tracklint's own. Segment says of few properties that they are required. Here these are, and so is the id of what an event is about: an \`Order Completed\` that doesn't say which order can be joined with nothing.

- **A spec is an offer.** An event that only a spec has may be sent, and is checked when it is; nothing has to send it.
- **Its names are given.** Rules about names leave the events of an included spec alone, in the code and in the plan.
- **Further keys are allowed**, unless an event of your plan says \`additionalProperties: false\`.
- **Your plan wins.** An event of your plan that has the name of an offered one extends it. What yours says counts; what it leaves out, the spec says: description, deprecation, additional properties. Properties are taken one by one: one that yours lists replaces the spec's, as a whole; the others stay. So \`order_id: string\` makes the id optional, and \`deprecated: false\` takes an old name back. The same holds for traits. From then on the event is one of your plan, and has to be sent somewhere.
- **Contradictions are reported.** Where no value can fit both your plan and the spec, the plan has a finding: destinations rely on the type that the spec gives.
`;

const TAIL = `
This page is made from the files in [specs](../specs) by \`npm run generate\`.
`;

/** The whole page, for specs in the order in which they are to be listed. */
export function specsPage(specs: readonly (readonly [name: string, plan: Plan])[]): string {
  return HEAD + specs.map(([name, plan]) => section(name, plan)).join('') + TAIL;
}

function section(name: string, { events, identify, group }: Plan): string {
  const current = events.filter(({ deprecated }) => deprecated === null);
  const old = events.flatMap(({ name, deprecated }) =>
    deprecated?.replacedBy ? `\`${name}\` (now \`${deprecated.replacedBy}\`)` : [],
  );
  return [
    `\n## segment:${name}\n`,
    ...(current.length > 0 ? [eventTable(current)] : []),
    ...[identify, group].flatMap((traits) => (traits === null ? [] : traitTable(traits))),
    ...(old.length > 0 ? [`\nDeprecated: ${old.join(', ')}.\n`] : []),
  ].join('');
}

function eventTable(events: Plan['events']): string {
  const rows = events.map(({ name, description, properties }) => {
    const all = [...properties.values()];
    const required = all.filter((property) => property.required);
    const others = all.filter((property) => !property.required);
    return `| \`${name}\` | ${description} | ${names(required)} | ${names(others)} |\n`;
  });
  return `\n| event | | required | optional |\n|---|---|---|---|\n${rows.join('')}`;
}

function traitTable({ properties }: PlanShape): string {
  const rows = [...properties.values()].map(
    ({ name, description, schema }) => `| \`${name}\` | ${description} | ${schema.type?.join(' or ')} |\n`,
  );
  return `\n| trait | | type |\n|---|---|---|\n${rows.join('')}`;
}

function names(properties: readonly PlanProperty[]): string {
  return properties.map(({ name }) => `\`${name}\``).join(', ');
}
