import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { COMMAND, scenario } from './scenario.ts';

const FILES = {
  'tracklint.config.yaml': 'rules: { required-common-properties: off }\n',
  'tracking-plan.yaml': 'version: 1\nevents: { Cart Viewed: {} }\n',
  'src/a.ts': "import { NAME } from './names';\nanalytics.track(NAME);\n",
  'src/names.ts': "export const NAME = 'Cart Viewed';\n",
};

const WAITING = /^\d\d:\d\d:\d\d {2}Waiting for changes; Ctrl\+C ends$/gm;

/** A watching process in a folder, which is looked at run by run. */
class Watching {
  readonly child: ChildProcess;
  readonly folder: string;
  stdout = '';
  stderr = '';

  constructor(folder: string, args: readonly string[] = []) {
    this.folder = folder;
    this.child = spawn(process.execPath, [COMMAND, '--watch', '-f', 'compact', ...args], { cwd: folder });
    this.child.stdout?.on('data', (data) => {
      this.stdout += data;
    });
    this.child.stderr?.on('data', (data) => {
      this.stderr += data;
    });
  }

  /** What the next run prints, on both outputs. */
  async next(): Promise<string> {
    await this.until(() => this.runs > 0);
    const printed = this.stdout + this.stderr;
    [this.stdout, this.stderr] = ['', ''];
    return printed;
  }

  get runs(): number {
    return this.stderr.match(WAITING)?.length ?? 0;
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), text);
  }

  async until(isSo: () => boolean): Promise<void> {
    await expect.poll(isSo, { timeout: 30_000, interval: 20 }).toBe(true);
  }
}

let watching: Watching | undefined;
afterEach(() => watching?.child.kill('SIGKILL'));

async function watchedWith(files: Readonly<Record<string, string>> = {}, ...args: readonly string[]) {
  watching = new Watching(folderWith({ ...FILES, ...files }), args);
  return { watch: watching, first: await watching.next() };
}

