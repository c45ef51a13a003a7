/** The properties of a plan: shorthands expanded, `$ref`s followed, contradictions reported. */
import { entriesOf, field, flagField, plainField, textField, textsField } from '../document/fields.ts';
import { type DocumentNode, type Entry, plainValue } from '../document/node.ts';
import type { Span } from '../document/span.ts';
import { checkConstraints, type KeywordSpan, type SampleValues } from './check-constraints.ts';
import { createDefinitions } from './definitions.ts';
import type { Deprecation, PlanProperty, Schema } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';
import { type PropertyBody, UNKNOWN_BODY } from './property-body.ts';
import { readDeprecation } from './read-deprecation.ts';
import { readKeywords, readShorthand } from './read-keywords.ts';

/** Reading recurses: a document is nested less, but definitions can lead on from one to the next. */
const MAX_DEPTH = 150;

/** What is said to take the place of something, to be looked up when all is read. */
export interface SuccessorReference {
  readonly target: string;
  readonly at: Span;
  /** The names that it can lead to, besides the common properties. Null for an event. */
  readonly among: ReadonlyMap<string, unknown> | null;
}

export interface PropertyReader {
  readProperties(node: DocumentNode | null): ReadonlyMap<string, PlanProperty>;
  /** Reads the definitions that nothing has referred to, for the mistakes in them. */
  readDefinitions(): void;
}

export interface PropertyReaderOutput {
  readonly issues: PlanIssue[];
  readonly successors: SuccessorReference[];
}

/** Gives a reader that adds what it finds to the output. The nodes have been validated as far as their form goes. */
export function createPropertyReader(
  definitionNodes: ReadonlyMap<string, Entry>,
  { issues, successors }: PropertyReaderOutput,
): PropertyReader {
  const report = (issue: PlanIssue): void => {
    issues.push(issue);
  };
  let depth = 0;
  const definitions = createDefinitions(definitionNodes, (entry) => readLent(entry.value), report);

  function readProperties(node: DocumentNode | null): Map<string, PlanProperty> {
    const entries = entriesOf(node);
    const properties = new Map<string, PlanProperty>();
    for (const { key, keyAt, value } of entries.values()) {
      const body = readBody(value);
      noteSuccessor(body.deprecated, value, entries);
      // A plan has 100,000 of them: to spread the body would take longer than to read it.
      const { required, sources, description, pii, deprecated, meta, schema } = body;
      properties.set(key, {
        name: key,
        at: keyAt,
        required,
        sources,
        description,
        pii,
        deprecated,
        meta,
        schema,
      });
    }
    return properties;
  }

  function noteSuccessor(
    deprecated: Deprecation | null,
    node: DocumentNode,
    among: ReadonlyMap<string, Entry>,
  ): void {
    const at = field(field(node, 'deprecated'), 'replacedBy')?.at;
    if (at === undefined || deprecated?.replacedBy == null) return;
    successors.push({ target: deprecated.replacedBy, at, among });
  }

  function readBody(node: DocumentNode): PropertyBody {
    if (depth >= MAX_DEPTH) {
      report({
        at: node.at,
        kind: 'schema',
        message: `Disallowed nesting of more than ${MAX_DEPTH} levels, those of the definitions included`,
        help: null,
      });
      return UNKNOWN_BODY;
    }
    depth += 1;
    const body = readBodyWithin(node);
    depth -= 1;
    return body;
  }

  function readBodyWithin(node: DocumentNode): PropertyBody {
    if (node.kind !== 'map') return { ...UNKNOWN_BODY, ...readNamedType(node) };
    const reference = textField(node, '$ref');
    const lent = reference === null ? UNKNOWN_BODY : definitions.resolve(reference, field(node, '$ref')!.at);
    return {
      required: flagField(node, 'required') ?? false,
      sources: textsField(node, 'sources') ?? lent.sources,
      description: textField(node, 'description') ?? lent.description,
      pii: flagField(node, 'pii') ?? lent.pii,
      deprecated: field(node, 'deprecated') === null ? lent.deprecated : readDeprecation(node),
      meta: plainField(node, 'meta') ?? lent.meta,
      schema: readSchema(node, lent.schema),
    };
  }

  function readNamedType(node: DocumentNode): Partial<PropertyBody> {
    if (node.kind !== 'scalar') return {};
    return readShorthand(node.source) ?? {};
  }

  function readSchema(node: DocumentNode, lent: Schema): Schema {
    const samples = readSamples(node);
    const own = readKeywords(node, { properties: readProperties, items: readItems });
    const hasSamples = 'default' in samples || 'examples' in samples;
    const schema = lent === UNKNOWN_BODY.schema && !hasSamples ? own : { ...lent, ...own, ...samples };
    if (schema.type === undefined) {
      if (schema.properties !== undefined) schema.type = ['object'];
      else if (schema.items !== undefined) schema.type = ['array'];
    }
    const saysMore = Object.keys(own).length > 0 || hasSamples;
    if (saysMore) {
      for (const issue of checkConstraints(schema, samples, keywordSpans(node))) report(issue);
    }
    return schema;
  }

  function readItems(node: DocumentNode): Schema {
    const { schema, description, meta } = readLent(node);
    return { ...schema, ...(description !== null && { description }), ...(meta !== null && { meta }) };
  }

  /** Reads what isn't a property itself, but lends its body to one: `required` says nothing there. */
  function readLent(node: DocumentNode): PropertyBody {
    const body = readBody(node);
    if (node.kind === 'map' ? field(node, 'required') !== null : body.required) {
      const at = node.kind === 'map' ? entriesOf(node).get('required')!.keyAt : node.at;
      report({
        at,
        kind: 'schema',
        message: 'Disallowed "required" here',
        help: 'Say it on the property itself, which has it or lacks it',
      });
    }
    return { ...body, required: false };
  }

  return {
    readProperties,
    readDefinitions() {
      for (const name of definitionNodes.keys()) definitions.read(name);
    },
  };
}

function readSamples(node: DocumentNode): SampleValues {
  const entries = entriesOf(node);
  const fallback = entries.get('default')?.value;
  const examples = entries.get('examples')?.value;
  return {
    ...(fallback && { default: plainValue(fallback) }),
    ...(examples?.kind === 'list' && { examples: examples.items.map(plainValue) }),
  };
}

/** A keyword that a definition has lent stands where the definition is referred to. */
function keywordSpans(node: DocumentNode): KeywordSpan {
  return (keyword, index) => {
    const entry = entriesOf(node).get(keyword) ?? entriesOf(node).get('$ref');
    if (entry === undefined) return node.at;
    const { value } = entry;
    if (index !== undefined && value.kind === 'list') return value.items[index]?.at ?? entry.keyAt;
    return value.kind === 'scalar' ? value.at : entry.keyAt;
  };
}
