import { expect, it } from 'vitest';
import { FORMATS, type FormatName } from '../../../src/report/formats/formats.ts';
import { finding, result, span } from '../samples.ts';
import { resultView } from './result-view.ts';
import { validateJunit } from './xml-of.ts';

const related = [{ at: span('src/list.ts:4:3-9'), message: 'also sent here' }];
const edits = [{ at: span('src/cart.ts:3:5-12'), text: 'order_id' }];
const FOUND = result([
  finding('src/cart.ts:3:5-12', { related, help: 'Rename it', fix: { kind: 'unsafe', edits } }),
  finding('src/a,b.ts:1:1-2', { severity: 'warn', rule: 'unplanned-event', message: 'Unknown event "50%"' }),
]);

async function report(name: FormatName, from = FOUND): Promise<string> {
  return (await FORMATS[name].load())(from, resultView());
}

it.each<[FormatName, string]>([
  [
    'compact',
    `src/cart.ts:3:5: error: Expected "orderId" to be "order_id" [property-casing]
src/a,b.ts:1:1: warning: Unknown event "50%" [unplanned-event]
2 problems (1 error, 1 warning) in 45 calls of 120 files
`,
  ],
  [
    'agent',
    `src/cart.ts:3:5: error property-casing: Expected "orderId" to be "order_id" | event: "Order Completed" | help: Rename it | unsafe fix: replace 3:5-12 with "order_id" | also sent here: src/list.ts:4:3
src/a,b.ts:1:1: warning unplanned-event: Unknown event "50%" | event: "Order Completed"
2 problems (1 error, 1 warning) in 45 calls of 120 files
`,
  ],
  [
    'github',
    `::error file=src/cart.ts,line=3,endLine=3,col=5,endColumn=12,title=tracklint property-casing::src/cart.ts:3:5 Expected "orderId" to be "order_id"%0ARename it
::warning file=src/a%2Cb.ts,line=1,endLine=1,col=1,endColumn=2,title=tracklint unplanned-event::src/a,b.ts:1:1 Unknown event "50%25"
`,
  ],
  [
    'checkstyle',
    `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="src/cart.ts">
    <error line="3" column="5" severity="error" message="Expected &quot;orderId&quot; to be &quot;order_id&quot;. Rename it" source="tracklint.property-casing"/>
  </file>
  <file name="src/a,b.ts">
    <error line="1" column="1" severity="warning" message="Unknown event &quot;50%&quot;" source="tracklint.unplanned-event"/>
  </file>
</checkstyle>
`,
  ],
  [
    'markdown',
    `### tracklint: 1 error, 1 warning

- \`src/cart.ts:3:5\` Expected "orderId" to be "order\\_id" (\`property-casing\`)<br>Rename it

<details><summary>1 warning</summary>

- \`src/a,b.ts:1:1\` Unknown event "50%" (\`unplanned-event\`)

</details>

120 files, 45 calls (40 resolved). Checked against \`tracking-plan.yaml\`. 1 can be fixed: \`tracklint --fix-dry-run --unsafe-fixes\` shows how. \`tracklint explain <rule>\` says what a rule wants.
`,
  ],
])('%s', async (name, text) => {
  expect(await report(name)).toBe(text);
});

it.each<[FormatName, string]>([
  ['compact', 'No problems found in 45 calls of 120 files\n'],
  ['agent', 'No problems found in 45 calls of 120 files\n'],
  ['jsonl', ''],
  ['github', ''],
  ['gitlab', '[]\n'],
  ['checkstyle', '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"/>\n'],
  [
    'markdown',
    '### tracklint: no problems found\n\n120 files, 45 calls (40 resolved). Checked against `tracking-plan.yaml`.\n',
  ],
])('%s of a clean run', async (name, text) => {
  expect(await report(name, result([]))).toBe(text);
});

it('junit of a clean run has a test that passes', async () => {
  const text = await report('junit', result([]));
  validateJunit(text);
  expect(text).toContain('<testsuites name="tracklint" tests="1" failures="0" errors="0">');
  expect(text).toContain('<testcase name="No problems found" classname="tracklint"/>');
});

it('github has no columns for what ends on another line', async () => {
  const at = { ...span('a.ts:1:5-9'), endLine: 3 };
  expect(await report('github', result([{ ...finding('a.ts:1:1-2'), at }]))).toContain(
    'line=1,endLine=3,title=',
  );
});

it('markdown fits into a comment, and says what it leaves out', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => finding(`src/file-${index}.ts:1:1-2`));
  const text = await report('markdown', result(many));
  const shown = text.match(/^- `/gm)!.length;
  expect(text.length).toBeLessThan(65_536);
  expect(shown).toBeGreaterThan(300);
  expect(text).toContain(`- … and ${(3000 - shown).toLocaleString('en-US')} more`);
  const [long] = [finding(`src/${'x'.repeat(70_000)}.ts:1:1-2`, { message: 'y'.repeat(70_000) })];
  expect((await report('markdown', result([long!]))).length).toBeLessThan(2_000);
});

it('no other format leaves anything out', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => finding(`src/file-${index}.ts:1:1-2`));
  const names = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== 'markdown');
  for (const name of names) {
    const text = await report(name, result(many));
    expect(new Set(text.match(/src\/file-\d+\.ts/g)).size).toBe(3000);
  }
});
