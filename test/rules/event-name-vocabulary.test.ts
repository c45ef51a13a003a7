import { describe, expect, it } from 'vitest';
import rule from '../../rules/event-name-vocabulary/rule.ts';
import { call } from '../support/calls.ts';
import { runRule, said } from '../support/run-rule.ts';

const PLAN = `naming: { vocabulary: { objects: [Article, Help Center], actions: [Bookmarked, Signed Up] } }
events: { Article Bookmarked: {}, Help Center Signed Up: {} }`;

function saidOf(names: readonly string[], run: object = {}) {
  return said(runRule(rule, { calls: names.map((name) => call({ events: [name] })), ...run }));
}

describe('the words of the plan', () => {
  it.each([
    'Article Bookmarked',
    'article_bookmarked',
    'app.reader.article_bookmarked',
    'Help Center Signed Up',
    'Article Bookmarked to Folder',
    'Bookmarked',
  ])('accepts %s', (name) => {
    expect(saidOf([name], { plan: PLAN }).filter(({ messageId }) => messageId === 'object')).toEqual([]);
  });

  it.each([
    ['Story Bookmarked', ['object']],
    ['Article Comment Bookmarked', ['object']],
    ['Article Shared', ['action']],
    ['Story Shared', ['action', 'object']],
    ['Sign Up Bookmarked Article', ['object']],
  ])('rejects %s', (name, messageIds) => {
    expect(saidOf([name], { plan: PLAN }).map(({ messageId }) => messageId)).toEqual(messageIds);
  });

  it('names them', () => {
    expect(saidOf(['Story Bookmarked'], { plan: PLAN })).toEqual([
      { messageId: 'object', data: { event: 'Story Bookmarked', words: '"Article", "Help Center"' } },
    ]);
  });
});

describe('two words for one thing', () => {
  it.each([
    [['User Logged In', 'User Logged Out']],
    [['Signup Started', 'Signup Completed']],
    [['User Signed Up', 'Signup Started']],
    [['Item Removed', 'Item Deleted']],
    [['Emailed', 'Mailed']],
    [['Terms Signed', 'User Logged In']],
  ])('accepts %j', (names) => {
    expect(saidOf(names)).toEqual([]);
  });

  it.each([
    [
      ['User Signed In', 'User Logged In', 'Member Logged In'],
      {},
      ['User Signed In', 'signed in', 'logged in', '2 names'],
    ],
    [
      ['Signup Started', 'Signup Completed', 'Registration Failed'],
      {},
      ['Registration Failed', 'registration', 'signup', '2 names'],
    ],
    [
      ['cart_viewed', 'cart_emptied', 'basket_viewed'],
      { options: { synonyms: [['basket', 'cart']] } },
      ['basket_viewed', 'basket', 'cart', '2 names'],
    ],
  ])('rejects %j', (names, run, [event, word, usual, others]) => {
    expect(saidOf(names, run)).toEqual([{ messageId: 'synonym', data: { event, word, usual, others } }]);
  });

  it('shows where the other word is, and leaves deprecated names alone', () => {
    const [first, second] = [call({ events: ['User Signed In'] }), call({ events: ['User Logged In'] })];
    const [finding] = runRule(rule, { calls: [first, second] });
    expect(finding?.related).toEqual([expect.objectContaining({ message: '"User Logged In" is here' })]);
    const plan = 'events: { User Signed In: { deprecated: true } }';
    expect(runRule(rule, { calls: [first, second], plan })).toEqual([]);
  });
});
