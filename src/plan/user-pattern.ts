/** Regular expressions that people write into a plan: compiled once, and never allowed to hang the program. */
import { type Context, createContext, Script } from 'node:vm';
import { isCatastrophic } from './catastrophic-pattern.ts';

/** An honest pattern takes microseconds; one that backtracks without end is given up on. */
const TIME_LIMIT_MS = 50;
/** Where so much time was lost somebody means harm: no pattern is run any more. */
const PATIENCE_MS = 3000;
const MAX_REMEMBERED = 1000;

interface Expression {
  readonly expression: RegExp;
  isSlow: boolean;
}

type Compiled = Expression | { readonly error: string };

const compiled = new Map<string, Compiled>();
const test = new Script('expression.test(text)');
let context: Context | null = null;
let timeLost = 0;

/** Why a pattern isn't a regular expression; null where it is one. */
export function patternError(pattern: string): string | null {
  const result = compile(pattern);
  return 'error' in result ? result.error : null;
}

/** Whether a pattern can take for ever to say that a text doesn't match. */
export function isEndlessPattern(pattern: string): boolean {
  const result = compile(pattern);
  return !('error' in result) && isCatastrophic(pattern, result.expression.unicode);
}

/** Whether a pattern matches a part of a text; null where it doesn't compile, or takes too long to say. */
export function matchesUserPattern(pattern: string, text: string): boolean | null {
  const result = compile(pattern);
  if ('error' in result || result.isSlow || timeLost >= PATIENCE_MS) return null;
  context ??= createContext(Object.create(null));
  Object.assign(context, { expression: result.expression, text });
  try {
    return test.runInContext(context, { timeout: TIME_LIMIT_MS }) as boolean;
  } catch {
    result.isSlow = true;
    timeLost += TIME_LIMIT_MS;
    return null;
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
    return { expression: new RegExp(pattern, 'u'), isSlow: false };
  } catch {
    try {
      return { expression: new RegExp(pattern), isSlow: false };
    } catch (error) {
      const [, reason] = /^Invalid regular expression: .*: (.+)$/s.exec((error as Error).message) ?? [];
      return { error: reason ?? 'It does not compile' };
    }
  }
}
