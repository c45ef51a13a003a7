import { plainWords } from '../../src/language/words.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

/** What the library of a browser reads from the page, and where it puts that. */
const READ: ReadonlyMap<string, string> = new Map([
  ['location.href', 'context.page.url'],
  ['location.pathname', 'context.page.path'],
  ['location.search', 'context.page.search'],
  ['document.title', 'context.page.title'],
  ['document.referrer', 'context.page.referrer'],
  ['navigator.userAgent', 'context.userAgent'],
  ['navigator.language', 'context.locale'],
]);

/** Keys that can hardly mean anything else, in plain words. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['user agent', 'context.userAgent'],
  ['ip', 'context.ip'],
  ['ip address', 'context.ip'],
  ['utm source', 'context.campaign.source'],
  ['utm medium', 'context.campaign.medium'],
  ['utm campaign', 'context.campaign.name'],
  ['utm content', 'context.campaign.content'],
  ['utm term', 'context.campaign.term'],
]);

export default defineRule({
  id: 'no-auto-captured-property',
  description: 'Disallow Track properties that the library sends by itself',
  recommended: 'off',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    value: 'Disallowed property "{property}": the library sends {value} by itself, as {context}',
    name: 'Disallowed property "{property}": the library sends it by itself, as {context}',
  },
  *call({ method, platform, ids, properties, kind, sdk }) {
    // A message with an id comes from a server, which has no page; and what a wrapper ends in can be no library at all.
    const isPage =
      platform === 'browser' ||
      (platform === 'unknown' &&
        (kind === 'direct' || sdk !== null) &&
        ids.userId === 'never' &&
        ids.anonymousId === 'never');
    if (method !== 'track' || !isPage) return;
    for (const { name: property, at, readFrom } of properties) {
      const read = readFrom === null ? undefined : READ.get(readFrom);
      const named = NAMED.get(plainWords(property).join(' '));
      const help = 'Leave it out: every call has it in its context';
      if (read !== undefined)
        yield { messageId: 'value', at, property, data: { property, value: readFrom!, context: read }, help };
      else if (named !== undefined)
        yield { messageId: 'name', at, property, data: { property, context: named }, help };
    }
  },
});
