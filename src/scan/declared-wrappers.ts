/** Wrappers that the configuration declares: which calls they are, and what those send. */
import picomatch from 'picomatch';
import { ts } from 'ts-morph';
import { applyCall, calledName, parametersOf } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { findExport } from '../evaluate/exports.ts';
import { member } from '../evaluate/member.ts';
import { importOf, moduleOpener } from '../evaluate/module.ts';
import { omit } from '../evaluate/object.ts';
import { groundHole } from '../evaluate/parameter.ts';
import { resolveName } from '../evaluate/scope.ts';
import { concatenate } from '../evaluate/text.ts';
import {
  type ArrayValue,
  literal,
  type ObjectValue,
  type Part,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from '../evaluate/value.ts';
import { unwrap } from '../parse/syntax.ts';
import { classNamesOf } from './class-names.ts';
import type { Method } from './inventory.ts';
import type { WrapperDeclaration } from './scan-request.ts';
import type { Send } from './send.ts';

export class DeclaredWrappers {
  readonly #byName = new Map<string, WrapperDeclaration[]>();
  readonly #matchers = new Map<string, (path: string) => boolean>();
  readonly #folder: string;

  /** `folder` is what module paths start at. */
  constructor(declared: readonly WrapperDeclaration[], folder: string) {
    this.#folder = folder;
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
    if (this.#byName.size === 0) return undefined;
    const callee = unwrap(node.expression);
    if (ts.isPropertyAccessExpression(callee)) {
      const candidates = this.#byName.get(callee.name.text);
      return candidates?.find((one) => !isHook(one) && this.#isMethodOf(ev, callee.expression, one));
    }
    if (ts.isIdentifier(callee))
      return this.#named(ev, callee) ?? this.#madeByHook(ev, initializerOf(callee));
    return this.#madeByHook(ev, callee);
  }

  /** A call by a plain name, its own or the one that it is imported under. */
  #named(ev: Evaluator, name: ts.Identifier): WrapperDeclaration | undefined {
    const [declaration] = resolveName(name.text, name) ?? [];
    const imported =
      declaration && ts.isImportSpecifier(declaration) ? declaration.propertyName?.text : undefined;
    const candidates = this.#byName.get(imported ?? name.text);
    return candidates?.find(
      (one) => !isHook(one) && !one.name.includes('.') && this.#comesFrom(ev, name, one),
    );
  }

  /** A call of what a hook has returned: `const send = useTelemetry()`. */
  #madeByHook(ev: Evaluator, made: ts.Expression | undefined): WrapperDeclaration | undefined {
    if (made === undefined || !ts.isCallExpression(made) || !ts.isIdentifier(made.expression))
      return undefined;
    const hook = made.expression;
    return this.#byName.get(hook.text)?.find((one) => isHook(one) && this.#comesFrom(ev, hook, one));
  }

  #isMethodOf(ev: Evaluator, receiver: ts.Expression, wrapper: WrapperDeclaration): boolean {
    const dot = wrapper.name.lastIndexOf('.');
    if (dot >= 0)
      return (
        classNamesOf(ev, receiver).has(wrapper.name.slice(0, dot)) ||
        endsIn(receiver, wrapper.name.slice(0, dot).split('.'))
      );
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
    return (
      path !== null && (this.#isModule(path, from) || this.#isModule(originOf(ev, path, wanted.name), from))
    );
  }

  /** Whether a file is the module that `from` names: a path with or without extension and `/index`, or a glob. */
  #isModule(path: string, from: string): boolean {
    const given = withoutExtension(path);
    return [given, given.replace(/\/index$/, ''), path].some((one) => this.#moduleMatcher(from)(one));
  }

  #moduleMatcher(from: string): (path: string) => boolean {
    let matcher = this.#matchers.get(from);
    if (matcher === undefined) {
      const wanted = `${this.#folder}/${from.replace(/^\.\//, '')}`;
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

/** The file that declares what a module exports under a name, through re-exports. */
export function originOf(ev: Evaluator, path: string, name: string): string {
  const file = ev.files.get(path);
  const target = file && findExport(file, name, 'values', moduleOpener(ev));
  return target?.kind === 'declarations' ? (target.nodes[0]?.getSourceFile().fileName ?? path) : path;
}

function isHook(wrapper: WrapperDeclaration): boolean {
  return wrapper.name.endsWith('()');
}

/** Whether a receiver's last names are these: `this.manager.telemetry` ends in `telemetry`. */
function endsIn(receiver: ts.Expression, names: readonly string[]): boolean {
  let node: ts.Expression | undefined = unwrap(receiver);
  for (const name of names.toReversed()) {
    if (node === undefined || writtenName(node) !== name) return false;
    const inner: ts.Expression = ts.isCallExpression(node) ? node.expression : node;
    node = ts.isPropertyAccessExpression(inner) ? unwrap(inner.expression) : undefined;
  }
  return true;
}

/** `tracker`, `getInstance()`: the last name as a configuration writes it. */
function writtenName(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node)) return calledName(node);
  const name = calledName(node.expression);
  return name === undefined ? undefined : `${name}()`;
}

/** What a name is made of, where it is declared. */
function initializerOf(name: ts.Identifier): ts.Expression | undefined {
  const [declaration] = resolveName(name.text, name) ?? [];
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

/** What a call of a declared wrapper sends. */
export function interpretDeclared(
  ev: Evaluator,
  wrapper: WrapperDeclaration,
  args: ArrayValue,
  site: ts.Node,
): Send {
  const names = wrapper.event.map((path) => resultOf(ev, argumentAt(ev, args, path)));
  const name = names.length === 0 ? null : union(names);
  const given = wrapper.properties === null ? UNDEFINED : argumentAt(ev, args, wrapper.properties);
  const other = otherMethod(wrapper, name);
  const method = other ?? wrapper.method;
  const isNamed = method === 'track' || method === 'page' || method === 'screen';
  return {
    method,
    // A value that means another method is no name.
    name: isNamed && other === undefined ? name : null,
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
function otherMethod(wrapper: WrapperDeclaration, name: Value | null): Method | undefined {
  const text = name?.kind === 'literal' && typeof name.value === 'string' ? name.value : undefined;
  return text !== undefined && Object.hasOwn(wrapper.methods, text) ? wrapper.methods[text] : undefined;
}

/**
 * What a function gives that a wrapper is handed in place of a name or of properties. The wrapper calls it with arguments
 * that nobody sees, so its parameters can be all that their types say.
 */
function resultOf(ev: Evaluator, given: Value): Value {
  if (given.kind !== 'function') return given;
  const parameters = parametersOf(given.node).map((of) => ({
    spread: of.dotDotDotToken !== undefined,
    value: groundHole(ev, { kind: 'hole', of }),
  }));
  return applyCall(ev, given, { kind: 'array', elements: parameters }, given.node);
}

function adjusted(ev: Evaluator, wrapper: WrapperDeclaration, given: Value, site: ts.Node): Value {
  const made = resultOf(ev, given);
  const kept = wrapper.omits.length > 0 ? omit(made, wrapper.omits) : made;
  if (wrapper.adds.length === 0) return kept;
  const added = wrapper.adds.map(
    (key): Part => ({
      part: 'field',
      key,
      presence: 'always',
      value: () => unknown('added by a declared wrapper'),
      node: site,
      added: true,
    }),
  );
  return {
    kind: 'object',
    parts: [...added, { part: 'spread', of: kept }],
    node: null,
    declared: false,
  } satisfies ObjectValue;
}
