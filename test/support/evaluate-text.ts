/** The value of an expression in source text, as a short text that a table can hold. */
import { ts } from 'ts-morph';
import { Evaluator } from '../../src/evaluate/evaluator.ts';
import { ModuleResolver } from '../../src/evaluate/module-resolver.ts';
import { shapeOf } from '../../src/evaluate/shape.ts';
import { type Element, membersOf, union, type Value } from '../../src/evaluate/value.ts';
import { SourceFiles } from '../../src/parse/source-files.ts';
import { postOrder } from '../../src/parse/syntax.ts';
import { Clients } from '../../src/scan/clients.ts';
import { type Files, hostOf } from './scan-text.ts';

/** The value of the argument of `result(…)` in a text; `others` are further files beside it, in `src`. */
export function valueIn(code: string, others: Files = {}, fileName = 'src/app.ts'): string {
  const host = hostOf({ ...others, [fileName]: code });
  const files = new SourceFiles(host);
  const ev = new Evaluator(files, new ModuleResolver(host), new Clients([]));
  const source = files.get(`/code/${fileName}`)!;
  return textOf(ev, ev.ground(ev.evaluate(markedIn(source))));
}

function markedIn(source: ts.SourceFile): ts.Expression {
  for (const node of postOrder(source)) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'result') continue;
    return node.arguments[0]!;
  }
  throw new Error('no result(…) in the code');
}

/**
 * `"A" | "B"`, `` `Chapter ${string} Opened` ``, `{a, b?, …}` for all objects that it can be together; `?` is what
 * nothing is known of.
 */
function textOf(ev: Evaluator, value: Value): string {
  const members = membersOf(value);
  const objects = members.filter((one) => one.kind === 'object');
  const others = members.filter((one) => one.kind !== 'object').map((one) => alternative(ev, one));
  return [...new Set([...others, ...(objects.length > 0 ? [keysOf(ev, union(objects))] : [])])]
    .sort()
    .join(' | ');
}

function alternative(ev: Evaluator, value: Value): string {
  switch (value.kind) {
    case 'literal':
      return value.value === undefined ? 'undefined' : JSON.stringify(value.value);
    case 'template':
      return `\`${value.parts.map((part) => (typeof part === 'string' ? part : `\${${textOf(ev, part)}}`)).join('')}\``;
    case 'array':
      return `[${value.elements.map((element) => elementText(ev, element)).join(', ')}]`;
    case 'function':
      return `=> ${textOf(ev, ev.ground(ev.returns(value.node)))}`;
    case 'signature':
      return `=> ${textOf(ev, ev.ground(value.returns()))}`;
    case 'class':
      return `class ${value.node.name?.text ?? ''}`;
    case 'instance':
      return `new ${value.node.name?.text ?? ''}`;
    case 'client':
      return `client ${value.sdk ?? ''}`.trim();
    case 'method':
      return `client.${value.name}`;
    case 'typed':
      return value.type;
    default:
      return '?';
  }
}

function keysOf(ev: Evaluator, value: Value): string {
  const { keys, open } = shapeOf(ev, value);
  const names = [...keys.values()].map((key) => (key.optional ? `${key.name}?` : key.name)).sort();
  return `{${[...names, ...(open.length > 0 ? ['…'] : [])].join(', ')}}`;
}

function elementText(ev: Evaluator, element: Element): string {
  const text = textOf(ev, ev.ground(element.value));
  return element.spread ? `...${text}` : text;
}
