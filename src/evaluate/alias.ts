/**
 * Names of one object: after `const q = p` or `const { props } = state`, what is written through one name is seen through
 * the other. By syntax alone; a name that is assigned anew, or whose object is replaced on the way, is none.
 */
import { ts } from 'ts-morph';
import { enclosingFunction } from '../parse/syntax.ts';
import { type FileIndex, indexOf, within } from './file-index.ts';
import {
  isThis,
  refersTo,
  type Step,
  THIS,
  type ThisHolder,
  thisHolder,
  type Variable,
  variableOf,
} from './reference.ts';
import type { Write } from './writes.ts';

/** One name of an object, with the keys that lead to it from the first one. */
interface Name {
  readonly of: Variable | ThisHolder;
  /** The name that it was given the object by; null for the first one. */
  readonly from: Name | null;
  readonly path: readonly Step[];
  /** Its own writes, with paths from the first name. */
  readonly writes: readonly Write[];
}

/** More names of one object than this are machine-made. */
const NAMES_LIMIT = 60;

const known = new WeakMap<ts.Node, readonly Write[]>();

/**
 * All writes that reach what a variable holds, in the order of the text, with paths from it. Those that its initial value
 * has seen already, through another name, are left out.
 */
export function writesTo(variable: Variable): readonly Write[] {
  let writes = known.get(variable);
  if (writes === undefined) {
    writes = inOrder(collect(variable));
    known.set(variable, writes);
  }
  return writes;
}

/** All writes into the object under a key of `this`, in the order of the text, with paths from that object. */
export function writesToField(holder: ThisHolder, key: string): readonly Write[] {
  let writes = known.get(holder);
  if (writes === undefined) {
    writes = inOrder(steadyNames(holder).flatMap((name) => name.writes));
    known.set(holder, writes);
  }
  return writes.flatMap((write) => below(write, [key]));
}

function inOrder(writes: readonly Write[]): readonly Write[] {
  return writes.toSorted((a, b) => a.node.pos - b.node.pos || a.node.end - b.node.end);
}

function collect(variable: Variable): readonly Write[] {
  const first = firstName(variable);
  const names = steadyNames(first);
  const own = names.find((name) => name.of === variable);
  if (own === undefined) return steadyNames(variable).flatMap((name) => name.writes);
  // `self` is `this`: what is written to its fields is found where they are read.
  if (own.path.length === 0 && !isVariable(first)) return [];
  const isSeen = (write: Write) =>
    first !== variable &&
    write.node.pos < variable.pos &&
    enclosingFunction(write.node) === enclosingFunction(variable);
  const keys = own.path.map((step) => step.key);
  return names.flatMap((name) =>
    name.writes.filter((write) => !isSeen(write)).flatMap((one) => below(one, keys)),
  );
}

/** The write as it is seen from the object under `keys`; nothing where it is about something else. */
function below(write: Write, keys: readonly string[]): readonly Write[] {
  const isInside = keys.every((key, index) => write.path[index]?.key === key);
  return isInside ? [{ ...write, path: write.path.slice(keys.length) }] : [];
}

const firsts = new WeakMap<Variable, Variable | ThisHolder>();

/** Where the chain of names that a variable stands in begins. */
function firstName(variable: Variable): Variable | ThisHolder {
  const passed = new Set<Variable>();
  let name: Variable | ThisHolder = variable;
  while (isVariable(name) && !passed.has(name)) {
    passed.add(name);
    name = firsts.get(name) ?? nameBefore(name);
  }
  for (const one of passed) firsts.set(one, name);
  return name;
}

/** What a variable is another name of; itself where it is none. */
function nameBefore(variable: Variable): Variable | ThisHolder {
  const alias = indexOf(variable.getSourceFile()).byDeclaration.get(variable);
  return (alias && (isThis(alias.root) ? thisHolder(alias.root) : variableOf(alias.root))) ?? variable;
}

const groups = new WeakMap<Variable | ThisHolder, readonly Name[]>();

/** The names of the object that the first one holds, without those that may mean another one. */
function steadyNames(first: Variable | ThisHolder): readonly Name[] {
  let steady = groups.get(first);
  if (steady === undefined) {
    const names = namesOf(first);
    const all = names.flatMap((name) => name.writes);
    const broken = new Set<Name>();
    for (const name of names) {
      if (name.from === null) continue;
      if (broken.has(name.from) || all.some((write) => replaces(write, name))) broken.add(name);
    }
    steady = names.filter((name) => !broken.has(name));
    groups.set(first, steady);
  }
  return steady;
}

function namesOf(first: Variable | ThisHolder): readonly Name[] {
  const index = indexOf(first.getSourceFile());
  const names: Name[] = [nameOf(index, first, null, [])];
  const seen = new Set<unknown>([first]);
  for (let i = 0; i < names.length && names.length < NAMES_LIMIT; i++) {
    const from = names[i]!;
    const { of, path } = from;
    for (const alias of within(index.aliases.get(textOf(of)), scopeOf(of))) {
      if (seen.has(alias.node) || !refersTo(alias.root, of)) continue;
      const name = nameOf(index, alias.node, from, [...path, ...alias.path]);
      if (name.writes.some(isAssigned)) continue;
      seen.add(alias.node);
      names.push(name);
    }
  }
  return names;
}

function nameOf(index: FileIndex, of: Variable | ThisHolder, from: Name | null, path: readonly Step[]): Name {
  const own = within(index.writes.get(textOf(of)), scopeOf(of)).filter((write) => refersTo(write.root, of));
  return { of, from, path, writes: own.map((write) => ({ ...write, path: [...path, ...write.path] })) };
}

/** Where a variable, or the `this` of a holder, can be used. */
function scopeOf(of: Variable | ThisHolder): ts.Node {
  return isVariable(of) ? enclosingFunction(of) : of;
}

/** Whether a write puts something else in the place of the object that a name was given. */
function replaces(write: Write, { of, path }: Name): boolean {
  if (write.kind === 'push' || write.kind === 'call') return false;
  const around = enclosingFunction(of);
  const isBefore = write.node.end <= of.pos && enclosingFunction(write.node) === around;
  // What another method puts into a field, it doesn't while this one runs.
  const isElsewhere = isThis(write.root) && !(around.pos <= write.node.pos && write.node.end <= around.end);
  if (isBefore || isElsewhere) return false;
  const isKeyed = write.kind === 'key' || write.kind === 'delete';
  const written = write.path.map((step) => step.key);
  if (isKeyed && typeof write.key === 'string') written.push(write.key);
  const isOnTheWay = written.length <= path.length && written.every((key, i) => path[i]!.key === key);
  return (
    isOnTheWay && (isAssigned(write) || written.length > write.path.length || written.length < path.length)
  );
}

function isAssigned(write: Write): boolean {
  return write.kind === 'assign' || write.kind === 'other';
}

function isVariable(of: Variable | ThisHolder): of is Variable {
  return ts.isVariableDeclaration(of) || ts.isParameter(of) || ts.isBindingElement(of);
}

function textOf(of: Variable | ThisHolder): string {
  if (!isVariable(of)) return THIS;
  return ts.isIdentifier(of.name) ? of.name.text : '';
}
