/** Calls: of project functions by their summaries, of methods by their receiver, of what is not ours by its name. */
import { ts } from 'ts-morph';
import { globalFunction } from './builtin.ts';
import { collectionMethod } from './collection.ts';
import type { Evaluator } from './evaluator.ts';
import { holderKey, holderOf, unwrapped } from './holder.ts';
import { libraryFunction } from './library-function.ts';
import { arrayMethod } from './list-method.ts';
import { isPresent, member, namedMember } from './member.ts';
import { restOf } from './object.ts';
import { patternMethod } from './pattern-method.ts';
import { promiseMethod } from './promise.ts';
import { providedBy } from './provided.ts';
import { outsideReason } from './pure-function.ts';
import { reduced } from './reduced.ts';
import { selectedFrom } from './store.ts';
import { filling, substitute } from './substitute.ts';
import { isNothing, textsOf } from './text.ts';
import { stringMethod } from './text-method.ts';
import { typedBy } from './type-argument.ts';
import {
  type ArrayValue,
  type Bindings,
  type Element,
  type FunctionValue,
  isResidual,
  lazy,
  literal,
  membersOf,
  union,
  unknown,
  type Value,
} from './value.ts';

/** Functions of other packages that give back the function (or value) that they are given. */
const PASS_THROUGH = new Set(
  'useCallback useEvent useEffectEvent useEventCallback useMemoizedFn useDebouncedCallback useThrottledCallback debounce throttle once memo memoize memoizeOne cache observer forwardRef markRaw readonly shallowReadonly reactive shallowReactive toRaw withDefaults defineComponent defineNuxtComponent $state $derived readable writable untracked batch action runInAction'.split(
    ' ',
  ),
);
/** Of these the result is the function with the other arguments fixed. */
const BINDING = new Set(['partial']);
/** `withRouter(Component)`, `injectIntl(Component)`: a component that gets more props. */
const WITH_MORE = /^(with|inject)[A-Z]/;
/** Functions of other packages that call the function that they are given and give what it gives. */
const CALLS_THROUGH = new Set('useMemo lazy createMemo untrack'.split(' '));

/** `Vue.extend({ … })` gives the component; with more arguments it is about other objects. */
function isExtension(name: string, args: ArrayValue): boolean {
  return name === 'extend' && args.elements.length === 1;
}

/** Whether a function of that name only hands on the function that it is given. */
export function isPassThrough(name: string): boolean {
  return PASS_THROUGH.has(name) || BINDING.has(name);
}

/** What `callee(...args)` gives. */
export function applyCall(ev: Evaluator, callee: Value, args: ArrayValue, node: ts.Node): Value {
  switch (callee.kind) {
    case 'union':
      return union(callee.members.filter(isPresent).map((one) => applyCall(ev, one, args, node)));
    case 'function':
      return applyFunction(ev, callee, args);
    case 'signature':
      return callee.returns();
    case 'client':
      return callee;
    case 'global':
      return (
        globalFunction(ev, callee.name, args, node) ??
        applyOutside(ev, unknown(outsideReason(callee.name)), args, node)
      );
    case 'unknown':
      return applyOutside(ev, callee, args, node);
    case 'object':
      return (
        selectedFrom(ev, callee, args, node) ?? libraryFunction(ev, args, node) ?? unknown('runtime value')
      );
    default:
      return isResidual(callee) ? { kind: 'call', callee, args, node } : unknown('runtime value');
  }
}

/** A function that isn't part of the code base: some are known by what they do with a function. */
function applyOutside(ev: Evaluator, callee: Value, args: ArrayValue, node: ts.Node): Value {
  const known = libraryFunction(ev, args, node);
  if (known) return known;
  const name = ts.isCallExpression(node) ? calledName(node.expression) : undefined;
  if (name !== undefined) {
    const isForeign = callee.kind === 'unknown' && callee.foreign;
    const client = isForeign ? undefined : ev.clients.named(name, true);
    if (client) return client;
    const first = member(ev, args, literal('0'));
    if (BINDING.has(name)) return bound(first, args.elements.slice(1));
    if (PASS_THROUGH.has(name) || WITH_MORE.test(name) || isExtension(name, args)) return first;
    const called = () => applyCall(ev, first, { kind: 'array', elements: [] }, node);
    const key = holderKey(name);
    if (key !== undefined) {
      const held = lazy(() => (name === 'computed' ? called() : typedBy(ev, node, first)));
      return holderOf(key, held, node);
    }
    if (CALLS_THROUGH.has(name)) return called();
    const provided = providedBy(ev, name, args, node);
    if (provided) return provided;
    if (name === 'unref' || name === 'toValue') return unwrapped(ev, first);
  }
  // `connect(…)(Component)` gives a component that gets the same props, and others.
  const [component] = args.elements;
  if (name === undefined && component && isRendered(component.value)) return component.value;
  return callee.kind === 'unknown' ? { ...callee, falsy: false } : callee;
}

