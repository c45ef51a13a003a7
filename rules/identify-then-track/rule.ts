import { isSignIn } from '../../src/language/session-words.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Surroundings } from '../../src/scan/inventory.ts';

export default defineRule({
  id: 'identify-then-track',
  description: 'Require a Track call after an Identify call where a user signs in or up',
  recommended: 'off',
  strict: 'warn',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { track: 'Missing Track call after the Identify call in "{name}"' },
  *call({ method, within, at }) {
    if (method !== 'identify' || within.sendsAfter.includes('track')) return;
    const name = signInAround(within);
    if (name === undefined) return;
    yield {
      messageId: 'track',
      at,
      data: { name },
      help: 'Record what made the user known, as with track("Signed In"). This is judged by the name of the function',
    };
  },
});

/** The function around in which somebody signs in: by its name, or what handles the form of such a component. */
function signInAround({ functions: [own, ...outer], handles }: Surroundings): string | undefined {
  if (own === undefined) return undefined;
  if (isFunction(own)) {
    if (isSignIn(own)) return own;
    return handles === 'submit' && outer.some(isSignInForm) ? own : undefined;
  }
  return handles === 'submit' && isSignInForm(own) ? own : undefined;
}

function isSignInForm(component: string): boolean {
  return isSignIn(component.replace(/(?:Form|Page|Modal|Dialog|Screen|View)+$/, ''));
}

/** Components and hooks set things up, and do not sign anybody in by themselves. */
function isFunction(name: string): boolean {
  return !/^(?:use)?[A-Z]\w*$/.test(name);
}
