/** How names and keys are written at their place, where nothing but the call reads them there: a fix can write them anew. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { isFunctionNode, visitAll } from '../parse/syntax.ts';
import type { Dispatch } from './dispatch.ts';
import type { Spelling } from './inventory.ts';
import { Takers } from './takers.ts';

/** The spellings of what one call sends. */
export class Spellings {
  /** The calls on the way, from the one in question to the one that reaches the client. */
  readonly #calls: ReadonlySet<ts.Node>;
  readonly #takers: () => Takers;
  readonly #callOf = new Map<ts.ObjectLiteralExpression, ts.Node | null>();

  constructor(ev: Evaluator, dispatches: readonly Dispatch[]) {
    this.#calls = new Set(dispatches.flatMap(({ calls, site }) => [...calls, site]));
    let takers: Takers | undefined;
    this.#takers = () => (takers ??= new Takers(ev, dispatches));
  }

  /** Of a name, at its literal; null where that is part of a longer name, or something on the way knows it. */
  ofName(node: ts.Node, name: string): Spelling | null {
    if (!ts.isStringLiteralLike(node) || node.text !== name || isTypeOrKey(node)) return null;
    const takers = this.#takers();
    const isFree =
      takers.allow(name, node, this.#callAround(node) ?? node) &&
      takers.allowAround(name, node, (around) => this.#calls.has(around));
    return isFree ? quoteOf(node) : null;
  }

  /** Of a key; null where its object isn't made for these calls alone, or something on the way knows the key. */
  ofKey(node: ts.Node, key: string): Spelling | null {
    const spelling = keySpelling(node);
    if (spelling === null) return null;
    const object = node.parent.parent as ts.ObjectLiteralExpression;
    let call = this.#callOf.get(object);
    if (call === undefined) {
      call = this.#callFor(object);
      this.#callOf.set(object, call);
    }
    return call !== null && this.#takers().allow(key, node, call) ? spelling : null;
  }

  /** The call that an object is made for: it is an argument, or a constant that is an argument and nothing else. */
  #callFor(object: ts.ObjectLiteralExpression): ts.Node | null {
    const whole = wholeOf(object);
    const { parent } = whole;
    if (ts.isCallExpression(parent)) return this.#argumentOf(whole);
    if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name) || parent.type) return null;
    const mention = onlyMention(parent.name);
    return mention === null ? null : this.#argumentOf(wholeOf(mention));
  }

  #argumentOf(node: ts.Node): ts.Node | null {
    const { parent } = node;
    return this.#calls.has(parent) && (parent as ts.CallExpression).expression !== node ? parent : null;
  }

  #callAround(node: ts.Node): ts.Node | null {
    let at = node.parent;
    while (!ts.isSourceFile(at) && !isFunctionNode(at) && !this.#calls.has(at)) at = at.parent;
    return this.#calls.has(at) ? at : null;
  }
}

function keySpelling(node: ts.Node): Spelling | null {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return 'shorthand';
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return null;
  if (ts.isStringLiteral(node)) return quoteOf(node);
  return ts.isIdentifier(node) ? 'identifier' : null;
}

function quoteOf(node: ts.StringLiteralLike): Spelling | null {
  const [quote] = node.getText();
  return quote === "'" || quote === '"' || quote === '`' ? quote : null;
}

/** What others rely on: `'A' | 'B'`, `{ 'A': 1 }`. */
function isTypeOrKey(node: ts.Node): boolean {
  return ts.isLiteralTypeNode(node.parent) || ('name' in node.parent && node.parent.name === node);
}

/** The expression that an object becomes a part of as it is: around it are objects, lists, spreads, alternatives. */
function wholeOf(node: ts.Node): ts.Node {
  let at = node;
  while (isPartOf(at, at.parent)) at = at.parent;
  return at;
}

function isPartOf(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent)) return LOGICAL.has(parent.operatorToken.kind) && parent.right === node;
  if (ts.isAsExpression(parent)) return ts.isConstTypeReference(parent.type);
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    ts.isParenthesizedExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadAssignment(parent)
  );
}

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

const onlyMentions = new WeakMap<ts.Identifier, ts.Identifier | null>();

/** Where a constant is read, null where it isn't, or in several places. Any other use of the same word counts as one. */
function onlyMention(name: ts.Identifier): ts.Identifier | null {
  const known = onlyMentions.get(name);
  if (known !== undefined) return known;
  const mentions: ts.Identifier[] = [];
  visitAll(scopeOf(name), (node) => {
    if (node !== name && ts.isIdentifier(node) && node.text === name.text) mentions.push(node);
  });
  const only = mentions.length === 1 ? mentions[0]! : null;
  onlyMentions.set(name, only);
  return only;
}

/** The block or file that a constant is declared in; its statement alone where it can be imported. */
function scopeOf(name: ts.Identifier): ts.Node {
  const statement = name.parent.parent.parent;
  const isExported =
    ts.isVariableStatement(statement) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isExported ? statement : statement.parent;
}
