/** Wrappers that the configuration declares: which calls they are, and what those send. */
import picomatch from 'picomatch';
import { ts } from 'ts-morph';
import { applyCall } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { member } from '../evaluate/member.ts';
import { importOf } from '../evaluate/module.ts';
import { omit } from '../evaluate/object.ts';
import { resolveName } from '../evaluate/scope.ts';
import { concatenate } from '../evaluate/text.ts';
import {
  type ArrayValue,
  literal,
  membersOf,
  type ObjectValue,
  type Part,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from '../evaluate/value.ts';
import type { Method } from './inventory.ts';
import type { WrapperDeclaration } from './scan-request.ts';
import type { Send } from './send.ts';

export class DeclaredWrappers {
  readonly #byName = new Map<string, WrapperDeclaration[]>();
  readonly #matchers = new Map<string, (path: string) => boolean>();
  readonly #root: string;

  /** `root` is the folder that module paths start at. */
  constructor(declared: readonly WrapperDeclaration[], root: string) {
    this.#root = root;
    for (const one of declared) {
      const name = calledNameOf(one);
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), one]);
    }
  }

  get needles(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** The declaration that a call is a call of. */
  match(ev: Evaluator, node: ts.CallExpression): WrapperDeclaration | undefined {
    const { expression } = node;
    if (ts.isIdentifier(expression)) {
      return (
        this.#byName
          .get(expression.text)
          ?.find((one) => !one.name.includes('.') && this.#comesFrom(ev, expression, one)) ??
        this.#renamed(ev, expression)
      );
    }
    if (!ts.isPropertyAccessExpression(expression)) return undefined;
    const candidates = this.#byName.get(expression.name.text);
    return candidates?.find((one) =>
      one.name.includes('.')
        ? isMemberOf(ev, expression.expression, one)
        : this.#receiverComesFrom(ev, expression.expression, one),
    );
  }

  /** `import { send as dispatch }`. */
  #renamed(ev: Evaluator, name: ts.Identifier): WrapperDeclaration | undefined {
    const [declaration] = resolveName(name.text, name) ?? [];
    if (!declaration || !ts.isImportSpecifier(declaration) || !declaration.propertyName) return undefined;
    return this.#byName.get(declaration.propertyName.text)?.find((one) => this.#comesFrom(ev, name, one));
  }

  #receiverComesFrom(ev: Evaluator, receiver: ts.Expression, wrapper: WrapperDeclaration): boolean {
    if (wrapper.from === null) return true;
    return ts.isIdentifier(receiver) && this.#comesFrom(ev, receiver, wrapper);
  }

  #comesFrom(ev: Evaluator, name: ts.Identifier, wrapper: WrapperDeclaration): boolean {
    const { from } = wrapper;
    if (from === null) return true;
    const [declaration] = resolveName(name.text, name) ?? [];
    if (declaration === undefined) return false;
    const file = declaration.getSourceFile();
    if (this.#isModule(file.fileName, from)) return true;
    const isImport =
      ts.isImportSpecifier(declaration) ||
      ts.isImportClause(declaration) ||
      ts.isNamespaceImport(declaration);
    const wanted = isImport ? importOf(declaration) : undefined;
    if (wanted === undefined) return false;
    if (wanted.specifier === from) return true;
    const path = ev.modules.resolve(wanted.specifier, file.fileName);
    return path !== null && this.#isModule(path, from);
  }

  /** Whether a file is the module that `from` names: a path with or without extension and `/index`, or a glob. */
  #isModule(path: string, from: string): boolean {
    const given = withoutExtension(path);
    return [given, given.replace(/\/index$/, ''), path].some((one) => this.#moduleMatcher(from)(one));
  }

  #moduleMatcher(from: string): (path: string) => boolean {
    let matcher = this.#matchers.get(from);
    if (matcher === undefined) {
      const wanted = `${this.#root}/${from.replace(/^\.\//, '')}`;
      matcher = picomatch.scan(from).isGlob
        ? picomatch(wanted)
        : (path) => path === wanted || path === withoutExtension(wanted);
      this.#matchers.set(from, matcher);
    }
    return matcher;
  }
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}

function calledNameOf(wrapper: WrapperDeclaration): string {
  const name = wrapper.name.slice(wrapper.name.lastIndexOf('.') + 1);
  return name.replace(/\(\)$/, '');
}

function isMemberOf(ev: Evaluator, receiver: ts.Expression, wrapper: WrapperDeclaration): boolean {
  const className = wrapper.name.slice(0, wrapper.name.lastIndexOf('.'));
  const value = ev.ground(ev.evaluate(receiver));
  return membersOf(value).some(
    (one) => (one.kind === 'instance' || one.kind === 'class') && one.node.name?.text === className,
  );
}

/** What a call of a declared wrapper sends. */
export function interpretDeclared(
  ev: Evaluator,
  wrapper: WrapperDeclaration,
  args: ArrayValue,
  site: ts.Node,
): Send {
  const names = wrapper.event.map((path) => argumentAt(ev, args, path));
  const name = names.length === 0 ? null : union(names);
  const given = wrapper.properties === null ? UNDEFINED : argumentAt(ev, args, wrapper.properties);
  const method = methodOf(wrapper, name);
  return {
    method,
    name: method === 'track' || method === 'page' || method === 'screen' ? name : null,
    properties: adjusted(ev, wrapper, given, site),
    ids:
      wrapper.userId === null
        ? {}
        : { [method === 'group' ? 'groupId' : 'userId']: argumentAt(ev, args, wrapper.userId) },
    isMessage: false,
  };
}

/** The value that a path (`0.event`) or template (`App.{0}`) takes from the arguments. */
function argumentAt(ev: Evaluator, args: ArrayValue, path: string): Value {
  const follow = (steps: string) =>
    steps.split('.').reduce<Value>((value, key) => member(ev, value, literal(key)), args);
  if (/^\d+(\.[\w$-]+)*$/.test(path)) return follow(path);
  const parts = path.split(/\{(\d+(?:\.[\w$-]+)*)\}/);
  return concatenate(parts.map((part, index) => (index % 2 === 1 ? follow(part) : part)));
}

/** `methods: { identify: identify }`: an event value that means another method. */
function methodOf(wrapper: WrapperDeclaration, name: Value | null): Method {
  const text = name?.kind === 'literal' && typeof name.value === 'string' ? name.value : undefined;
  const other =
    text !== undefined && Object.hasOwn(wrapper.methods, text) ? wrapper.methods[text] : undefined;
  return other ?? wrapper.method;
}

function adjusted(ev: Evaluator, wrapper: WrapperDeclaration, given: Value, site: ts.Node): Value {
  const called =
    given.kind === 'function' ? applyCall(ev, given, { kind: 'array', elements: [] }, given.node) : given;
  const kept = wrapper.omits.length > 0 ? omit(called, wrapper.omits) : called;
  if (wrapper.adds.length === 0) return kept;
  const added = wrapper.adds.map(
    (key): Part => ({
      part: 'field',
      key,
      presence: 'always',
      value: () => unknown('added by a declared wrapper'),
      node: site,
    }),
  );
  return {
    kind: 'object',
    parts: [...added, { part: 'spread', of: kept }],
    node: null,
    declared: false,
  } satisfies ObjectValue;
}
