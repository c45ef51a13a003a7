/**
 * Bundles the command into dist/: start-up pays for every file that Node has to find and read. What only some runs need
 * (the scanner, the plan reader, the rules) stays behind dynamic imports and becomes chunks of its own. ts-morph is the one
 * run-time dependency.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { declarations } from './build-declarations.js';

const root = path.dirname(fileURLToPath(import.meta.url));
const outdir = path.join(root, 'dist');

/**
 * `npm install --global git+…`, which pre-commit runs, leaves devDependencies out before it calls `prepare`: fetch them
 * into this folder then.
 */
async function loadEsbuild() {
  try {
    return await import('esbuild');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const flags = [
      '--no-save',
      '--global=false',
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ];
    const install = spawnSync('npm', ['install', ...flags], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (install.status !== 0)
      throw new Error('the build needs the devDependencies, and npm could not install them');
    return await import('esbuild');
  }
}

/** The folder of the installed package that a bundled file belongs to, null for a file of this project. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null;
}

/** The licences of everything that is copied into the bundle ask to travel with the copy. */
async function thirdPartyLicences(inputs) {
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== null))].sort();
  const sections = await Promise.all(
    folders.map(async (folder) => {
      const { name, version, license, author } = JSON.parse(
        await readFile(path.join(root, folder, 'package.json'), 'utf8'),
      );
      const file = (await readdir(path.join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
      // Some packages ship no text: then who wrote it and under what licence is all that there is to pass on.
      const text =
        file === undefined
          ? `Copyright (c) ${author?.name ?? author ?? name}`
          : await readFile(path.join(root, folder, file), 'utf8');
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    }),
  );
  return `tracklint contains code of these packages:\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function makeFolder(folder) {
  return mkdir(folder, { recursive: true });
}

/** ts-morph is CommonJS: when it is imported, Node first reads through its nine megabytes for the names of what they export. */
const requiredPackage = {
  name: 'required package',
  setup(build) {
    build.onResolve({ filter: /^ts-morph$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'required' },
    );
    build.onLoad({ filter: /./, namespace: 'required' }, () => ({
      contents: "export const { Project, ScriptKind, ts } = require('ts-morph');",
    }));
  },
};

const esbuild = await loadEsbuild();
const result = await esbuild
  .build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/cli/main.ts', out: 'main' },
      { in: 'src/index.ts', out: 'index' },
    ],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    plugins: [requiredPackage],
    // Names stay as they are written, so that the stack in a bug report can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    chunkNames: '[name]-[hash]',
    // Bundled CommonJS packages ask for Node's own modules with `require`, which an ES module does not have.
    banner: {
      js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  .catch(() => {
    // esbuild has already printed what is wrong.
    process.exitCode = 1;
  });

if (result !== undefined) {
  const outputs = result.outputFiles.map(({ path, contents }) => ({ path, contents }));
  outputs.push({
    path: path.join(outdir, 'THIRD-PARTY-LICENSES.txt'),
    contents: await thirdPartyLicences(
      Object.values(result.metafile.outputs).flatMap((output) => Object.keys(output.inputs)),
    ),
  });
  outputs.push(...(await declarations(root, path.join(outdir, 'types'))));
  await Promise.all([...new Set(outputs.map((output) => path.dirname(output.path)))].map(makeFolder));
  await Promise.all(outputs.map((output) => writeFile(output.path, output.contents)));
  const current = new Set(outputs.map((output) => output.path));
  const written = await readdir(outdir, { recursive: true, withFileTypes: true });
  const stale = written
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !current.has(file));
  await Promise.all(stale.map((file) => rm(file)));
}
