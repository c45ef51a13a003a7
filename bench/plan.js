/**
 * How long a large plan takes: read, checked and used, against what the `yaml` package needs to parse the same text in
 * the same process. The goal is a ratio of 1.5 at most. The package's check for duplicate keys takes quadratic time, half
 * a minute for 20,000 events, so that any reader would look good beside it: the ratio without that check says more. Takes
 * the number of events. Times are those of the processor, which other programs disturb least: the median of some rounds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import YAML from 'yaml';
import { eventNames, largePlan } from './large-plan.js';

const ROUNDS = 5;
const GOAL = 1.5;
const FILE = '/bench/tracking-plan.yaml';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const events = Number(process.argv[2] ?? 20_000);

/** What is measured, as it is bundled into the command. */
async function loadSource() {
  const folder = await mkdtemp(path.join(tmpdir(), 'tracklint-bench-'));
  const outfile = path.join(folder, 'source.mjs');
  try {
    await build({
      absWorkingDir: root,
      stdin: {
        contents: `
          export { loadPlan } from './src/plan/load-plan.ts';
          export { findEvent, nearestEvent } from './src/plan/event-lookup.ts';
          export { lint } from './src/lint/lint.ts';
          export { rules } from './rules/index.ts';`,
        resolveDir: root,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function timed(action) {
  const started = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const { loadPlan, findEvent, nearestEvent, lint, rules } = await loadSource();
const text = largePlan(events);
const bytes = new TextEncoder().encode(text);
const names = eventNames(events);

function load() {
  const { plan, problems, issues } = loadPlan([FILE], {
    root: '/bench',
    read: (file) => (file === FILE ? bytes : undefined),
    list: () => [],
  });
  if (plan === null || issues.length > 0)
    throw new Error(JSON.stringify([...problems, ...issues].slice(0, 3)));
  return plan;
}

/** Every event is looked up once, one in a hundred with a typo; then all rules run, for a code base without calls. */
function use(plan) {
  for (const [n, name] of names.entries()) {
    if (n % 100 === 0) nearestEvent(plan, name.replace(/.$/, 'x'));
    else if (findEvent(plan, name) === null) throw new Error(`${name} is lost`);
  }
  const inventory = { files: 0, candidates: 0, calls: [], wrappers: [], skipped: [], problems: [] };
  const settings = Object.fromEntries(
    rules.map((rule) => [rule.id, { level: rule.strict, options: undefined }]),
  );
  lint({
    inventory,
    plan,
    planIssues: [],
    rules,
    settingsOf: () => settings,
    reported: () => true,
    full: true,
    stablePath: (file) => file,
  });
}

const times = { yaml: [], read: [], use: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.yaml.push(timed(() => YAML.parseDocument(text, { uniqueKeys: false })));
  let plan;
  times.read.push(
    timed(() => {
      plan = load();
    }),
  );
  times.use.push(timed(() => use(plan)));
}
const [yaml, read, used] = [times.yaml, times.read, times.use].map(median);
const whole = timed(() => YAML.parseDocument(text));

const line = (what, number, unit = '') => `  ${what.padEnd(36)}${number.padStart(7)}${unit}\n`;
process.stdout.write(
  [
    `${events} events, ${(bytes.length / 1024 / 1024).toFixed(1)} MiB, median of ${ROUNDS} rounds\n`,
    line('yaml package', whole.toFixed(0), ' ms'),
    line('yaml package, duplicate keys allowed', yaml.toFixed(0), ' ms'),
    line('tracklint: read and check', read.toFixed(0), ' ms'),
    line('tracklint: look up and lint', used.toFixed(0), ' ms'),
    line('ratio', ((read + used) / whole).toFixed(2), `  (goal: ${GOAL} at most)`),
    line('ratio, duplicate keys allowed', ((read + used) / yaml).toFixed(2)),
  ].join(''),
);
