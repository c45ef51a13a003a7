/** Lists of names: what is declared together with a literal in one object, enum, module of constants, or type. */
import { ts } from 'ts-morph';
import { keyName, unwrap } from '../parse/syntax.ts';

/** A name that is declared among others. */
export interface ListedName {
  readonly value: string;
  /** The literal; in a type that maps names to properties the key. */
  readonly node: ts.Node;
  /** What code refers to it by; null where that is the value itself, as with a type. */
  readonly key: ts.Node | null;
  /** The word of the key. */
  readonly word: string;
}

export interface NameList {
  /** What holds the list: an object, an enum, a module, a type. */
  readonly node: ts.Node;
  readonly names: readonly ListedName[];
  /** The declared name and the keys that lead to the list, at their declarations; none for a module or a type. */
  readonly holders: readonly ts.Node[];
}

/** The list that a literal stands in; undefined where it is declared by itself, or where what holds it has no name. */
export function listAround(literal: ts.Node): NameList | undefined {
  const node = outermost(literal);
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return objectList(parent.parent);
  if (ts.isEnumMember(parent)) return enumList(parent.parent);
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) return moduleList(parent);
  if (ts.isLiteralTypeNode(parent) && ts.isUnionTypeNode(parent.parent)) return unionList(parent.parent);
  const signature = ts.isPropertySignature(node) ? node : parent;
  if (ts.isPropertySignature(signature) && (node === signature || signature.name === node))
    return memberList(signature.parent);
  return undefined;
}

function objectList(object: ts.ObjectLiteralExpression): NameList | undefined {
  const holders: ts.Node[] = [];
  let node = outermost(object);
  while (ts.isPropertyAssignment(node.parent)) {
    holders.push(node.parent.name);
    node = outermost(node.parent.parent);
  }
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || !isConstant(parent)) return undefined;
  const names = object.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? named(property.name, property.initializer) : [],
  );
  return { node: object, names, holders: [...holders, parent.name] };
}

function enumList(node: ts.EnumDeclaration): NameList {
  const names = node.members.flatMap(({ name, initializer }) =>
    initializer ? named(name, initializer) : [],
  );
  return { node, names, holders: [node.name] };
}

/** The texts that a module exports one by one. */
function moduleList(declaration: ts.VariableDeclaration): NameList | undefined {
  if (!isExported(declaration)) return undefined;
  const file = declaration.getSourceFile();
  const names = file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap((one) =>
          isExported(one) && ts.isIdentifier(one.name) && one.initializer
            ? named(one.name, one.initializer)
            : [],
        )
      : [],
  );
  return { node: file, names, holders: [] };
}

function unionList(node: ts.UnionTypeNode): NameList {
  const names = node.types.flatMap((type): ListedName[] =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteralLike(type.literal)
      ? [{ value: type.literal.text, node: type.literal, key: null, word: type.literal.text }]
      : [],
  );
  return { node, names, holders: [] };
}

/** The keys of an interface or an object type. */
function memberList(node: ts.Node): NameList | undefined {
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeLiteralNode(node)) return undefined;
  const names = node.members.flatMap((member): ListedName[] => {
    const value = ts.isPropertySignature(member) ? keyName(member.name) : undefined;
    return value === undefined ? [] : [{ value, node: member.name!, key: null, word: value }];
  });
  return { node, names, holders: [] };
}

function named(key: ts.PropertyName, initializer: ts.Expression): ListedName[] {
  const literal = unwrap(initializer);
  const word = keyName(key);
  return word !== undefined && ts.isStringLiteralLike(literal) && literal.text !== ''
    ? [{ value: literal.text, node: literal, key, word }]
    : [];
}

/** The expression around that is the same value: with a type, in parentheses, frozen. */
function outermost(node: ts.Node): ts.Node {
  let outer = node;
  for (;;) {
    const { parent } = outer;
    const isSame =
      ts.isAsExpression(parent) ||
      ts.isSatisfiesExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      (ts.isCallExpression(parent) && isFreeze(parent.expression));
    if (!isSame) return outer;
    outer = parent;
  }
}

function isFreeze(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'freeze';
}

function isConstant({ parent }: ts.VariableDeclaration): boolean {
  return (parent.flags & ts.NodeFlags.Const) !== 0;
}

function isExported(declaration: ts.VariableDeclaration): boolean {
  const statement = declaration.parent.parent;
  return (
    isConstant(declaration) &&
    ts.isVariableStatement(statement) &&
    ts.isSourceFile(statement.parent) &&
    (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}
