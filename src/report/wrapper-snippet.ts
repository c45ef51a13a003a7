/** Functions that look like wrappers, and what to write into the configuration so that their calls are seen. */
import { stringify } from 'yaml';
import type { LikelyWrapper } from '../scan/inventory.ts';
import { columnsOf, count, pad, visible, wrap } from './terminal-text.ts';
import type { View } from './view.ts';

/** What each is suggested for, then the YAML; no line where there is nothing to suggest. */
export function wrapperSnippet(likely: readonly LikelyWrapper[], { colors, width }: View): string[] {
  if (likely.length === 0) return [];
  const advice =
    `${likely.length === 1 ? 'This looks like a wrapper that ends' : 'These look like wrappers that end'} in a request, ` +
    'a message or another package, where no client is in sight. With this in tracklint.config.yaml (in its `wrappers`, ' +
    'if it has some) tracklint sees their calls:';
  const names = likely.map(({ declaration }) => visible(declaration.name));
  const nameWidth = Math.max(...names.map(columnsOf));
  return [
    colors.underline(likely.length === 1 ? 'Likely wrapper' : 'Likely wrappers'),
    ...likely.flatMap((one, index) => {
      const [called, ends] = wrapperReasons(one);
      const start = `  ${pad(names[index]!, nameWidth)}  `;
      return [`${start}${called}`, `${' '.repeat(columnsOf(start))}${colors.dim(ends)}`];
    }),
    '',
    ...wrap(advice, width).map((line) => colors.cyan(line)),
    '',
    ...snippetOf(likely),
  ];
}

/** `32 calls, e.g. src/a.ts:12 "Course Opened"`, `ends in fetch at src/send.ts:4`. */
export function wrapperReasons({ calls, example, exit }: LikelyWrapper): [string, string] {
  const event = example.event === null ? '' : ` ${JSON.stringify(visible(example.event))}`;
  const end =
    exit.file === null
      ? `ends in the package ${JSON.stringify(visible(exit.name))}`
      : `ends in ${visible(exit.name)} at ${visible(exit.file)}:${exit.line}`;
  return [`${count(calls, 'call')}, e.g. ${visible(example.file)}:${example.line}${event}`, end];
}

/** The part of a configuration that declares them; what has its default is left out. */
export function snippetOf(likely: readonly LikelyWrapper[]): readonly string[] {
  const wrappers = likely.map(
    ({ declaration: { name, from, method, event, properties, userId, adds, omits } }) => ({
      name,
      ...(from === null ? {} : { from }),
      ...(method === 'track' ? {} : { method }),
      ...(event.length === 0
        ? {}
        : { event: event.length === 1 ? argument(event[0]!) : event.map(argument) }),
      ...(properties === null ? {} : { properties: argument(properties) }),
      ...(userId === null ? {} : { userId: argument(userId) }),
      ...(adds.length === 0 ? {} : { adds }),
      ...(omits.length === 0 ? {} : { omits }),
    }),
  );
  return stringify({ wrappers }, { lineWidth: 0, blockQuote: false }).trimEnd().split('\n').map(visible);
}

/** `0` is written as the number that it is, `0.event` as it stands. */
function argument(path: string): string | number {
  return /^\d+$/.test(path) ? Number(path) : path;
}
