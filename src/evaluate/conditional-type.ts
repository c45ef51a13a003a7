/** `T extends Pattern ? Yes : No`, with what the pattern infers. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import { extendsType } from './assignable.ts';
import { applyCall } from './call.ts';
import { elementsOf, member } from './member.ts';
import { type TypeScope, unionOfTypes } from './type-scope.ts';
import { literal, membersOf, type Value } from './value.ts';

/** One branch where it is known which; else either. A union that a parameter stands for is asked member by member. */
export function conditionalType(types: TypeScope, node: ts.ConditionalTypeNode): Value {
  return types.distribute(node.checkType, (scope) => {
    const { fits, scope: inner } = matched(scope, scope.known(node.checkType), node.extendsType);
    const yes = () => inner.of(node.trueType);
    const no = () => scope.of(node.falseType);
    if (fits === null) return unionOfTypes([yes(), no()]);
    return fits ? yes() : no();
  });
}

interface Match {
  /** Null where it can't be told. */
  readonly fits: boolean | null;
  /** The scope with what is inferred. */
  readonly scope: TypeScope;
}

function matched(types: TypeScope, of: Value, pattern: ts.TypeNode): Match {
  if (ts.isInferTypeNode(pattern)) return { fits: true, scope: types.with(pattern.typeParameter, of) };
  if (ts.isParenthesizedTypeNode(pattern)) return matched(types, of, pattern.type);
  const element = elementOf(pattern);
  if (element) {
    const isList = of.kind === 'array' ? true : of.kind === 'unknown' ? null : false;
    return isList ? matched(types, elementsOf(types.ev, of), element) : { fits: isList, scope: types };
  }
  if (ts.isFunctionTypeNode(pattern)) {
    const isFunction = membersOf(of).every((one) => one.kind === 'function' || one.kind === 'signature');
    if (!isFunction) return { fits: of.kind === 'unknown' ? null : false, scope: types };
    const given = applyCall(types.ev, of, { kind: 'array', elements: [] }, pattern);
    return matched(types, types.ev.ground(given), pattern.type);
  }
  // A promise is what it will be, so that it can't be told from that.
  const awaited = argumentOf(pattern, 'Promise', 'PromiseLike');
  if (awaited) return { fits: null, scope: matched(types, of, awaited).scope };
  if (ts.isTypeLiteralNode(pattern) && of.kind === 'object') return matchedMembers(types, of, pattern);
  return { fits: extendsType(types.ev, of, types.known(pattern)), scope: types };
}

function matchedMembers(types: TypeScope, of: Value, pattern: ts.TypeLiteralNode): Match {
  const fits = extendsType(types.ev, of, types.known(pattern));
  const scope = pattern.members.filter(ts.isPropertySignature).reduce((inner, one) => {
    const key = keyName(one.name);
    return key === undefined || one.type === undefined
      ? inner
      : matched(inner, types.ev.ground(member(types.ev, of, literal(key))), one.type).scope;
  }, types);
  return { fits, scope };
}

/** `Item` of `Item[]` and `Array<Item>`. */
function elementOf(pattern: ts.TypeNode): ts.TypeNode | undefined {
  const list = ts.isTypeOperatorNode(pattern) ? pattern.type : pattern;
  return ts.isArrayTypeNode(list) ? list.elementType : argumentOf(pattern, 'Array', 'ReadonlyArray');
}

function argumentOf(pattern: ts.TypeNode, ...names: string[]): ts.TypeNode | undefined {
  const isNamed =
    ts.isTypeReferenceNode(pattern) &&
    ts.isIdentifier(pattern.typeName) &&
    names.includes(pattern.typeName.text);
  return isNamed ? pattern.typeArguments?.[0] : undefined;
}
