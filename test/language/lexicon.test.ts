import { describe, expect, it } from 'vitest';
import { fitsCasing } from '../../src/language/casing.ts';
import { adviseEventName } from '../../src/language/event-name-advice.ts';
import { createLexicon, ENGLISH } from '../../src/language/lexicon.ts';
import { inCasing, inStyleForCertain } from '../../src/language/recasing.ts';

const OWN = createLexicon({
  verbs: new Map([
    ['frobnicate', null],
    ['Spin', 'Spun'],
    ['bridge', 'bridged'],
  ]),
  nouns: ['AcmePay', 'exposed', 'cart', 'SKU'],
});
const TITLE = { casing: 'Title Case', separator: null } as const;
const SNAKE = { casing: 'snake_case', separator: null } as const;

describe('the words that a project adds', () => {
  it.each([
    ['Frobnicate Widget', 'Widget Frobnicated'],
    ['widget_spin', 'Widget Spun'],
    ['Spin Wheel', 'Wheel Spun'],
    ['bridge tokens', 'Tokens Bridged'],
  ])('%s should be %s', (name, better) => {
    expect(adviseEventName(name, TITLE, undefined, OWN)?.better).toBe(better);
    expect(adviseEventName(name, TITLE)?.better ?? null).toBeNull();
  });

  it('knows a past form that does not look like one', () => {
    expect(adviseEventName('Wheel Spun', TITLE, undefined, OWN)).toBeNull();
  });

  it('takes a noun for no action', () => {
    expect(adviseEventName('Photo Exposed', TITLE)).toBeNull();
    expect(adviseEventName('Photo Exposed', TITLE, undefined, OWN)).toMatchObject({ lacks: 'action' });
  });

  it('keeps the spelling of a noun with a capital inside', () => {
    expect(inCasing('acmepay connected', 'Title Case', OWN)).toBe('AcmePay Connected');
    expect(inCasing('AcmePayConnected', 'snake_case', OWN)).toBe('acmepay_connected');
    expect(inStyleForCertain('AcmePay Session opened', SNAKE, OWN)).toBe('acmepay_session_opened');
    expect(inStyleForCertain('AcmePay Session opened', SNAKE, ENGLISH)).toBeNull();
    expect(fitsCasing('sku added', 'Title Case', OWN)).toBe(false);
    expect(inCasing('sku added', 'Title Case', OWN)).toBe('SKU Added');
  });
});

describe('a casing that is certain', () => {
  it.each([
    ['order_completed', 'Order Completed'],
    ['New WalletApp session approved', 'New WalletApp Session Approved'],
    ['WalletConnectOpened', 'WalletConnect Opened'],
    ['WalletApp_Session_opened', null],
    ['Re-verification started', null],
    ['[GGL] campaign updated', null],
    ['Tapped "send"', null],
    ['cli:site_linked', null],
    ['experiment * shown', null],
  ])('%s in Title Case is %s', (name, expected) => {
    expect(inStyleForCertain(name, TITLE)).toBe(expected);
  });
});