function isRendered(value: Value): boolean {
  return value.kind === 'class' || value.kind === 'function';
}

/** The name that a callee ends in: `track` of `a.b.track`. */
export function calledName(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  if (ts.isElementAccessExpression(callee) && ts.isStringLiteralLike(callee.argumentExpression)) {
    return callee.argumentExpression.text;
  }
  return undefined;
}

/** What a project function gives for arguments. */
function applyFunction(ev: Evaluator, callee: FunctionValue, args: ArrayValue): Value {
  const bindings = bindingsOf(ev, callee, args);
  const answer = () => substitute(ev, ev.returns(callee.node), filling(bindings));
  return ev.step('call', callee.node, answer, bindings);
}

/** What the holes of a function's body stand for in a call. */
export function bindingsOf(ev: Evaluator, callee: FunctionValue, args: ArrayValue): Bindings {
  const all: ArrayValue = {
    kind: 'array',
    elements: [...callee.bound.map((value) => ({ spread: false, value })), ...args.elements],
  };
  return new Map([...callee.bindings, ...parameterBindings(ev, callee.node, all)]);
}

/** The parameters that arguments are given to: all but a declared `this`. */
export function parametersOf(node: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  return node.parameters.filter((one) => !(ts.isIdentifier(one.name) && one.name.text === 'this'));
}

/** What the parameters of a function stand for with these arguments. */
export function parameterBindings(ev: Evaluator, node: ts.SignatureDeclaration, args: ArrayValue): Bindings {
  const bindings = new Map<ts.Node, Value>();
  parametersOf(node).forEach((parameter, index) => {
    bindings.set(
      parameter,
      parameter.dotDotDotToken ? restOf(args, index) : member(ev, args, literal(String(index))),
    );
  });
  return bindings;
}

/** What `receiver.key(...args)` gives. */
export function invoke(ev: Evaluator, receiver: Value, key: Value, args: ArrayValue, node: ts.Node): Value {
  if (isResidual(receiver) || isResidual(key)) {
    return { kind: 'call', callee: { kind: 'member', of: receiver, key }, args, node };
  }
  const names = textsOf(key);
  if (names?.length !== 1) return applyCall(ev, member(ev, receiver, key), args, node);
  const name = names[0]!;
  if (receiver.kind === 'union') {
    return union(receiver.members.filter(isPresent).map((one) => invoke(ev, one, key, args, node)));
  }
  return invokeNamed(ev, receiver, name, args, node);
}

function invokeNamed(ev: Evaluator, receiver: Value, name: string, args: ArrayValue, node: ts.Node): Value {
  switch (receiver.kind) {
    case 'function':
    case 'method':
      if (name === 'bind') return bound(receiver, args.elements.slice(1));
      if (name === 'call')
        return applyCall(ev, receiver, { kind: 'array', elements: args.elements.slice(1) }, node);
      if (name === 'apply') return applyCall(ev, receiver, spreadOf(member(ev, args, literal('1'))), node);
      break;
    case 'literal':
    case 'template':
    case 'typed': {
      const text = patternMethod(ev, receiver, name, args, node) ?? stringMethod(receiver, name, args);
      if (text !== undefined) return text;
      break;
    }
    case 'collection': {
      const result = collectionMethod(ev, receiver, name, args, node);
      if (result !== undefined) return result;
      break;
    }
    case 'array': {
      const result = arrayMethod(ev, receiver, name, args, node);
      if (result !== undefined) return result;
      break;
    }
  }
  const method = namedMember(ev, receiver, name);
  if (isCallable(method)) return applyCall(ev, method, args, node);
  const known = promiseMethod(ev, receiver, name, args, node) ?? reduced(ev, receiver, name, args, node);
  if (known !== undefined) return known;
  return applyOutside(ev, receiver.kind === 'unknown' ? receiver : unknown('runtime value'), args, node);
}

/** A function with its first arguments fixed; of how many a list stands for isn't known. */
function bound(of: Value, fixed: readonly Element[]): Value {
  if (of.kind !== 'function' && of.kind !== 'method') return unknown('runtime value');
  if (fixed.some((one) => one.spread)) return unknown('runtime value');
  return { ...of, bound: [...of.bound, ...fixed.map((one) => one.value)] };
}

/** An argument list from a list of arguments. */
export function spreadOf(list: Value): ArrayValue {
  if (list.kind === 'array') return list;
  return { kind: 'array', elements: isNothing(list) ? [] : [{ spread: true, value: list }] };
}

function isCallable(value: Value): boolean {
  return membersOf(value).some(
    (one) => isResidual(one) || ['function', 'signature', 'method', 'global', 'client'].includes(one.kind),
  );
}
