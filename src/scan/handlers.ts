/** Which functions handle an event of the user interface: a click, a press, a form that is submitted. */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import { resolveName } from '../evaluate/scope.ts';
import { type FunctionNode, isFunctionNode, keyName, unwrap, visitAll } from '../parse/syntax.ts';
import { HANDLES } from '../parse/template-code.ts';

const LISTENS = new Set(['addEventListener', 'on', 'once']);
/** Calls whose result is the function that they are given. */
const KEEPS = new Set(['useCallback', 'useEvent', 'useEffectEvent', 'debounce', 'throttle', 'memoize']);

/** The functions of a file that are handlers by name, `onClick={open}`, at their declaration. */
const named = new WeakMap<ts.SourceFile, ReadonlyMap<ts.Node, string>>();

/** The event that a function handles, in small letters, where the same file says so; null where it is none. */
export function handledBy(node: FunctionNode): string | null {
  const kept = keptIn(node);
  return eventOf(kept) ?? namedHandlers(node.getSourceFile()).get(declarationOf(kept)) ?? null;
}

/** A function, or the call around it that gives it back. */
function keptIn(node: ts.Node): ts.Node {
  let kept = node;
  for (;;) {
    const { parent } = kept;
    const isKept =
      ts.isParenthesizedExpression(parent) ||
      (ts.isCallExpression(parent) &&
        parent.arguments[0] === kept &&
        KEEPS.has(calledName(parent.expression) ?? ''));
    if (!isKept) return kept;
    kept = parent;
  }
}

/** `onClick={…}`, `{ onClick: … }`, `onClick() {…}`, `addEventListener('click', …)`, `@click` of what stands there. */
function eventOf(node: ts.Node): string | null {
  const { parent } = node;
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent))
    return eventOfKey(parent.parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return eventOfKey(keyName(parent.name) ?? '');
  if (ts.isCallExpression(parent) && parent.arguments[1] === node) {
    const [event] = parent.arguments;
    const listens = LISTENS.has(calledName(parent.expression) ?? '');
    return listens && ts.isStringLiteralLike(event!) ? event.text.toLowerCase() : null;
  }
  if (ts.isExpressionStatement(parent) && ts.isLabeledStatement(parent.parent)) {
    const label = parent.parent.label.text;
    return label.startsWith(HANDLES) ? label.slice(HANDLES.length).toLowerCase() || null : null;
  }
  return null;
}

function eventOfKey(key: string): string | null {
  return /^on:?([A-Z]\w*)$/.exec(key)?.[1]?.toLowerCase() ?? null;
}

/** What a name that stands for a function is declared by. */
function declarationOf(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) ? parent : node;
}

function namedHandlers(file: ts.SourceFile): ReadonlyMap<ts.Node, string> {
  let handlers = named.get(file);
  if (handlers === undefined) {
    handlers = findNamed(file);
    named.set(file, handlers);
  }
  return handlers;
}

function findNamed(file: ts.SourceFile): ReadonlyMap<ts.Node, string> {
  const handlers = new Map<ts.Node, string>();
  visitAll(file, (node) => {
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !isFunctionNode(node)) return;
    const event = eventOf(keptIn(node));
    if (event === null) return;
    const name = isFunctionNode(node) ? onlyCallee(node) : node;
    const declaration = name && declarationNamed(name);
    if (declaration && !handlers.has(declaration)) handlers.set(declaration, event);
  });
  return handlers;
}

/** `open` of `() => open(id)`: what such a handler runs. */
function onlyCallee({ body }: FunctionNode): ts.Expression | undefined {
  if (body === undefined) return undefined;
  const [only, ...others] = ts.isBlock(body) ? body.statements : [body];
  if (only === undefined || others.length > 0) return undefined;
  const expression = ts.isExpressionStatement(only) ? only.expression : (only as ts.Node);
  if (ts.isIdentifier(expression)) return expression; // what a template names, it calls
  const call =
    ts.isVoidExpression(expression) || ts.isAwaitExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
}

/** The declaration of a name or of a member of the class around, `this.open`. */
function declarationNamed(name: ts.Expression): ts.Node | undefined {
  if (ts.isIdentifier(name)) {
    const [declaration] = resolveName(name.text, name) ?? [];
    return declaration;
  }
  if (!ts.isPropertyAccessExpression(name) || name.expression.kind !== ts.SyntaxKind.ThisKeyword)
    return undefined;
  let holder: ts.Node = name;
  while (holder.parent && !ts.isClassLike(holder)) holder = holder.parent;
  return ts.isClassLike(holder)
    ? holder.members.find(
        (member) => member.name && keyName(member.name as ts.PropertyName) === name.name.text,
      )
    : undefined;
}
