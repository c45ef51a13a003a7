/**
 * Names of properties that hold personal data. Whole names, in words: `tool_name` is no name of a person, and
 * `email_sent` no address.
 */
import { plainWords } from '../../src/language/words.ts';

const PERSONAL = new Set([
  'address',
  'avatar url',
  'billing address',
  'birth date',
  'birthday',
  'credit card',
  'credit card number',
  'date of birth',
  'dob',
  'e mail',
  'email',
  'email address',
  'family name',
  'first name',
  'full name',
  'gender',
  'given name',
  'home address',
  'iban',
  'ip',
  'ip address',
  'last name',
  'latitude',
  'longitude',
  'maiden name',
  'middle name',
  'mobile number',
  'mobile phone',
  'national id',
  'nickname',
  'passport number',
  'password',
  'phone',
  'phone number',
  'shipping address',
  'social security number',
  'ssn',
  'street',
  'street address',
  'surname',
  'tax id',
  'telephone',
  'telephone number',
  'user email',
  'user name',
  'username',
]);

/** Whether a property holds personal data by its name. */
export function isPersonal(name: string): boolean {
  return PERSONAL.has(plainWords(name).join(' '));
}
