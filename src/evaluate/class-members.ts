/** All that other code can get from a class and from its instances. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import { baseOf, lineageOf } from './class.ts';
import { constructorOf } from './class-field.ts';
import { anyInstance } from './construct.ts';
import type { Evaluator } from './evaluator.ts';
import { fieldWrites, hasStatic } from './field-writes.ts';
import { member } from './member.ts';
import { type ClassValue, type Instance, literal, type Value } from './value.ts';

/**
 * What an instance holds that isn't private, whichever class of its lineage says so, and the base that lies outside the
 * code base; of a class its statics too.
 */
export function membersOfClass(ev: Evaluator, of: ClassValue | Instance): readonly (() => Value)[] {
  const line = lineageOf(ev, of.node);
  const base = baseOf(line.at(-1)!);
  const instance = of.kind === 'class' ? anyInstance(ev, of.node) : of;
  const statics = of.kind === 'class' ? namesIn(line, true) : [];
  return [
    ...(base ? [() => ev.evaluate(base.expression)] : []),
    ...[...namesIn(line, false)].map((name) => () => member(ev, instance, literal(name))),
    ...[...statics].map((name) => () => member(ev, of, literal(name))),
  ];
}

function namesIn(line: readonly ts.ClassLikeDeclaration[], isStatic: boolean): ReadonlySet<string> {
  const names = new Set(isStatic ? [] : line.flatMap((node) => [...fieldWrites(node).ofInstance.keys()]));
  for (const node of line) {
    const parameters = constructorOf(node)?.parameters ?? [];
    const declared = [
      ...node.members.filter((one) => hasStatic(one) === isStatic),
      ...(isStatic ? [] : parameters.filter((one) => ts.getModifiers(one)?.length)),
    ];
    for (const one of declared) {
      const name = one.name && keyName(one.name);
      if (name === undefined) continue;
      if (isPrivate(one)) names.delete(name);
      else names.add(name);
    }
  }
  return names;
}

function isPrivate(node: ts.ClassElement | ts.ParameterDeclaration): boolean {
  if (node.name && ts.isPrivateIdentifier(node.name)) return true;
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((one) => one.kind === ts.SyntaxKind.PrivateKeyword) ?? false;
}
