/** Calls of functions that speak of analytics and aren't known to reach a client, by the function that they call. */
import { ts } from 'ts-morph';
import { calledName } from '../evaluate/call.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { importOf } from '../evaluate/module.ts';
import { resolveName } from '../evaluate/scope.ts';
import { membersOf } from '../evaluate/value.ts';
import { type FunctionNode, postOrder, unwrap } from '../parse/syntax.ts';
import { originOf } from '../scan/declared-wrappers.ts';
import { functionName } from '../scan/function-name.ts';
import type { Method } from '../scan/inventory.ts';
import { spokenMethod } from './analytics-words.ts';

/** What is called: a function of the code base, or one of a package. */
export type Target = FunctionNode | { readonly specifier: string };

/** How a configuration names what is called: `from` is a package, or the absolute path of a file. */
export interface Address {
  readonly name: string;
  readonly from: string | null;
}

/** All calls of one function under one name. */
export interface LikelyCalls {
  readonly method: Method;
  readonly target: Target;
  readonly address: Address;
  readonly sites: ts.CallExpression[];
}

/** Gathers the calls in some files. */
export function likelyCalls(ev: Evaluator, files: readonly ts.SourceFile[]): readonly LikelyCalls[] {
  const groups = new Map<Target | string, Map<string, LikelyCalls>>();
  for (const node of files.flatMap((file) => [...postOrder(file)])) {
    if (!ts.isCallExpression(node) || !canSpeak(node)) continue;
    ev.begin();
    for (const found of targetsOf(ev, node)) {
      const { target, address } = found;
      const key = isFunction(target) ? target : target.specifier;
      const byName = groups.get(key) ?? new Map<string, LikelyCalls>();
      groups.set(key, byName);
      const name = `${address.name} ${address.from}`;
      const group = byName.get(name);
      if (group) group.sites.push(node);
      else byName.set(name, { ...found, sites: [node] });
    }
  }
  return [...groups.values()].flatMap((byName) => [...byName.values()]);
}

export function isFunction(target: Target): target is FunctionNode {
  return !('specifier' in target);
}

/** The package that a call of a name which speaks of analytics ends in. */
export function packageOfCall(ev: Evaluator, node: ts.CallExpression): string | undefined {
  const target = outsideTarget(ev, node);
  return target?.specifier;
}

/** Whether a call can be one by what is written: most calls are of other things. */
function canSpeak(node: ts.CallExpression): boolean {
  const name = calledName(unwrap(node.expression));
  return name !== undefined && node.arguments.length > 0 && spokenMethod(name, 'telemetry') !== null;
}

function targetsOf(ev: Evaluator, node: ts.CallExpression): readonly Omit<LikelyCalls, 'sites'>[] {
  const outside = outsideTarget(ev, node);
  if (outside) {
    const { method, name, specifier } = outside;
    return [{ method, target: { specifier }, address: { name, from: specifier } }];
  }
  return membersOf(ev.ground(ev.evaluate(node.expression))).flatMap((one) => {
    if (one.kind !== 'function') return [];
    const called = calledName(unwrap(node.expression))!;
    const file = one.node.getSourceFile().fileName;
    const method = spokenMethod(called, moduleWords(file));
    return method === null ? [] : [{ method, target: one.node, address: addressOf(ev, node, one.node) }];
  });
}

/** The last folder and the name of a file. */
function moduleWords(file: string): string {
  return file.split('/').slice(-2).join('/');
}

/** A function of a package, plainly imported or a method of what is. */
function outsideTarget(
  ev: Evaluator,
  node: ts.CallExpression,
): { method: Method; name: string; specifier: string } | undefined {
  const callee = unwrap(node.expression);
  const root = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  const wanted = ts.isIdentifier(root) ? importedAs(root) : undefined;
  if (wanted === undefined || wanted.specifier.startsWith('.') || wanted.specifier.startsWith('node:'))
    return undefined;
  if (ev.modules.resolve(wanted.specifier, node.getSourceFile().fileName) !== null) return undefined;
  const value = ev.evaluate(node.expression);
  if (value.kind !== 'unknown' || value.foreign) return undefined;
  const own = wanted.name === 'default' || wanted.name === '*' ? (root as ts.Identifier).text : wanted.name;
  const name = root === callee ? own : calledName(callee)!;
  const method = spokenMethod(name, wanted.specifier);
  return method === null ? undefined : { method, name, specifier: wanted.specifier };
}

function importedAs(name: ts.Identifier): { specifier: string; name: string } | undefined {
  const [declaration] = resolveName(name.text, name) ?? [];
  const isImport =
    declaration &&
    (ts.isImportSpecifier(declaration) ||
      ts.isImportClause(declaration) ||
      ts.isNamespaceImport(declaration) ||
      ts.isImportEqualsDeclaration(declaration));
  return isImport ? importOf(declaration) : undefined;
}

/** How a configuration can name what a call calls. */
function addressOf(ev: Evaluator, node: ts.CallExpression, target: FunctionNode): Address {
  const callee = unwrap(node.expression);
  if (ts.isIdentifier(callee)) {
    const hook = hookOf(callee);
    if (hook) return { name: `${hook.text}()`, from: originOfName(ev, hook) };
    const wanted = importedAs(callee);
    const isNamed = wanted !== undefined && wanted.name !== 'default';
    return { name: isNamed ? wanted.name : callee.text, from: originOfName(ev, callee) };
  }
  const name = calledName(callee)!;
  if (ts.isClassLike(target.parent)) return { name: functionName(target), from: null };
  const receiver = ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee;
  return { name, from: ts.isIdentifier(receiver) ? originOfName(ev, receiver) : null };
}

/** The hook whose result a name is: `const track = useTelemetry()`. */
function hookOf(name: ts.Identifier): ts.Identifier | undefined {
  const [declaration] = resolveName(name.text, name) ?? [];
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (made === undefined || !ts.isCallExpression(made) || !ts.isIdentifier(made.expression)) return undefined;
  return /^use\p{Lu}/u.test(made.expression.text) ? made.expression : undefined;
}

/** The file that declares a name; null where a hook, a parameter or a field gives it. */
function originOfName(ev: Evaluator, name: ts.Identifier): string | null {
  const [declaration] = resolveName(name.text, name) ?? [];
  if (declaration === undefined || ts.isParameter(declaration) || ts.isBindingElement(declaration))
    return null;
  const { fileName } = declaration.getSourceFile();
  const wanted = importedAs(name);
  if (wanted === undefined) return fileName;
  const path = ev.modules.resolve(wanted.specifier, fileName);
  return path === null ? null : originOf(ev, path, wanted.name);
}
