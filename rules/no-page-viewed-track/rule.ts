import { viewedPlace } from '../../src/language/viewed-place.ts';
import { fixWith } from '../../src/lint/fix.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { asPageCall } from './page-call.ts';

export default defineRule({
  id: 'no-page-viewed-track',
  description: 'Disallow Track calls for a page or screen view, which page() and screen() record',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  fix: 'unsafe',
  options: NO_OPTIONS,
  messages: { view: 'Disallowed Track event for a {place} view: "{event}"' },
  *name(name) {
    const place = viewedPlace(name.value);
    if (place === null) return;
    const { kind } = place;
    const calls = name.calls.map((call) => asPageCall(call, place));
    yield {
      messageId: 'view',
      at: name.at,
      event: name.value,
      data: { event: name.value, place: kind },
      help: `Call ${kind}() instead: it records the view with its context (${kind === 'page' ? 'title, URL, path, referrer' : 'app, device, operating system'})`,
      ...fixWith(
        'unsafe',
        name.planned || calls.includes(null) ? null : calls.flatMap((edits) => edits ?? []),
      ),
    };
  },
});
