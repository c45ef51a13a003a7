/** Components that are declared by an object of options, as Vue's are: what `this` holds, and a template's names mean. */
import { ts } from 'ts-morph';
import { keyName, postOrder } from '../parse/syntax.ts';
import type { Evaluator } from './evaluator.ts';
import { fieldWrites } from './field-writes.ts';
import { providedUnder } from './handed.ts';
import { unwrapped } from './holder.ts';
import { elementsOf, member } from './member.ts';
import { filling, substitute } from './substitute.ts';
import {
  type Field,
  lazy,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  union,
  type Value,
} from './value.ts';

/** Options that hold functions whose `this` is the component. */
const SECTIONS = new Set(['methods', 'computed', 'watch', 'filters', 'events']);
/** One of these makes an object of functions a component. */
const MARKS = new Set([
  ...SECTIONS,
  ...'data setup props components mixins inject beforeMount created mounted updated activated unmounted destroyed'.split(
    ' ',
  ),
]);
/** `computed: { total: { get() {} } }` */
const DEEPEST_SECTION = 2;

/** The options of the component that a function in an object literal belongs to; undefined where it is no component's. */
export function componentAround(object: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression | undefined {
  let node = object;
  for (let height = 0; height < DEEPEST_SECTION; height++) {
    const { parent } = node;
    if (!ts.isPropertyAssignment(parent)) break;
    if (SECTIONS.has(keyName(parent.name) ?? '')) return parent.parent;
    node = parent.parent;
  }
  return object.properties.some((one) => one.name && MARKS.has(keyName(one.name) ?? '')) ? object : undefined;
}

/** An instance of the component that has these options. What a plugin or a property adds isn't known. */
export function componentInstance(ev: Evaluator, options: ObjectValue): ObjectValue {
  return { kind: 'object', parts: partsOf(ev, options, new Set()), node: options.node, declared: true };
}

function partsOf(ev: Evaluator, options: ObjectValue, seen: Set<unknown>): readonly Part[] {
  const { node } = options;
  if (seen.has(node ?? options)) return [];
  seen.add(node ?? options);
  const option = (name: string) => member(ev, options, literal(name));
  const inherited = [option('extends'), elementsOf(ev, option('mixins'))].flatMap(membersOf);
  return [
    ...inherited.flatMap((one) => (one.kind === 'object' ? partsOf(ev, one, seen) : [])),
    ...(node
      ? [{ part: 'field', key: '$options', presence: 'always', value: () => options, node } as const]
      : []),
    ...fieldsOf(resultOf(ev, option('data'))).map((field) => state(ev, options, field)),
    ...fieldsOf(resultOf(ev, option('setup'))).map((field) => held(ev, field)),
    ...fieldsOf(option('computed')).map((field) => ({
      ...field,
      value: lazy(() => computed(ev, field.value())),
    })),
    ...fieldsOf(option('methods')),
    ...injectedParts(ev, option('inject')),
  ];
}

function fieldsOf(value: Value): readonly Field[] {
  return membersOf(value).flatMap((one) =>
    one.kind === 'object' ? one.parts.filter((part) => part.part === 'field') : [],
  );
}

/** What a function gives, whatever it is called with; another value is the value itself. */
function resultOf(ev: Evaluator, value: Value): Value {
  if (value.kind !== 'function') return value;
  return ev.ground(substitute(ev, ev.returns(value.node), filling(value.bindings)));
}

/** `inject: ['key']`, `inject: { local: 'key' }`. */
function injectedParts(ev: Evaluator, injected: Value): readonly Field[] {
  const fields =
    injected.kind === 'array'
      ? injected.elements.map(({ value }) => ({ local: value, key: value }))
      : fieldsOf(injected).map((field) => ({ local: literal(field.key, field.node), key: field.value() }));
  return fields.flatMap(({ local, key }): readonly Field[] => {
    const place = providedUnder(key.kind === 'object' ? member(ev, key, literal('from')) : key);
    const handed = place && ev.handedTo(place);
    const isNamed = local.kind === 'literal' && typeof local.value === 'string' && local.node;
    if (!handed || !isNamed) return [];
    return [
      { part: 'field', key: String(local.value), presence: 'always', value: () => handed, node: isNamed },
    ];
  });
}

/** What `setup` returns is seen without its refs. */
function held(ev: Evaluator, field: Field): Field {
  return { ...field, value: lazy(() => unwrapped(ev, field.value())) };
}

/** `total() {}` or `total: { get() {}, set() {} }`. */
function computed(ev: Evaluator, value: Value): Value {
  return resultOf(ev, value.kind === 'object' ? member(ev, value, literal('get')) : value);
}

/** A field of the data is what it began with, or what was assigned to it since. */
function state(ev: Evaluator, { node }: ObjectValue, field: Field): Field {
  if (node === null) return field;
  const value = lazy(() => {
    const assigned = [
      ...(fieldWrites(node).ofInstance.get(field.key) ?? []),
      ...(templateWrites(node).get(field.key) ?? []),
    ];
    return union([field.value(), ...assigned.map((one) => ev.evaluate(one))]);
  });
  return { ...field, value };
}

const written = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.Expression[]>>();

/** What the template assigns: `@click="open = true"`. */
function templateWrites(node: ts.Node): ReadonlyMap<string, readonly ts.Expression[]> {
  const file = node.getSourceFile();
  let writes = written.get(file);
  if (writes === undefined) {
    writes = assignedNames(file.statements.filter(isRender));
    written.set(file, writes);
  }
  return writes;
}

function isRender(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement) || !ts.isArrowFunction(statement.expression)) return false;
  const { body } = statement.expression;
  return ts.isBlock(body) && body.statements.some(ts.isWithStatement);
}

function assignedNames(statements: readonly ts.Statement[]): ReadonlyMap<string, readonly ts.Expression[]> {
  const names = new Map<string, ts.Expression[]>();
  for (const statement of statements) {
    for (const node of postOrder(statement)) {
      if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) continue;
      if (!ts.isIdentifier(node.left)) continue;
      names.set(node.left.text, [...(names.get(node.left.text) ?? []), node.right]);
    }
  }
  return names;
}
