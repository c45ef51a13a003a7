import { describe, expect, it } from 'vitest';
import { adviseEventName } from '../../src/language/event-name-advice.ts';

const TITLE = { casing: 'Title Case', separator: null } as const;
const SNAKE = { casing: 'snake_case', separator: null } as const;
const AREAS = { casing: 'PascalCase', separator: '.' } as const;
const PARTED = { casing: 'camelCase', separator: '_' } as const;
const DOTTED = { casing: 'snake_case', separator: '.' } as const;

describe('adviseEventName', () => {
  it.each([
    'Article Bookmarked',
    'article_bookmarked',
    'Product Added to Cart',
    'Email Marked as Spam',
    'User Signed Up',
    'Signed Up',
    'Logged In',
    'Checked Out',
    'Signed In with Google',
    'Order Cancelled',
    'Search Result Clicked',
    'Character Set',
    'envvar-set',
    'Notification Read',
    'cli:sites_createCompleted',
    'edx.ui.lms.course_exit.visited',
    'page_not_found',
    'Experiment * Shown',
    'Experiment *',
    '订单完成',
    'Live Chat Message Sent',
    'Step 2 Completed',
    'Buy Flow Left',
    '2FA Enabled',
    'videoPaused',
  ])('%s is an object and its action', (name) => {
    expect(adviseEventName(name, TITLE)).toBeNull();
  });

  it.each([
    ['Click Button', 'Button Clicked'],
    ['button_click', 'Button Clicked'],
    ['Bookmark Article', 'Article Bookmarked'],
    ['Clicked Button', 'Button Clicked'],
    ['Submit Form', 'Form Submitted'],
    ['Form Submit', 'Form Submitted'],
    ['View Product', 'Product Viewed'],
    ['Viewed Product', 'Product Viewed'],
    ['Accept Bid', 'Bid Accepted'],
    ['Accept Request', 'Request Accepted'],
    ['Click Reset', 'Reset Clicked'],
    ['Set Avatar Name', 'Avatar Name Set'],
    ['Fetch NFTs', 'NFTs Fetched'],
    ['Purchase Complete', 'Purchase Completed'],
    ['Signed Up User', 'User Signed Up'],
    ['user_login', 'User Logged In'],
  ])('%s should be %s', (name, better) => {
    expect(adviseEventName(name, TITLE)).toEqual({ lacks: 'action', better, isAlone: false });
  });

  it.each([
    ['signup', 'Signed Up', true],
    ['log_in', 'Logged In', true],
    ['app.login', null, false],
  ])('%s should be %s, and has no object: %s', (name, better, isAlone) => {
    expect(adviseEventName(name, TITLE)).toMatchObject({ better, isAlone });
  });

  it.each([
    'Buy Item With Card',
    'Click on Buy Button',
    'Search Result',
    'Order Form',
    'Bug Report',
    'Load more',
    'Buy Name Success',
    'Activity Feed',
    'browser_extension_promotion_interaction',
    'deletion',
    'Authorize',
    'Related Products',
    'Error getting Route',
    'Clicked on Buy Button',
    'Video Content Playing',
    'Click * Button',
  ])('%s has no certain better form', (name) => {
    expect(adviseEventName(name, TITLE)).toMatchObject({ lacks: 'action', better: null });
  });

  it.each(['Searched', 'clicked', 'Added to Cart', 'Subscribed'])('%s lacks an object', (name) => {
    expect(adviseEventName(name, TITLE)).toMatchObject({ lacks: 'object', better: null });
  });

  it.each([
    ['Button Click', SNAKE, 'button_clicked'],
    ['app.cart.click_button', DOTTED, 'app.cart.button_clicked'],
    ['edx.home.search.submit', TITLE, 'edx.home.search.submitted'],
    ['cli:user_dismiss', TITLE, 'cli:user_dismissed'],
    ['cli:user_login', TITLE, null],
    ['cli:user_login', PARTED, 'cli:user_loggedIn'],
    ['sites_listOpen', PARTED, 'sites_listOpened'],
    ['click_saveButton', PARTED, null],
    ['saveButtonClick', PARTED, null],
    ['Cart Item: Click', { casing: 'Title Case', separator: ': ' }, 'Cart Item: Clicked'],
    ['App.UI.Cart.Open', AREAS, 'App.UI.Cart.Opened'],
  ] as const)('%s in the style in force', (name, style, better) => {
    expect(adviseEventName(name, style)?.better).toBe(better);
  });

  it('takes the word of the project for further actions', () => {
    expect(adviseEventName('Video Content Playing', TITLE, (word) => word === 'playing')).toBeNull();
  });
});
