import { expect, it } from 'vitest';
import rule from '../../rules/plan-reference/rule.ts';
import { runRule } from '../support/run-rule.ts';

const vocabulary = (words: string) =>
  `naming: { vocabulary: ${words} }\nevents: { Order Completed: {}, searchResultsDisplayed: {} }`;

it.each([
  ['a definition', 'events: { E: { properties: { p: { $ref: D } } } }', 'unknown', 'Unknown definition "D"'],
  [
    'a definition in itself',
    'definitions: { D: { properties: { p: { $ref: D } } } }',
    'disallowed',
    'Disallowed "$ref" of "D" inside of itself',
  ],
  [
    'a successor',
    'events: { E: { deprecated: { replacedBy: F } } }',
    'unknown',
    'Unknown event "F" in "replacedBy"',
  ],
  ['a file', 'include: b.yaml', 'unknown', 'Unknown file "b.yaml" in "include"'],
  ['files', 'include: plans/*.yaml', 'unknown', 'Unknown file "plans/*.yaml" in "include"'],
  [
    'an object',
    vocabulary('{ objects: [Ordre] }'),
    'unknown',
    'Unknown word "Ordre" in "vocabulary": no event has it in its name',
  ],
  [
    'an action',
    vocabulary('{ actions: [Finished] }'),
    'unknown',
    'Unknown word "Finished" in "vocabulary": no event has it in its name',
  ],
])('%s', (_, plan, messageId, message) => {
  expect(runRule(rule, { plan })).toMatchObject([{ messageId, message }]);
});

it('says what a word of the vocabulary was meant to be', () => {
  const [finding] = runRule(rule, { plan: vocabulary('{ objects: [Ordre] }') });
  expect(finding!.help).toBe('Did you mean "Order"?');
});

it.each([
  [
    'words in any casing',
    vocabulary('{ objects: [order, Search Results], actions: [completed, Displayed] }'),
  ],
  ['a vocabulary before there are events', 'naming: { vocabulary: { objects: [Order] } }'],
  ['an empty vocabulary', 'naming: { vocabulary: }\nevents: { E: {} }'],
  [
    'an event that is replaced by a page',
    'pages: { P: {} }\nevents: { E: { deprecated: { replacedBy: P } } }',
  ],
])('%s', (_, plan) => {
  expect(runRule(rule, { plan })).toEqual([]);
});

it('says nothing of what could be in a file that is missing', () => {
  const plan =
    'include: b.yaml\nevents: { E: { deprecated: { replacedBy: F }, properties: { p: { $ref: D } } } }';
  expect(runRule(rule, { plan }).map(({ message }) => message)).toEqual([
    'Unknown file "b.yaml" in "include"',
  ]);
});
