import path from 'node:path';
import { expect, test } from 'vitest';
import { loadSpec, specNames } from '../../src/plan/load-spec.ts';
import { ROOT } from '../support/run-command.ts';
import { specsPage } from './specs-page.ts';

test('docs/specs.md lists what the specs hold', async () => {
  const page = specsPage(specNames().map((name) => [name, loadSpec(name)!]));
  expect(page).toContain('| `Order Completed` |');
  await expect(page).toMatchFileSnapshot(path.join(ROOT, 'docs/specs.md'));
});
