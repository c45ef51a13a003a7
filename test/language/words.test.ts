import { describe, expect, it } from 'vitest';
import { plainWords, wordsOf } from '../../src/language/words.ts';

describe('wordsOf', () => {
  it.each([
    ['Article Bookmarked', ['Article', 'Bookmarked']],
    ['article_bookmarked', ['article', 'bookmarked']],
    ['articleBookmarked', ['article', 'Bookmarked']],
    ['ARTICLE_BOOKMARKED', ['ARTICLE', 'BOOKMARKED']],
    ['article-bookmarked', ['article', 'bookmarked']],
    ['edx.ui.lms.goal.changed', ['edx', 'ui', 'lms', 'goal', 'changed']],
    ['cli:sites_createStarted', ['cli', 'sites', 'create', 'Started']],
    ['parseHTMLPage', ['parse', 'HTML', 'Page']],
    ['NFTs Bought', ['NFTs', 'Bought']],
    ['2FA Enabled', ['2FA', 'Enabled']],
    ['twoFA', ['two', 'FA']],
    ['iOSAppInstalled', ['iOS', 'App', 'Installed']],
    ['iOS App Installed', ['iOS', 'App', 'Installed']],
    ['GitHubConnected', ['GitHub', 'Connected']],
    ['step2Completed', ['step2', 'Completed']],
    ['3rd Party', ['3rd', 'Party']],
    ['A/B Test', ['A', 'B', 'Test']],
    ["What's New Opened", ["What's", 'New', 'Opened']],
    ['Archive Bid', ['Archive', 'Bid']],
    ['Über Café Öffnen', ['Über', 'Café', 'Öffnen']],
    ['订单 完成', ['订单', '完成']],
    ['Chapter * Opened', ['Chapter', '*', 'Opened']],
    ['', []],
    ['___', []],
  ])('%s', (name, words) => {
    expect(wordsOf(name).map((word) => word.text)).toEqual(words);
  });

  it('says where a word stands', () => {
    expect(wordsOf('cart_itemAdded')).toEqual([
      { text: 'cart', start: 0, end: 4 },
      { text: 'item', start: 5, end: 9 },
      { text: 'Added', start: 9, end: 14 },
    ]);
  });

  it('compares names of different styles', () => {
    expect(plainWords('orderID_Set')).toEqual(plainWords('Order id set'));
  });
});
