/** A rule as SARIF describes it. */
import type { AnyRule } from '../../lint/rule.ts';
import type { ResultView } from '../view.ts';

/** The descriptor of a rule; a crash is found by none, and has its id only. */
export function sarifRule(id: string, rule: AnyRule | undefined, { readme }: Pick<ResultView, 'readme'>) {
  if (rule === undefined) return { id, ...textsOf('A rule of tracklint has crashed', null) };
  const { description, recommended, strict } = rule;
  // A rule that is off until it is asked for has the level that it then gets.
  const level = recommended === 'off' ? strict : recommended;
  return {
    id,
    ...textsOf(description, readme(rule)),
    defaultConfiguration: {
      enabled: recommended !== 'off',
      level: level === 'error' ? 'error' : 'warning',
    },
  };
}

/** GitHub wants all three; the help is Markdown where there is some, and a text for who can't show it. */
function textsOf(description: string, page: string | null) {
  return {
    shortDescription: { text: description },
    fullDescription: { text: reasonIn(page) ?? description },
    help: { text: page ?? description, ...(page === null ? {} : { markdown: page }) },
  };
}

/** What stands under "Why" in the documentation of a rule: its first paragraph. */
function reasonIn(page: string | null): string | null {
  return /^## Why\n+((?:.+\n)+)/m.exec(page ?? '')?.[1]?.trim() ?? null;
}
