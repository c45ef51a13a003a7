/** A component in one file (Vue, Svelte, Astro): its scripts and the code of its template. */
import { ts } from 'ts-morph';
import type { GeneratedCode } from './generated-code.ts';
import { parseDiagnostics } from './syntax.ts';

export interface Script {
  readonly code: GeneratedCode;
  /** Whether it can hold JSX. */
  readonly hasJsx: boolean;
  /** A script of the page has names of its own; the component's are those of the file. */
  readonly scope: 'file' | 'block';
}

export interface Component {
  readonly scripts: readonly Script[];
  /** Its statements; their errors are no errors of the user's, who didn't write them. */
  readonly template: GeneratedCode;
}

/** How the source text of one language becomes a component. */
export type ReadComponent = (text: string, fileName: string) => Component;

/**
 * The syntax tree of a component: one file of TypeScript in which all nodes stand where their text stands in the
 * component. The scripts are parsed apart from each other and from the template, so that none can swallow another.
 * Throws a RangeError where source is nested too deeply for the parser.
 */
export function parseComponent(path: string, text: string, { scripts, template }: Component): ts.SourceFile {
  const statements: ts.Statement[] = [];
  const errors: ts.DiagnosticWithLocation[] = [];
  for (const { code, hasJsx, scope } of scripts) {
    const script = parse(path, code.text, hasJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    errors.push(...errorsOf(script, code));
    code.relocate(script);
    statements.push(...(scope === 'file' ? script.statements : blockOf(script.statements)));
  }
  if (!template.isEmpty) {
    const parsed = parse(path, template.text, ts.ScriptKind.TS);
    template.relocate(parsed);
    statements.push(...parsed.statements);
  }
  const file = parse(path, blank(text), ts.ScriptKind.TS);
  return Object.assign(file, {
    text: blanked(text, [...scripts.map(({ code }) => code), template]),
    statements: ownedBy(file, statements),
    parseDiagnostics: errors,
  });
}

function parse(path: string, text: string, kind: ts.ScriptKind): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function errorsOf(script: ts.SourceFile, code: GeneratedCode): ts.DiagnosticWithLocation[] {
  return parseDiagnostics(script).map((error) => {
    const start = code.placeOf(error.start);
    return { ...error, start, length: code.placeOf(error.start + error.length) - start };
  });
}

/** Imports can't stand in a block, but their names belong to it as any others do. */
function blockOf(statements: readonly ts.Statement[]): readonly ts.Statement[] {
  const [first] = statements;
  if (first === undefined) return [];
  const block = ts.factory.createBlock(statements);
  const range = { pos: first.pos, end: statements.at(-1)!.end };
  return [Object.assign(block, range, { statements: ownedBy(block, statements) })];
}

function ownedBy(parent: ts.Node, statements: readonly ts.Statement[]): ts.NodeArray<ts.Statement> {
  for (const statement of statements) Object.assign(statement, { parent });
  return ts.factory.createNodeArray(statements);
}

/** The text with everything blank that is not code, of the same length and with the same lines. */
export function blanked(text: string, codes: readonly GeneratedCode[]): string {
  const ranges = codes.flatMap(({ ranges }) => ranges).sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(blank(text.slice(done, from)), text.slice(from, end));
    done = end;
  }
  return parts.join('') + blank(text.slice(done));
}

function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
