/**
 * Clients that only a declaration gives a global name: `declare global { interface Window { tracker: AnalyticsBrowser } }`,
 * `declare const tracker: AnalyticsBrowser` in a declaration file. A script that no code in sight loads puts them there.
 */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { SourceHost } from '../parse/source-host.ts';
import { keyName } from '../parse/syntax.ts';
import type { Gift } from './gift.ts';
import { givenToGlobal } from './given-by-name.ts';

/** A file that declares a global client holds one of these, or names an SDK. */
const MARKS = ['interface Window', 'declare global'];

/** What declarations say of global names. `needles` are the texts that files with a client hold. */
export function declaredGlobals(
  host: SourceHost,
  ev: Evaluator,
  needles: readonly string[],
): readonly Gift[] {
  const paths = new Set([...host.candidates(MARKS), ...host.declarations([...MARKS, ...needles])]);
  return [...paths].sort().flatMap((path) => {
    const file = ev.files.get(path);
    if (file === undefined) return [];
    // A file without imports and exports is global as a whole, as far as it only declares.
    const isGlobal = file.isDeclarationFile && !ts.isExternalModule(file);
    return globalStatements(file.statements, isGlobal).flatMap((statement) => namesIn(ev, statement));
  });
}

/** The statements that declare global names. */
function globalStatements(statements: readonly ts.Statement[], isGlobal: boolean): readonly ts.Statement[] {
  const inBlocks = statements.flatMap((statement) => {
    const isBlock =
      ts.isModuleDeclaration(statement) && (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
    return isBlock && statement.body && ts.isModuleBlock(statement.body)
      ? [...statement.body.statements]
      : [];
  });
  return isGlobal ? [...statements, ...inBlocks] : inBlocks;
}

function namesIn(ev: Evaluator, statement: ts.Statement): readonly Gift[] {
  if (ts.isInterfaceDeclaration(statement) && statement.name.text === 'Window') {
    return statement.members.flatMap((one) =>
      ts.isPropertySignature(one) ? given(ev, keyName(one.name), one.type) : [],
    );
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, type }) =>
    given(ev, ts.isIdentifier(name) ? name.text : undefined, type),
  );
}

function given(ev: Evaluator, name: string | undefined, type: ts.TypeNode | undefined): readonly Gift[] {
  if (name === undefined || type === undefined) return [];
  ev.begin();
  return [givenToGlobal(name, ev.ground(ev.type(type)))];
}
