/** Names to declarations, by the language's scoping; nothing is evaluated here. */
import { ts } from 'ts-morph';
import { inferredIn, isFunctionNode, keyName, postOrder } from '../parse/syntax.ts';
import { typedefsOf } from './written-type.ts';

/** What a name stands for: the identifier's own declaration node (a binding element where it is destructured). */
export type Declaration =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ClassLikeDeclaration
  | ts.EnumDeclaration
  | ts.EnumMember
  | ts.ModuleDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.JSDocTypedefTag
  | ts.TypeParameterDeclaration
  | ts.ImportClause
  | ts.NamespaceImport
  | ts.ImportSpecifier
  | ts.ImportEqualsDeclaration;

export interface Scope {
  readonly values: ReadonlyMap<string, readonly Declaration[]>;
  readonly types: ReadonlyMap<string, readonly Declaration[]>;
}

class ScopeBuilder implements Scope {
  readonly values = new Map<string, Declaration[]>();
  readonly types = new Map<string, Declaration[]>();

  value(name: string, declaration: Declaration): void {
    this.values.set(name, [...(this.values.get(name) ?? []), declaration]);
  }

  type(name: string, declaration: Declaration): void {
    this.types.set(name, [...(this.types.get(name) ?? []), declaration]);
  }

  /** A variable, a parameter, or the names of a destructuring pattern. */
  binding(declaration: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement): void {
    const { name } = declaration;
    if (ts.isIdentifier(name)) this.value(name.text, declaration);
    else for (const element of name.elements) if (ts.isBindingElement(element)) this.binding(element);
  }

  statement(statement: ts.Node): void {
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) this.binding(declaration);
    } else if (ts.isFunctionDeclaration(statement)) {
      if (statement.name) this.value(statement.name.text, statement);
    } else if (ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
      if (statement.name) {
        this.value(statement.name.text, statement);
        this.type(statement.name.text, statement);
      }
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      this.type(statement.name.text, statement);
    } else if (ts.isModuleDeclaration(statement)) {
      this.value(statement.name.text, statement);
      this.type(statement.name.text, statement);
    } else if (ts.isImportDeclaration(statement)) {
      this.imports(statement.importClause);
    } else if (ts.isImportEqualsDeclaration(statement)) {
      this.value(statement.name.text, statement);
      this.type(statement.name.text, statement);
    }
  }

  imports(clause: ts.ImportClause | undefined): void {
    if (clause === undefined) return;
    const { namedBindings } = clause;
    const named: (ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier)[] = clause.name ? [clause] : [];
    if (namedBindings && ts.isNamespaceImport(namedBindings)) named.push(namedBindings);
    else if (namedBindings) named.push(...namedBindings.elements);
    for (const declaration of named) {
      this.value(declaration.name!.text, declaration);
      this.type(declaration.name!.text, declaration);
    }
  }
}

const scopes = new WeakMap<ts.Node, Scope>();

/** The names that a node itself declares for what is inside it. */
export function scopeOf(node: ts.Node): Scope {
  if (!SCOPES.has(node.kind)) return EMPTY;
  let scope = scopes.get(node);
  if (scope === undefined) {
    scope = build(node);
    scopes.set(node, scope);
  }
  return scope;
}

const EMPTY: Scope = new ScopeBuilder();

function build(node: ts.Node): Scope {
  const scope = new ScopeBuilder();
  for (const parameter of typeParametersOf(node)) scope.type(parameter.name.text, parameter);
  if (isFunctionNode(node)) {
    for (const parameter of node.parameters) scope.binding(parameter);
    if (ts.isFunctionExpression(node) && node.name) scope.value(node.name.text, node);
    if (node.body) hoist(node.body, scope);
  } else if (ts.isClassExpression(node)) {
    if (node.name) scope.value(node.name.text, node);
  } else if (ts.isEnumDeclaration(node)) {
    for (const member of node.members) {
      const name = keyName(member.name);
      if (name !== undefined) scope.value(name, member);
    }
  } else if (ts.isMappedTypeNode(node)) {
    scope.type(node.typeParameter.name.text, node.typeParameter);
  } else if (ts.isCatchClause(node)) {
    if (node.variableDeclaration) scope.binding(node.variableDeclaration);
  } else if (ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    if (node.initializer && ts.isVariableDeclarationList(node.initializer)) {
      for (const declaration of node.initializer.declarations) scope.binding(declaration);
    }
  } else if (ts.isCaseBlock(node)) {
    for (const clause of node.clauses) for (const statement of clause.statements) scope.statement(statement);
  } else if (ts.isBlock(node) || ts.isModuleBlock(node) || ts.isSourceFile(node)) {
    for (const statement of node.statements) scope.statement(statement);
    if (ts.isSourceFile(node)) {
      hoist(node, scope);
      for (const tag of typedefsOf(node))
        if (tag.name && ts.isIdentifier(tag.name)) scope.type(tag.name.text, tag);
    }
  }
  return scope;
}

/** The kinds of nodes that can declare names for what is inside them; a set, because every name asks all nodes above it. */
const SCOPES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
  ts.SyntaxKind.Block,
  ts.SyntaxKind.SourceFile,
  ts.SyntaxKind.ModuleBlock,
  ts.SyntaxKind.CaseBlock,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.ClassExpression,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.MappedType,
  ts.SyntaxKind.ConditionalType,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionType,
  ts.SyntaxKind.ConstructorType,
  ts.SyntaxKind.MethodSignature,
  ts.SyntaxKind.CallSignature,
]);

function typeParametersOf(node: ts.Node): readonly ts.TypeParameterDeclaration[] {
  if (ts.isConditionalTypeNode(node)) return inferredIn(node.extendsType);
  return (node as { typeParameters?: readonly ts.TypeParameterDeclaration[] }).typeParameters ?? [];
}

/** `var` belongs to the function around, from whatever block. */
function hoist(body: ts.Node, scope: ScopeBuilder): void {
  for (const node of postOrder(body, (child) => !isFunctionNode(child) && !ts.isClassLike(child))) {
    if (!ts.isVariableDeclarationList(node) || (node.flags & ts.NodeFlags.BlockScoped) !== 0) continue;
    if (node.parent.parent === body && ts.isVariableStatement(node.parent) && ts.isSourceFile(body)) continue;
    for (const declaration of node.declarations) scope.binding(declaration);
  }
}

const around = new WeakMap<ts.Node, ts.Node>();

/** The nearest node above that can declare names; what is passed on the way is remembered, for chains are long. */
function scopeAround(node: ts.Node): ts.Node | undefined {
  const passed: ts.Node[] = [];
  let scope: ts.Node | undefined = node.parent;
  while (scope !== undefined && !SCOPES.has(scope.kind)) {
    const known = around.get(scope);
    passed.push(scope);
    scope = known ?? scope.parent;
  }
  if (scope !== undefined) for (const one of passed) around.set(one, scope);
  return scope;
}

/** What a name means at a place; undefined where no declaration is in sight (a global). */
export function resolveName(
  name: string,
  place: ts.Node,
  meaning: 'values' | 'types' = 'values',
): readonly Declaration[] | undefined {
  for (let node: ts.Node | undefined = place; node !== undefined; node = scopeAround(node)) {
    const found = scopeOf(node)[meaning].get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
