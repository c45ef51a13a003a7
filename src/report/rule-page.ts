/** `tracklint explain`: the documentation of a rule, and how it is set here. */
import { optionList } from './rule-options.ts';
import type { ListedRule } from './rule-table.ts';
import { wrap } from './terminal-text.ts';
import type { View } from './view.ts';

const FENCE = /^```(\w*)/;
/** What an example is linted with; code needs no word. */
const LABELS: Readonly<Record<string, string>> = { yaml: 'With this plan:', json: 'With these options:' };

/** The page of a rule; `readme` is its documentation in Markdown, null where it has none. */
export function rulePage({ rule, level }: ListedRule, readme: string | null, view: View): string {
  const { colors } = view;
  const from = rule.plugin === undefined ? [] : [`From the plugin "${rule.plugin}".`];
  const here = colors.dim([`Here: \`${level}\`.`, ...from].join(' '));
  const page = readme ?? withoutReadme(rule);
  let isCode = false;
  const lines = page
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const fence = FENCE.exec(line);
      if (fence !== null) {
        isCode = !isCode;
        const label = LABELS[fence[1]!];
        return label === undefined ? [] : [colors.dim(`    ${label}`), ''];
      }
      if (isCode) return [line === '' ? '' : `    ${line}`];
      const heading = /^#+ (.*)$/.exec(line)?.[1];
      if (heading !== undefined) return [colors.bold(heading)];
      const text = wrap(line, view.width);
      return /^Recommended: /.test(line) ? [...text, here] : text;
    });
  const isSaid = lines.includes(here);
  return `${[...lines, ...(isSaid ? [] : ['', here])].join('\n')}\n`;
}

function withoutReadme({
  id,
  description,
  recommended,
  strict,
  fix,
  optionSchemas = {},
}: ListedRule['rule']): string {
  const fixes = fix === undefined ? '' : ` Fixes: \`${fix}\`.`;
  const options = optionList(optionSchemas);
  return [
    `# ${id}`,
    description,
    `Recommended: \`${recommended}\`. Strict: \`${strict}\`.${fixes}`,
    ...(options.length === 0 ? [] : ['## Options', options.join('\n')]),
  ].join('\n\n');
}
