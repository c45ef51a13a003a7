import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Casing, fitsCasing, fitsStyle } from '../../src/language/casing.ts';
import { inCasing, inStyle } from '../../src/language/recasing.ts';
import type { Casing as PlanCasing } from '../../src/plan/plan.ts';
import { CASINGS } from '../../src/plan/plan.ts';

const FITS: Record<Casing, string[]> = {
  'Title Case': [
    'Article Bookmarked',
    'AI Help Opened',
    '2FA Enabled',
    'iOS App Installed',
    'Sign-Up Completed',
    'Opt-in Clicked',
    'Product Added to Cart',
    'Product Added To Cart',
    'GitHub Repo Linked',
    'Open BUY MANA Modal',
    'A/B Test Started',
    'Next.js App Created',
    "What's New Opened",
    'Step 2 Completed',
    'Terms & Conditions Accepted',
    'Checkout (v2) Started',
    'Signup',
    'Experiment * Shown',
    'eBook Downloaded',
    'NFTs Bought',
    '订单 完成',
    'Élan Chosen',
  ],
  'Sentence case': [
    'Article bookmarked',
    'Buy NFT with card',
    'Signed in with Google',
    'Open iOS app',
    '2FA enabled',
  ],
  'lower case': ['article bookmarked', 'buy NFT', 'sign-up completed'],
  snake_case: [
    'article_bookmarked',
    'order_2_shipped',
    'address1',
    'title',
    '2fa_enabled',
    'größe',
    'experiment_*_shown',
  ],
  camelCase: ['articleBookmarked', 'userID', 'title', 'contextURL'],
  PascalCase: ['ArticleBookmarked', 'URLOpened', 'Signup'],
  'kebab-case': ['article-bookmarked', 'title', 'step-2-completed'],
  SCREAMING_SNAKE_CASE: ['ARTICLE_BOOKMARKED', 'TITLE', 'STEP_2'],
};

const FITS_NOT: Record<Casing, string[]> = {
  'Title Case': [
    'article bookmarked',
    'Article bookmarked',
    'Article_Bookmarked',
    'ArticleBookmarked',
    'Article-Bookmarked',
    'ORDER COMPLETED',
    'Signed up',
    'to Cart Added',
    ' Article Bookmarked',
    'Article  Bookmarked',
    'Article.Bookmarked',
    '',
  ],
  'Sentence case': ['Article Bookmarked', 'article bookmarked', 'article_bookmarked', 'ARTICLE BOOKMARKED'],
  'lower case': ['Article bookmarked', 'article_bookmarked', 'ARTICLE BOOKMARKED'],
  snake_case: [
    'articleBookmarked',
    'article-bookmarked',
    'Article_bookmarked',
    'article__bookmarked',
    '_id',
    '',
  ],
  camelCase: ['ArticleBookmarked', 'article_bookmarked', 'article bookmarked'],
  PascalCase: ['articleBookmarked', 'Article_Bookmarked', 'ARTICLE'],
  'kebab-case': ['article_bookmarked', 'Article-Bookmarked', 'articleBookmarked'],
  SCREAMING_SNAKE_CASE: ['article_bookmarked', 'ARTICLE-BOOKMARKED'],
};

describe('fitsCasing', () => {
  it.each(CASINGS.flatMap((casing) => FITS[casing].map((name) => [name, casing] as const)))(
    '%s fits %s',
    (name, casing) => {
      expect(fitsCasing(name, casing)).toBe(true);
    },
  );

  it.each(CASINGS.flatMap((casing) => FITS_NOT[casing].map((name) => [name, casing] as const)))(
    '%s does not fit %s',
    (name, casing) => {
      expect(fitsCasing(name, casing)).toBe(false);
    },
  );

  it('knows the casings of a plan, and no others', () => {
    expectTypeOf<Casing>().toEqualTypeOf<PlanCasing>();
    expect(Object.keys(FITS).sort()).toEqual([...CASINGS].sort());
  });

  it.each([
    ['edx.ui.lms.goal.changed', 'snake_case', '.', true],
    ['edx.ui.lms.Goal.changed', 'snake_case', '.', false],
    ['App.Cart.Item Added', 'Title Case', '.', true],
    ['edx.ui', 'snake_case', null, false],
  ] as const)('%s as %s with %s: %s', (name, casing, separator, fits) => {
    expect(fitsStyle(name, { casing, separator })).toBe(fits);
  });
});

describe('inCasing', () => {
  it.each([
    ['article_bookmarked', 'Title Case', 'Article Bookmarked'],
    ['ARTICLE_BOOKMARKED', 'Title Case', 'Article Bookmarked'],
    ['product added to cart', 'Title Case', 'Product Added to Cart'],
    ['signed_up', 'Title Case', 'Signed Up'],
    ['api_key created', 'Title Case', 'API Key Created'],
    ['ios_app_installed', 'Title Case', 'iOS App Installed'],
    ['nfts bought', 'Title Case', 'NFTs Bought'],
    ['Buy NFT With Card', 'Sentence case', 'Buy NFT with card'],
    ['Order Completed', 'lower case', 'order completed'],
    ['contextURL', 'snake_case', 'context_url'],
    ['userID', 'snake_case', 'user_id'],
    ['address1', 'snake_case', 'address1'],
    ['iOS version', 'snake_case', 'ios_version'],
    ['order_id', 'camelCase', 'orderId'],
    ['order_id', 'PascalCase', 'OrderId'],
    ['orderId', 'kebab-case', 'order-id'],
    ['orderId', 'SCREAMING_SNAKE_CASE', 'ORDER_ID'],
  ] as const)('%s in %s is %s', (name, casing, expected) => {
    expect(inCasing(name, casing)).toBe(expected);
  });

  it('gives every casing a name that fits it', () => {
    for (const casing of CASINGS) {
      for (const name of Object.values(FITS)
        .flat()
        .filter((text) => !/[*&]|订/.test(text))) {
        expect([inCasing(name, casing), fitsCasing(inCasing(name, casing), casing)]).toEqual([
          inCasing(name, casing),
          true,
        ]);
      }
    }
  });

  it('keeps the areas of a name', () => {
    expect(inStyle('Edx.Ui.goalChanged', { casing: 'snake_case', separator: '.' })).toBe(
      'edx.ui.goal_changed',
    );
  });
});
