/** The words that event names are to be made of: one that no event is made of was misspelled, or outlived its event. */
import { itemsField, textOf } from '../document/fields.ts';
import { didYouMean } from '../document/nearest.ts';
import type { DocumentNode } from '../document/node.ts';
import { quoted } from '../document/quoted.ts';
import { nameWords } from './name-words.ts';
import type { PlanEvent } from './plan.ts';
import type { PlanIssue } from './plan-issue.ts';

/** An issue for each object and action of the vocabularies that is in no event's name. A plan without events has none. */
export function vocabularyIssues(
  vocabularies: readonly DocumentNode[],
  events: readonly PlanEvent[],
): PlanIssue[] {
  if (vocabularies.length === 0 || events.length === 0) return [];
  const names = events.map(({ name }) => phrase(name)).join('|');
  const words = new Set(events.flatMap(({ name }) => name.split(/[^\p{L}\p{N}]+/u)));
  const entries = vocabularies.flatMap((vocabulary) =>
    ['objects', 'actions'].flatMap((kind) => itemsField(vocabulary, kind) ?? []),
  );
  return entries.flatMap((entry): PlanIssue[] => {
    const word = textOf(entry);
    if (word === null || names.includes(phrase(word))) return [];
    const message = `Unknown word ${quoted(word)} in "vocabulary": no event has it in its name`;
    return [{ at: entry.at, kind: 'reference', message, help: didYouMean(word, words) }];
  });
}

/** Whole words can be searched for in it. */
function phrase(name: string): string {
  return ` ${nameWords(name).join(' ')} `;
}
