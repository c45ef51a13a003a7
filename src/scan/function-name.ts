/** What people call a function of the project. */
import { ts } from 'ts-morph';
import { type FunctionNode, keyName } from '../parse/syntax.ts';

const ANONYMOUS = 'anonymous function';

/** `trackEvent`, `Telemetry.record`, `default`; the name that it is bound to where it has none of its own. */
export function functionName(node: FunctionNode): string {
  if (ts.isConstructorDeclaration(node)) return `new ${className(node.parent)}`;
  if (node.name) {
    const own = ts.isComputedPropertyName(node.name) ? '[computed]' : (keyName(node.name) ?? '[computed]');
    return ts.isClassLike(node.parent) ? `${className(node.parent)}.${own}` : own;
  }
  if (ts.isFunctionDeclaration(node)) return 'default';
  return boundName(node) ?? ANONYMOUS;
}

/** Whether people have a name for a function. */
export function isNamed(node: FunctionNode): boolean {
  return functionName(node) !== ANONYMOUS;
}

function className(node: ts.Node): string {
  return ts.isClassLike(node) && node.name ? node.name.text : 'class';
}

/** The variable, property or hook that a function expression belongs to, through calls like `useCallback(…)`. */
function boundName(node: ts.Node): string | undefined {
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
    if (ts.isPropertyAssignment(parent)) return keyName(parent.name);
    if (ts.isPropertyDeclaration(parent)) return `${className(parent.parent)}.${keyName(parent.name) ?? ''}`;
    if (ts.isExportAssignment(parent)) return 'default';
    if (ts.isFunctionDeclaration(parent) || ts.isMethodDeclaration(parent))
      return parent.name && keyName(parent.name as ts.PropertyName);
    if (ts.isStatement(parent) && !ts.isReturnStatement(parent) && !ts.isBlock(parent)) return undefined;
  }
  return undefined;
}
