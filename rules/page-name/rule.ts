import { lintedCalls, withoutRepeats } from '../../src/lint/linted-calls.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';
import { PAGE_NAME, unknownName } from './unknown-name.ts';

export default defineRule({
  id: PAGE_NAME,
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
  *inventory(inventory) {
    const calls = lintedCalls(inventory);
    for (const call of calls) {
      const { method, pattern, eventAt } = call;
      const unknown = unknownName(call);
      if (unknown === null) continue;
      const help = `Name the kind of ${method}, "Product", and send which one it is as a property`;
      if (unknown === 'whole') yield { messageId: 'whole', at: eventAt, data: { method }, help };
      else
        yield { messageId: 'part', at: eventAt, event: pattern, data: { method, pattern: pattern! }, help };
    }
    // Of a wrapper that sends no name it is said inside, where one can be added, and not at its calls.
    for (const { method, at } of withoutRepeats(calls.filter(hasNoName))) {
      yield {
        messageId: 'missing',
        at,
        data: { method },
        help: HELP_WITHOUT_NAME[method as 'page' | 'screen'],
      };
    }
  },
});

function hasNoName({ method, names, namesComplete, orphaned }: Call): boolean {
  return (method === 'page' || method === 'screen') && namesComplete && names.length === 0 && !orphaned;
}

const HELP_WITHOUT_NAME = {
  page: 'Name the kind of page, page("Product"): a list of names is shorter than one of URLs',
  screen: 'Name the kind of screen, screen("Product"): an app has no URL that could tell',
} as const;
