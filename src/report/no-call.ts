/** What to say where no call was found: silence would look like success. */
import type { Inventory } from '../scan/inventory.ts';
import { count, wrap } from './terminal-text.ts';
import type { View } from './view.ts';
import { wrapperSnippet } from './wrapper-snippet.ts';

const NO_FILE = [
  'Run tracklint in the folder that holds the source, or name folders: tracklint src packages/web',
  'Look at `files` and `ignores` in tracklint.config.yaml: together they may leave nothing over.',
  'Tests, build output, node_modules and what git ignores are left out.',
];

const NO_CALL = [
  'If calls go through an object of your own, name it in tracklint.config.yaml: clients: [getTracker()]',
  'If they go through a function that ends outside this code, declare it there under `wrappers`.',
  'Look at the folder and at `files` and `ignores`: tests, build output and what git ignores are left out.',
];

/** The warning and what to try: the wrappers that are likely, else where to look. `files` is how many were searched. */
export function noCall(files: number, { likelyWrappers = [] }: Inventory, view: View): string[] {
  const searched = files === 0 ? 'there is no source file here' : `${count(files, 'file')} searched`;
  const warning = view.colors.yellow.bold(`No analytics call was found: ${searched}.`);
  if (likelyWrappers.length > 0) return [warning, '', ...wrapperSnippet(likelyWrappers, view)];
  return [
    warning,
    ...(files === 0 ? NO_FILE : NO_CALL).flatMap((advice) =>
      wrap(advice, view.width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ),
  ];
}
