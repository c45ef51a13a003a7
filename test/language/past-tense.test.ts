import { describe, expect, it } from 'vitest';
import { isPastTense } from '../../src/language/past-tense.ts';
import { isVerb, pastOf } from '../../src/language/verbs.ts';

describe('isPastTense', () => {
  const past =
    'Clicked Viewed Bookmarked Cancelled Canceled Favourited Unsubscribed Sent Paid Bought Built Chosen Begun Won Left Seen ' +
    'Shown Hidden Read Set Reset Put Cut Split Hit Let Quit Shut Spent Kept Met Held Sold Told Found Made Lost Drawn ' +
    'Written Given Taken Gone Done Run Withdrawn Overridden Resent Rebuilt Undone Unhidden Freed Agreed ' +
    'Began Broke Chose Gave Overrode Took Undid CLICKED';
  it.each(past.split(' '))('%s', (word) => {
    expect(isPastTense(word)).toBe(true);
  });

  const others =
    'Feed Newsfeed Need Speed Embed Seed Bed Red Shed Hundred Proceed Succeed Exceed Infrared Click Button Bid Clicking ' +
    'Sending Result Record Request Preset Output Rebut Thread ed Completion 完成';
  it.each(others.split(' '))('not %s', (word) => {
    expect(isPastTense(word)).toBe(false);
  });
});

describe('pastOf', () => {
  it.each([
    ['click', 'clicked'],
    ['submit', 'submitted'],
    ['copy', 'copied'],
    ['play', 'played'],
    ['view', 'viewed'],
    ['drag', 'dragged'],
    ['bookmark', 'bookmarked'],
    ['close', 'closed'],
    ['cancel', 'cancelled'],
    ['buy', 'bought'],
    ['reset', 'reset'],
    ['login', 'logged in'],
  ])('%s gives %s', (verb, expected) => {
    expect(pastOf(verb)?.join(' ')).toBe(expected);
  });

  it('says nothing of words that it does not know', () => {
    expect(pastOf('button')).toBeNull();
    expect(isVerb('constructor')).toBe(false);
  });
});
