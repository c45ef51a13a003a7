/** Values that are read from the page as it is: what the library in a browser sends as context by itself. */
import { ts } from 'ts-morph';
import { resolveName } from '../evaluate/scope.ts';
import { unwrap } from '../parse/syntax.ts';

const ROOTS = new Set(['location', 'document', 'navigator']);
const GLOBAL_OBJECTS = new Set(['window', 'self', 'globalThis']);
/** `document.location` is the `location`, and so is its `URL`. */
const SAME: Readonly<Record<string, string>> = { 'document.URL': 'location.href' };

/** `location.href`, `document.title`, `navigator.userAgent`: what a key is given, where it is exactly that; else null. */
export function readFromPage(key: ts.Node): string | null {
  const { parent } = key;
  if (ts.isPropertyAssignment(parent)) return globalRead(parent.initializer);
  return ts.isShorthandPropertyAssignment(parent) ? globalRead(parent.name) : null;
}

function globalRead(node: ts.Expression): string | null {
  const value = unwrap(node);
  if (ts.isIdentifier(value)) {
    const [declaration] = resolveName(value.text, value) ?? [];
    const isConstant =
      declaration &&
      ts.isVariableDeclaration(declaration) &&
      (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConstant && declaration.initializer && !ts.isIdentifier(unwrap(declaration.initializer))
      ? globalRead(declaration.initializer)
      : null;
  }
  const path = pathOf(value);
  if (path === null) return null;
  const known = path.replace(/^document\.location\./, 'location.');
  return SAME[known] ?? known;
}

/** The names of a chain that begins at one of the page's globals, without the global object. */
function pathOf(node: ts.Expression): string | null {
  const names: string[] = [];
  let inner = unwrap(node);
  while (ts.isPropertyAccessExpression(inner)) {
    names.unshift(inner.name.text);
    inner = unwrap(inner.expression);
  }
  if (!ts.isIdentifier(inner) || resolveName(inner.text, inner) !== undefined) return null;
  if (!GLOBAL_OBJECTS.has(inner.text)) names.unshift(inner.text);
  return names.length > 1 && ROOTS.has(names[0]!) ? names.join('.') : null;
}
