/** Values without the alternatives that a condition rules out. What can't be told stays. */
import { instanceOf } from './condition.ts';
import { hasKey } from './entries.ts';
import type { Evaluator } from './evaluator.ts';
import { member } from './member.ts';
import { isNothing, truthOf, typeofValue } from './text.ts';
import {
  isResidual,
  type Literal,
  literal,
  membersOf,
  type TypeName,
  typed,
  union,
  type Value,
} from './value.ts';

/** What is asked of a value. */
export type Question =
  | { readonly is: 'truthy' }
  | { readonly is: 'nullish' }
  | { readonly is: 'array' }
  | { readonly is: 'equal'; readonly to: readonly Literal[] }
  | { readonly is: 'typeof'; readonly type: string }
  | { readonly is: 'having'; readonly key: string }
  | { readonly is: 'instance'; readonly of: Value };

/** An answer that is known: about the value itself, or about what the keys of the path lead to in it. */
export interface Fact {
  readonly path: readonly string[];
  readonly question: Question;
  readonly answer: boolean;
}

/** The value where a fact is known of it. */
export function narrow(ev: Evaluator, value: Value, fact: Fact): Value {
  const { path, question, answer } = fact;
  if (membersOf(value).some(isResidual)) {
    const isThis = path.length === 0 && question.is === 'equal' && answer && question.to.length === 1;
    return isThis ? question.to[0]! : { kind: 'narrowed', of: value, fact };
  }
  const kept = membersOf(value).flatMap((one): readonly Value[] => {
    if (path.length === 0) return narrowed(one, question, answer);
    const held = path.reduce<Value>((of, key) => member(ev, of, literal(key)), one);
    return membersOf(held).some((inner) => isResidual(inner) || narrowed(inner, question, answer).length > 0)
      ? [one]
      : [];
  });
  // Where nothing is left the place isn't reached with this value.
  return kept.length === 0 ? value : union(kept);
}

/** What is left of one alternative. */
function narrowed(value: Value, question: Question, answer: boolean): readonly Value[] {
  if (question.is === 'equal') return equalTo(value, question.to, answer);
  const known = answerOf(value, question);
  if (known !== null) return known === answer ? [value] : [];
  if (question.is === 'truthy' && value.kind === 'typed' && value.type === 'boolean')
    return [literal(answer)];
  if (question.is === 'typeof' && answer && value.kind === 'unknown' && isTypeName(question.type))
    return [typed(question.type)];
  return [value];
}

function isTypeName(type: string): type is TypeName {
  return type === 'string' || type === 'number' || type === 'boolean';
}

function equalTo(value: Value, to: readonly Literal[], answer: boolean): readonly Value[] {
  if (value.kind === 'literal') return to.some((one) => one.value === value.value) === answer ? [value] : [];
  if (!answer) return [value];
  return to.filter((one) => canBe(value, one));
}

function canBe(value: Value, { value: wanted }: Literal): boolean {
  if (value.kind === 'unknown') return !value.falsy || !wanted;
  if (value.kind === 'typed') return value.type === typeof wanted;
  return value.kind === 'template' && typeof wanted === 'string';
}

/** Whether something is so of a value; null where that isn't known. */
function answerOf(value: Value, question: Exclude<Question, { is: 'equal' }>): boolean | null {
  switch (question.is) {
    case 'truthy':
      return truthOf(value);
    case 'nullish':
      return isNothing(value) ? true : value.kind === 'unknown' ? null : false;
    case 'typeof': {
      const type = typeofValue(value);
      return type === null ? null : type === question.type;
    }
    case 'array':
      return value.kind === 'array'
        ? true
        : value.kind === 'unknown' || value.kind === 'typed'
          ? null
          : false;
    case 'having':
      return value.kind === 'object' ? hasKey(value, question.key) : isNothing(value) ? false : null;
    case 'instance': {
      const known = instanceOf(value, question.of);
      return known.kind === 'literal' ? known.value === true : null;
    }
  }
}
