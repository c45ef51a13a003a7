import { plainWords } from '../../src/language/words.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Call } from '../../src/scan/inventory.ts';

/** Parts of a page that come and go while the page stays. */
const PARTS =
  /(?:^| )(modal|dialog|drawer|tooltip|popover|popup|dropdown|accordion|toast|snackbar|(?:menu|tab|side ?panel|info(?:rmation)? panel|results? list))$/;
/** A restaurant has a menu, and a site an admin panel, that are pages. */
const CAN_BE_PAGES = /^(?:the |our )?(?:menu|tab)$|(?:admin|control) panel$/;

export default defineRule({
  id: 'no-component-page',
  description: 'Disallow Page and Screen calls for a part of a page, such as a menu or a dialog',
  recommended: 'off',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: {
    name: 'Disallowed {method} call for "{name}": a {part} is a part of a page',
    place: 'Disallowed {method} call in "{name}": a {part} is a part of a page',
  },
  *call(call) {
    const { method, at, eventAt, names } = call;
    if (method !== 'page' && method !== 'screen') return;
    const help =
      'Record that it was displayed with a Track call: it changes little of what the user sees. This is judged by its name';
    for (const { value: name, at: literal } of names) {
      const part = partOf(name);
      if (part !== null)
        yield { messageId: 'name', at: literal ?? eventAt, event: name, data: { method, name, part }, help };
    }
    const name = names.length > 0 ? undefined : componentAround(call);
    const part = name === undefined ? null : partOf(name);
    if (part !== null) yield { messageId: 'place', at, data: { method, name: name!, part }, help };
  },
});

function partOf(name: string): string | null {
  const words = plainWords(name).join(' ');
  return CAN_BE_PAGES.test(words) ? null : (PARTS.exec(words)?.[1] ?? null);
}

/** The component in which a call stands: a function or class that is named like one, or a file that is one. */
function componentAround({ within, at }: Call): string | undefined {
  const named = within.functions.map((name) => name.split('.')[0]!).find((name) => /^[A-Z]/.test(name));
  return named ?? /([^/]+)\.(?:vue|svelte|astro)$/.exec(at.file)?.[1];
}
