/** Keeps a rule that would repeat itself hundreds of times over one plan readable. */
import type { Span } from '../document/span.ts';
import type { RelatedPlace } from './finding.ts';
import { spanKey, uniquePlaces } from './finding-order.ts';
import type { Report } from './rule.ts';

/** So many of one kind in a file are a list to work through; more are one fact about the file. */
const FEW = 5;

/** The other places that a finding is about, each once, in order. */
export function placesElsewhere(at: Span, others: readonly Span[], message: string): readonly RelatedPlace[] {
  const elsewhere = others.filter((other) => spanKey(other) !== spanKey(at));
  return uniquePlaces(elsewhere.map((other) => ({ at: other, message })));
}

/** A report with the name of the thing that it is about. */
export interface NamedReport<Id extends string> extends Report<Id> {
  readonly data: { readonly name: string; readonly [key: string]: string };
}

/**
 * Gives the reports as they are where a file has few of them. Else one for the file, at the first place, with the
 * message `many`, which is given how many there are (`count`) and the first of the names (`names`).
 */
export function gathered<Id extends string, Many extends string>(
  reports: readonly NamedReport<Id>[],
  many: Many,
): readonly Report<Id | Many>[] {
  const files = new Set(reports.map(({ at }) => at.file));
  return [...files].flatMap((file): readonly Report<Id | Many>[] => {
    const inFile = reports.filter(({ at }) => at.file === file);
    if (isFew(inFile.length)) return inFile;
    const [first, ...others] = inFile.slice(0, FEW);
    const { at, data, help } = first!;
    return [
      {
        messageId: many,
        at,
        data: { ...data, count: inFile.length, names: listed(inFile.map((report) => report.data.name)) },
        related: others.map((other) => ({ at: other.at, message: 'also here' })),
        insteadOf: inFile,
        ...(help === undefined ? {} : { help }),
      },
    ];
  });
}

/** Whether so many of one kind are better said one by one. */
export function isFew(count: number): boolean {
  return count <= FEW;
}

/**
 * Whether so many names break a rule that it isn't a slip here and there: then the code base has another convention, or
 * none, and that is to be said once.
 */
export function isConvention(others: number, total: number): boolean {
  return !isFew(others) && others * 2 > total;
}

/** The first of many names, and how many more there are, if any. */
export function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, FEW)
    .map((name) => `"${name}"`)
    .join(', ');
  return isFew(names.length) ? shown : `${shown} and ${names.length - FEW} more`;
}
