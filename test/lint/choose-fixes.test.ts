import { describe, expect, it } from 'vitest';
import { chooseFixes } from '../../src/lint/choose-fixes.ts';
import type { Fix } from '../../src/lint/fix.ts';
import { finding, span } from '../report/samples.ts';

const edit = (place: string, text: string) => ({ at: span(place), text });
const fixed = (message: string, fix: Fix | null) => finding('src/a.ts:1:1-2', { message, fix });
const safe = (...edits: Fix['edits']): Fix => ({ kind: 'safe', edits });
const anywhere = () => true;

function chosen(fixes: readonly (Fix | null)[], isEditable: (file: string) => boolean = anywhere) {
  const findings = fixes.map((fix, index) => fixed(String(index), fix));
  const result = chooseFixes(findings, ['safe'], isEditable);
  return {
    findings: result.findings.map(({ message }) => Number(message)),
    edits: [...result.edits].flatMap(([file, edits]) =>
      edits.map(({ at, text }) => `${file}:${at.line}:${at.column} ${text}`),
    ),
  };
}

describe('chooseFixes', () => {
  it('takes what is apart, in the order of the text', () => {
    const fixes = [safe(edit('src/a.ts:2:1-4', 'b')), null, safe(edit('src/a.ts:1:1-4', 'a'))];
    expect(chosen(fixes)).toEqual({ findings: [0, 2], edits: ['src/a.ts:1:1 a', 'src/a.ts:2:1 b'] });
  });

  it('makes the same edit once', () => {
    const same = safe(edit('src/events.ts:1:1-4', 'New'));
    expect(chosen([same, same])).toEqual({ findings: [0, 1], edits: ['src/events.ts:1:1 New'] });
  });

  it.each([
    ['the same place', 'src/a.ts:1:1-4'],
    ['a part of it', 'src/a.ts:1:2-3'],
    ['what begins in it', 'src/a.ts:1:3-9'],
    ['what begins where it ends', 'src/a.ts:1:4-9'],
  ])('leaves what wants other text at %s to the next pass', (_, place) => {
    const fixes = [safe(edit('src/a.ts:1:1-4', 'a')), safe(edit('src/b.ts:1:1-4', 'b'), edit(place, 'c'))];
    expect(chosen(fixes)).toEqual({ findings: [0], edits: ['src/a.ts:1:1 a'] });
  });

  it('makes all edits of a fix or none, and only those that are wanted', () => {
    const inPackage = edit('node_modules/a/a.ts:1:1-4', 'b');
    const fixes = [
      safe(edit('src/a.ts:1:1-4', 'a'), inPackage),
      { ...safe(edit('src/a.ts:5:1-4', 'a')), kind: 'unsafe' as const },
    ];
    expect(chosen(fixes, (file) => file.startsWith('src/'))).toEqual({ findings: [], edits: [] });
  });
});
