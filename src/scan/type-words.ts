/** The texts and keys that a type spells out, with those of all types that it refers to. */
import { ts } from 'ts-morph';
import { Answers } from '../evaluate/answers.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { resolveImportedType, resolveTypeName, type TypeTarget } from '../evaluate/type-name.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { keyName, visitAll } from '../parse/syntax.ts';

export interface TypeWords {
  /** Whether a word is, or can be, spelled anywhere but at `node`. */
  spell(word: string, node: ts.Node): boolean;
}

/** More declarations than these are no type of events any more. */
const DECLARATION_LIMIT = 200;
const NESTING_LIMIT = 6;

/** Types of the language and the browser, which spell out nothing of a project. */
const GLOBALS = new Set(
  'Array Awaited Date Element Error Event Exclude Extract Function HTMLElement KeyboardEvent Map MouseEvent NoInfer NonNullable Omit Parameters Partial Pick Promise PromiseLike Readonly ReadonlyArray Record Required ReturnType Set URL Uppercase'.split(
    ' ',
  ),
);

const known = new Answers<ts.TypeNode, TypeWords>((ev, type) => new Collection(ev).of(type));

/** What a type spells out: texts, keys of objects, the texts of enums and of constants (`typeof EVENTS`). */
export function typeWords(ev: Evaluator, type: ts.TypeNode): TypeWords {
  return known.of(ev, type);
}

class Collection implements TypeWords {
  readonly #places = new Map<string, Set<ts.Node>>();
  /** Of texts that are put together: `Promo ${string} Clicked`. */
  readonly #patterns: RegExp[] = [];
  /** False where a type isn't in sight, or there is too much of it. */
  #isWhole = true;
  readonly #ev: Evaluator;
  readonly #declarations = new Set<ts.Node>();

  constructor(ev: Evaluator) {
    this.#ev = ev;
  }

  of(type: ts.TypeNode): TypeWords {
    this.#declarations.add(type);
    // What a type refers to is added while they are gone through.
    for (const node of this.#declarations) {
      if (this.#declarations.size > DECLARATION_LIMIT) this.#isWhole = false;
      if (!this.#isWhole) break;
      if (canBeRead(node)) visitAll(node, (part) => this.#read(part));
      else this.#isWhole = false;
    }
    return this;
  }

  spell(word: string, node: ts.Node): boolean {
    const places = [...(this.#places.get(word) ?? [])];
    const isThere = places.some((place) => place !== node) || this.#patterns.some((one) => one.test(word));
    return !this.#isWhole || isThere;
  }

  #read(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) {
      if (ts.isLiteralTypeNode(node.parent) || ts.isEnumMember(node.parent)) this.#add(node.text, node);
    } else if (ts.isTypeElement(node) && node.name) this.#addKey(node.name);
    else if (ts.isTypeReferenceNode(node)) this.#follow(resolveTypeName(this.#ev, node.typeName));
    else if (ts.isExpressionWithTypeArguments(node)) this.#follow(resolveTypeName(this.#ev, node.expression));
    else if (ts.isImportTypeNode(node)) this.#follow(importedBy(this.#ev, node));
    else if (ts.isTypeQueryNode(node)) this.#addValue(this.#ev.ground(this.#ev.type(node)), 0);
    else if (ts.isTemplateLiteralTypeNode(node)) this.#patterns.push(patternOf(node));
  }

  #follow(target: TypeTarget | null): void {
    if (target?.kind === 'declarations') for (const node of target.nodes) this.#declarations.add(node);
    else if (target?.kind === 'global') this.#isWhole &&= GLOBALS.has(target.name);
    else if (target?.value.kind !== 'client') this.#isWhole = false;
  }

  #addKey(name: ts.PropertyName): void {
    const key = keyName(name);
    if (ts.isComputedPropertyName(name))
      this.#addValue(this.#ev.ground(this.#ev.evaluate(name.expression)), 0);
    else if (key === undefined) this.#isWhole = false;
    else this.#add(key, name);
  }

  #addValue(value: Value, depth: number): void {
    for (const one of membersOf(value)) {
      if (one.kind === 'literal') {
        if (typeof one.value === 'string') this.#add(one.value, one.node);
      } else if (one.kind === 'object' && depth < NESTING_LIMIT) {
        for (const part of one.parts) {
          if (part.part === 'field') {
            this.#add(part.key, part.node);
            this.#addValue(this.#ev.ground(part.value()), depth + 1);
          } else this.#isWhole = false;
        }
      } else if (one.kind === 'array' && depth < NESTING_LIMIT)
        for (const { value: element } of one.elements) this.#addValue(this.#ev.ground(element), depth + 1);
      else if (one.kind !== 'typed' && one.kind !== 'function') this.#isWhole = false;
    }
  }

  #add(word: string, node: ts.Node | null): void {
    if (node === null) this.#isWhole = false;
    else this.#places.set(word, (this.#places.get(word) ?? new Set()).add(node));
  }
}

function canBeRead(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

function patternOf({ head, templateSpans }: ts.TemplateLiteralTypeNode): RegExp {
  const texts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')}$`, 's');
}

function importedBy(ev: Evaluator, { argument, qualifier }: ts.ImportTypeNode): TypeTarget | null {
  return ts.isLiteralTypeNode(argument) && ts.isStringLiteralLike(argument.literal)
    ? resolveImportedType(ev, argument.literal.text, qualifier, argument.getSourceFile())
    : null;
}
