import { plainWords } from '../../src/language/words.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export default defineRule({
  id: 'identify-user-id',
  description: 'Disallow an e-mail address as the id of a user',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    value: 'Disallowed user id "{value}": it is an e-mail address',
    name: 'Disallowed user id from "{name}": it is an e-mail address by its name',
  },
  *call({ userId }) {
    if (!userId) return;
    const help =
      'Use the id of the user in your database, and for people without an account an anonymousId: an address changes, and is personal. It belongs in the trait "email"';
    const value = userId.values.find((known) => ADDRESS.test(known));
    if (value !== undefined) yield { messageId: 'value', at: userId.at, data: { value }, help };
    else if (userId.values.length === 0 && userId.name !== null && namesAnAddress(userId.name)) {
      yield { messageId: 'name', at: userId.at, data: { name: userId.name }, help };
    }
  },
});

/** `email`, `userEmail`, `email_address`; not `emailId`, `emailHash`. */
function namesAnAddress(name: string): boolean {
  const words = plainWords(name).join(' ');
  return /(?:^|\s)(?:e ?mail|mail)(?: addr(?:ess)?)?$/.test(words);
}
