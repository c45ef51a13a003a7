/** One call of the source as the inventory tells it. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { type Names, namesOf } from '../evaluate/names.ts';
import { type Shape, shapeOf } from '../evaluate/shape.ts';
import { union } from '../evaluate/value.ts';
import { propertyNode, spanBetween, spanOf } from '../parse/syntax.ts';
import { type Dispatch, sendOf } from './dispatch.ts';
import type { Dispatches } from './dispatches.ts';
import { dynamicKeysOf } from './dynamic-keys.ts';
import { decidingFunctions, type KnownFunctions, onlyHandsOn } from './forwarding.ts';
import { functionName } from './function-name.ts';
import { givenArguments } from './given-arguments.ts';
import { idsOf, userIdOf } from './identity.ts';
import type { Call, EventName, Platform, Resolution, Span, Variant, WrapperStep } from './inventory.ts';
import { sdkPlatform } from './sdk.ts';
import type { Send } from './send.ts';
import { Spellings } from './spelling.ts';
import { surroundingsOf } from './surroundings.ts';
import { type PathOf, propertiesOf, type Told } from './value-shape.ts';

export interface CallContext extends KnownFunctions {
  readonly ev: Evaluator;
  readonly pathOf: PathOf;
  sourceOf(fileName: string): { readonly name: string; readonly platform: Platform } | null;
}

/** The row of a call that reaches `dispatches`, all of one method; `all` knows what other calls reach. */
export function describeCall(
  context: CallContext,
  all: Dispatches,
  node: ts.CallExpression,
  dispatches: readonly Dispatch[],
): Call {
  const { ev, pathOf } = context;
  const { token } = all.calleeOf(node);
  const source = node.getSourceFile();
  const file = pathOf(source.fileName);
  const placeOf = (call: ts.CallExpression): Span => {
    const inside = call.getSourceFile();
    const from = all.calleeOf(call).token.getStart(inside);
    return spanBetween(inside, from, call.getEnd(), pathOf(inside.fileName));
  };
  const sends = dispatches.map((dispatch) => sendOf(ev, dispatch));
  const [dispatch, send] = [dispatches[0]!, sends[0]!];
  const names = mergeNames(sends.map((one) => (one.name === null ? null : namesOf(ev, one.name))));
  const sent = union(sends.map((one) => one.properties));
  const shape = shapeOf(ev, sent);
  const told = { pathOf, spellings: new Spellings(ev, dispatches) };
  const properties = propertiesOf(ev, shape, told);
  const reasons = [...new Set([...names.reasons, ...shape.open])].sort();
  const sdk = dispatch.to.kind === 'client' ? dispatch.to.client.sdk : null;
  const belongsTo = context.sourceOf(source.fileName);
  const deciding = decidingFunctions(ev, node, send, context);
  return {
    at: placeOf(node),
    eventAt: spanOf(nameArgument(node, dispatch, names) ?? token, file),
    callee: node.expression
      .getText(source)
      .replace(/\s+/g, ' ')
      .replace(/ ?(\??\.) ?/g, '$1'),
    method: send.method,
    kind: dispatch.via.length === 0 && dispatch.to.kind === 'client' ? 'direct' : 'wrapper',
    forwarded: deciding.length > 0,
    orphaned: deciding.length > 0 && !deciding.some(context.isCalled),
    handsOn: shape.open.length > 0 && onlyHandsOn(ev, node, sent, context),
    sentAt: [...new Set(dispatches.map(({ site }) => site))].map(placeOf),
    sdk,
    platform: platformOf(dispatch, sdk, belongsTo?.platform),
    source: belongsTo?.name ?? null,
    names: eventNamesOf(names, told),
    namesComplete: names.complete,
    pattern: names.pattern,
    properties,
    open: shape.open.length > 0,
    dynamicKeys: shape.open.includes('computed key') ? dynamicKeysOf(context, sent) : [],
    sends: sends.length > 1 ? variantsOf(ev, sends, told) : null,
    ids: idsOf(ev, sends),
    userId: userIdOf(ev, node, send, file),
    arguments: givenArguments(ev, node, dispatches, told),
    within: surroundingsOf(all, node, send.method),
    resolution: resolutionOf(names, shape),
    reasons,
    via: stepsOf(dispatch, pathOf),
  };
}

