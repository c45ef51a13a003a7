import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';

export default defineRule({
  id: 'page-name',
  description: 'Require a name from a finite list in every Page and Screen call',
  recommended: 'off',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    missing: 'Missing name in a {method} call',
    part: 'Disallowed {method} name "{pattern}": the part at * is only known at run time',
    whole: 'Disallowed {method} name that the code does not spell out',
  },
  *call({ method, names, namesComplete, pattern, at, eventAt, orphaned }) {
    // Whoever calls a function that nobody in sight calls may spell the name out.
    if ((method !== 'page' && method !== 'screen') || orphaned) return;
    if (!namesComplete) {
      const help = `Name the kind of ${method}, "Product", and send which one it is as a property`;
      if (pattern === null) yield { messageId: 'whole', at: eventAt, data: { method }, help };
      else yield { messageId: 'part', at: eventAt, event: pattern, data: { method, pattern }, help };
    } else if (names.length === 0) {
      yield { messageId: 'missing', at, data: { method }, help: HELP_WITHOUT_NAME[method] };
    }
  },
});

const HELP_WITHOUT_NAME = {
  page: 'Name the kind of page, page("Product"): a list of names is shorter than one of URLs',
  screen: 'Name the kind of screen, screen("Product"): an app has no URL that could tell',
} as const;
