/** Regular expressions that people write into a plan: compiled once, and never allowed to hang the program. */
import { type Context, createContext, Script } from 'node:vm';

/** An honest pattern takes microseconds; one that backtracks without end is given up on. */
const TIME_LIMIT_MS = 50;
/** To say that a pattern has no end takes more: the machine may be busy. */
const ENDLESS_MS = 250;
/** Where so much time was lost somebody means harm: patterns that weren't tried until then are not run any more. */
const PATIENCE_MS = 3000;
const MAX_REMEMBERED = 1000;

interface Expression {
  readonly expression: RegExp;
  standing: 'untried' | 'fine' | 'slow' | 'endless';
}

type Compiled = Expression | { readonly error: string };

const compiled = new Map<string, Compiled>();
const test = new Script('expression.test(text)');
const testAll = new Script('for (const one of texts) expression.test(one)');
let context: Context | null = null;
let timeLost = 0;

/** Why a pattern isn't a regular expression; null where it is one. */
export function patternError(pattern: string): string | null {
  const result = compile(pattern);
  return 'error' in result ? result.error : null;
}

/** Whether a pattern matches a part of a text; null where it doesn't compile, or takes too long to say. */
export function matchesUserPattern(pattern: string, text: string): boolean | null {
  const result = compile(pattern);
  if ('error' in result || result.standing === 'slow' || result.standing === 'endless') return null;
  if (result.standing === 'untried' && timeLost >= PATIENCE_MS) return null;
  const { answer } = runLimited(test, { expression: result.expression, text }, TIME_LIMIT_MS);
  if (answer === null) result.standing = 'slow';
  return answer as boolean | null;
}

/**
 * Whether a pattern is seen to backtrack without end: `(a+)+$` does on any text of `a`s that ends otherwise. It is tried
 * on texts that repeat what the pattern speaks of, so that many such patterns are found, and no other.
 */
export function isEndlessPattern(pattern: string): boolean {
  const result = compile(pattern);
  if ('error' in result || result.standing === 'fine') return false;
  if (result.standing === 'endless') return true;
  if (timeLost >= PATIENCE_MS) return false;
  const texts = tryingTexts(pattern);
  const { timedOut } = runLimited(testAll, { expression: result.expression, texts }, ENDLESS_MS);
  result.standing = timedOut ? 'endless' : 'fine';
  return timedOut;
}

const REPETITIONS = 32;
const COMMON_CHARACTERS = ['a', 'A', '0', ' ', '-', '_', '.', '/', '@'];

function tryingTexts(pattern: string): readonly string[] {
  const words = pattern.match(/[\p{L}\p{N}]+/gu) ?? [];
  const units = new Set([...COMMON_CHARACTERS, ...words, ...words.flatMap((word) => [...word])]);
  const start = /^\^?([\p{L}\p{N}_\-/ ]*)/u.exec(pattern)?.[1] ?? '';
  return [...units]
    .slice(0, 60)
    .flatMap((unit) => ['', start].map((prefix) => `${prefix}${unit.repeat(REPETITIONS)}\u{1}`));
}

/** The answer is null where there is none: the time is up, or the expression is too large to be run. */
function runLimited(
  script: Script,
  input: Readonly<Record<string, unknown>>,
  timeout: number,
): { readonly answer: unknown; readonly timedOut: boolean } {
  context ??= createContext(Object.create(null));
  Object.assign(context, input);
  try {
    return { answer: script.runInContext(context, { timeout }), timedOut: false };
  } catch (error) {
    const timedOut = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (timedOut) timeLost += timeout;
    return { answer: null, timedOut };
  }
}

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (compiled.size >= MAX_REMEMBERED) compiled.clear();
  const result = compileAnew(pattern);
  compiled.set(pattern, result);
  return result;
}

/** JSON Schema's patterns are Unicode ones; escapes that only the older syntax knows (`[\w-.]`) are common, too. */
function compileAnew(pattern: string): Compiled {
  try {
    return { expression: new RegExp(pattern, 'u'), standing: 'untried' };
  } catch {
    try {
      return { expression: new RegExp(pattern), standing: 'untried' };
    } catch (error) {
      const [, reason] = /^Invalid regular expression: .*: (.+)$/s.exec((error as Error).message) ?? [];
      return { error: reason ?? 'It does not compile' };
    }
  }
}