function platformOf(dispatch: Dispatch, sdk: string | null, source: Platform | undefined): Platform {
  const declared = dispatch.to.kind === 'declared' ? dispatch.to.wrapper.platform : null;
  const known = sdk === null ? undefined : sdkPlatform(sdk);
  return declared ?? (known && known !== 'unknown' ? known : undefined) ?? source ?? 'unknown';
}

const NO_NAME: Names = { known: [], complete: true, pattern: null, reasons: [] };

function mergeNames(all: readonly (Names | null)[]): Names {
  const names = all.map((one) => one ?? NO_NAME);
  const [only] = names;
  if (only && names.length === 1) return only;
  const known = new Map(names.flatMap((one) => one.known).map((one) => [one.value, one]));
  const patterns = new Set(names.map((one) => one.pattern));
  const [pattern = null] = patterns;
  return {
    known: [...known.values()].sort((a, b) => (a.value < b.value ? -1 : 1)),
    complete: names.every((one) => one.complete),
    pattern: patterns.size === 1 ? pattern : null,
    reasons: [...new Set(names.flatMap((one) => one.reasons))],
  };
}

function eventNamesOf({ known }: Names, { pathOf, spellings }: Told): readonly EventName[] {
  return known.map(({ value, node }) => ({
    value,
    at: node && spanOf(node, pathOf(node.getSourceFile().fileName)),
    written: node && spellings.ofName(node, value),
  }));
}

function variantsOf(ev: Evaluator, sends: readonly Send[], told: Told): readonly Variant[] | null {
  const variants = sends.map((send): Variant => {
    const shape = shapeOf(ev, send.properties);
    const names = send.name === null ? NO_NAME : namesOf(ev, send.name);
    return {
      names: eventNamesOf(names, told),
      properties: propertiesOf(ev, shape, told),
      open: shape.open.length > 0,
    };
  });
  const distinct = new Map(
    variants.map((one) => [
      JSON.stringify([
        one.names.map((name) => name.value),
        one.properties.map((property) => property.name),
        one.open,
      ]),
      one,
    ]),
  );
  return distinct.size > 1 ? [...distinct.values()] : null;
}

function resolutionOf(names: Names, shape: Shape): Resolution {
  if (names.complete && shape.open.length === 0) return 'resolved';
  const nothing = names.known.length === 0 && names.pattern === null && shape.keys.size === 0;
  return nothing && !names.complete ? 'opaque' : 'partial';
}

/** The argument that holds the name, where it can be pointed at. */
function nameArgument(node: ts.CallExpression, dispatch: Dispatch, names: Names): ts.Node | undefined {
  const { fileName } = node.getSourceFile();
  const inside = names.known.find(
    (one) =>
      one.node &&
      one.node.getSourceFile().fileName === fileName &&
      node.pos <= one.node.pos &&
      one.node.end <= node.end,
  );
  if (inside?.node) return inside.node;
  if (names.known.length === 0 && names.complete) return undefined;
  const isElementFirst = dispatch.to.kind === 'client' && /^track[A-Z]/.test(dispatch.to.method);
  const argument = node.arguments[isElementFirst ? 1 : 0];
  if (argument === undefined || !ts.isObjectLiteralExpression(argument)) return argument;
  return propertyNode(argument, ['event', 'name']) ?? argument;
}

function stepsOf(dispatch: Dispatch, pathOf: PathOf): readonly WrapperStep[] {
  return dispatch.via.map((node) => {
    const { file, line } = spanOf(node, pathOf(node.getSourceFile().fileName));
    return { name: functionName(node), file, line };
  });
}
