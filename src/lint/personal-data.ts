/**
 * Names of properties that hold personal data or secrets. Whole names, in words: `tool_name` is no name of a person,
 * and `email_sent` no address.
 */
import { plainWords } from '../language/words.ts';

/** Where a name says for certain what it holds. */
const PERSONAL = new Set([
  'billing address',
  'birth date',
  'birthday',
  'credit card',
  'credit card number',
  'customer email',
  'date of birth',
  'dob',
  'e mail',
  'email',
  'email address',
  'emails',
  'family name',
  'first name',
  'full name',
  'given name',
  'home address',
  'iban',
  'ip address',
  'last name',
  'maiden name',
  'middle name',
  'mobile number',
  'mobile phone',
  'national id',
  'passport number',
  'phone',
  'phone number',
  'shipping address',
  'social security number',
  'ssn',
  'street address',
  'surname',
  'tax id',
  'telephone',
  'telephone number',
  'user email',
  'user name',
  'user phone',
  'username',
]);

/** Names that hold something else as often: a wallet's address, the place of a shop, the gender of a noun. */
const PERHAPS_PERSONAL = new Set([
  'address',
  'avatar url',
  'gender',
  'ip',
  'latitude',
  'longitude',
  'nickname',
  'street',
]);

/** Who reads these can act in somebody's name. `token` alone is as often a coin, or a part of a text. */
const SECRET = new Set([
  'access token',
  'api key',
  'api secret',
  'api token',
  'auth token',
  'bearer token',
  'client secret',
  'id token',
  'jwt',
  'mnemonic',
  'passphrase',
  'passwd',
  'password',
  'pin code',
  'private key',
  'recovery phrase',
  'refresh token',
  'reset token',
  'secret',
  'secret key',
  'seed phrase',
  'session token',
  'user password',
  'user token',
]);

/** Whether a property can hold personal data or a secret by its name. */
export function isPersonal(name: string): boolean {
  const words = wordsIn(name);
  return PERSONAL.has(words) || PERHAPS_PERSONAL.has(words) || SECRET.has(words);
}

/** What a property holds for certain by its name; null where that can be something harmless. */
export function personalKind(name: string): 'personal data' | 'a secret' | null {
  const words = wordsIn(name);
  if (SECRET.has(words)) return 'a secret';
  return PERSONAL.has(words) ? 'personal data' : null;
}

function wordsIn(name: string): string {
  return plainWords(name).join(' ');
}
