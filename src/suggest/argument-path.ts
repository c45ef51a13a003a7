/** Values over a function's parameters, in the small language of configurations: `0`, `0.event`, `cli:{0}`. */
import { ts } from 'ts-morph';
import { isNothing } from '../evaluate/text.ts';
import { isResidual, membersOf, type Part, type Value } from '../evaluate/value.ts';
import type { FunctionNode } from '../parse/syntax.ts';

/** `cli:{0}`. */
const PREFIXED = /^([^{}]+)\{([^{}]+)\}$/;
/** More parts of a value than these are not looked at. */
const PART_LIMIT = 400;

/** The argument (and keys of it) that a value is; null where it is anything else. */
export function pathOf(value: Value, owner: FunctionNode): string | null {
  switch (value.kind) {
    case 'hole': {
      const index = indexOf(value.of, owner);
      return index === null ? null : String(index);
    }
    case 'member': {
      const of = pathOf(value.of, owner);
      const { key } = value;
      const isPlain =
        key.kind === 'literal' && typeof key.value === 'string' && /^[^.\s{}]+$/.test(key.value);
      return of !== null && isPlain ? `${of}.${key.value}` : null;
    }
    case 'annotated':
    case 'fallback':
      return pathOf(value.of, owner);
    case 'union': {
      const paths = new Set(value.members.filter((one) => !isNothing(one)).map((one) => pathOf(one, owner)));
      const [path = null] = paths;
      return paths.size === 1 ? path : null;
    }
    default:
      return null;
  }
}

function indexOf(parameter: ts.Node, owner: FunctionNode): number | null {
  const parameters = owner.parameters.filter(
    (one) => !(ts.isIdentifier(one.name) && one.name.text === 'this'),
  );
  const index = parameters.indexOf(parameter as ts.ParameterDeclaration);
  return index < 0 || parameters[index]!.dotDotDotToken ? null : index;
}

/** What a name is made of. */
export interface NamePaths {
  /** Paths and templates; one of them leaves. */
  readonly paths: readonly string[];
  /** Where a prefix is only added to names that lack it: the prefix, and the name as it is given. */
  readonly withPrefix: { readonly prefix: string; readonly path: string } | null;
}

/** The arguments that a name is made of; null where it is made of anything else. */
export function namePaths(value: Value, owner: FunctionNode): NamePaths | null {
  switch (value.kind) {
    case 'choice': {
      const either = alternatives([value.yes, value.no], owner);
      const asked = either?.paths.filter((path) => asksForPrefixOf(path, value.test, owner));
      if (asked?.length !== 1) return either;
      const [, prefix = '', path = ''] = PREFIXED.exec(asked[0]!) ?? [];
      return { paths: asked, withPrefix: { prefix, path } };
    }
    case 'union':
      return alternatives(
        value.members.filter((one) => !isNothing(one)),
        owner,
      );
    case 'annotated':
    case 'fallback':
      return namePaths(value.of, owner);
    default: {
      const path = value.kind === 'template' ? templateOf(value.parts, owner) : pathOf(value, owner);
      return path === null ? null : { paths: [path], withPrefix: null };
    }
  }
}

function alternatives(values: readonly Value[], owner: FunctionNode): NamePaths | null {
  const all = values.map((one) => namePaths(one, owner));
  const [first = null] = all;
  if (all.length === 1 || all.includes(null)) return all.length === 1 ? first : null;
  return { paths: [...new Set(all.flatMap((one) => one?.paths ?? []))], withPrefix: null };
}

function templateOf(parts: readonly (string | Value)[], owner: FunctionNode): string | null {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return /[{}]/.test(part) ? null : part;
    const path = pathOf(part, owner);
    return path === null ? null : `{${path}}`;
  });
  return texts.includes(null) ? null : texts.join('');
}

/** Whether a condition asks if an argument has the prefix of a template: `name.startsWith('cli:')` for `cli:{0}`. */
function asksForPrefixOf(template: string, test: Value, owner: FunctionNode): boolean {
  const [, prefix, path] = PREFIXED.exec(template) ?? [];
  if (prefix === undefined) return false;
  return partsOf([test]).some((part) => {
    if (part.kind !== 'call' || part.callee.kind !== 'member') return false;
    const [first] = part.args.elements;
    const { of, key } = part.callee;
    const isSearch = key.kind === 'literal' && /^(startsWith|includes|indexOf)$/.test(String(key.value));
    const asked = first?.value.kind === 'literal' ? first.value.value : undefined;
    return isSearch && asked === prefix && pathOf(of, owner) === path;
  });
}

/** The indexes of the arguments that values hold, however deep. */
export function argumentsIn(values: readonly Value[], owner: FunctionNode): ReadonlySet<number> {
  const indexes = partsOf(values).map((part) => (part.kind === 'hole' ? indexOf(part.of, owner) : null));
  return new Set(indexes.filter((index) => index !== null));
}

/** Values with all that they are made of. */
export function partsOf(values: readonly Value[]): readonly Value[] {
  const seen = new Set<Value>();
  const stack = [...values];
  for (let one = stack.pop(); one !== undefined && seen.size < PART_LIMIT; one = stack.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    stack.push(...insideOf(one));
  }
  return [...seen];
}

function insideOf(value: Value): readonly Value[] {
  if (value.kind === 'object') return value.parts.flatMap(insideOfPart);
  if (value.kind === 'array') return value.elements.map((one) => one.value);
  if (value.kind === 'template') return value.parts.filter((part) => typeof part !== 'string');
  if (value.kind === 'union') return membersOf(value);
  if (!isResidual(value)) return [];
  switch (value.kind) {
    case 'call':
      return [value.callee, ...value.args.elements.map((one) => one.value)];
    case 'choice':
      return [value.test, value.yes, value.no];
    case 'fallback':
      return [value.of, value.otherwise];
    case 'sum':
      return value.operands;
    case 'compare':
      return [value.left, value.right];
    default:
      return 'of' in value && 'kind' in value.of ? [value.of as Value] : [];
  }
}

function insideOfPart(part: Part): readonly Value[] {
  if (part.part === 'removal') return [];
  return part.part === 'spread' ? [part.of] : [part.value()];
}
