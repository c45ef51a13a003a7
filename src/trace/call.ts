/** One found call explained: the functions that it goes through, its name, its properties, and who else decides. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { isNothing } from '../evaluate/text.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { enclosingFunction, type FunctionNode, isFunctionNode, propertyNode } from '../parse/syntax.ts';
import { type Dispatch, sendOf } from '../scan/dispatch.ts';
import type { Dispatches } from '../scan/dispatches.ts';
import { forwardedIn } from '../scan/holes.ts';
import type { Call, Method } from '../scan/inventory.ts';
import type { WrapperDeclaration } from '../scan/scan-request.ts';
import type { Send } from '../scan/send.ts';
import type { PathOf } from '../scan/value-shape.ts';
import { frameOf, isSameValue } from './frame.ts';
import { calledName, placeOf, sourceText } from './source.ts';
import { TraceSteps } from './steps.ts';
import type { DecidingParameter, TracedCall, TracedPart, TracedSend, TraceStep } from './trace.ts';
import { clientText, valueText } from './value.ts';

/** A call as the scanner found it, and what it was found with. */
export interface FoundCall {
  readonly call: Call;
  readonly node: ts.CallExpression;
  /** All of one method. */
  readonly sent: readonly Dispatch[];
  readonly ev: Evaluator;
  readonly dispatches: Dispatches;
  readonly pathOf: PathOf;
}

/** The trace of a call; `all` are the calls of the code base, among which are those that fill its parameters. */
export function traceCall(found: FoundCall, all: readonly FoundCall[]): TracedCall {
  const { call, node, sent } = found;
  const decidedBy = call.forwarded ? decidingParameters(found) : [];
  const filling = all.filter((one) => one.node !== node && one.sent.some(({ site }) => site === node));
  return {
    call,
    text: sourceText(node),
    sends: sent.map((dispatch) => traceSend(found, dispatch)),
    decidedBy,
    filledBy: decidedBy.length > 0 ? filling.map((one) => one.call) : [],
  };
}

function decidingParameters({ ev, sent, pathOf }: FoundCall): readonly DecidingParameter[] {
  ev.begin();
  const holes = sent.flatMap((dispatch) => {
    const { name, properties } = sendOf(ev, dispatch);
    return [...(name === null ? [] : forwardedIn(ev, name)), ...forwardedIn(ev, properties)];
  });
  return [...new Set(holes)].filter(ts.isParameter).map((parameter) => ({
    name: sourceText(parameter.name),
    owner: isFunctionNode(parameter.parent) ? calledName(parameter.parent) : 'a function',
    at: placeOf(parameter, pathOf),
  }));
}

function traceSend(found: FoundCall, dispatch: Dispatch): TracedSend {
  const { ev, dispatches, pathOf } = found;
  ev.begin();
  const send = sendOf(ev, dispatch);
  const inner = dispatches.ofCall(dispatch.site).find((one) => one.via.length === 0) ?? dispatch;
  const frame = frameOf(ev, dispatches, dispatch);
  const over = sendOf(ev, inner);
  const part = (label: TracedPart['label'], value: Value, start: Value, at: Argument): TracedPart => {
    ev.begin();
    const grounded = ev.ground(value);
    if (isNothing(grounded)) return { label, value: 'none', steps: [] };
    const starts = startsOf(inner, start, at, ev);
    return {
      label,
      value: valueText(ev, grounded, pathOf),
      steps: starts.flatMap((one) => new TraceSteps(ev, pathOf).of(one, frame)),
    };
  };
  return {
    through: through(found, dispatch),
    parts: [
      ...(send.name !== null && over.name !== null
        ? [part(nameLabel(send.method), send.name, over.name, 'event')]
        : []),
      ...(hasProperties(send)
        ? [part(propertiesLabel(send.method), send.properties, over.properties, 'properties')]
        : []),
    ],
  };
}

function nameLabel(method: Method): 'event' | 'name' {
  return method === 'track' ? 'event' : 'name';
}

function propertiesLabel(method: Method): 'properties' | 'traits' {
  return method === 'identify' || method === 'group' ? 'traits' : 'properties';
}

function hasProperties({ method }: Send): boolean {
  return method !== 'alias' && method !== 'reset';
}

