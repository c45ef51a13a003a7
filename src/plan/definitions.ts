/** The plan's definitions, read on demand, so that one can refer to another, but never to itself. */
import { didYouMean } from '../document/nearest.ts';
import type { Entry } from '../document/node.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';
import type { Schema } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';
import { type PropertyBody, UNKNOWN_BODY } from './property-body.ts';

/** Definitions that refer to each other twice over double with each step: these limits no honest plan meets. */
const MAX_DEPTH = 100;
const MAX_SCHEMAS = 10_000;
const MAX_SCHEMAS_IN_ALL = 1_000_000;

/** Where more are unknown a file is missing, and to look for each of them among all would take for ever. */
const MAX_SUGGESTIONS = 100;

/** JSON Schema's way of naming a definition is understood, too. */
const JSON_POINTER = '#/definitions/';

export interface Definitions {
  /** The body that a `$ref` stands for; an unknown one, with an issue at the reference, where it leads nowhere. */
  resolve(reference: string, at: Span): PropertyBody;
  read(name: string): PropertyBody;
}

export function createDefinitions(
  nodes: ReadonlyMap<string, Entry>,
  readBody: (entry: Entry) => PropertyBody,
  report: (issue: PlanIssue) => void,
): Definitions {
  const bodies = new Map<string, PropertyBody>();
  const open = new Set<string>();
  const extents = new WeakMap<Schema, Extent>();
  let schemasLent = 0;
  let unknown = 0;

  function read(name: string): PropertyBody {
    const known = bodies.get(name);
    if (known !== undefined) return known;
    open.add(name);
    const body = readBody(nodes.get(name)!);
    open.delete(name);
    bodies.set(name, body);
    return body;
  }

  function resolve(reference: string, at: Span): PropertyBody {
    const name = reference.startsWith(JSON_POINTER) ? reference.slice(JSON_POINTER.length) : reference;
    if (!nodes.has(name)) {
      report({
        at,
        kind: 'reference',
        message: `Unknown definition ${quoted(name)}`,
        help: helpForUnknown(name),
      });
      return UNKNOWN_BODY;
    }
    if (open.has(name)) {
      const way = [...open]
        .slice([...open].indexOf(name))
        .concat(name)
        .join(' → ');
      report({
        at,
        kind: 'reference',
        message: `Disallowed "$ref" of ${quoted(name)} inside of itself`,
        help: `It would have no end: ${way}`,
      });
      return UNKNOWN_BODY;
    }
    const body = read(name);
    const { size, depth } = extentOf(body.schema, extents);
    schemasLent += size;
    if (size <= MAX_SCHEMAS && depth <= MAX_DEPTH && schemasLent <= MAX_SCHEMAS_IN_ALL) return body;
    report({
      at,
      kind: 'schema',
      message: `Disallowed size of definition ${quoted(name)}`,
      help: 'Definitions multiply: nest fewer of them',
    });
    return UNKNOWN_BODY;
  }

  function helpForUnknown(name: string): string {
    unknown += 1;
    const meant = unknown <= MAX_SUGGESTIONS ? didYouMean(name, nodes.keys()) : null;
    return meant ?? 'It must be one of the "definitions" of the plan';
  }

  return { resolve, read };
}

interface Extent {
  readonly size: number;
  readonly depth: number;
}

function extentOf(schema: Schema, known: WeakMap<Schema, Extent>): Extent {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const children = [...(schema.properties?.values() ?? [])].map((property) => property.schema);
  if (schema.items !== undefined) children.push(schema.items);
  let size = 1;
  let depth = 1;
  for (const child of children) {
    const inner = extentOf(child, known);
    size += inner.size;
    depth = Math.max(depth, inner.depth + 1);
  }
  const extent = { size, depth };
  known.set(schema, extent);
  return extent;
}
