import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

/** Events of a pointer or finger that ask for something to be shown. */
const CLICKS = new Set(
  'click dblclick doubleclick press pressin pressout longpress tap mousedown pointerdown touchstart touchend'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'page-on-click',
  description: 'Disallow Page and Screen calls in the handler of a click',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { click: 'Disallowed {method} call in the handler of a {event}: nothing is shown yet' },
  *call({ method, within, at, names }) {
    if ((method !== 'page' && method !== 'screen') || within.awaited) return;
    if (within.handles === null || !CLICKS.has(within.handles)) return;
    yield {
      messageId: 'click',
      at,
      event: names.length === 1 ? names[0]!.value : null,
      data: { method, event: within.handles },
      help: `Call ${method}() where the new ${method} is on display, after the change of route; record the click itself with track()`,
    };
  },
});
