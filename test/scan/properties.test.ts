import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/document/span.ts';
import type { Inventory } from '../../src/scan/inventory.ts';
import { scan } from '../../src/scan/scan.ts';
import { nearlyProgram, program, UNKNOWN } from '../support/generated-programs.ts';
import { type Files, hostOf, scanFiles, scanText } from '../support/scan-text.ts';

/** More texts than this from one expression are a pattern. */
const TEXT_LIMIT = 32;

function everyPlace({ calls, problems }: Inventory): Span[] {
  const inside = calls.flatMap((call) => [
    call.at,
    call.eventAt,
    ...call.names.flatMap(({ at }) => (at ? [at] : [])),
    ...call.properties.map(({ at }) => at),
    ...(call.userId ? [call.userId.at] : []),
  ]);
  return [...inside, ...problems.map(({ at }) => at)];
}

function expectInside(files: Files, { file, line, column, endLine, endColumn }: Span): void {
  const lines = files[file]!.replace(/^\uFEFF/, '').split(/\n|\r(?!\n)|[\u2028\u2029]/);
  for (const [at, to] of [
    [line, column],
    [endLine, endColumn],
  ] as const) {
    expect(at).toBeGreaterThanOrEqual(1);
    expect(at).toBeLessThanOrEqual(lines.length);
    expect(to).toBeGreaterThanOrEqual(1);
    expect(to).toBeLessThanOrEqual(lines[at - 1]!.length + 1);
  }
  expect([endLine, endColumn] > [line, column] || endLine > line || endColumn >= column).toBe(true);
}

test('what a program can send is what its inventory says', () => {
  fc.assert(
    fc.property(program, ({ calls, files }) => {
      const found = scanFiles(files).calls.filter(({ at }) => at.file === 'src/app.ts');
      expect(found).toHaveLength(calls.length);
      for (const [index, expected] of calls.entries()) {
        const call = found[index]!;
        const names = call.names.map(({ value }) => value);
        const certain = expected.names.filter((name) => !name.includes(UNKNOWN));
        expect(certain).toEqual(expect.arrayContaining(names));
        if (call.namesComplete) expect(names.sort()).toEqual(expected.names.toSorted());
        else expect(expected.names.length > certain.length || certain.length > TEXT_LIMIT).toBe(true);
        const keys = call.properties.filter(({ optional }) => !optional).map(({ name }) => name);
        const optional = call.properties.filter((one) => one.optional).map(({ name }) => name);
        expect({ keys, optional, open: call.open }).toEqual({
          keys: expected.always,
          optional: expected.maybe,
          open: expected.open,
        });
      }
    }),
    { numRuns: 400 },
  );
});

test('every place lies inside its file', () => {
  fc.assert(
    fc.property(program, ({ files }) => {
      for (const place of everyPlace(scanFiles(files))) expectInside(files, place);
    }),
    { numRuns: 100 },
  );
});

/** An inventory with what it is asked for later. */
function complete(inventory: Inventory) {
  return { ...inventory, unsentNames: inventory.unsentNames?.() };
}

test('the order of files makes no difference', () => {
  fc.assert(
    fc.property(program, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), ({ files }, order) => {
      const paths = Object.keys(files);
      const ranks = new Map(order.map((rank, index) => [`/code/${paths[index]}`, rank]));
      const host = hostOf(files);
      const inAnyOrder = scan({
        host: {
          ...host,
          candidates: (needles) =>
            [...host.candidates(needles)].sort((a, b) => ranks.get(a)! - ranks.get(b)!),
        },
        root: '/code',
        folder: '/code',
        clients: [],
        wrappers: [],
        sourceOf: () => null,
        files: paths.length,
        skipped: [],
      });
      expect(complete(inAnyOrder)).toEqual(complete(scanFiles(files)));
    }),
    { numRuns: 100 },
  );
});

test.each(['src/app.ts', 'src/app.jsx'])('any text is scanned, with places inside it (%s)', (name) => {
  fc.assert(
    fc.property(fc.oneof(nearlyProgram, fc.string({ unit: 'binary' })), (code) => {
      const inventory = scanText(code, name);
      for (const place of everyPlace(inventory)) expectInside({ [name]: code }, place);
    }),
    { numRuns: 1000 },
  );
});
