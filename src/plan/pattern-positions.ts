/**
 * A regular expression as the positions at which it takes a character, and the ways from one to the next: Glushkov's
 * automaton. A way is there as often as the expression allows it, which is what makes a search take long.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export interface Position {
  /** What it takes, as an expression for one character; null for what takes none and can fail (`$`, `\b`). */
  readonly takes: string | null;
  /** The positions that can follow, each as often as there are ways to it. */
  readonly next: number[];
}

export interface PatternPositions {
  readonly positions: readonly Position[];
  /** Those after which all of the expression has matched. */
  readonly last: ReadonlySet<number>;
}

/** A part of an expression: whether it can match nothing, and where it begins and ends. */
interface Part {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Part = { nullable: true, first: [], last: [] };
/** Counts multiply: `(a{50}){50}` has 2,500 positions. What people write has some dozens, and few ways from each. */
const MAX_POSITIONS = 100;
const MAX_WAYS = 2000;

/** Null for an expression that doesn't parse, or is too large to be judged. */
export function positionsOf(pattern: string, unicode: boolean): PatternPositions | null {
  const positions: Position[] = [];
  let isTooLarge = false;
  let ways = 0;

  function leaf(takes: string | null): Part {
    if (positions.length >= MAX_POSITIONS) isTooLarge = true;
    else positions.push({ takes, next: [] });
    const index = positions.length - 1;
    return { nullable: false, first: [index], last: [index] };
  }

  function join(from: Part, to: Part): void {
    ways += from.last.length * to.first.length;
    if (ways > MAX_WAYS) isTooLarge = true;
    else for (const index of from.last) positions[index]!.next.push(...to.first);
  }

  function sequence(a: Part, b: Part): Part {
    join(a, b);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
    };
  }

  function repeated({ element, min, max }: AST.Quantifier): Part {
    let all = NOTHING;
    for (let count = 0; count < min && !isTooLarge; count += 1) all = sequence(all, partOf(element));
    if (max === Number.POSITIVE_INFINITY) {
      const more = partOf(element);
      join(more, more);
      return sequence(all, { ...more, nullable: true });
    }
    // One in the other, a(a(a)?)?, since a?a?a? takes one text in several ways.
    let more = NOTHING;
    for (let count = min; count < max && !isTooLarge; count += 1) {
      more = { ...sequence(partOf(element), more), nullable: true };
    }
    return sequence(all, more);
  }

  function partOf(node: AST.Element): Part {
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return alternatives(node.alternatives);
      case 'Quantifier':
        return repeated(node);
      case 'Assertion':
        return node.kind === 'start' ? NOTHING : leaf(null);
      case 'Backreference':
        return leaf(null);
      default:
        return leaf(node.raw);
    }
  }

  function alternatives(all: readonly AST.Alternative[]): Part {
    const parts = all.map(({ elements }) =>
      elements.reduce<Part>((before, element) => sequence(before, partOf(element)), NOTHING),
    );
    return {
      nullable: parts.some(({ nullable }) => nullable),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
  }

  try {
    const root = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode });
    const { last } = alternatives(root.alternatives);
    return isTooLarge ? null : { positions, last: new Set(last) };
  } catch {
    return null;
  }
}
