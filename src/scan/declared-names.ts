/** The names that a file gives to things: what is called by another name can't be a function of these files. */
import { ts } from 'ts-morph';
import { postOrder } from '../parse/syntax.ts';

const names = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

export function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  let found = names.get(file);
  if (found === undefined) {
    found = collect(file);
    names.set(file, found);
  }
  return found;
}

function collect(file: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of postOrder(file)) {
    const { name } = node as { name?: ts.Node };
    // A property that is read has a name too, and declares none.
    if (name && 'text' in name && typeof name.text === 'string' && !ts.isPropertyAccessExpression(node))
      found.add(name.text);
    if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left))
      found.add(node.left.name.text);
  }
  return found;
}
