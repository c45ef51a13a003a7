/** Segment tracking plans to plan data. Facts: the models of the Public API's SDK, and plans as people keep them. */
import { entriesOf, textOf } from '../../../document/fields.ts';
import { type DocumentNode, plainValue } from '../../../document/node.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { EventData, PlanData, PropertyData, TraitsData, VersionData } from '../../plan-data.ts';
import type { Import, Writable } from '../exchange.ts';
import type { Loss, Subject } from '../losses.ts';
import { noteWildcard } from '../wildcard.ts';
import { readMessageSchema } from './message-schema.ts';
import { type Rule, rulesOf } from './rules.ts';

/** A rule for pages or screens that has no name holds for all of them. */
export const ANY_PLACE = '*';

export const importSegment: Import = (roots, losses) => {
  const lists = roots.map((root) => rulesOf(root, losses));
  const rules = lists.flatMap((list) => list.rules);
  const plan = new Map(lists.flatMap((list) => [...list.plan]));
  const kept = new Map<string, YamlValue>();
  for (const [key, value] of plan) {
    if (!['name', 'display_name', 'description'].includes(key)) kept.set(key, plainValue(value) as YamlValue);
  }

  const data: Writable<PlanData> = {};
  const name = textOf(plan.get('display_name') ?? plan.get('name') ?? null);
  if (plan.has('display_name') && plan.has('name')) {
    kept.set('name', plainValue(plan.get('name')!) as YamlValue);
  }
  if (name !== null) data.name = name;
  const description = textOf(plan.get('description') ?? null);
  if (description) data.description = description;

  const events = new Map<string, Rule[]>();
  const pages = new Map<string, Rule[]>();
  const screens = new Map<string, Rule[]>();
  const byName = { TRACK: events, PAGE: pages, SCREEN: screens };
  const others: Rule[] = [];
  for (const rule of rules) {
    const named = Object.hasOwn(byName, rule.type) ? byName[rule.type as keyof typeof byName] : null;
    const key = rule.key ?? (rule.type === 'TRACK' ? null : ANY_PLACE);
    if (named !== null && key !== null) {
      named.set(key, [...(named.get(key) ?? []), rule]);
    } else if (rule.type === 'IDENTIFY' && data.identify === undefined) {
      data.identify = traits(rule, losses);
    } else if (rule.type === 'GROUP' && data.group === undefined) {
      data.group = traits(rule, losses);
    } else if (rule.type === 'COMMON' && data.common === undefined) {
      const read = readMessageSchema(rule.schema, 'properties', {
        subject: { is: 'event', name: 'common' },
        losses,
      });
      data.common = read.properties ?? new Map<string, PropertyData>();
      const rest = keptOf(rule, read.kept, read.labels);
      if (read.description !== null) rest.set('description', read.description);
      if (read.open) rest.set('additionalProperties', true);
      if (rest.size > 0) kept.set('common', rest);
    } else {
      others.push(rule);
      const subject: Subject = { is: 'rule', name: rule.key ?? rule.type };
      losses.push({
        kind: 'unchecked',
        what: "the type, none of Segment's or there twice,",
        subject,
        at: rule.at,
      });
    }
  }
  if (events.size > 0 || rules.length === 0) data.events = eventsOf(events, 'event', losses);
  if (pages.size > 0) data.pages = eventsOf(pages, 'page', losses);
  if (screens.size > 0) data.screens = eventsOf(screens, 'screen', losses);
  const raw = others.map(({ node }) => plainValue(node) as YamlValue);
  if (raw.length > 0) kept.set('rules', raw);
  if (kept.size > 0) data.meta = { segment: kept };
  return data;
};

function eventsOf(
  rules: ReadonlyMap<string, readonly Rule[]>,
  is: Subject['is'],
  losses: Loss[],
): ReadonlyMap<string, EventData> {
  return new Map([...rules].map(([name, versions]) => [name, eventOf(name, versions, is, losses)]));
}

/** The lowest version is the event itself. Of two rules with one number, the second takes the next free one. */
function eventOf(name: string, rules: readonly Rule[], is: Subject['is'], losses: Loss[]): EventData {
  const [first, ...further] = rules.toSorted((a, b) => a.version - b.version);
  if (is !== 'event' && name === ANY_PLACE) {
    const what = 'what any of them carries,';
    losses.push({ kind: 'unchecked', what, subject: { is, name }, at: first!.at });
  } else {
    noteWildcard(name, first!.at, losses, is);
  }
  const isDeprecated = rules.every((rule) => rule.deprecatedAt !== null);
  const numbers = new Set([first!.version]);
  const versions = new Map<number, VersionData>();
  for (const rule of further) {
    let number = Math.max(1, Math.trunc(rule.version));
    while (numbers.has(number)) number += 1;
    numbers.add(number);
    if (number !== rule.version) {
      const what = `the number of a version, now ${number},`;
      losses.push({ kind: 'changed', what, subject: { is, name }, at: rule.at });
    }
    versions.set(number, versionOf(rule, { is, name: `${name} (version ${number})` }, losses, number));
  }
  const { description, ...base } = versionOf(first!, { is, name }, losses, 1);
  return {
    ...(description !== undefined && { description }),
    ...(isDeprecated && { deprecated: true }),
    ...base,
    ...(versions.size > 0 && { versions }),
  };
}

/** `number` is the version that the plan will say it is. */
function versionOf(rule: Rule, subject: Subject, losses: Loss[], number: number): VersionData {
  const read = readMessageSchema(rule.schema, 'properties', { subject, losses });
  const kept = keptOf(rule, read.kept, read.labels);
  if (rule.version !== number) kept.set('version', rule.version);
  return {
    ...descriptionOf(rule, read.description, kept),
    ...(read.properties && { properties: read.properties }),
    ...(read.open && { additionalProperties: true }),
    ...(kept.size > 0 && { meta: { segment: kept } }),
  };
}

function traits(rule: Rule, losses: Loss[]): TraitsData {
  const subject: Subject = { is: 'event', name: rule.type.toLowerCase() };
  const read = readMessageSchema(rule.schema, 'traits', { subject, losses });
  const kept = keptOf(rule, read.kept, read.labels);
  if (rule.version !== 1) kept.set('version', rule.version);
  return {
    ...descriptionOf(rule, read.description, kept),
    ...(read.properties && { traits: read.properties }),
    ...(read.open && { additionalProperties: true }),
    ...(kept.size > 0 && { meta: { segment: kept } }),
  };
}

/** The description of the schema, else that of the rule; where both say something, the rule's is kept. */
function descriptionOf(
  rule: Rule,
  ofSchema: string | null,
  kept: Map<string, YamlValue>,
): { readonly description?: string } {
  if (ofSchema !== null && rule.description && rule.description !== ofSchema) {
    kept.set('description', rule.description);
  }
  const description = ofSchema ?? rule.description;
  return description ? { description } : {};
}

/** What a plan has no words for. */
function keptOf(
  { labels, deprecatedAt, rest }: Rule,
  ofSchema: ReadonlyMap<string, YamlValue>,
  schemaLabels: DocumentNode | null,
): Map<string, YamlValue> {
  const kept = new Map<string, YamlValue>();
  const allLabels = new Map([...entriesOf(labels), ...entriesOf(schemaLabels)]);
  if (allLabels.size > 0) {
    kept.set(
      'labels',
      new Map([...allLabels].map(([key, { value }]) => [key, plainValue(value) as YamlValue])),
    );
  }
  if (deprecatedAt !== null) kept.set('deprecatedAt', deprecatedAt);
  for (const [key, value] of [...rest, ...ofSchema]) kept.set(key, value);
  return kept;
}
