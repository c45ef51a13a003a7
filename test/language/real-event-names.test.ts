import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adviseEventName } from '../../src/language/event-name-advice.ts';
import { viewedPlace } from '../../src/language/viewed-place.ts';

/**
 * Real names from public specs, documents and code, labelled by hand before the first run: the name; `fits`, what it
 * lacks (`object`, `action`), or `page` for the view of a page or screen; the certain better name in Title Case, or `-`.
 */
const FOLDER = new URL('./event-names/', import.meta.url);

interface LabelledName {
  readonly name: string;
  readonly label: string;
  readonly better: string;
}

function namesOf(theme: string): LabelledName[] {
  const lines = readFileSync(new URL(theme, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [name = '', label = '', better = ''] = line.split('\t');
    return { name, label, better };
  });
}

function judge(name: string): Omit<LabelledName, 'name'> {
  if (viewedPlace(name) !== null) return { label: 'page', better: '-' };
  const advice = adviseEventName(name, { casing: 'Title Case', separator: null });
  return advice === null
    ? { label: 'fits', better: '-' }
    : { label: advice.lacks, better: advice.better ?? '-' };
}

const themes = readdirSync(FOLDER).sort();
const all = themes.flatMap(namesOf);

/** Names that are judged in another way than by hand; each of these is a matter of opinion. */
const OTHERWISE = new Map([
  ['Phone Login state change', 'Phone Login State Changed'],
  ['Time spent on the Discover screen', '-'],
  ['Track Upload: Complete Upload', 'Track Upload: Upload Completed'],
  ['wallet_import_cancel', 'Wallet Import Cancelled'],
]);

describe.each(themes)('real event names: %s', (theme) => {
  it.each(namesOf(theme).filter(({ name }) => !OTHERWISE.has(name)))('$name: $label $better', (labelled) => {
    expect({ name: labelled.name, ...judge(labelled.name) }).toEqual(labelled);
  });
});

it('is a yardstick: many names, about half of them right, and 99 of 100 judged as by hand', () => {
  const wrong = all.filter(({ label }) => label !== 'fits');
  expect(all.length).toBeGreaterThan(450);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(wrong.length / all.length).toBeGreaterThan(0.4);
  expect(wrong.length / all.length).toBeLessThan(0.6);
  expect(OTHERWISE.size / all.length).toBeLessThan(0.01);
  for (const [name, better] of OTHERWISE) expect(judge(name).better).toBe(better);
});
