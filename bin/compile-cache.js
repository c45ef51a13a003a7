/**
 * V8's code of large CommonJS files from run to run, for Node 20, which has no compile cache of its own. To compile the
 * parser takes half of a short run. Without a folder that is safe to read code from, everything is compiled as usual.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';

/** Of characters. What is smaller is compiled as fast as it is read. */
const LARGE = 100_000;

/** Uses and fills the cache from now on, in the folder that Node's own variables name, or in the one for temporary files. */
export function enableCompileCache(env = process.env) {
  if (env.NODE_DISABLE_COMPILE_CACHE === '1') return;
  const folder = path.join(env.NODE_COMPILE_CACHE || os.tmpdir(), folderName());
  if (!isOwn(folder)) return;
  const compileAsUsual = module.prototype._compile;
  const compiled = [];
  module.prototype._compile = function compile(content, filename, ...more) {
    if (content.length < LARGE) return compileAsUsual.call(this, content, filename, ...more);
    const file = path.join(folder, keyOf(filename));
    const cachedData = read(file);
    const script = new vm.Script(module.wrap(content), { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) compiled.push({ script, file });
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, path.dirname(filename));
  };
  // At the end the code is there of all functions that were called, too.
  process.once('exit', () => {
    for (const { script, file } of compiled) write(file, script);
  });
}

/** V8 checks that the code is of this version of itself; who may have written it, and for which text, is for the names to say. */
function folderName() {
  return `tracklint-${process.version}-${process.arch}-${process.getuid?.() ?? os.userInfo().username}`;
}

function keyOf(filename) {
  const { ino, size, mtimeMs, ctimeMs } = fs.statSync(filename);
  return createHash('sha256').update([filename, ino, size, mtimeMs, ctimeMs].join('\0')).digest('hex');
}

/** Whether a folder is this user's, and nobody else can write into it: what is in it is run. */
function isOwn(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = fs.lstatSync(folder);
    if (process.getuid === undefined) return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

function requireOf(of) {
  const require = (id) => of.require(id);
  require.resolve = module.createRequire(of.filename).resolve;
  require.main = process.mainModule;
  require.extensions = module._extensions;
  require.cache = module._cache;
  return require;
}

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Other runs may write and read at the same time. A full disk costs nothing but the time. */
function write(file, script) {
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, script.createCachedData());
    fs.renameSync(unfinished, file);
  } catch {
    fs.rmSync(unfinished, { force: true });
  }
}
