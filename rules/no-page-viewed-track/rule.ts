import { viewedPlace } from '../../src/language/viewed-place.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'no-page-viewed-track',
  description: 'Disallow Track calls for a page or screen view, which page() and screen() record',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options: NO_OPTIONS,
  messages: { view: 'Disallowed Track event for a {place} view: "{event}"' },
  *name(name) {
    const place = viewedPlace(name.value);
    if (place === null) return;
    yield {
      messageId: 'view',
      at: name.at,
      event: name.value,
      data: { event: name.value, place },
      help: `Call ${place}() instead: it records the view with its context (${place === 'page' ? 'title, URL, path, referrer' : 'app, device, operating system'})`,
    };
  },
});
