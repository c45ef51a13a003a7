/** What the conditions on the way to a place say about a name that is used there, or about `name.key`. */
import { ts } from 'ts-morph';
import { enclosingFunction, unwrap } from '../parse/syntax.ts';
import { writesTo } from './alias.ts';
import type { Evaluator } from './evaluator.ts';
import { indexOf } from './file-index.ts';
import { type Guard, guardsOf, namesIn } from './guard.ts';
import { type Fact, narrow } from './narrow.ts';
import { type Asked, askedByLabels, askedByTest } from './question.ts';
import { type Reference, referenceOf, refersTo, type Variable, variableOf } from './reference.ts';
import type { Value } from './value.ts';

/** What can't be less than it is. */
const DEFINITE: ReadonlySet<Value['kind']> = new Set<Value['kind']>([
  'literal',
  'object',
  'array',
  'function',
  'class',
  'instance',
  'namespace',
  'client',
  'method',
  'global',
  'signature',
]);

/** Longer paths are generated. */
const PATH_LIMIT = 4;
/** More conditions on one name than this are generated too. */
const GUARD_LIMIT = 20;

/** The value of a name, or of a key of it, without what a condition on the way has ruled out. */
export function guarded(ev: Evaluator, value: Value, use: ts.Expression): Value {
  const reference = DEFINITE.has(value.kind) || isDeep(use) ? undefined : referenceOf(use);
  if (reference === undefined || !ts.isIdentifier(reference.root)) return value;
  const { root, path } = reference;
  if (!indexOf(use.getSourceFile()).tested.has(root.text)) return value;
  const facts: Fact[] = [];
  let variable: Variable | undefined;
  let guards = 0;
  for (const guard of guardsOf(use)) {
    if (!namesIn(guard.condition).has(root.text)) continue;
    variable ??= variableOf(root);
    if (variable === undefined || guards++ >= GUARD_LIMIT) break;
    for (const asked of guard.kind === 'case' ? askedByLabels(ev, guard) : askedByTest(ev, guard)) {
      const fact = factAbout(asked, variable, path);
      if (fact && isStill(variable, guard, fact, use)) add(facts, fact);
    }
  }
  return facts.reduce((narrowed, fact) => narrow(ev, narrowed, fact), value);
}

function isDeep(use: ts.Expression): boolean {
  let node = use;
  for (let depth = 0; depth <= PATH_LIMIT; depth++) {
    if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
    node = node.expression;
  }
  return true;
}

/** What a value isn't equal to is one fact, however many conditions say it. */
function add(facts: Fact[], fact: Fact): void {
  const { question, answer, path } = fact;
  if (question.is === 'equal' && !answer) {
    for (const [index, other] of facts.entries()) {
      if (other.question.is !== 'equal' || other.answer || other.path.join() !== path.join()) continue;
      facts[index] = { ...other, question: { is: 'equal', to: [...other.question.to, ...question.to] } };
      return;
    }
  }
  facts.push(fact);
}

/** What is asked about the used reference, or about something inside it. */
function factAbout(
  { of, question, answer }: Asked,
  variable: Variable,
  used: Reference['path'],
): Fact | undefined {
  const reference = referenceOf(of);
  if (reference === undefined || !refersTo(reference.root, variable)) return undefined;
  if (!used.every((step, index) => reference.path[index]?.key === step.key)) return undefined;
  const asked = question();
  return (
    asked && { path: reference.path.slice(used.length).map((step) => step.key), question: asked, answer }
  );
}

/** Whether nothing can have changed between a condition and the use. */
function isStill(variable: Variable, { condition }: Guard, { path }: Fact, use: ts.Expression): boolean {
  const user = enclosingFunction(use);
  const isSameRun = enclosingFunction(condition) === user;
  const isOfKeys = path.length > 0 || !ts.isIdentifier(unwrap(use));
  return writesTo(variable).every((write) => {
    const isOfName = write.kind === 'assign' || write.kind === 'other';
    if (!isOfName && (!isOfKeys || write.kind === 'call' || write.kind === 'push')) return true;
    return isSameRun && enclosingFunction(write.node) === user && write.node.end <= condition.pos;
  });
}
