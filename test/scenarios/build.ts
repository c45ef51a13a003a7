/** Builds the command once before the scenarios, which run it as its users do. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export default function setup(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['build.js'], { cwd: root, stdio: 'inherit' });
}
