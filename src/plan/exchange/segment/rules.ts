/**
 * The rules of a Segment tracking plan, whichever way they are written down: the Public API's list (bare, in a plan, or
 * a page of a response), the older Config API's groups, and lists in YAML that say the properties without a schema.
 */
import { entriesOf, field, numberField, textField } from '../../../document/fields.ts';
import { type DocumentNode, type MapNode, plainValue } from '../../../document/node.ts';
import type { Span } from '../../../document/span.ts';
import type { YamlValue } from '../../../document/write-yaml.ts';
import type { Loss } from '../losses.ts';

export interface Rule {
  /** TRACK, IDENTIFY, GROUP, PAGE, SCREEN, COMMON, or what else it says. */
  readonly type: string;
  readonly key: string | null;
  readonly version: number;
  readonly description: string | null;
  readonly labels: DocumentNode | null;
  readonly deprecatedAt: string | null;
  /** For the message as a whole; null where there is none. */
  readonly schema: DocumentNode | null;
  /** All else that is said of it. */
  readonly rest: ReadonlyMap<string, YamlValue>;
  readonly at: Span;
  readonly node: DocumentNode;
}

export interface RuleList {
  readonly rules: readonly Rule[];
  /** What is said of the plan. */
  readonly plan: ReadonlyMap<string, DocumentNode>;
}

/** What Segment writes where a rule isn't deprecated: Go's time zero. */
const ZERO_TIME = '0001-01-01T00:00:00';
const RULE_FIELDS = new Set(
  'type key name version description labels deprecatedAt jsonSchema rules properties'.split(' '),
);

/** Finds the rules of a document. */
export function rulesOf(root: DocumentNode, losses: Loss[]): RuleList {
  if (root.kind === 'list') return { rules: root.items.map(ruleOf), plan: new Map() };
  const data = field(root, 'data');
  const body = data?.kind === 'map' ? data : root;
  const next = field(field(body, 'pagination'), 'next');
  if (next !== null) {
    const what = 'the pages of the list that follow this one: fetch them, and import all together';
    losses.push({ kind: 'lost', what, subject: null, at: next.at });
  }
  const plan = new Map<string, DocumentNode>();
  for (const { key, value } of entriesOf(body).values()) {
    if (key === 'trackingPlan')
      for (const inner of entriesOf(value).values()) plan.set(inner.key, inner.value);
    else if (key !== 'rules' && key !== 'pagination') plan.set(key, value);
  }
  const rules = field(body, 'rules');
  if (rules?.kind === 'list') return { rules: rules.items.map(ruleOf), plan };
  return { rules: rules?.kind === 'map' ? groupedRules(rules, plan) : [], plan };
}

function ruleOf(node: DocumentNode): Rule {
  const properties = field(node, 'properties');
  const version = numberField(node, 'version');
  return {
    type: (textField(node, 'type') ?? 'TRACK').toUpperCase(),
    key: textField(node, 'key') ?? textField(node, 'name'),
    version: version ?? 1,
    description: textField(node, 'description'),
    labels: field(node, 'labels'),
    deprecatedAt: deprecation(textField(node, 'deprecatedAt')),
    schema: field(node, 'jsonSchema') ?? field(node, 'rules') ?? (properties && messageOf(properties)),
    rest: new Map(
      [...entriesOf(node).values()]
        .filter(({ key }) => !RULE_FIELDS.has(key) || (key === 'version' && version === null))
        .map(({ key, value }) => [key, plainValue(value) as YamlValue]),
    ),
    at: node.at,
    node,
  };
}

function deprecation(time: string | null): string | null {
  return time === null || time.startsWith(ZERO_TIME) ? null : time;
}

/** The schema of a message with these properties. */
function messageOf(properties: DocumentNode): MapNode {
  return mapping(properties.at, {
    properties: mapping(properties.at, { properties: mapping(properties.at, { properties }) }),
  });
}

function mapping(at: Span, fields: Readonly<Record<string, DocumentNode>>): MapNode {
  return {
    kind: 'map',
    at,
    entries: new Map(Object.entries(fields).map(([key, value]) => [key, { key, keyAt: at, value }])),
  };
}

/** `{ events: […], global, identify, group }`; what else is there goes to the plan. */
function groupedRules(groups: DocumentNode, plan: Map<string, DocumentNode>): Rule[] {
  const rules: Rule[] = [];
  for (const { key, value } of entriesOf(groups).values()) {
    const type = { global: 'COMMON', identify: 'IDENTIFY', group: 'GROUP' }[key];
    const isEmpty = (value.kind === 'list' ? value.items.length : entriesOf(value).size) === 0;
    if (key === 'events' && value.kind === 'list') rules.push(...value.items.map(ruleOf));
    else if (type !== undefined && value.kind === 'map') {
      if (!isEmpty)
        rules.push({
          ...ruleOf(value),
          type,
          key: null,
          schema: value,
          rest: new Map(),
          description: null,
          labels: null,
        });
    } else if (!isEmpty) plan.set(key, value);
  }
  return rules;
}
