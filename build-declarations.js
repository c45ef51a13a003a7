/**
 * The types of the public API, as declaration files beside the bundle: those of the files that src/index.ts leads to by
 * its types alone, so that who writes a rule needs no package of ours for them.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const IMPORT = /^((?:import|export|}).*from ')([^']+)(?=')/gm;

/**
 * Gives each file's path in `outdir` and its text.
 *
 * @throws where a type can't be told from its file alone, or leads to a package.
 */
export async function declarations(root, outdir) {
  const { default: ts } = await import('typescript');
  const source = path.join(root, 'src');
  const files = new Set([path.join(source, 'index.ts')]);
  const outputs = [];
  for (const file of files) {
    const { outputText, diagnostics } = ts.transpileDeclaration(await readFile(file, 'utf8'), {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        isolatedDeclarations: true,
        verbatimModuleSyntax: true,
        target: 'ES2023',
        module: 'ESNext',
      },
    });
    const [problem] = diagnostics;
    if (problem !== undefined) {
      throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
    }
    const text = outputText.replace(IMPORT, (_, from, target) => {
      if (!target.startsWith('.'))
        throw new Error(`${file}: the public types lead to the package "${target}"`);
      files.add(path.join(path.dirname(file), target));
      return from + target.replace(/\.ts$/, '.js');
    });
    const name = path.relative(source, file).replace(/\.ts$/, '.d.ts');
    outputs.push({ path: path.join(outdir, name), contents: text });
  }
  return outputs;
}
