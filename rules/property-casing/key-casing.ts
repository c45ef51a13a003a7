/** The casing that keys are held to, and whether those of a code base have another one. */
import { type Casing, fitsCasing } from '../../src/language/casing.ts';
import { commonestCasing } from '../../src/language/prevailing-style.ts';
import { inCasing } from '../../src/language/recasing.ts';
import { isVendorsOwn } from '../../src/language/vendors-own.ts';
import { isFew } from '../../src/lint/gathered-reports.ts';

/** So much of what tells a casing has to speak for it. */
const MOST = 2 / 3;

/** A casing that most keys have, and how many of how many. */
export interface UsualCasing {
  readonly casing: Casing;
  readonly count: number;
  readonly total: number;
  /** Whether what has another one are few. */
  readonly isClear: boolean;
}

/** Whether a key is in a casing. A leading `_` is no mistake of casing, and a key with `$` is a vendor's own. */
export function keyFits(name: string, casing: Casing): boolean {
  return isVendorsOwn(name) || fitsCasing(name.replace(/^_+(?=.)/, ''), casing);
}

/** A key in a casing; null where it has signs that would be lost, or no words. */
export function keyInCasing(name: string, casing: Casing): string | null {
  const [, start, rest] = /^(_*)(.*)$/su.exec(name)!;
  if (/[^\p{L}\p{M}\p{N}\s_.-]/u.test(rest!)) return null;
  const written = start! + inCasing(rest!, casing);
  return keyFits(written, casing) ? written : null;
}

/** The casing that most of the names have. */
export function usualCasing(names: readonly string[]): UsualCasing {
  const casing = commonestCasing(names);
  const count = names.filter((name) => keyFits(name, casing)).length;
  const telling = names.filter(tells);
  const shown = telling.filter((name) => keyFits(name, casing)).length;
  return { casing, count, total: names.length, isClear: shown > MOST * telling.length };
}

/** Whether so many names are not in a casing that it can't be the one of their authors. */
export function isForeign(casing: Casing, names: readonly string[]): boolean {
  const others = names.filter((name) => !keyFits(name, casing)).length;
  return !isFew(others) && others > MOST * names.filter(tells).length;
}

/** Whether a key shows that it is in a casing: one lower-case word is in several at once. */
export function showsCasing(name: string, casing: Casing): boolean {
  return keyFits(name, casing) && tells(name);
}

function tells(name: string): boolean {
  return !(keyFits(name, 'snake_case') && keyFits(name, 'camelCase'));
}
