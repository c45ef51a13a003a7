/** What the methods of strings give. */
import { concatenate, textsOf } from './text.ts';
import { type ArrayValue, literal, typed, union, type Value } from './value.ts';

type TextFunction = (text: string, ...args: string[]) => string;

const TEXT_FUNCTIONS: Readonly<Record<string, TextFunction>> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  toLocaleUpperCase: (text) => text.toUpperCase(),
  toLocaleLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  trimEnd: (text) => text.trimEnd(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
  toFixed: (text, digits = '0') => Number(text).toFixed(Math.min(Math.max(Number(digits) || 0, 0), 100)),
  at: (text, index = '0') => text.at(Number(index)) ?? '',
  charAt: (text, index = '0') => text.charAt(Number(index)),
  slice: (text, from, to) => text.slice(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  substring: (text, from, to) => text.substring(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  replace: (text, search = '', by = '') => text.replace(search, () => by),
  replaceAll: (text, search = '', by = '') => text.replaceAll(search, () => by),
  concat: (text, ...others) => text + others.join(''),
  repeat: (text, count = '0') => text.repeat(Math.min(Math.max(Number(count) || 0, 0), 100)),
  padStart: (text, length = '0', fill = ' ') => text.padStart(Math.min(Number(length), 1000), fill),
  padEnd: (text, length = '0', fill = ' ') => text.padEnd(Math.min(Number(length), 1000), fill),
};
const TEXT_TESTS: Readonly<Record<string, (text: string, argument: string) => boolean>> = {
  startsWith: (text, start) => text.startsWith(start),
  endsWith: (text, end) => text.endsWith(end),
  includes: (text, part) => text.includes(part),
};

/** `'text'.toUpperCase()`; undefined where it is no method of strings. */
export function stringMethod(receiver: Value, name: string, args: ArrayValue): Value | undefined {
  const texts = textsOf(receiver);
  const given = args.elements.map((element) => (element.spread ? null : textsOf(element.value)));
  const known = texts !== null && given.every((one) => one?.length === 1);
  const argumentTexts = known ? given.map((one) => one![0]!) : [];
  const convert = Object.hasOwn(TEXT_FUNCTIONS, name) ? TEXT_FUNCTIONS[name] : undefined;
  if (convert) {
    if (name === 'concat') return concatenate([receiver, ...args.elements.map((element) => element.value)]);
    return known ? union(texts.map((text) => literal(convert(text, ...argumentTexts)))) : typed('string');
  }
  const test = Object.hasOwn(TEXT_TESTS, name) ? TEXT_TESTS[name] : undefined;
  if (test)
    return known ? union(texts.map((text) => literal(test(text, argumentTexts[0] ?? '')))) : typed('boolean');
  if (name === 'split' && known && texts.length === 1 && argumentTexts.length === 1) {
    return {
      kind: 'array',
      elements: texts[0]!.split(argumentTexts[0]!).map((part) => ({ spread: false, value: literal(part) })),
    };
  }
  return undefined;
}