describe('--watch', () => {
  it('lints again after each change, until it is interrupted', async () => {
    const { watch, first } = await watchedWith({}, '--preserve-watch-output');
    expect(first).not.toContain('src/');
    watch.write('src/names.ts', "export const NAME = 'Cart Opened';\n");
    const changed = await watch.next();
    expect(changed).toContain('src/a.ts:2:17: error: Unknown event "Cart Opened"');
    expect(changed).toMatch(/^\d\d:\d\d:\d\d {2}src\/names\.ts has changed$/m);
    expect(changed).not.toContain('\u001b');
    watch.write('tracking-plan.yaml', 'version: 1\nevents: { Cart Opened: {} }\n');
    expect(await watch.next()).not.toContain('src/a.ts');
    watch.child.kill('SIGINT');
    await watch.until(() => watch.child.exitCode !== null);
    expect(watch.child.exitCode).toBe(0);
  });

  it.each<[string, (watch: Watching) => void, string]>([
    [
      'a file that is new',
      (watch) => watch.write('src/new.ts', "analytics.track('New Opened');"),
      'New Opened',
    ],
    [
      'a file in folders that are new',
      (watch) => watch.write('lib/deep/new.ts', "analytics.track('New Opened');"),
      'New Opened',
    ],
    ['a file that is gone', ({ folder }) => rmSync(path.join(folder, 'src/a.ts')), 'in 0 calls of'],
    [
      'a file that takes the place of another',
      (watch) => {
        watch.write('src/a.ts.tmp', "analytics.track('Moved Here');");
        renameSync(path.join(watch.folder, 'src/a.ts.tmp'), path.join(watch.folder, 'src/a.ts'));
      },
      'Moved Here',
    ],
    [
      'a file that now wins an import',
      (watch) => {
        rmSync(path.join(watch.folder, 'src/names.ts'));
        watch.write('src/names/index.ts', "export const NAME = 'Folder Opened';");
      },
      'Folder Opened',
    ],
    ['an ignore file', (watch) => watch.write('.gitignore', 'a.ts\n'), 'in 0 calls of'],
    [
      'the configuration',
      (watch) =>
        watch.write('tracklint.config.yaml', 'rules: { event-name-casing: [error, { casing: snake_case }] }'),
      'cart_viewed',
    ],
    [
      'a configuration that comes nearer',
      (watch) => {
        rmSync(path.join(watch.folder, 'tracklint.config.yaml'));
        watch.write(
          'package.json',
          '{ "tracklint": { "rules": { "event-name-casing": ["error", { "casing": "snake_case" }] } } }',
        );
      },
      'cart_viewed',
    ],
  ])('sees %s', async (_, change, expected) => {
    const { watch, first } = await watchedWith();
    expect(first).not.toContain(expected);
    change(watch);
    let printed = await watch.next();
    // Two changes can be two runs.
    if (!printed.includes(expected)) printed = await watch.next();
    expect(printed).toContain(expected);
  });

  it('sees that what a link leads to has changed', async () => {
    const folder = folderWith({
      'shared/plan.yaml': 'version: 1\nevents: {}\n',
      'app/src/a.ts': FILES['src/a.ts'],
      'app/src/names.ts': FILES['src/names.ts'],
    });
    symlinkSync('../shared/plan.yaml', path.join(folder, 'app/tracking-plan.yaml'));
    watching = new Watching(path.join(folder, 'app'));
    await watching.next();
    watching.write('../shared/plan.yaml', 'version: 1\nevents: { Cart Emptied: {} }\n');
    expect(await watching.next()).toContain('Cart Emptied');
  });

  it('waits until a configuration or a plan is mended', async () => {
    const { watch, first } = await watchedWith({ 'tracklint.config.yaml': 'rulez: {}\n' });
    expect(first).toContain('tracklint.config.yaml:1:1  Unknown field "rulez"');
    watch.write('tracklint.config.yaml', '');
    expect(await watch.next()).not.toContain('rulez');
    watch.write('tracking-plan.yaml', 'version: [');
    expect(await watch.next()).toContain('tracking-plan.yaml:1');
    watch.write('tracking-plan.yaml', FILES['tracking-plan.yaml']);
    expect(await watch.next()).not.toContain('tracking-plan.yaml:1');
  });

  it('does nothing where nothing changes that matters', async () => {
    const { watch } = await watchedWith();
    watch.write('src/a.ts', FILES['src/a.ts']);
    watch.write('node_modules/left/index.js', '1');
    watch.write('node_modules/left/index.js', '2');
    await watch.next();
    watch.write('node_modules/left/index.js', '3');
    watch.write('src/names.ts', "export const NAME = 'Cart Opened';\n");
    await watch.next();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(watch.stderr).toBe('');
  });

  it('writes reports anew, and does not take them for changes for ever', async () => {
    const { watch } = await watchedWith({}, '-o', 'report.txt');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(watch.runs).toBeLessThanOrEqual(1);
    watch.write('src/names.ts', "export const NAME = 'Cart Opened';\n");
    await watch.until(() =>
      readFileSync(path.join(watch.folder, 'report.txt'), 'utf8').includes('Cart Opened'),
    );
  });

  it.each([['--stdin'], ['--staged'], ['--fix'], ['--fix-dry-run'], ['--show-files'], ['--env-info']])(
    'makes no sense with %s',
    (flag) => {
      const { status, stderr } = scenario({ files: FILES, args: ['--watch', flag] });
      expect(status).toBe(2);
      expect(stderr).toContain(`option '--watch' cannot be used with option '${flag}'`);
    },
  );

  it('keeps what it knows for the next time, with --cache', async () => {
    const { watch } = await watchedWith({}, '--cache', '--cache-location', '.git/kept/');
    watch.write('src/names.ts', "export const NAME = 'Cart Opened';\n");
    await watch.next();
    const again = new Watching(watch.folder, ['--cache', '--cache-location', '.git/kept/', '--debug']);
    expect(await again.next()).toContain('cache: what the last scan found still holds');
    again.child.kill('SIGKILL');
  });
});
