/** Numbers that are worked out of others: `STEP * 2`, `1 << 3`, `-x`. */
import { ts } from 'ts-morph';
import { literal, membersOf, typed, union, type Value } from './value.ts';

/** More results than this are a dimension, not numbers in names. */
const RESULT_LIMIT = 32;

type Operation = (left: number, right: number) => number;

const OPERATIONS: ReadonlyMap<ts.SyntaxKind, Operation> = new Map<ts.SyntaxKind, Operation>([
  [ts.SyntaxKind.MinusToken, (left, right) => left - right],
  [ts.SyntaxKind.AsteriskToken, (left, right) => left * right],
  [ts.SyntaxKind.SlashToken, (left, right) => left / right],
  [ts.SyntaxKind.PercentToken, (left, right) => left % right],
  [ts.SyntaxKind.AsteriskAsteriskToken, (left, right) => left ** right],
  [ts.SyntaxKind.LessThanLessThanToken, (left, right) => left << right],
  [ts.SyntaxKind.GreaterThanGreaterThanToken, (left, right) => left >> right],
  [ts.SyntaxKind.AmpersandToken, (left, right) => left & right],
  [ts.SyntaxKind.BarToken, (left, right) => left | right],
]);

/** What an operator makes of two values: a number, known where both are. */
export function calculated(operator: ts.SyntaxKind, left: Value, right: Value): Value {
  const operation = OPERATIONS.get(operator);
  const [lefts, rights] = [numbersIn(left), numbersIn(right)];
  if (!operation || !lefts || !rights || lefts.length * rights.length > RESULT_LIMIT) return typed('number');
  return union(lefts.flatMap((a) => rights.map((b) => literal(operation(a, b)))));
}

/** The number with the other sign. */
export function negative(value: Value, node: ts.Node): Value {
  const numbers = numbersIn(value);
  return numbers ? union(numbers.map((one) => literal(-one, node))) : typed('number');
}

/** All numbers that a value can be; null where one isn't known. */
function numbersIn(value: Value): readonly number[] | null {
  const numbers = membersOf(value).map((one) =>
    one.kind === 'literal' && typeof one.value === 'number' ? one.value : null,
  );
  return numbers.every((one) => one !== null) ? numbers : null;
}
