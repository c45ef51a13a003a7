/**
 * Props that decide what a component sends: `function Share({ event }) { … track(event) … }`. No call fills them, but
 * JSX does, in files that may know nothing of analytics.
 */
import { ts } from 'ts-morph';
import { baseOf } from '../evaluate/class.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { namesOf } from '../evaluate/names.ts';
import { shapeOf } from '../evaluate/shape.ts';
import { KeptAnswersBy } from '../parse/kept.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { isFunctionNode, postOrder } from '../parse/syntax.ts';
import { sendOf } from './dispatch.ts';
import type { Dispatches } from './dispatches.ts';
import { isComponent } from './forwarding.ts';
import { functionName } from './function-name.ts';
import type { Gift } from './gift.ts';
import { givenByJsx, isJsxOpening } from './given-by-jsx.ts';
import { forwardedIn } from './holes.ts';

/** The places of the props that leave open what the calls among these nodes, of files with JSX, send. */
export function propsInQuestion(
  ev: Evaluator,
  dispatches: Dispatches,
  nodes: readonly ts.Node[],
): ReadonlySet<ts.Node> {
  const places = new Set<ts.Node>();
  for (const node of nodes) {
    if (!ts.isCallExpression(node)) continue;
    const asked = known.of(dispatches, node, () => propsAskedBy(ev, dispatches, node));
    for (const place of asked) places.add(place);
  }
  return places;
}

const known = new KeptAnswersBy<Dispatches, ts.CallExpression, readonly ts.Node[]>();

function propsAskedBy(ev: Evaluator, dispatches: Dispatches, node: ts.CallExpression): readonly ts.Node[] {
  ev.begin();
  return dispatches.shownAt(node).flatMap((dispatch) => {
    const { name, properties } = sendOf(ev, dispatch);
    const inName = name === null ? [] : [...forwardedIn(ev, name)].filter(isProps);
    const isNameOpen = name !== null && inName.length > 0 && !namesOf(ev, name).complete;
    const inKeys = [...forwardedIn(ev, properties)].filter(isProps);
    const areKeysOpen = inKeys.length > 0 && shapeOf(ev, properties).open.length > 0;
    return [...(isNameOpen ? inName : []), ...(areKeysOpen ? inKeys : [])];
  });
}

/** Whether a place is that of a component's props: the first parameter of a function, `this` of a class. */
function isProps(place: ts.Node): boolean {
  if (ts.isClassLike(place)) return baseOf(place) !== undefined;
  const owner = ts.isParameter(place) ? place.parent : undefined;
  return owner !== undefined && isFunctionNode(owner) && owner.parameters[0] === place && isComponent(owner);
}

/** What JSX anywhere in the code base gives to these places. */
export function givenToProps(
  host: SourceHost,
  ev: Evaluator,
  dispatches: Dispatches,
  places: ReadonlySet<ts.Node>,
): readonly Gift[] {
  const names = new Set([...places].flatMap(nameOf));
  if (names.size === 0) return [];
  const files = host.candidates([...names].map((name) => `<${name}`));
  return files.flatMap((path) => {
    const file = ev.files.get(path);
    const elements = file ? [...postOrder(file)].filter(isJsxOpening) : [];
    return elements.flatMap((element) => {
      if (!names.has(element.tagName.getText(file).replace(/^.*\./, ''))) return [];
      ev.begin();
      const gifts = givenByJsx(ev, dispatches, element).filter((gift) => places.has(gift.place as ts.Node));
      return gifts.map((gift) => ({ ...gift, whole: true }));
    });
  });
}

function nameOf(place: ts.Node): readonly string[] {
  if (ts.isClassLike(place)) return place.name ? [place.name.text] : [];
  return isFunctionNode(place.parent) ? [functionName(place.parent)] : [];
}
