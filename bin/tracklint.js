#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// Halves the start-up.
const { enableCompileCache } = module.enableCompileCache ? module : await import('./compile-cache.js');
enableCompileCache();

// A reader that has seen enough (`tracklint | head`) closes the pipe: that is no mistake of anybody.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  const { run } = await import(program.href);
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    // To look at it is to open it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
  });
} else {
  process.stderr.write('tracklint is not built: run `npm run build` in its folder first.\n');
  process.exitCode = 2;
}
