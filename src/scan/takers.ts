/** Whom a name or key is handed to on the way to a client, and whether one of them knows it as it is written. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { membersOf } from '../evaluate/value.ts';
import { writtenType } from '../evaluate/written-type.ts';
import { isFunctionNode, visitAll } from '../parse/syntax.ts';
import type { Dispatch } from './dispatch.ts';
import { typeWords } from './type-words.ts';

/** The functions that a call goes through, as they are declared to their callers, too. */
export class Takers {
  readonly #ev: Evaluator;
  readonly #all: ReadonlySet<ts.SignatureDeclaration>;
  /** False where it isn't in sight what a wrapper that is only declared in the configuration takes. */
  readonly #isWhole: boolean;

  constructor(ev: Evaluator, dispatches: readonly Dispatch[]) {
    this.#ev = ev;
    this.#all = new Set(dispatches.flatMap((dispatch) => takersOf(ev, dispatch)).flatMap(withOverloads));
    this.#isWhole = dispatches.every(
      ({ to, site }) => to.kind !== 'declared' || isUntyped(site) || declaredTakers(ev, site).length > 0,
    );
  }

  /**
   * Whether none of them could tell if something else were written in place of a word: no type that they declare
   * spells it, and neither do their bodies.
   *
   * @param node is where it is written, which follows itself (`typeof EVENTS`).
   * @param from is the call that hands it on, or the word where it is handed on from afar: what stands around makes it.
   */
  allow(word: string, node: ts.Node, from: ts.Node): boolean {
    return (
      this.#isWhole &&
      [...this.#all].every(
        (taker) =>
          isAround(taker, from) ||
          (!wordsIn(taker).has(word) &&
            typesOf(taker).every((type) => !typeWords(this.#ev, type).spell(word, node))),
      )
    );
  }

  /** Whether the types that are declared around an expression, up to a call, leave it open how a word is written there. */
  allowAround(word: string, node: ts.Node, isEnd: (node: ts.Node) => boolean): boolean {
    return typesAround(node, isEnd).every((type) => !typeWords(this.#ev, type).spell(word, node));
  }
}

function takersOf(ev: Evaluator, { via, calls, site }: Dispatch): readonly ts.SignatureDeclaration[] {
  return [...via, ...[...calls, site].flatMap((call) => declaredTakers(ev, call))];
}

/** The functions that a call is a call of, as far as they or their types are in sight. */
function declaredTakers(ev: Evaluator, call: ts.CallExpression): readonly ts.SignatureDeclaration[] {
  return membersOf(ev.ground(ev.evaluate(call.expression))).flatMap((one) =>
    (one.kind === 'function' || one.kind === 'signature') && one.node ? [one.node] : [],
  );
}

/** What a caller sees of a function are its overloads. */
function withOverloads(taker: ts.SignatureDeclaration): readonly ts.SignatureDeclaration[] {
  const { parent, name } = taker;
  if (name === undefined || !(ts.isFunctionDeclaration(taker) || ts.isMethodDeclaration(taker)))
    return [taker];
  const beside = 'members' in parent ? parent.members : 'statements' in parent ? parent.statements : [];
  return (beside as readonly ts.Node[]).filter(
    (one): one is typeof taker => one.kind === taker.kind && nameOf(one) === name.getText(),
  );
}

function nameOf(node: ts.Node): string | undefined {
  return (node as { name?: ts.Node }).name?.getText();
}

/** The types of what a function takes: its parameters', and those of what it is assigned to. */
function typesOf(taker: ts.SignatureDeclaration): readonly ts.TypeNode[] {
  const own = taker.parameters.flatMap((one) => (ts.isParameter(one) ? writtenType(one) : undefined) ?? []);
  const isExpression = ts.isArrowFunction(taker) || ts.isFunctionExpression(taker);
  return isExpression ? [...own, ...typesAround(taker, () => false)] : own;
}

/** The types that are declared of an expression, or of a value that it is a part of. */
function typesAround(node: ts.Node, isEnd: (node: ts.Node) => boolean): readonly ts.TypeNode[] {
  const types: ts.TypeNode[] = [];
  for (let at = node.parent; !isEnd(at) && !ts.isStatement(at) && !ts.isSourceFile(at); at = at.parent) {
    const { type } = at as { type?: ts.TypeNode };
    if (type && !ts.isConstTypeReference(type)) types.push(type);
    if (isFunctionNode(at)) break;
  }
  return types;
}

function isAround(outer: ts.Node, node: ts.Node): boolean {
  return outer.getSourceFile() === node.getSourceFile() && outer.pos <= node.pos && node.end <= outer.end;
}

function isUntyped(node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0;
}

const words = new WeakMap<ts.Node, ReadonlySet<string>>();

/** All identifiers and texts of a function. */
function wordsIn(root: ts.Node): ReadonlySet<string> {
  const known = words.get(root);
  if (known !== undefined) return known;
  const found = new Set<string>();
  visitAll(root, (node) => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) found.add(node.text);
  });
  words.set(root, found);
  return found;
}
