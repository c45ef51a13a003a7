/** `text.replace(/…/g, …)`, `text.split(/…/)`: with a regular expression that is written out and can't run away. */
import { ts } from 'ts-morph';
import { applyCall } from './call.ts';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { textsOf } from './text.ts';
import { type ArrayValue, literal, typed, union, type Value } from './value.ts';

const TEXT_LIMIT = 200;
const QUANTIFIER_LIMIT = 3;

/** What the method gives; undefined where its first argument is no plain regular expression, or the text isn't known. */
export function patternMethod(
  ev: Evaluator,
  receiver: Value,
  name: string,
  args: ArrayValue,
  node: ts.Node,
): Value | undefined {
  const texts = textsOf(receiver);
  const first = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  if (texts === null || first === undefined || !ts.isRegularExpressionLiteral(first)) return undefined;
  const pattern = patternOf(first.text);
  if (pattern === undefined || texts.some((text) => text.length > TEXT_LIMIT)) return undefined;
  switch (name) {
    case 'split': {
      const [text = '', ...others] = texts;
      const elements = text.split(pattern).map((part) => ({ spread: false, value: literal(part) }));
      return others.length === 0 ? { kind: 'array', elements } : undefined;
    }
    case 'replace':
    case 'replaceAll': {
      const by = member(ev, args, literal('1'));
      return union(texts.map((text) => replaced(ev, text, pattern, by, node)));
    }
    default:
      return undefined;
  }
}

function replaced(ev: Evaluator, text: string, pattern: RegExp, by: Value, node: ts.Node): Value {
  if (by.kind === 'literal' && typeof by.value === 'string') return literal(text.replace(pattern, by.value));
  if (by.kind !== 'function') return typed('string');
  let isKnown = true;
  const result = text.replace(pattern, (...found: readonly unknown[]) => {
    const given = found.filter((one) => typeof one === 'string').slice(0, -1);
    const elements = given.map((one) => ({ spread: false, value: literal(one) }));
    const made = textsOf(applyCall(ev, by, { kind: 'array', elements }, node));
    isKnown &&= made?.length === 1;
    return made?.[0] ?? '';
  });
  return isKnown ? literal(result) : typed('string');
}

/** The expression of a literal without groups that repeat, references and assertions: these can take for ever. */
function patternOf(text: string): RegExp | undefined {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
  const quantifiers = source.match(/[*+{]/g)?.length ?? 0;
  if (/\)[*+{]|\\[1-9k]|\(\?[^:]/.test(source) || quantifiers > QUANTIFIER_LIMIT) return undefined;
  try {
    return new RegExp(source, flags.replace('y', ''));
  } catch {
    return undefined;
  }
}