function through({ dispatches, pathOf }: FoundCall, dispatch: Dispatch): readonly TraceStep[] {
  const { via, to, site } = dispatch;
  const step = (node: ts.Node, token: ts.Node, note: string | null): TraceStep => ({
    at: placeOf(token, pathOf),
    text: sourceText(node),
    value: null,
    note,
    steps: [],
    more: 0,
  });
  const end = to.kind === 'client' ? clientText(to.client.sdk) : declaredText(to.wrapper);
  return [
    ...via.map((node) => step(node, node, noteOfFunction(node))),
    step(site, dispatches.calleeOf(site).token, end),
  ];
}

function noteOfFunction(node: FunctionNode): string | null {
  const name = calledName(node);
  return name.includes(' in ') ? name : null;
}

/** `wrapper of the configuration: event 0, properties 1`. */
function declaredText({ name, event, properties, adds, omits }: WrapperDeclaration): string {
  const parts = [
    event.length > 0 ? `event ${event.join(' or ')}` : '',
    properties === null ? '' : `properties ${properties}`,
    adds.length > 0 ? `adds ${adds.join(', ')}` : '',
    omits.length > 0 ? `omits ${omits.join(', ')}` : '',
  ].filter((part) => part !== '');
  return `wrapper "${name}" of the configuration: ${parts.join(', ')}`;
}

type Argument = 'event' | 'properties';

/** The expressions of a sending call that a value is from; the call is over the parameters of the functions around. */
function startsOf(
  { site, to }: Dispatch,
  value: Value,
  which: Argument,
  ev: Evaluator,
): readonly ts.Expression[] {
  const written = site.arguments.filter((one) => !ts.isSpreadElement(one));
  if (to.kind === 'declared')
    return argumentPaths(to.wrapper, which).flatMap((path) => followed(written, path));
  const exact = written.flatMap(withProperties).find((one) => isSameValue(ev.evaluate(one), value));
  const start = exact ?? written.flatMap((one) => fieldWith(ev, one, value) ?? [])[0];
  // A message that another function builds, a function that gives the properties: what holds them is explained.
  const holder = which === 'event' ? written[0] : written.at(-1);
  return [start ?? holder ?? []].flat();
}

/** What a message holds under the key of which this is the value, where it is written out in the same function. */
function fieldWith(ev: Evaluator, message: ts.Expression, value: Value): ts.Expression | undefined {
  const fields = membersOf(ev.evaluate(message)).flatMap((one) => (one.kind === 'object' ? one.parts : []));
  const field = fields.find((part) => part.part === 'field' && isSameValue(part.value(), value));
  const property = field?.part === 'field' ? field.node.parent : undefined;
  if (property === undefined || enclosingFunction(property) !== enclosingFunction(message)) return undefined;
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** The argument and, of a message that is written out, what its keys hold. */
function withProperties(argument: ts.Expression): readonly ts.Expression[] {
  if (!ts.isObjectLiteralExpression(argument)) return [argument];
  const held = argument.properties.flatMap((one) => {
    if (ts.isPropertyAssignment(one)) return [one.initializer];
    return ts.isShorthandPropertyAssignment(one) ? [one.name] : [];
  });
  return [argument, ...held];
}

/** The paths that a declaration takes arguments by: `0`, `0.event`, those in a template. */
function argumentPaths(wrapper: WrapperDeclaration, which: Argument): readonly string[] {
  const paths = which === 'event' ? wrapper.event : wrapper.properties === null ? [] : [wrapper.properties];
  return paths.flatMap((path) =>
    path.includes('{') ? [...path.matchAll(/\{([^}]*)\}/g)].map(([, inner = '']) => inner) : [path],
  );
}

/** What a path leads to, as far as objects are written out. */
function followed(written: readonly ts.Expression[], path: string): readonly ts.Expression[] {
  const [index, ...keys] = path.split('.');
  let node = written[Number(index)];
  for (const key of keys) {
    const inner = node && ts.isObjectLiteralExpression(node) ? propertyNode(node, [key]) : undefined;
    if (inner === undefined) break;
    node = inner;
  }
  return node ? [node] : [];
}
