/**
 * Whether a regular expression can backtrack for ever. It can where a loop takes one text in two ways: a text of n
 * characters then has some 2ⁿ ways, and all of them are tried before the search fails.
 */
import { type PatternPositions, type Position, positionsOf } from './pattern-positions.ts';

/** Characters of every kind that expressions tell apart, besides those that they name. */
const SAMPLE = [...'aZ_0 .-/@:\n\té漢'];
const MAX_STEPS = 20_000;

/** Whether it certainly can. What can't be judged (a very large expression) is none. */
export function isCatastrophic(pattern: string, unicode: boolean): boolean {
  const automaton = positionsOf(pattern, unicode);
  if (automaton === null) return false;
  const loops = loopsOf(automaton.positions);
  if (loops.every((loop) => loop.length === 0)) return false;
  const meet = meetingOf(automaton.positions, pattern, unicode);
  return loops.some((loop) => canFail(loop, automaton) && isAmbiguous(loop, automaton.positions, meet));
}

/** Where every position of a loop ends the expression, the first try succeeds. */
function canFail(loop: readonly number[], { last }: PatternPositions): boolean {
  return loop.some((index) => !last.has(index));
}

/** The sets of positions that lead to each other, for each position that leads back to itself. */
function loopsOf(positions: readonly Position[]): readonly (readonly number[])[] {
  const reach = positions.map((_, index) => reachedFrom(index, positions));
  const seen = new Set<number>();
  return positions.flatMap((_, index) => {
    if (seen.has(index) || !reach[index]!.has(index)) return [];
    const loop = [...reach[index]!].filter((other) => reach[other]!.has(index));
    for (const other of loop) seen.add(other);
    return [loop];
  });
}

function reachedFrom(start: number, positions: readonly Position[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const next of positions[index]!.next) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

type Meeting = (a: number, b: number) => boolean;

/** Whether two positions take a character in common, tried with one of each kind. */
function meetingOf(positions: readonly Position[], pattern: string, unicode: boolean): Meeting {
  const flags = unicode ? 'u' : '';
  const named = [...pattern].flatMap((character) => {
    const code = character.codePointAt(0)!;
    return [code - 1, code, code + 1].filter((near) => near >= 0 && near <= 0x10ffff);
  });
  const characters = [...new Set([...SAMPLE, ...named.map((code) => String.fromCodePoint(code))])];
  const taken = new Map<string, ReadonlySet<string>>();
  const takenBy = (takes: string | null): ReadonlySet<string> => {
    if (takes === null) return new Set();
    const known = taken.get(takes);
    if (known !== undefined) return known;
    const expression = new RegExp(`^(?:${takes})$`, flags);
    const set = new Set(characters.filter((character) => expression.test(character)));
    taken.set(takes, set);
    return set;
  };
  return (a, b) => {
    const others = takenBy(positions[b]!.takes);
    return [...takenBy(positions[a]!.takes)].some((character) => others.has(character));
  };
}

/**
 * Two walkers start together and take the same text. The loop is ambiguous where they can part and meet again, or where
 * there are two ways for one step. (Weber and Seidl: exponential ambiguity of finite automata.)
 */
function isAmbiguous(loop: readonly number[], positions: readonly Position[], meet: Meeting): boolean {
  const inLoop = new Set(loop);
  const ways = (index: number) => positions[index]!.next.filter((next) => inLoop.has(next));
  if (loop.some((index) => new Set(ways(index)).size < ways(index).length)) return true;

  const parted = new Map<string, readonly string[]>();
  const open: (readonly [number, number])[] = loop.map((index) => [index, index]);
  const seen = new Set<string>();
  let steps = 0;
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = pair;
    steps += ways(a).length * ways(b).length + 1;
    if (steps > MAX_STEPS) return false;
    const following = ways(a).flatMap((x) => ways(b).flatMap((y) => (meet(x, y) ? [[x, y] as const] : [])));
    parted.set(pair.join(), following.map(String));
    for (const next of following) {
      if (seen.has(next.join())) continue;
      seen.add(next.join());
      open.push(next);
    }
  }
  return [...parted].some(([pair]) => isParted(pair) && meetsAgain(pair, parted));
}

function isParted(pair: string): boolean {
  const [a, b] = pair.split(',');
  return a !== b;
}

function meetsAgain(start: string, following: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    if (!isParted(pair)) return true;
    for (const next of following.get(pair) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
