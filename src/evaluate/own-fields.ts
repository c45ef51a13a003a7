/** The keys that an object of a class has itself: its fields. Methods and accessors belong to the class. */
import { ts } from 'ts-morph';
import { keyName } from '../parse/syntax.ts';
import { baseOf, lineageOf } from './class.ts';
import { constructorOf, isDoneFirst } from './class-field.ts';
import type { Evaluator } from './evaluator.ts';
import { fieldWrites, hasStatic } from './field-writes.ts';
import { member } from './member.ts';
import { type Instance, lazy, literal, type ObjectValue, type Part, unknown } from './value.ts';

type OwnField = Pick<Extract<Part, { part: 'field' }>, 'key' | 'presence' | 'node'>;

/** An instance as an object of its fields, open where not all of its class is in sight or it says itself what is sent. */
export function ownFields(ev: Evaluator, of: Instance): ObjectValue {
  const line = lineageOf(ev, of.node);
  const fields = line.toReversed().flatMap(fieldsOf);
  const parts = fields.map(
    (field): Part => ({ part: 'field', ...field, value: lazy(() => member(ev, of, literal(field.key))) }),
  );
  const isOpen = baseOf(line.at(-1)!) !== undefined || line.some(saysWhatIsSent);
  const others: Part = { part: 'spread', of: unknown('keys of a class instance') };
  return { kind: 'object', parts: isOpen ? [others, ...parts] : parts, node: null, declared: true };
}

/** What one class declares, what its constructor takes as fields, and what its code assigns. */
function fieldsOf(node: ts.ClassLikeDeclaration): readonly OwnField[] {
  const declared = [
    ...node.members.filter((one) => ts.isPropertyDeclaration(one) && !hasStatic(one)),
    ...(constructorOf(node)?.parameters ?? []).filter((one) => ts.getModifiers(one)?.length),
  ].flatMap((one): readonly OwnField[] => {
    const name = one.name && !ts.isPrivateIdentifier(one.name) ? one.name : undefined;
    const key = name && keyName(name as ts.PropertyName);
    if (name === undefined || key === undefined) return [];
    const isOptional = ts.isPropertyDeclaration(one) && one.questionToken && !one.initializer;
    return [{ key, presence: isOptional ? 'maybe' : 'always', node: name }];
  });
  const named = new Set(declared.map(({ key }) => key));
  const assigned = [...fieldWrites(node).ofInstance].flatMap(([key, values]): readonly OwnField[] => {
    const presence = values.some(isDoneFirst) ? 'always' : 'maybe';
    return named.has(key) || key.startsWith('#') ? [] : [{ key, presence, node: values[0]! }];
  });
  return [...declared, ...assigned];
}

function saysWhatIsSent(node: ts.ClassLikeDeclaration): boolean {
  return node.members.some((one) => one.name && keyName(one.name as ts.PropertyName) === 'toJSON');
}
