/**
 * What functions of well-known packages give, as far as names and keys go through them. By package: a function of the
 * project, or of another package, can have the same name. Facts from the packages' own documentation.
 */
import { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { setValues } from './hook-state.ts';
import { importedName } from './imported-function.ts';
import { member } from './member.ts';
import { functionThatGives } from './signature.ts';
import { selectedFrom, storeOf } from './store.ts';
import { definedStore } from './store-definition.ts';
import { filling, substitute } from './substitute.ts';
import { isNothing } from './text.ts';
import {
  type ArrayValue,
  type Element,
  foreign,
  isResidual,
  lazy,
  literal,
  membersOf,
  type Signature,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from './value.ts';
import { widened } from './widened.ts';

interface LibraryCall {
  readonly ev: Evaluator;
  readonly args: ArrayValue;
  readonly node: ts.CallExpression;
  arg(index: number): Value;
}

type LibraryFunction = (call: LibraryCall) => Value | undefined;

const HOOKS: Readonly<Record<string, LibraryFunction>> = { useState: state, useReducer: reducedState };
const SELECTORS = { createSelector: selector, createDraftSafeSelector: selector };
const first: LibraryFunction = ({ arg }) => arg(0);

const PACKAGES: ReadonlyMap<string, Readonly<Record<string, LibraryFunction>>> = new Map(
  Object.entries({
    react: HOOKS,
    'preact/hooks': HOOKS,
    'preact/compat': HOOKS,
    reselect: SELECTORS,
    '@reduxjs/toolkit': SELECTORS,
    'react-redux': { useSelector: ({ ev, arg }) => resultOf(ev, arg(0)) },
    zustand: { create: store, createStore: store, default: store, useStore: selected },
    pinia: { defineStore: defined },
    'zustand/vanilla': { createStore: store },
    'zustand/middleware': { persist: first, devtools: first, subscribeWithSelector: first },
    'zustand/middleware/immer': { immer: first },
    'zustand/shallow': { useShallow: first },
    'zustand/react/shallow': { useShallow: first },
  } satisfies Record<string, Record<string, LibraryFunction>>),
);

/** What a call of a well-known package's function gives; undefined for all other calls. */
export function libraryFunction(ev: Evaluator, args: ArrayValue, node: ts.Node): Value | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  // `create<State>()((set) => …)`: the first call only says the type.
  const isCurried = ts.isCallExpression(expression) && expression.arguments.length === 0;
  const imported = importedName(ev, isCurried ? expression.expression : expression);
  const functions = imported && PACKAGES.get(imported.package);
  if (functions === undefined || !Object.hasOwn(functions, imported!.name)) return undefined;
  if (args.elements.some((one) => isResidual(one.value)))
    return { kind: 'call', callee: unknown('runtime value'), args, node };
  const arg = (index: number) => member(ev, args, literal(String(index)));
  return functions[imported!.name]!({ ev, args, node, arg });
}

/** The node of calls that aren't written. */
const NAMELESS: ts.Node = ts.factory.createOmittedExpression();

function given(...values: Value[]): ArrayValue {
  return { kind: 'array', elements: values.map((value): Element => ({ spread: false, value })) };
}

/** What a function that is handed over gives. It has no name here: that of the call is not its own. */
function resultWith(ev: Evaluator, of: Value, ...values: Value[]): Value {
  return applyCall(ev, of, given(...values), NAMELESS);
}

/**
 * `useState(initial)`: what it begins with, and what it is set to in sight. Where that can't be known, only the type is left
 * of the initial value.
 */
function state({ ev, arg, node }: LibraryCall): Value {
  const initial = begun(ev, arg(0));
  const set = valuesSet(ev, node);
  if (set?.every(isKnown)) return pairOf(union([initial, ...set]));
  const type = widened(initial, 'filled');
  // Without types, what sets it can also set other keys.
  const isJavaScript = /\.[cm]?jsx?$/.test(node.getSourceFile().fileName);
  return pairOf(isJavaScript ? union([type, unknown('runtime value')]) : declaredBy(ev, node, type));
}

/** What the second element of `const [state, set] = useState()` is called with; null where that isn't seen. */
function valuesSet(ev: Evaluator, node: ts.CallExpression): readonly Value[] | null {
  const pattern = ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined;
  if (pattern === undefined || !ts.isArrayBindingPattern(pattern)) return null;
  const [, setter] = pattern.elements;
  if (setter === undefined) return [];
  return ts.isBindingElement(setter) ? (setValues(ev, setter)?.map((one) => begun(ev, one)) ?? null) : [];
}

/** A function is called for what a state begins with, or what it becomes. */
function begun(ev: Evaluator, value: Value): Value {
  return union(
    membersOf(value).map((one) =>
      one.kind === 'function' ? resultWith(ev, one, unknown('runtime value')) : one,
    ),
  );
}

function isKnown(value: Value): boolean {
  return membersOf(value).every((one) => one.kind !== 'unknown' && !isResidual(one));
}

/** `useReducer(reducer, initial, init)`: what it begins with, or what the reducer makes of that. */
function reducedState({ ev, arg }: LibraryCall): Value {
  const init = arg(2);
  const begin = init.kind === 'function' ? resultWith(ev, init, arg(1)) : arg(1);
  const initial = widened(begin, 'filled');
  const next = resultWith(ev, arg(0), initial, unknown('runtime value'));
  return pairOf(union([initial, widened(next, 'filled')]));
}

function pairOf(value: Value): Value {
  return given(value, foreign('runtime value'));
}

/** The type argument of a call where there is one; else, or where that isn't known, what the value says. */
function declaredBy(ev: Evaluator, node: ts.CallExpression, value: Value): Value {
  const [type] = node.typeArguments ?? [];
  if (type === undefined) return value;
  const declared = ev.type(type);
  if (declared.kind === 'unknown') return union([value, declared]);
  return node.arguments.length === 0 ? union([UNDEFINED, declared]) : declared;
}

/** `createSelector([inputs], result)`, `createSelector(input, …, result)`. */
function selector({ ev, args, arg }: LibraryCall): Signature | undefined {
  const list = arg(0);
  const values = args.elements.map((one) => one.value);
  const last = list.kind === 'array' ? 1 : values.findLastIndex((one) => one.kind === 'function');
  const inputs = list.kind === 'array' ? list.elements.map((one) => one.value) : values.slice(0, last);
  const result = values[last];
  if (result === undefined) return undefined;
  const returns = lazy(() => resultWith(ev, result, ...inputs.map((input) => resultOf(ev, input))));
  return functionThatGives(returns);
}

/** What a function gives for arguments of which only the declared types are known. */
function resultOf(ev: Evaluator, of: Value): Value {
  return union(
    membersOf(of).map((one) => {
      if (one.kind === 'signature') return one.returns();
      if (one.kind !== 'function') return unknown('runtime value');
      return ev.ground(substitute(ev, ev.returns(one.node), filling(one.bindings)));
    }),
  );
}

/** `create((set, get) => ({ … }))`: what it begins with tells the shape of the state. */
function store({ ev, arg, node }: LibraryCall): Value | undefined {
  const initialize = arg(0);
  if (isNothing(initialize)) return undefined;
  const current = lazy((): Value => {
    const get = functionThatGives(current);
    return widened(resultWith(ev, initialize, unknown('runtime value'), get), 'filled');
  });
  return storeOf(current, node);
}

/** `defineStore(id, definition)`, `defineStore({ id, … })`. */
function defined({ ev, args, arg, node }: LibraryCall): Value | undefined {
  return definedStore(ev, arg(args.elements.length > 1 ? 1 : 0), node);
}

/** `useStore(store, selector)`. */
function selected({ ev, args, node, arg }: LibraryCall): Value | undefined {
  return selectedFrom(ev, arg(0), { kind: 'array', elements: args.elements.slice(1) }, node);
}
