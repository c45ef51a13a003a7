/** What the code of a class, or of an object of functions, assigns to its own fields. By syntax alone. */
import { ts } from 'ts-morph';
import { postOrder } from '../parse/syntax.ts';
import { thisBehind } from './reference.ts';

/** The assigned expressions by the name of the field. */
type Writes = ReadonlyMap<string, readonly ts.Expression[]>;

interface FieldWrites {
  readonly ofInstance: Writes;
  readonly ofClass: Writes;
}

const ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

const indexes = new WeakMap<ts.Node, FieldWrites>();

/** What is assigned as `this.name`; as `this.name` in static code and as `Class.name` for the fields of the class itself. */
export function fieldWrites(node: ts.Node): FieldWrites {
  const known = indexes.get(node);
  if (known !== undefined) return known;
  const ofInstance = new Map<string, ts.Expression[]>();
  const ofClass = new Map<string, ts.Expression[]>();
  for (const one of postOrder(node, (child) => !ts.isClassLike(child))) {
    if (!ts.isBinaryExpression(one) || !ASSIGNMENTS.has(one.operatorToken.kind)) continue;
    const { left } = one;
    if (!ts.isPropertyAccessExpression(left)) continue;
    const isThis = thisBehind(left.expression) !== undefined;
    if (!isThis && !isNameOf(node, left.expression)) continue;
    const writes = isThis && !isInStatic(node, one) ? ofInstance : ofClass;
    writes.set(left.name.text, [...(writes.get(left.name.text) ?? []), one.right]);
  }
  const index = { ofInstance, ofClass };
  indexes.set(node, index);
  return index;
}

function isNameOf(node: ts.Node, expression: ts.Expression): boolean {
  return ts.isClassLike(node) && ts.isIdentifier(expression) && node.name?.text === expression.text;
}

/** Whether code of a class is run for the class, not for an instance. */
function isInStatic(node: ts.Node, inner: ts.Node): boolean {
  let member = inner;
  while (member.parent !== node && member.parent) member = member.parent;
  if (ts.isClassStaticBlockDeclaration(member)) return true;
  return ts.isClassElement(member) && hasStatic(member);
}

/** Whether a member is one of the class itself. */
export function hasStatic(node: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}
